import { says } from '../draft.ts';
import type { Model } from './model.ts';
import { story as tell } from './prose.ts';

const PARAGRAPHS = { low: 1, medium: 3, high: 6 } as const;

/**
 * Prose from the seed, the prompt and the choice's index. Asked for a number of tokens it goes on until they are
 * there; otherwise it ends after some paragraphs, as `verbosity` wants it.
 */
export const story: Model = (prompt, index) => {
  const { max_completion_tokens, max_tokens, verbosity } = prompt.request;
  const limited = (max_completion_tokens ?? max_tokens) != null;
  const paragraphs = limited ? Number.POSITIVE_INFINITY : PARAGRAPHS[verbosity ?? 'medium'];
  // Made anew by each reader: a generator can be read only once.
  return says({ [Symbol.iterator]: () => tell(prompt.random(index), paragraphs) });
};
