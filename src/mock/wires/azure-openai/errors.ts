import { errorBody as openAiErrorBody } from '../openai/errors.ts';
import type { Problem } from '../wire.ts';
import { blockedPrompt } from './content-filters.ts';

/**
 * What Azure's own gateway says is short; what comes from the models themselves is as OpenAI says it.
 * @see https://learn.microsoft.com/en-us/azure/foundry/openai/concepts/content-filter-configurability
 */
export function errorBody(problem: Problem): unknown {
  const { status, message, code } = problem;
  if (code === 'content_filter') {
    return { error: { message, type: null, param: 'prompt', code, status, innererror: blockedPrompt } };
  }
  if (status === 400 || status >= 500) return openAiErrorBody(problem);
  return { error: { code: code ?? String(status), message } };
}
