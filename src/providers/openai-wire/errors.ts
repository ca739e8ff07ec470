import { ProviderError, type ProviderErrorKind } from '../../kernel/errors.ts';
import { isObject, type JsonObject } from '../json-value.ts';
import { type Headers, retryAfterMs } from '../retry-after.ts';
import { filteredBy } from './content-filters.ts';

/** What a server says of an error, however it says it. */
interface WireProblem {
  readonly message: string | null;
  /** Codes and types, most telling first. */
  readonly words: readonly string[];
  readonly status: number | undefined;
  readonly param: string | null;
}

/**
 * The error of a reply that is none. The status decides, but for what servers say under several: prompts that are
 * too long or blocked, models that are unknown. Retry times come from any of the headers in use.
 *
 * 402 counts as refused credentials: only the operator can pay, and another target can answer.
 */
export function errorOfReply(
  status: number,
  headers: Headers,
  text: string,
  nowMs = Date.now(),
): ProviderError {
  const problem = problemIn(parsed(text));
  const kind = kindByWords(problem, status) ?? kindByStatus(status);
  const waits = kind === 'rate_limited' || kind === 'overloaded' || kind === 'timeout';
  const retry = waits ? retryAfterMs(headers, nowMs) : undefined;
  return new ProviderError(kind, problem?.message ?? `the provider answered with status ${status}`, {
    status,
    param: problem?.param ?? null,
    ...(retry === undefined ? {} : { retryAfterMs: retry }),
  });
}

/** The error that a reply, a choice or a stream's event carries in place of an answer; undefined when it has none. */
export function errorInside(value: JsonObject): ProviderError | undefined {
  if (!value.error && value.object !== 'error') return undefined;
  const problem = problemIn(value);
  const byStatus = problem?.status === undefined ? undefined : kindByStatus(problem.status);
  const kind = kindByWords(problem, problem?.status) ?? byStatus ?? kindByType(problem) ?? 'bad_response';
  return new ProviderError(kind, problem?.message ?? 'the provider reported an error', {
    param: problem?.param ?? null,
    ...(problem?.status === undefined ? {} : { status: problem.status }),
  });
}

/** The error in a reply with status 200 that should have been a stream. */
export function errorInReply(text: string): ProviderError {
  const reply = parsed(text);
  const inside = isObject(reply) ? errorInside(reply) : undefined;
  return inside ?? new ProviderError('bad_response', 'the provider did not answer with a stream');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const MAX_MESSAGE = 1_000;

/** Reads `{error: {…}}`, `{error: "…"}` (xAI, Ollama), `{message}` and `{detail}` (Mistral), and lists of them (Gemini). */
function problemIn(body: unknown): WireProblem | undefined {
  const outer: unknown = Array.isArray(body) ? body[0] : body;
  if (!isObject(outer)) return undefined;
  const inner = isObject(outer.error) ? outer.error : outer;
  const detail =
    firstDetail(inner.detail) ?? (isObject(inner.message) ? firstDetail(inner.message.detail) : null);
  const said = [inner.message, outer.error, detail?.msg, inner.detail].find(isText) ?? null;
  const filters = filteredBy(inner.innererror);
  const message = said !== null && filters ? `${said.trimEnd()} (${filters})` : said;
  const statuses = [inner.code, inner.status].map(Number);
  return {
    message: message === null ? null : message.slice(0, MAX_MESSAGE),
    words: [inner.code, inner.type, inner.status, codeIn(inner.innererror)]
      .filter(isText)
      .map((word) => word.toLowerCase()),
    status: statuses.find((code) => Number.isInteger(code) && code >= 400 && code < 600),
    param: isText(inner.param) ? contractPath(inner.param.split(/[.[\]]+/)) : pathOf(detail?.loc),
  };
}

const codeIn = (inner: unknown): unknown => (isObject(inner) ? inner.code : undefined);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const firstDetail = (detail: unknown): JsonObject | null =>
  Array.isArray(detail) && isObject(detail[0]) ? detail[0] : null;

/** FastAPI names a place as `["body", "messages", 0, "user", "content"]`. */
function pathOf(place: unknown): string | null {
  if (!Array.isArray(place)) return null;
  return contractPath(place.map(String).filter((step) => step !== 'body'));
}

function contractPath(steps: readonly string[]): string | null {
  const named = steps.filter((step) => step !== '');
  const [asked, ...rest] = named;
  if (asked === undefined) return null;
  // Azure's filter speaks of what has another name here.
  const first = asked === 'prompt' ? 'messages' : asked;
  return rest.reduce((path, step) => (/^\d+$/.test(step) ? `${path}[${step}]` : `${path}.${step}`), first);
}

const TOO_LONG =
  /maximum (context|prompt|model) length|context (length|window|size)\b.*\bexceed|exceed\w*\b.*\bcontext (length|window|size)|(prompt|input|request)( content)? is too long|reduce the length of the (messages|prompt)|`inputs` tokens|too many (input )?tokens/i;
const BLOCKED =
  /content exists risk|content management policy|flagged (as|for|by|content)|input was flagged/i;
const UNKNOWN_MODEL =
  /not a valid model|(model|deployment)\b.{0,120}\b(does not exist|not found|is not available)|no such model/i;
const WRONG_KEY = /(incorrect|invalid) api key|api key (is )?(not valid|invalid)/i;

const BY_WORD: Readonly<Record<string, ProviderErrorKind>> = {
  context_length_exceeded: 'context_length',
  exceed_context_size_error: 'context_length',
  request_too_large_for_context: 'context_length',
  content_filter: 'content_filter',
  content_policy_violation: 'content_filter',
  responsibleaipolicyviolation: 'content_filter',
  invalid_prompt: 'content_filter',
  model_not_found: 'not_found',
  invalid_model: 'not_found',
  model_decommissioned: 'not_found',
  deploymentnotfound: 'not_found',
  invalid_api_key: 'authentication',
  rate_limit_exceeded: 'rate_limited',
  rate_limit_error: 'rate_limited',
};

/** What is said under more than one status; only where the request was refused, not where the server failed. */
function kindByWords(
  problem: WireProblem | undefined,
  status: number | undefined,
): ProviderErrorKind | undefined {
  if (!problem || (status !== undefined && status >= 500)) return undefined;
  for (const word of problem.words) {
    const kind = Object.hasOwn(BY_WORD, word) ? BY_WORD[word] : undefined;
    if (kind) return kind;
  }
  const { message } = problem;
  const refused = status === undefined || [400, 403, 404, 413, 422].includes(status);
  if (message === null || !refused) return undefined;
  if (TOO_LONG.test(message)) return 'context_length';
  if (BLOCKED.test(message)) return 'content_filter';
  if (UNKNOWN_MODEL.test(message)) return 'not_found';
  return WRONG_KEY.test(message) ? 'authentication' : undefined;
}

const BY_TYPE: Readonly<Record<string, ProviderErrorKind>> = {
  authentication_error: 'authentication',
  permission_error: 'authentication',
  insufficient_quota: 'rate_limited',
  invalid_request_error: 'invalid_request',
  overloaded: 'overloaded',
  overloaded_error: 'overloaded',
  service_unavailable: 'overloaded',
  service_unavailable_error: 'overloaded',
  unavailable: 'overloaded',
  timeout: 'timeout',
  timeout_error: 'timeout',
};

function kindByType(problem: WireProblem | undefined): ProviderErrorKind | undefined {
  const word = problem?.words.find((candidate) => Object.hasOwn(BY_TYPE, candidate));
  return word === undefined ? undefined : BY_TYPE[word];
}

const BY_STATUS: Readonly<Record<number, ProviderErrorKind>> = {
  401: 'authentication',
  402: 'authentication',
  403: 'authentication',
  404: 'not_found',
  405: 'not_found',
  407: 'authentication',
  408: 'timeout',
  409: 'bad_response',
  410: 'not_found',
  425: 'overloaded',
  429: 'rate_limited',
  // Groq: no capacity at this service tier.
  498: 'overloaded',
  503: 'overloaded',
  504: 'timeout',
  // Cloudflare, in front of many: the origin took too long.
  522: 'timeout',
  524: 'timeout',
  529: 'overloaded',
};

const kindByStatus = (status: number): ProviderErrorKind =>
  BY_STATUS[status] ?? (status >= 400 && status < 500 ? 'invalid_request' : 'bad_response');
