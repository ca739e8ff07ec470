import { Cancellation, type CancelSignal } from '../../kernel/cancellation.ts';
import type { Timers } from './ports.ts';

/**
 * The signal that a request's calls are made with: aborted when the client goes, or when a call's time is over.
 * One serves all calls of a request; only when it was used up by a call's time does the next call get a new one.
 */
export class CallWindow {
  readonly #client: CancelSignal;
  readonly #timers: Timers;
  #cancellation = new Cancellation();
  #stopTimer: (() => void) | undefined;
  #expired = false;

  constructor(client: CancelSignal, timers: Timers) {
    this.#client = client;
    this.#timers = timers;
    if (client.aborted) this.#follow();
    else client.addEventListener('abort', this.#follow);
  }

  /** Whether the time of the latest call was over before the call was. */
  get expired(): boolean {
    return this.#expired;
  }

  /** For a call that may take so long. */
  open(ms: number): CancelSignal {
    if (this.#expired) {
      this.#expired = false;
      this.#cancellation = new Cancellation();
      if (this.#client.aborted) this.#follow();
    }
    this.#stopTimer = this.#timers.after(ms, this.#expire);
    return this.#cancellation;
  }

  /** The call is over, or may take as long as it likes from here on. */
  stopTimer(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
  }

  /** Nothing runs any more. */
  close(): void {
    this.stopTimer();
    this.#client.removeEventListener('abort', this.#follow);
  }

  readonly #follow = (): void => this.#cancellation.abort(this.#client.reason);

  readonly #expire = (): void => {
    this.#expired = true;
    this.#cancellation.abort();
  };
}

/** Resolves after so long, or at once when the client has gone. */
export function sleep(ms: number, client: CancelSignal, timers: Timers): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      stopTimer();
      client.removeEventListener('abort', wake);
      resolve();
    };
    const stopTimer = timers.after(ms, wake);
    client.addEventListener('abort', wake);
    if (client.aborted) wake();
  });
}
