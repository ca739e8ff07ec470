import { Deadlines } from '../../kernel/deadlines.ts';
import type { Timers } from './ports.ts';

// setTimeout takes anything longer as 1 ms.
const LONGEST_MS = 0x7fffffff;

/**
 * Node's timers; those of the usual length share one.
 *
 * @param usualMs how long nearly all calls may take: the total time of a request
 */
export function createTimers(usualMs: number): Timers & { close(): void } {
  const usual = new Deadlines(Math.min(usualMs, LONGEST_MS));
  return {
    after(ms, run) {
      if (ms === usualMs) {
        const deadline = usual.set({ expire: run });
        return () => deadline && usual.clear(deadline);
      }
      const timer = setTimeout(run, Math.min(ms, LONGEST_MS));
      return () => clearTimeout(timer);
    },
    close: () => usual.close(),
  };
}
