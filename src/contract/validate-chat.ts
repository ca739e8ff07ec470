import { validateCreateChatCompletionRequest } from '../../generated/validators/request.js';
import type { CreateChatCompletionRequest } from './chat.ts';
import { invalidRequest, problemsOf } from './problems.ts';

/**
 * The body as a chat request. Throws the GatewayError `invalid_request` with every problem and its path.
 * The validator is compiled from the contract at build time: at run time it costs a microsecond.
 */
export function chatRequestOf(body: unknown): CreateChatCompletionRequest {
  if (validateCreateChatCompletionRequest(body)) return body;
  throw invalidRequest(problemsOf(validateCreateChatCompletionRequest.errors ?? []));
}
