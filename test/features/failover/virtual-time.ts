import type { Timers } from '../../../src/features/failover/ports.ts';
import type { Clock } from '../../../src/kernel/clock.ts';

interface Due {
  readonly atMs: number;
  readonly run: () => void;
}

/** Time that passes only as far as somebody waits for it, and then at once. */
export class VirtualTime implements Clock, Timers {
  #nowMs = 0;
  readonly #due = new Set<Due>();

  wallMs(): number {
    return Date.UTC(2026, 10, 22) + this.#nowMs;
  }

  monotonicMs(): number {
    return this.#nowMs;
  }

  after(ms: number, run: () => void): () => void {
    const due = { atMs: this.#nowMs + ms, run };
    this.#due.add(due);
    return () => this.#due.delete(due);
  }

  /** Timers that nobody has cleared. */
  get waiting(): number {
    return this.#due.size;
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  /** Lets time pass until this is done. Fails when everyone waits for what will never come. */
  async until<Value>(work: Promise<Value>): Promise<Value> {
    let done = false;
    const over = (): void => {
      done = true;
    };
    work.then(over, over);
    for (;;) {
      // All that can go on without time passing does so first.
      await new Promise((resolve) => setImmediate(resolve));
      if (done) return work;
      this.#fireNext();
    }
  }

  #fireNext(): void {
    let next: Due | undefined;
    for (const due of this.#due) if (!next || due.atMs < next.atMs) next = due;
    if (!next) throw new Error('everyone waits, and no timer is set');
    this.#due.delete(next);
    this.#nowMs = Math.max(this.#nowMs, next.atMs);
    next.run();
  }
}
