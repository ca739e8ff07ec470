import { type Clock, systemClock } from '../../src/kernel/clock.ts';

/** The system's clock, which can be set ahead. */
export class ShiftingClock implements Clock {
  #aheadMs = 0;

  wallMs(): number {
    return systemClock.wallMs();
  }

  monotonicMs(): number {
    return systemClock.monotonicMs() + this.#aheadMs;
  }

  advance(ms: number): void {
    this.#aheadMs += ms;
  }
}
