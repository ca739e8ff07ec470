import { ProviderError, type ProviderErrorKind } from '../../kernel/errors.ts';
import { headerValue, type WholeResponse } from '../../kernel/http-client.ts';
import { isObject } from '../json-value.ts';
import { retryAfterMs } from '../retry-after.ts';
import type { Frame } from './frames.ts';

const MAX_MESSAGE_CHARACTERS = 600;

/** By the exception's name in lower case, without its ending. */
const BY_NAME: Readonly<Record<string, ProviderErrorKind>> = {
  accessdenied: 'authentication',
  expiredtoken: 'authentication',
  incompletesignature: 'authentication',
  invalidclienttokenid: 'authentication',
  invalidsignature: 'authentication',
  missingauthenticationtoken: 'authentication',
  notauthorized: 'authentication',
  optinrequired: 'authentication',
  requestexpired: 'authentication',
  signaturedoesnotmatch: 'authentication',
  unrecognizedclient: 'authentication',
  resourcenotfound: 'not_found',
  servicequotaexceeded: 'rate_limited',
  throttling: 'rate_limited',
  toomanyrequests: 'rate_limited',
  // Not the caller's pace: the model is still being loaded.
  modelnotready: 'overloaded',
  serviceunavailable: 'overloaded',
  modeltimeout: 'timeout',
  internalserver: 'bad_response',
  internalfailure: 'bad_response',
  modelerror: 'bad_response',
  modelstreamerror: 'bad_response',
  validation: 'invalid_request',
};

const BY_STATUS: Readonly<Record<number, ProviderErrorKind>> = {
  401: 'authentication',
  402: 'authentication',
  403: 'authentication',
  404: 'not_found',
  408: 'timeout',
  424: 'bad_response',
  429: 'rate_limited',
  503: 'overloaded',
  504: 'timeout',
  529: 'overloaded',
};

// A ValidationException is said of these too, and only its words tell them apart.
const BY_WORDS: readonly (readonly [RegExp, ProviderErrorKind])[] = [
  [
    /(input|prompt) is too long|context (window|limit|length)|too many (input )?tokens|input tokens exceed/i,
    'context_length',
  ],
  [
    /model identifier is invalid|on-demand throughput isn.t supported|model .{0,200}(not found|not supported|end of its life|does not exist)/i,
    'not_found',
  ],
  [/content filter|blocked by|usage polic|guardrail/i, 'content_filter'],
];

/** Members of the wire's request that a message names, and the contract's parameter that each came from. */
const PARAMS: readonly (readonly [RegExp, string])[] = [
  [/\btoolChoice\b|\btool_choice\b/, 'tool_choice'],
  [/\btoolConfig\b|\btools\b/, 'tools'],
  [/\bstopSequences\b|\bstop_sequences\b/, 'stop'],
  [/\bmaxTokens\b|\bmax_tokens\b|maximum tokens you requested/, 'max_tokens'],
  [/\btemperature\b/, 'temperature'],
  [/\btopP\b|\btop_p\b/, 'top_p'],
  [/\btopK\b|\btop_k\b/, 'top_k'],
  [/\btextFormat\b|\boutput_config\b/, 'response_format'],
  [/\bthinking\b|\breasoningConfig\b|\breasoning_effort\b/, 'reasoning_effort'],
  [/\bmessages\b|\bsystem\b/, 'messages'],
];

/** The error that a reply with a failing status stands for. Never throws. */
export function errorOfReply({ status, headers, text }: WholeResponse, nowMs = Date.now()): ProviderError {
  const body = parsed(text);
  const name = headerValue(headers, 'x-amzn-errortype') ?? textIn(body, '__type', 'code', 'type');
  const fallback = BY_STATUS[status] ?? (status >= 400 && status < 500 ? 'invalid_request' : 'bad_response');
  const retry = retryAfterMs(headers, nowMs);
  return errorOf(name, body, fallback, `the provider answered with status ${status}`, {
    ...(status < 400 ? {} : { status }),
    ...(retry === undefined ? {} : { retryAfterMs: retry }),
  });
}

/** The error that ends a stream, or opens it. Never throws. */
export function errorOfFrame({ kind, type, data }: Frame): ProviderError {
  const body = kind === 'error' ? { message: data } : parsed(data);
  return errorOf(type, body, 'bad_response', `the stream broke off (${type})`, {});
}

function errorOf(
  name: string,
  body: unknown,
  fallback: ProviderErrorKind,
  otherwise: string,
  options: { status?: number; retryAfterMs?: number },
): ProviderError {
  const message = textIn(body, 'message', 'Message', 'originalMessage');
  const general = BY_NAME[shortName(name)] ?? fallback;
  const words = BY_WORDS.find(([pattern]) => pattern.test(message));
  const kind =
    general === 'invalid_request' ? (words?.[1] ?? general) : (kindOfModel(general, body) ?? general);
  const param =
    kind === 'invalid_request' ? PARAMS.find(([pattern]) => pattern.test(message))?.[1] : undefined;
  const told = message.slice(0, MAX_MESSAGE_CHARACTERS) || otherwise;
  return new ProviderError(kind, told, { ...options, param: param ?? null });
}

/** A model's own failure keeps the status with which the model answered. */
function kindOfModel(general: ProviderErrorKind, body: unknown): ProviderErrorKind | undefined {
  const status = isObject(body) ? Number(body.originalStatusCode) : Number.NaN;
  const kind = general === 'bad_response' ? BY_STATUS[status] : undefined;
  // Whose credentials Bedrock uses with the model is its own affair.
  return kind === 'authentication' || kind === 'not_found' ? undefined : kind;
}

/** `com.amazon.coral.service#ThrottlingException:http://…` is `throttling`. */
const shortName = (name: string): string =>
  (name.split(':')[0]?.split('#').at(-1) ?? '').toLowerCase().replace(/(exception|error)$/, '');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's page: of no use to a client, and it may name hosts.
    return undefined;
  }
}

function textIn(body: unknown, ...names: readonly string[]): string {
  if (!isObject(body)) return '';
  const found = names.map((name) => body[name]).find((value) => typeof value === 'string' && value !== '');
  return typeof found === 'string' ? found : '';
}
