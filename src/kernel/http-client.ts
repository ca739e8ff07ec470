import { Pool } from 'undici';
import { type Deadline, Deadlines, type Expiring } from './deadlines.ts';
import { ProviderError } from './errors.ts';

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

type Headers = Readonly<Record<string, string | string[] | undefined>>;

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

/** A header's single value. */
export function headerValue(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.[0];
}

// A slow client must not make the gateway hold its upstream's whole reply.
const PAUSE_ABOVE_BYTES = 256 * 1024;

/** How long the unread end of a stream may take before its connection is given up. */
const FINISH_MS = 1_000;

/**
 * Calls one origin over kept-alive connections, with undici's `dispatch`: the cheapest way Node has
 * (fetch costs five times as much). Redirects are not followed: a provider's API has none, and following
 * one could carry the key elsewhere.
 */
export class HttpClient {
  readonly #pool: Pool;
  /** Those of the calls' usual length. */
  #deadlines = new Deadlines(0);

  /** @param origin scheme, host and port */
  constructor(origin: string, options: { connectMs: number }) {
    this.#pool = new Pool(origin, {
      connections: null,
      pipelining: 1,
      connect: { timeout: options.connectMs },
      keepAliveTimeout: 30_000,
      // This client keeps its own times: undici's are a second coarse.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** One reply as text. Rejects with a ProviderError of kind timeout, connection, cancelled or bad_response. */
  whole(request: UpstreamRequest, limits: CallLimits, signal: AbortSignal): Promise<WholeResponse> {
    return new Promise((resolve, reject) =>
      new WholeCall(resolve, reject, limits, signal).start(this.#pool, request, this.#deadlinesOf(limits)),
    );
  }

  /**
   * Resolves once headers are there. A reply whose status is not 2xx is best read by `readText`.
   * Rejects like `whole`.
   */
  stream(request: UpstreamRequest, limits: CallLimits, signal: AbortSignal): Promise<StreamResponse> {
    return new Promise((resolve, reject) =>
      new StreamCall(resolve, reject, limits, signal).start(this.#pool, request, this.#deadlinesOf(limits)),
    );
  }

  async close(): Promise<void> {
    this.#deadlines.close();
    await this.#pool.destroy();
  }

  /** Nearly all calls have the same length; one of another length makes it the usual one. */
  #deadlinesOf({ totalMs }: CallLimits): Deadlines {
    if (this.#deadlines.lengthMs !== totalMs) this.#deadlines = new Deadlines(totalMs);
    return this.#deadlines;
  }
}

/** The rest of a body as text; for error replies. Rejects with `bad_response` beyond `maxBytes`. */
export async function readText(body: ByteStream, maxBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for (let batch = await body.next(); batch !== null; batch = await body.next()) {
    for (const part of batch) size += part.length;
    if (size > maxBytes) {
      body.cancel();
      throw tooLarge(maxBytes);
    }
    parts.push(...batch);
  }
  return Buffer.concat(parts).toString('utf8');
}

const tooLarge = (maxBytes: number): ProviderError =>
  new ProviderError('bad_response', `the reply is larger than ${maxBytes} bytes`);

interface Controller {
  readonly aborted: boolean;
  abort(reason: Error): void;
  pause(): void;
  resume(): void;
}

/** What both kinds of calls share: one deadline, one cancel signal, one outcome. */
abstract class Call implements Expiring {
  protected readonly limits: CallLimits;
  protected controller: Controller | undefined;
  /** Why this side ended the call; kept because undici may report its own error for it. */
  protected failure: ProviderError | undefined;
  readonly #signal: AbortSignal;
  readonly #onAbort = (): void => this.fail(new ProviderError('cancelled', 'the call was cancelled'));
  #deadlines: Deadlines | undefined;
  #deadline: Deadline | undefined;

  constructor(limits: CallLimits, signal: AbortSignal) {
    this.limits = limits;
    this.#signal = signal;
  }

  start(pool: Pool, request: UpstreamRequest, deadlines: Deadlines): void {
    if (this.#signal.aborted) {
      this.#onAbort();
      return;
    }
    this.#signal.addEventListener('abort', this.#onAbort, { once: true });
    this.#deadlines = deadlines;
    this.#deadline = deadlines.set(this);
    pool.dispatch(request, this);
  }

  expire(): void {
    this.fail(timedOut('in all', this.limits.totalMs));
  }

  onRequestStart(controller: Controller): void {
    this.controller = controller;
    if (this.failure) controller.abort(this.failure);
  }

  onResponseError(_controller: Controller, error: Error): void {
    this.fail(this.failure ?? connectionError(error));
  }

  /** Ends the call, whoever asked first. */
  fail(error: ProviderError): void {
    const first = this.failure === undefined;
    this.failure ??= error;
    this.release();
    if (!first) return;
    if (this.controller && !this.controller.aborted) this.controller.abort(this.failure);
    this.failed(this.failure);
  }

  protected abstract failed(error: ProviderError): void;

  protected release(): void {
    if (this.#deadline) this.#deadlines?.clear(this.#deadline);
    this.#signal.removeEventListener('abort', this.#onAbort);
  }
}

class WholeCall extends Call {
  readonly #resolve: (response: WholeResponse) => void;
  readonly #reject: (error: ProviderError) => void;
  readonly #parts: Buffer[] = [];
  #size = 0;
  #status = 0;
  #headers: Headers = {};

  constructor(
    resolve: (response: WholeResponse) => void,
    reject: (error: ProviderError) => void,
    limits: CallLimits,
    signal: AbortSignal,
  ) {
    super(limits, signal);
    this.#resolve = resolve;
    this.#reject = reject;
  }

  onResponseStart(_controller: Controller, status: number, headers: Headers): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Controller, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.limits.maxBytes) this.fail(tooLarge(this.limits.maxBytes));
    else this.#parts.push(chunk);
  }

  onResponseEnd(): void {
    if (this.failure) return;
    this.release();
    const [only] = this.#parts;
    const body = this.#parts.length === 1 && only ? only : Buffer.concat(this.#parts, this.#size);
    this.#resolve({ status: this.#status, headers: this.#headers, text: body.toString('utf8') });
  }

  protected override failed(error: ProviderError): void {
    this.#reject(error);
  }
}

class StreamCall extends Call implements ByteStream {
  readonly #resolve: (response: StreamResponse) => void;
  readonly #reject: (error: ProviderError) => void;
  #queue: Buffer[] = [];
  #queuedBytes = 0;
  #paused = false;
  #unwanted = false;
  #firstSeen = false;
  #ended = false;
  #silence: NodeJS.Timeout | undefined;
  #waiting:
    | { resolve(batch: readonly Buffer[] | null): void; reject(error: ProviderError): void }
    | undefined;

  constructor(
    resolve: (response: StreamResponse) => void,
    reject: (error: ProviderError) => void,
    limits: CallLimits,
    signal: AbortSignal,
  ) {
    super(limits, signal);
    this.#resolve = resolve;
    this.#reject = reject;
  }

  override start(pool: Pool, request: UpstreamRequest, deadlines: Deadlines): void {
    super.start(pool, request, deadlines);
    if (this.limits.firstTokenMs > 0 && !this.failure) {
      const limit = this.limits.firstTokenMs;
      this.#silence = setTimeout(() => this.fail(timedOut('before the first token', limit)), limit);
    }
  }

  onResponseStart(_controller: Controller, status: number, headers: Headers): void {
    // Interim answers (102, 103) come before the real one.
    if (status >= 200) this.#resolve({ status, headers, body: this });
  }

  onResponseData(controller: Controller, chunk: Buffer): void {
    if (this.failure || this.#unwanted) return;
    this.#awaitNext();
    this.#queue.push(chunk);
    this.#queuedBytes += chunk.length;
    if (this.#waiting) this.#deliver();
    else if (this.#queuedBytes > PAUSE_ABOVE_BYTES && !this.#paused) {
      this.#paused = true;
      // While this side holds the stream back, silence is not the provider's.
      clearTimeout(this.#silence);
      this.#silence = undefined;
      controller.pause();
    }
  }

  onResponseEnd(): void {
    if (this.failure) return;
    this.#ended = true;
    this.release();
    if (this.#waiting) this.#deliver();
  }

  next(): Promise<readonly Buffer[] | null> {
    if (this.#queue.length > 0) return Promise.resolve(this.#take());
    if (this.failure) return Promise.reject(this.failure);
    if (this.#ended) return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  cancel(): void {
    if (!this.#ended) this.fail(new ProviderError('cancelled', 'the call was cancelled'));
  }

  finish(): void {
    if (this.#ended || this.failure) return;
    this.#unwanted = true;
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.cancel(), FINISH_MS);
    if (this.#paused) this.controller?.resume();
  }

  #awaitNext(): void {
    if (this.#silence && this.#firstSeen) {
      this.#silence.refresh();
      return;
    }
    this.#firstSeen = true;
    clearTimeout(this.#silence);
    const limit = this.limits.idleMs;
    this.#silence =
      limit > 0 ? setTimeout(() => this.fail(timedOut('between two chunks', limit)), limit) : undefined;
  }

  #take(): readonly Buffer[] {
    const batch = this.#queue;
    this.#queue = [];
    this.#queuedBytes = 0;
    if (this.#paused) {
      this.#paused = false;
      this.#awaitNext();
      this.controller?.resume();
    }
    return batch;
  }

  #deliver(): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve(this.#queue.length > 0 ? this.#take() : null);
  }

  protected override release(): void {
    super.release();
    clearTimeout(this.#silence);
  }

  protected override failed(error: ProviderError): void {
    this.#reject(error);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.reject(error);
  }
}

const timedOut = (where: string, limitMs: number): ProviderError =>
  new ProviderError('timeout', `no answer within ${limitMs} ms ${where}`);

const CONNECT_TIMEOUT = 'UND_ERR_CONNECT_TIMEOUT';

/** Only the error's code goes into the message: undici's own text names hosts and addresses. */
function connectionError(error: Error): ProviderError {
  const code = (error as NodeJS.ErrnoException).code ?? error.name;
  return code === CONNECT_TIMEOUT
    ? new ProviderError('timeout', 'no connection in time', { cause: error })
    : new ProviderError('connection', `the connection failed (${code})`, { cause: error });
}
