import { ProviderError, type ProviderErrorKind } from '../../kernel/errors.ts';
import { headerValue } from '../../kernel/http-client.ts';

const MAX_MESSAGE_CHARACTERS = 600;

const BY_TYPE = new Map<string, ProviderErrorKind>(
  Object.entries<ProviderErrorKind>({
    invalid_request_error: 'invalid_request',
    authentication_error: 'authentication',
    // The account behind the gateway's key can't pay: as much the operator's affair as a wrong key, and the next
    // target can still answer.
    billing_error: 'authentication',
    permission_error: 'authentication',
    not_found_error: 'not_found',
    conflict_error: 'bad_response',
    request_too_large: 'invalid_request',
    rate_limit_error: 'rate_limited',
    timeout_error: 'timeout',
    api_error: 'bad_response',
    overloaded_error: 'overloaded',
  }),
);

const BY_STATUS: Readonly<Record<number, ProviderErrorKind>> = {
  400: 'invalid_request',
  401: 'authentication',
  402: 'authentication',
  403: 'authentication',
  404: 'not_found',
  408: 'timeout',
  413: 'invalid_request',
  422: 'invalid_request',
  429: 'rate_limited',
  503: 'overloaded',
  504: 'timeout',
  529: 'overloaded',
};

// `invalid_request_error` is said of these too, and only its words tell them apart.
const BY_WORDS: readonly (readonly [RegExp, ProviderErrorKind])[] = [
  [/prompt is too long|context (window|limit|length)|too many (input )?tokens/i, 'context_length'],
  [/credit balance|usage limit|spend limit|billing/i, 'authentication'],
  [/content filter|blocked by|usage polic/i, 'content_filter'],
];

/** Beginnings of the wire's paths and the contract's parameter that they came from. */
const PARAMS = new Map(
  Object.entries({
    messages: 'messages',
    system: 'messages',
    tools: 'tools',
    tool_choice: 'tool_choice',
    max_tokens: 'max_tokens',
    temperature: 'temperature',
    top_p: 'top_p',
    top_k: 'top_k',
    stop_sequences: 'stop',
    thinking: 'reasoning_effort',
    'output_config.effort': 'reasoning_effort',
    'output_config.format': 'response_format',
    metadata: 'user',
  }),
);

/** Takes what must not be told out of a provider's words. */
export type Redact = (text: string) => string;

/** @param secrets the provider's key and host; they are not repeated to clients, nor is anything like a key */
export function redactor(secrets: readonly (string | null)[]): Redact {
  const hidden = secrets.filter((secret): secret is string => secret !== null && secret !== '');
  return (text) => {
    let safe = text.replace(/\bsk-[\w-]{8,}/g, '[redacted]');
    for (const secret of hidden) safe = safe.replaceAll(secret, '[redacted]');
    return safe;
  };
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** The error that a reply with a failing status stands for. Never throws. */
export function errorFromReply({ status, headers, text }: Reply, redact: Redact): ProviderError {
  const { type, message } = errorBody(parsed(text));
  const fallback = BY_STATUS[status] ?? (status < 500 && status >= 400 ? 'invalid_request' : 'bad_response');
  const retryAfterMs = retryAfter(headerValue(headers, 'retry-after'));
  return toError(type, message, fallback, redact, {
    status,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

/** The error of an event in a stream, or of a reply that says `error` with status 200. Never throws. */
export function errorFromEvent(event: unknown, redact: Redact): ProviderError {
  const { type, message } = errorBody(event);
  return toError(type, message, 'bad_response', redact, {});
}

function toError(
  type: string,
  said: string,
  fallback: ProviderErrorKind,
  redact: Redact,
  options: { status?: number; retryAfterMs?: number },
): ProviderError {
  const general = BY_TYPE.get(type) ?? fallback;
  const kind =
    general === 'invalid_request' ? (BY_WORDS.find(([words]) => words.test(said))?.[1] ?? general) : general;
  const message =
    redact(said).slice(0, MAX_MESSAGE_CHARACTERS) || `the provider answered ${type || 'an error'}`;
  const param = kind === 'invalid_request' ? wrongParam(said) : null;
  return new ProviderError(kind, message, { ...options, param });
}

/** Only the parameter: messages are merged on their way, so their places are not the client's. */
function wrongParam(message: string): string | null {
  const path = /^([a-z_]+)(\.[a-z_]+)?[\w.]*: /.exec(message);
  if (!path) return null;
  return PARAMS.get(`${path[1]}${path[2] ?? ''}`) ?? PARAMS.get(path[1] ?? '') ?? null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's page: of no use to a client, and it may name hosts.
    return undefined;
  }
}

/** `{type: 'error', error: {type, message}}` */
function errorBody(body: unknown): { type: string; message: string } {
  const error = (body as { error?: { type?: unknown; message?: unknown } } | null | undefined)?.error;
  return {
    type: typeof error?.type === 'string' ? error.type : '',
    message: typeof error?.message === 'string' ? error.message : '',
  };
}

/** Seconds, or a date; milliseconds from now. */
function retryAfter(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const seconds = Number(value);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) && ms >= 0 ? Math.ceil(ms) : undefined;
}
