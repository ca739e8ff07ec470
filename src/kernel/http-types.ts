/** What one upstream call may take. Zero or less turns a limit off. */
export interface CallLimits {
  /** From the call to its last byte. */
  readonly totalMs: number;
  /** From the call to the first byte of a stream's body. */
  readonly firstTokenMs: number;
  /** Between two reads of a stream. */
  readonly idleMs: number;
  /** Bytes of a whole reply's body. */
  readonly maxBytes: number;
}

export interface UpstreamRequest {
  readonly method: 'GET' | 'POST';
  /** Path with query, from the origin's root. */
  readonly path: string;
  /** Names and values in turn, ready to send. */
  readonly headers: string[];
  readonly body: string | Buffer | null;
}

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

export interface WholeResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface StreamResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ByteStream;
}

/** Bytes of a body as they come, all that has come at once. */
export interface ByteStream {
  /** Resolves with what has arrived, or null at a clean end; rejects with a ProviderError. One call at a time. */
  next(): Promise<readonly Buffer[] | null>;
  /** Ends the call at once; safe to call at any time and twice. */
  cancel(): void;
  /** Nothing more is wanted: the connection is kept if the rest comes soon, and ended otherwise. */
  finish(): void;
}

/** Whether a reply of this status is what was asked for, and no error. */
export const isSuccess = (status: number): boolean => status >= 200 && status <= 299;

/** A header's single value. */
export function headerValue(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.[0];
}
