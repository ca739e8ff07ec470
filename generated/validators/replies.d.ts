// Generated from spec/ by `npm run generate`; never edited.
import type { ErrorObject } from 'ajv';
import type { ChatCompletion, ChatCompletionChunk, ErrorEnvelope, StreamError, Model, ModelList, RoutingExplanation, Health, Readiness } from '../types.ts';

/** Whether the value fits its schema; if not, `errors` (until the next call) has what is wrong, at most ~100. */
export interface Validator<T> {
  (data: unknown): data is T;
  errors: ErrorObject[] | null;
}

export declare const validateChatCompletion: Validator<ChatCompletion>;
export declare const validateChatCompletionChunk: Validator<ChatCompletionChunk>;
export declare const validateErrorEnvelope: Validator<ErrorEnvelope>;
export declare const validateStreamError: Validator<StreamError>;
export declare const validateModel: Validator<Model>;
export declare const validateModelList: Validator<ModelList>;
export declare const validateRoutingExplanation: Validator<RoutingExplanation>;
export declare const validateHealth: Validator<Health>;
export declare const validateReadiness: Validator<Readiness>;
