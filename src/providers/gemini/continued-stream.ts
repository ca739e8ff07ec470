import { Cancellation, type CancelSignal } from '../../kernel/cancellation.ts';
import type { ProviderStream, StreamEvent } from '../provider.ts';

/** Where the answer goes on. */
export interface Continuation {
  takeContinuation(): string | undefined;
}

/** Opens the call that goes on from a token; its signal fires when nobody wants it any more. */
export type OpenNext = (token: string, signal: CancelSignal) => Promise<ProviderStream>;

/**
 * One stream made of as many calls as the answer takes: at Gemini's limit for one call it hands out a token, and the
 * same request with this token goes on with the very next word.
 */
export class ContinuedStream implements ProviderStream {
  readonly #continuation: Continuation;
  readonly #open: OpenNext;
  readonly #cancelled = new Cancellation();
  #current: ProviderStream;

  constructor(first: ProviderStream, continuation: Continuation, open: OpenNext) {
    this.#current = first;
    this.#continuation = continuation;
    this.#open = open;
  }

  async next(): Promise<readonly StreamEvent[] | null> {
    for (;;) {
      const events = await this.#current.next();
      if (events !== null || this.#cancelled.aborted) return events;
      const token = this.#continuation.takeContinuation();
      if (token === undefined) return null;
      this.#current = await this.#open(token, this.#cancelled);
      if (this.#cancelled.aborted) this.#current.cancel();
    }
  }

  cancel(): void {
    this.#cancelled.abort();
    this.#current.cancel();
  }
}
