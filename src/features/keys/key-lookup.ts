import type { Clock } from '../../kernel/clock.ts';
import { GatewayError } from '../../kernel/errors.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { KeyRecord, KeyStore } from '../../stores/ports.ts';

// A stalled database costs up to a second and a half a question: after this many in a row nobody waits any more.
const FAILURES_TO_OPEN = 5;
const PROBE_EVERY_MS = 1000;

// Above it the database cannot keep up: guessed keys must not make known ones' refreshing wait.
const MAX_RUNNING = 256;

export interface KeyLookupOptions {
  readonly store: Pick<KeyStore, 'find'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Asks the store for keys, one question at a time for each hash, and stops asking while the store fails: then one
 * question a second finds out whether it is back. Its two changes of state are logged, not every failure.
 */
export class KeyLookup {
  readonly #store: Pick<KeyStore, 'find'>;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #running = new Map<string, Promise<KeyRecord | undefined>>();
  #failures = 0;
  #nextProbeMs = 0;

  constructor({ store, clock, log }: KeyLookupOptions) {
    this.#store = store;
    this.#clock = clock;
    this.#log = log;
  }

  /** undefined: there is no such key. Rejects with `overloaded` when nobody can tell. */
  find(hash: string): Promise<KeyRecord | undefined> {
    const running = this.#running.get(hash);
    if (running) return running;
    if (!this.#mayAsk()) return Promise.reject(unavailable());
    const asked = this.#ask(hash).finally(() => this.#running.delete(hash));
    this.#running.set(hash, asked);
    return asked;
  }

  #mayAsk(): boolean {
    if (this.#running.size >= MAX_RUNNING) return false;
    if (this.#failures < FAILURES_TO_OPEN) return true;
    const nowMs = this.#clock.monotonicMs();
    if (nowMs < this.#nextProbeMs) return false;
    this.#nextProbeMs = nowMs + PROBE_EVERY_MS;
    return true;
  }

  async #ask(hash: string): Promise<KeyRecord | undefined> {
    try {
      const record = await this.#store.find(hash);
      this.#succeeded();
      return record;
    } catch (error) {
      this.#failed(error);
      throw unavailable(error);
    }
  }

  #succeeded(): void {
    if (this.#failures >= FAILURES_TO_OPEN) this.#log.info({}, 'the store of keys answers again');
    this.#failures = 0;
  }

  #failed(error: unknown): void {
    this.#failures += 1;
    this.#nextProbeMs = this.#clock.monotonicMs() + PROBE_EVERY_MS;
    if (this.#failures !== FAILURES_TO_OPEN) return;
    const reason = error instanceof GatewayError ? error.detail : undefined;
    this.#log.error(
      { reason: reason ?? (error instanceof Error ? error.message : String(error)) },
      'the store of keys does not answer: known keys go on for ten minutes, others get 503',
    );
  }
}

/** Never a 401: that would tell clients, and their operators, that a good key is wrong. */
function unavailable(cause?: unknown): GatewayError {
  return new GatewayError('overloaded', 'Keys cannot be checked right now. Try again shortly.', {
    retryAfterMs: PROBE_EVERY_MS,
    ...(cause instanceof GatewayError && cause.detail !== undefined ? { detail: cause.detail } : {}),
    cause,
  });
}
