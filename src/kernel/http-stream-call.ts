import type { Pool } from 'undici';
import type { CancelSignal } from './cancellation.ts';
import type { Deadlines } from './deadlines.ts';
import { ProviderError } from './errors.ts';
import { Call, type Controller, timedOut } from './http-call.ts';
import type { ByteStream, CallLimits, Headers, StreamResponse, UpstreamRequest } from './http-types.ts';

// A slow client must not make the gateway hold its upstream's whole reply.
const PAUSE_ABOVE_BYTES = 256 * 1024;

/** How long the unread end of a stream may take before its connection is given up. */
const FINISH_MS = 1_000;

/** A call whose reply is taken as it comes, no faster than it is asked for. */
export class StreamCall extends Call implements ByteStream {
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
    signal: CancelSignal,
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
