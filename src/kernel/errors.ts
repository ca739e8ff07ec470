/**
 * Every error code a client can meet, with its HTTP status and OpenAI error type.
 * The one table behind the error door, the contract's enum of codes and docs/errors.md.
 */
export const ERROR_CODES = {
  invalid_request: { status: 400, type: 'invalid_request_error' },
  invalid_json: { status: 400, type: 'invalid_request_error' },
  invalid_value: { status: 400, type: 'invalid_request_error' },
  invalid_type: { status: 400, type: 'invalid_request_error' },
  missing_required_parameter: { status: 400, type: 'invalid_request_error' },
  unsupported_parameter: { status: 400, type: 'invalid_request_error' },
  context_length_exceeded: { status: 400, type: 'invalid_request_error' },
  content_filter: { status: 400, type: 'invalid_request_error' },
  invalid_api_key: { status: 401, type: 'authentication_error' },
  permission_denied: { status: 403, type: 'permission_error' },
  not_found: { status: 404, type: 'invalid_request_error' },
  model_not_found: { status: 404, type: 'invalid_request_error' },
  method_not_allowed: { status: 405, type: 'invalid_request_error' },
  request_timeout: { status: 408, type: 'invalid_request_error' },
  conflict: { status: 409, type: 'invalid_request_error' },
  request_too_large: { status: 413, type: 'invalid_request_error' },
  unsupported_media_type: { status: 415, type: 'invalid_request_error' },
  expectation_failed: { status: 417, type: 'invalid_request_error' },
  rate_limit_exceeded: { status: 429, type: 'rate_limit_error' },
  insufficient_quota: { status: 429, type: 'insufficient_quota' },
  internal_error: { status: 500, type: 'server_error' },
  upstream_error: { status: 502, type: 'upstream_error' },
  overloaded: { status: 503, type: 'overloaded_error' },
  upstream_timeout: { status: 504, type: 'upstream_error' },
} as const satisfies Record<string, { status: number; type: string }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** One problem of a request: its JSON path (`messages[2].content`), what is wrong, and a code. */
export interface ErrorDetail {
  readonly param: string | null;
  readonly message: string;
  readonly code: string;
}

interface GatewayErrorOptions {
  /** JSON path of what is wrong. */
  param?: string | null;
  /** For the log only; never sent. */
  detail?: string;
  /** All problems, when there are several. */
  details?: readonly ErrorDetail[];
  retryAfterMs?: number;
  /** Replaces the table's status where a protocol demands it. */
  headers?: Readonly<Record<string, string>>;
  /** How it came to this, for a client that has asked for it. */
  receipt?: object;
  cause?: unknown;
}

/** An error that a client is told of: `message` is public, `detail` and `cause` reach the log alone. */
export class GatewayError extends Error {
  readonly code: ErrorCode;
  readonly param: string | null;
  readonly detail: string | undefined;
  readonly details: readonly ErrorDetail[] | undefined;
  readonly retryAfterMs: number | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly receipt: object | undefined;

  constructor(code: ErrorCode, message: string, options: GatewayErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'GatewayError';
    this.code = code;
    this.param = options.param ?? null;
    this.detail = options.detail;
    this.details = options.details;
    this.retryAfterMs = options.retryAfterMs;
    this.headers = options.headers;
    this.receipt = options.receipt;
  }

  get status(): number {
    return ERROR_CODES[this.code].status;
  }
}

/** An error as the contract words it. */
export function errorObject({ message, code, param, details }: GatewayError) {
  const { type } = ERROR_CODES[code];
  return { message, type, param, code, ...(details && { details: [...details] }) };
}

export type ProviderErrorKind =
  | 'timeout'
  | 'connection'
  | 'rate_limited'
  | 'overloaded'
  | 'authentication'
  | 'invalid_request'
  | 'not_found'
  | 'context_length'
  | 'content_filter'
  | 'bad_response'
  | 'cancelled';

/** What may be asked again elsewhere; the rest would fail the same way anywhere, or is nobody's fault. */
const RETRYABLE: Record<ProviderErrorKind, boolean> = {
  timeout: true,
  connection: true,
  rate_limited: true,
  overloaded: true,
  authentication: true,
  invalid_request: false,
  not_found: true,
  context_length: false,
  content_filter: false,
  bad_response: true,
  cancelled: false,
};

interface ProviderErrorOptions {
  /** Upstream's HTTP status, when there was a reply. */
  status?: number;
  /** Path of the wrong parameter, in the contract's words, when the provider named one. */
  param?: string | null;
  retryAfterMs?: number;
  unasked?: boolean;
  cause?: unknown;
}

/**
 * A failed call of a provider. `message` is the provider's own text where it gave one: it is shown to clients
 * for `invalid_request`, `context_length` and `content_filter` only, and logged otherwise.
 */
export class ProviderError extends Error {
  readonly kind: ProviderErrorKind;
  readonly status: number | undefined;
  readonly param: string | null;
  readonly retryAfterMs: number | undefined;
  /** The gateway has not made the call, at a limit of its own or of what the provider has asked for. */
  readonly unasked: boolean;

  constructor(kind: ProviderErrorKind, message: string, options: ProviderErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ProviderError';
    this.kind = kind;
    this.status = options.status;
    this.param = options.param ?? null;
    this.retryAfterMs = options.retryAfterMs;
    this.unasked = options.unasked ?? false;
  }

  get retryable(): boolean {
    return RETRYABLE[this.kind];
  }
}
