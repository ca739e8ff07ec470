// Generated from spec/ by `npm run generate`; never edited.
import type { ErrorObject } from 'ajv';
import type { CreateChatCompletionRequest } from '../types.ts';

/** Whether the value fits its schema; if not, `errors` (until the next call) has what is wrong, at most ~100. */
export interface Validator<T> {
  (data: unknown): data is T;
  errors: ErrorObject[] | null;
}

export declare const validateCreateChatCompletionRequest: Validator<CreateChatCompletionRequest>;
