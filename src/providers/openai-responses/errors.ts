import { ProviderError, type ProviderErrorKind } from '../../kernel/errors.ts';
import { isObject, type JsonObject } from '../json-value.ts';
import { errorInside, errorOfReply } from '../openai-wire/errors.ts';
import type { Headers } from '../retry-after.ts';

/** Codes of this API that say more than the status, or come without one: in `error` events and failed responses. */
const BY_CODE: Readonly<Record<string, ProviderErrorKind>> = {
  server_is_overloaded: 'overloaded',
  slow_down: 'overloaded',
  vector_store_timeout: 'timeout',
  bio_policy: 'content_filter',
  cyber_policy: 'content_filter',
  misalignment_policy_violation: 'content_filter',
  image_content_policy_violation: 'content_filter',
};

const BAD_INPUT = /image|base64|unsupported_|^invalid_(value|type)|encrypted_content/;

/** Beginnings of the API's paths and the contract's parameter that each came from. */
const PARAMS: readonly (readonly [string, string])[] = [
  ['input', 'messages'],
  ['reasoning', 'reasoning_effort'],
  ['max_output_tokens', 'max_completion_tokens'],
  ['text.format', 'response_format'],
  ['text.verbosity', 'verbosity'],
];

/** What a provider's error names, in the contract's words. Places in `input` are not those of the messages. */
function contractParam(param: string | null): string | null {
  const found = PARAMS.find(
    ([name]) => param?.startsWith(name) && /^([.[]|$)/.test(param.slice(name.length)),
  );
  return found ? found[1] : param;
}

const reworded = (error: ProviderError, kind: ProviderErrorKind = error.kind): ProviderError =>
  new ProviderError(kind, error.message, {
    param: contractParam(error.param),
    ...(error.status === undefined ? {} : { status: error.status }),
    ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }),
  });

/** The error of a reply that is none. */
export const errorOfCall = (status: number, headers: Headers, text: string): ProviderError =>
  reworded(errorOfReply(status, headers, text));

/** The error that a failed response, an `error` event or a reply of status 200 carries; undefined when it has none. */
export function failureIn(value: JsonObject): ProviderError | undefined {
  const said = isObject(value.error) ? value.error : value.type === 'error' ? value : undefined;
  if (!said) return value.error ? errorInside(value) : undefined;
  const { code, message, param } = said;
  const type = said === value ? undefined : said.type;
  const error = errorInside({ error: { code, message, param, type } });
  return error && reworded(error, kindOf(code) ?? error.kind);
}

function kindOf(code: unknown): ProviderErrorKind | undefined {
  if (typeof code !== 'string') return undefined;
  return BY_CODE[code] ?? (BAD_INPUT.test(code) ? 'invalid_request' : undefined);
}

/** What a response that has ended came to, where that is no answer. */
export function failureOf(response: JsonObject): ProviderError | undefined {
  const failure = failureIn(response);
  if (failure) return failure;
  const { status } = response;
  if (status === 'completed' || status === 'incomplete' || status === undefined) return undefined;
  return new ProviderError('bad_response', `the response ended as ${String(status)}`);
}

export const malformed = (): ProviderError =>
  new ProviderError('bad_response', 'the provider’s answer is not of the Responses API');
