import type { CancelSignal } from '../../kernel/cancellation.ts';
import { ProviderError } from '../../kernel/errors.ts';

/** The sandbox's only way to let time pass, so that tests need not wait. */
export interface Timers {
  /** Milliseconds; never goes back. */
  now(): number;
  /** Runs `run` once after so many milliseconds, unless the returned function is called before. */
  after(ms: number, run: () => void): () => void;
}

// setTimeout takes anything longer as 1 ms.
const LONGEST_MS = 0x7fffffff;

export const systemTimers: Timers = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, Math.min(ms, LONGEST_MS));
    return () => clearTimeout(timer);
  },
};

export const cancelled = (): ProviderError => new ProviderError('cancelled', 'the call was cancelled');

/** Resolves after `ms`, for ever later when infinite; rejects with `cancelled`, its timer gone, once `signal` fires. */
export function sleep(ms: number, timers: Timers, signal: CancelSignal): Promise<void> {
  if (signal.aborted) return Promise.reject(cancelled());
  return new Promise((resolve, reject) => {
    const stop = () => {
      clear();
      reject(cancelled());
    };
    const clear =
      ms === Number.POSITIVE_INFINITY
        ? () => {}
        : timers.after(ms, () => {
            signal.removeEventListener('abort', stop);
            resolve();
          });
    signal.addEventListener('abort', stop);
  });
}
