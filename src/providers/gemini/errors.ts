import { ProviderError, type ProviderErrorKind } from '../../kernel/errors.ts';
import { type ErrorDetails, errorDetails } from './error-details.ts';

const BY_RPC_STATUS = new Map<string, ProviderErrorKind>([
  ['INVALID_ARGUMENT', 'invalid_request'],
  ['FAILED_PRECONDITION', 'invalid_request'],
  ['OUT_OF_RANGE', 'invalid_request'],
  ['UNAUTHENTICATED', 'authentication'],
  ['PERMISSION_DENIED', 'authentication'],
  ['NOT_FOUND', 'not_found'],
  ['RESOURCE_EXHAUSTED', 'rate_limited'],
  ['UNAVAILABLE', 'overloaded'],
  ['ABORTED', 'overloaded'],
  ['DEADLINE_EXCEEDED', 'timeout'],
  ['INTERNAL', 'bad_response'],
  ['UNKNOWN', 'bad_response'],
  ['CANCELLED', 'bad_response'],
]);

const BY_HTTP_STATUS = new Map<number, ProviderErrorKind>([
  [400, 'invalid_request'],
  [401, 'authentication'],
  [402, 'authentication'],
  [403, 'authentication'],
  [404, 'not_found'],
  [408, 'timeout'],
  [413, 'invalid_request'],
  [422, 'invalid_request'],
  [429, 'rate_limited'],
  [503, 'overloaded'],
  [504, 'timeout'],
  [529, 'overloaded'],
]);

const TOO_MANY_TOKENS =
  /token count.*exceeds|exceeds the maximum number of (input )?tokens|context (length|window)/i;
/** Said as 400 and 429 too, though no other request would fare better. */
const OPERATORS_PROBLEM = /location is not supported|free tier is not available|credits are depleted/i;
/** Refused for what the client named, not for the key. */
const ABOUT_A_FILE = /\bfile\b/i;
const MAX_MESSAGE = 1_000;

/** Takes out of a text what must not be seen. */
export type Redact = (message: string) => string;

/** @param secrets the key and the host, or what else a provider may repeat in its errors */
export function redactor(secrets: readonly (string | null)[]): Redact {
  const hidden = secrets.filter((secret): secret is string => Boolean(secret));
  return (message) => {
    const text = hidden.reduce((shown, secret) => shown.replaceAll(secret, '[hidden]'), message);
    return text.slice(0, MAX_MESSAGE);
  };
}

/**
 * An error reply as an error of the port. Google wraps some in an array.
 * @param retryAfterMs from the reply's headers; the body's own figure comes first
 * @see https://ai.google.dev/gemini-api/docs/troubleshooting and google.rpc.Status
 */
export function toProviderError(
  status: number,
  body: unknown,
  redact: Redact,
  retryAfterMs?: number,
): ProviderError {
  const details = errorDetails(body);
  const kind = kindOf(status, details);
  const wait = details.retryAfterMs ?? retryAfterMs;
  return new ProviderError(kind, redact(details.message ?? `the provider answered with status ${status}`), {
    status,
    param: kind === 'invalid_request' ? details.param : null,
    ...(wait !== undefined && { retryAfterMs: wait }),
  });
}

/** Throws the error that stands where an answer should, in a reply or an event with status 200. */
export function throwErrorIn(value: unknown, redact: Redact): void {
  const { code, message, rpcStatus } = errorDetails(value);
  if (message === undefined && rpcStatus === undefined) return;
  throw toProviderError(code ?? 200, value, redact);
}

function kindOf(status: number, { rpcStatus = '', reasons, message = '' }: ErrorDetails): ProviderErrorKind {
  if (reasons.includes('API_KEY_INVALID') || OPERATORS_PROBLEM.test(message)) return 'authentication';
  const kind = BY_RPC_STATUS.get(rpcStatus) ?? BY_HTTP_STATUS.get(status) ?? 'bad_response';
  if (kind === 'invalid_request' && TOO_MANY_TOKENS.test(message)) return 'context_length';
  if (rpcStatus === 'PERMISSION_DENIED' && ABOUT_A_FILE.test(message)) return 'invalid_request';
  return kind;
}
