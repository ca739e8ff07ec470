import type { Pool } from 'undici';
import type { CancelSignal } from './cancellation.ts';
import type { Deadline, Deadlines, Expiring } from './deadlines.ts';
import { ProviderError } from './errors.ts';
import type { CallLimits, UpstreamRequest } from './http-types.ts';
import { atTurnsEnd } from './turn-end.ts';

/** What undici gives a handler to steer its call by. */
export interface Controller {
  readonly aborted: boolean;
  abort(reason: Error): void;
  pause(): void;
  resume(): void;
}

/** What both kinds of calls share: one deadline, one cancel signal, one outcome. */
export abstract class Call implements Expiring {
  protected readonly limits: CallLimits;
  protected controller: Controller | undefined;
  /** Why this side ended the call; kept because undici may report its own error for it. */
  protected failure: ProviderError | undefined;
  readonly #signal: CancelSignal;
  readonly #onAbort = (): void => this.fail(new ProviderError('cancelled', 'the call was cancelled'));
  #deadlines: Deadlines | undefined;
  #deadline: Deadline | undefined;

  constructor(limits: CallLimits, signal: CancelSignal) {
    this.limits = limits;
    this.#signal = signal;
  }

  start(pool: Pool, request: UpstreamRequest, deadlines: Deadlines): void {
    if (this.#signal.aborted) {
      this.#onAbort();
      return;
    }
    this.#signal.addEventListener('abort', this.#onAbort);
    this.#deadlines = deadlines;
    this.#deadline = deadlines.set(this);
    atTurnsEnd(() => {
      if (!this.failure) pool.dispatch(request, this);
    });
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

export const tooLarge = (maxBytes: number): ProviderError =>
  new ProviderError('bad_response', `the reply is larger than ${maxBytes} bytes`);

export const timedOut = (where: string, limitMs: number): ProviderError =>
  new ProviderError('timeout', `no answer within ${limitMs} ms ${where}`);

const CONNECT_TIMEOUT = 'UND_ERR_CONNECT_TIMEOUT';

/** Only the error's code goes into the message: undici's own text names hosts and addresses. */
function connectionError(error: Error): ProviderError {
  const code = (error as NodeJS.ErrnoException).code ?? error.name;
  return code === CONNECT_TIMEOUT
    ? new ProviderError('timeout', 'no connection in time', { cause: error })
    : new ProviderError('connection', `the connection failed (${code})`, { cause: error });
}
