import type { Timers } from '../../src/providers/sandbox/timers.ts';

/** A mock's time: while the gate is shut it stands still, so that what was sent has arrived before more is. */
export class Gate implements Timers {
  #isOpen = true;
  #waiting = new Set<() => void>();

  now(): number {
    return 0;
  }

  after(_ms: number, run: () => void): () => void {
    if (this.#isOpen) {
      const turn = setImmediate(run);
      return () => clearImmediate(turn);
    }
    this.#waiting.add(run);
    return () => this.#waiting.delete(run);
  }

  shut(): void {
    this.#isOpen = false;
  }

  open(): void {
    this.#isOpen = true;
    const waiting = this.#waiting;
    this.#waiting = new Set();
    for (const run of waiting) run();
  }
}
