import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeptStatistics } from '../../../src/features/routing/kept-statistics.ts';
import { LatencyStatistics } from '../../../src/features/routing/latency-statistics.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { routeOf } from './route-of.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function stage() {
  const clock = new ManualClock();
  const kept: { figures: unknown; saves: number; broken: boolean } = {
    figures: null,
    saves: 0,
    broken: false,
  };
  const store = {
    async load() {
      if (kept.broken) throw new Error('no database');
      return kept.figures;
    },
    async save(figures: object) {
      if (kept.broken) throw new Error('no database');
      kept.saves++;
      kept.figures = JSON.parse(JSON.stringify(figures));
    },
  };
  const lines: string[] = [];
  const line = (_fields: object, message: string) => void lines.push(message);
  const open = () => {
    const statistics = new LatencyStatistics({ clock, windowMinutes: 60 });
    const log = { debug: line, info: line, warn: line, error: line };
    return { statistics, keeper: new KeptStatistics(statistics, store, log) };
  };
  return { kept, lines, open };
}

test('what was learnt is saved each minute, at the end, and known after a restart', async () => {
  const { kept, open } = stage();
  const first = open();
  await first.keeper.start();
  first.statistics.answered(routeOf('a'), 0, true, 120);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(kept.saves).toBe(1);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(kept.saves).toBe(1);
  first.statistics.answered(routeOf('a'), 0, true, 120);
  await first.keeper.stop();
  expect(kept.saves).toBe(2);

  const second = open();
  await second.keeper.start();
  expect(second.statistics.of(routeOf('a'))?.latencyMs(0, true)).toBeCloseTo(120);
  expect(second.statistics.of(routeOf('a'))?.calls).toBe(2);
  await second.keeper.stop();
});

test('a database that is away is told once, and stops nobody', async () => {
  const { kept, lines, open } = stage();
  kept.broken = true;
  const { statistics, keeper } = open();
  await keeper.start();
  statistics.answered(routeOf('a'), 0, true, 120);
  await vi.advanceTimersByTimeAsync(180_000);
  expect(lines).toHaveLength(1);
  kept.broken = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(lines[1]).toContain('saved again');
  expect(kept.saves).toBe(1);
  await keeper.stop();
});
