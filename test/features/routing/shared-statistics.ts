import { KeptStatistics } from '../../../src/features/routing/kept-statistics.ts';
import { LatencyStatistics } from '../../../src/features/routing/latency-statistics.ts';
import type {
  SavedStatistics,
  StatisticsSnapshot,
  StatisticsStore,
} from '../../../src/features/routing/statistics-store.ts';
import type { Logger } from '../../../src/kernel/logger.ts';

export const WINDOW_MINUTES = 60;
const TAKEN_OVER = 'taken over';

/** A database as far as the statistics are concerned, by the (faked) date. */
export class SharedStatistics {
  readonly rows = new Map<string, { figures: unknown; savedMs: number }>();
  saves = 0;

  load(): SavedStatistics[] {
    return Array.from(this.rows, ([id, { figures, savedMs }]) => ({
      id,
      figures,
      ageMs: Date.now() - savedMs,
    }));
  }

  save(id: string, figures: StatisticsSnapshot, isFirst: boolean): boolean {
    if (!isFirst && !this.rows.has(id)) return false;
    this.saves++;
    this.#put(id, figures);
    return true;
  }

  takeOver(silentMs: number, merge: (saved: readonly SavedStatistics[]) => StatisticsSnapshot): void {
    const silent = this.load().filter(({ id, ageMs }) => id !== TAKEN_OVER && ageMs > silentMs);
    if (silent.length === 0) return;
    const before = this.load().filter(({ id }) => id === TAKEN_OVER);
    this.#put(TAKEN_OVER, merge([...before, ...silent]));
    for (const { id } of silent) this.rows.delete(id);
  }

  #put(id: string, figures: StatisticsSnapshot): void {
    this.rows.set(id, { figures: JSON.parse(JSON.stringify(figures)), savedMs: Date.now() });
  }
}

/** `lost`: what is asked for is done, and the answer gets lost. `slow`: it takes a second. */
export type Way = 'open' | 'closed' | 'lost' | 'slow' | 'stalled';

/** A gateway as far as its statistics are concerned, with its own way to what is shared, and its own clock. */
export function gatewayOn(shared: SharedStatistics, { log, skewMs = 0 }: { log: Logger; skewMs?: number }) {
  const state: { way: Way; learnt: number; kept: number } = { way: 'open', learnt: 0, kept: 0 };
  const over = async <T>(work: () => T): Promise<T> => {
    if (state.way === 'slow') await new Promise((resolve) => setTimeout(resolve, 1_000));
    if (state.way === 'stalled') await new Promise(() => {});
    if (state.way === 'closed') throw new Error('no database');
    const result = work();
    if (state.way === 'lost') {
      state.way = 'open';
      throw new Error('no answer');
    }
    return result;
  };
  const store: StatisticsStore = {
    load: () => over(() => shared.load()),
    save: (...args) =>
      over(() => {
        const saved = shared.save(...args);
        if (saved) state.kept = state.learnt;
        return saved;
      }),
    takeOver: (...args) => over(() => shared.takeOver(...args)),
  };
  const clock = { monotonicMs: () => Date.now(), wallMs: () => Date.now() + skewMs };
  const statistics = new LatencyStatistics({ clock, windowMinutes: WINDOW_MINUTES });
  const keeper = new KeptStatistics({ statistics, store, windowMinutes: WINDOW_MINUTES, clock, log });
  return { state, statistics, keeper };
}
