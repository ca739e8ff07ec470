/** Tells once that something is to end. The part of an `AbortSignal` that the gateway needs: every one of them is one. */
export interface CancelSignal {
  readonly aborted: boolean;
  /** Why; means nothing before. */
  readonly reason: unknown;
  /** Once it is aborted nobody is added any more: ask `aborted` first. */
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/**
 * A signal and the means to fire it. Each request needs two of them and listens to both: with `AbortController`, whose
 * signals are EventTargets, that is 4 % of all it costs.
 *
 * Who is handed it to listen takes it as a `CancelSignal`.
 */
export class Cancellation implements CancelSignal {
  #aborted = false;
  #reason: unknown;
  // One listener is what nearly all have.
  #first: (() => void) | undefined;
  #others: (() => void)[] | undefined;

  get aborted(): boolean {
    return this.#aborted;
  }

  get reason(): unknown {
    return this.#reason;
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    if (this.#aborted) return;
    if (this.#first === undefined) this.#first = listener;
    else if (this.#others === undefined) this.#others = [listener];
    else this.#others.push(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    if (this.#first === listener) this.#first = undefined;
    else this.#others = this.#others?.filter((one) => one !== listener);
  }

  /** Tells all listeners, of which none must throw; only the first time. */
  abort(reason: unknown = new Error('cancelled')): void {
    if (this.#aborted) return;
    this.#aborted = true;
    this.#reason = reason;
    // Taken out one by one: a listener may remove another one, which is then not told.
    for (let next = this.#take(); next; next = this.#take()) next();
  }

  #take(): (() => void) | undefined {
    const first = this.#first;
    this.#first = undefined;
    return first ?? this.#others?.shift();
  }
}

/** Aborted as soon as one of these is. They hold it for as long as they live. */
export function anyOf(...signals: readonly CancelSignal[]): CancelSignal {
  const any = new Cancellation();
  for (const signal of signals) {
    if (signal.aborted) any.abort(signal.reason);
    else signal.addEventListener('abort', () => any.abort(signal.reason));
  }
  return any;
}

/** For what takes only the platform's own. */
export function abortSignalOf(signal: CancelSignal): AbortSignal {
  if (signal instanceof AbortSignal) return signal;
  const controller = new AbortController();
  if (signal.aborted) controller.abort(signal.reason);
  else signal.addEventListener('abort', () => controller.abort(signal.reason));
  return controller.signal;
}
