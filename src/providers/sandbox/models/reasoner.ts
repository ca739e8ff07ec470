import { says } from '../draft.ts';
import type { Prompt } from '../prompt.ts';
import type { Model } from './model.ts';

/** How many steps of thought each effort takes. */
const STEPS = { none: 0, minimal: 1, low: 2, medium: 3, high: 5, xhigh: 7, max: 9 } as const;

const THOUGHTS = [
  'First I look at what is really being asked.',
  'The question is short, so I should not read more into it than it says.',
  'Let me check it from the other side.',
  'If that were wrong, something here would not fit, and everything fits.',
  'A simpler way would be to repeat what is already known.',
  'I have seen this kind of question before.',
  'Nothing so far speaks against it.',
  'One more look at the words themselves.',
  'That settles it.',
] as const;

// Thoughts quote the prompt, but a long one only in part.
const QUOTED_CHARACTERS = 200;

/** Thinks aloud first, longer with a higher `reasoning_effort`, then answers with the last user text, word for word. */
export const reasoner: Model = (prompt, index) => {
  const steps = STEPS[prompt.request.reasoning_effort ?? 'medium'];
  return says(prompt.lastText, steps === 0 ? null : thoughts(prompt, index, steps));
};

function thoughts(prompt: Prompt, index: number, steps: number): string {
  const random = prompt.random(index);
  const quoted = prompt.lastText.slice(0, QUOTED_CHARACTERS).toWellFormed();
  const out = [`The user says: “${quoted}”.`];
  for (let step = 0; step < steps; step++) out.push(random.pick(THOUGHTS));
  return out.join(' ');
}
