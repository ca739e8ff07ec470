import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { routeOf } from './route-of.ts';
import { gatewayOn, SharedStatistics } from './shared-statistics.ts';

const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function stage() {
  const shared = new SharedStatistics();
  const lines: string[] = [];
  const line = (_fields: object, message: string) => void lines.push(message);
  const log = { debug: line, info: line, warn: line, error: line };
  const open = () => gatewayOn(shared, { log });
  const callsAfterRestart = async () => {
    const { statistics, keeper } = open();
    await keeper.start();
    await keeper.stop();
    return statistics.of(routeOf('a'))?.calls;
  };
  return { shared, lines, open, callsAfterRestart };
}

test('what was learnt is saved each minute, at the end, and known after a restart', async () => {
  const { shared, open } = stage();
  const first = open();
  await first.keeper.start();
  first.statistics.answered(routeOf('a'), 0, true, 120);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(shared.saves).toBe(1);
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  expect(shared.saves).toBe(1);
  first.statistics.answered(routeOf('a'), 0, true, 120);
  await first.keeper.stop();
  expect(shared.saves).toBe(2);

  const second = open();
  await second.keeper.start();
  expect(second.statistics.of(routeOf('a'))?.latencyMs(0, true)).toBeCloseTo(120);
  expect(second.statistics.of(routeOf('a'))?.calls).toBe(2);
  await second.keeper.stop();
});

test('a save that is slow does not write over the last one', async () => {
  const { open, callsAfterRestart } = stage();
  const { state, statistics, keeper } = open();
  await keeper.start();
  statistics.answered(routeOf('a'), 0, true, 120);
  state.way = 'slow';
  await vi.advanceTimersByTimeAsync(MINUTE);
  state.way = 'open';
  statistics.answered(routeOf('a'), 0, true, 120);
  const stopped = keeper.stop();
  await vi.advanceTimersByTimeAsync(1_000);
  await stopped;
  expect(await callsAfterRestart()).toBe(2);
});

describe('a database that is away', () => {
  test('is told once, and stops nobody', async () => {
    const { shared, lines, open } = stage();
    const { state, statistics, keeper } = open();
    state.way = 'closed';
    await keeper.start();
    statistics.answered(routeOf('a'), 0, true, 120);
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(lines).toHaveLength(1);
    state.way = 'open';
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(lines[1]).toContain('saved again');
    expect(shared.saves).toBe(1);
    await keeper.stop();
  });

  test('at the start has its figures taken over when it is back, beside what was learnt meanwhile', async () => {
    const { open, callsAfterRestart } = stage();
    const before = open();
    await before.keeper.start();
    before.statistics.answered(routeOf('a'), 0, true, 120);
    await before.keeper.stop();

    const { state, statistics, keeper } = open();
    state.way = 'closed';
    await keeper.start();
    statistics.answered(routeOf('a'), 0, true, 120);
    state.way = 'open';
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(statistics.of(routeOf('a'))?.calls).toBe(2);
    await keeper.stop();
    expect(await callsAfterRestart()).toBe(2);
  });

  test('and never answers does not hold up a stop', async () => {
    const { open } = stage();
    const { state, statistics, keeper } = open();
    await keeper.start();
    statistics.answered(routeOf('a'), 0, true, 120);
    state.way = 'stalled';
    await vi.advanceTimersByTimeAsync(MINUTE);
    let stopped = false;
    const stop = keeper.stop().then(() => {
      stopped = true;
    });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(stopped).toBe(true);
    await stop;
  });
});

describe('several gateways', () => {
  test('that stop at once leave what each of them has learnt', async () => {
    const { open, callsAfterRestart } = stage();
    const gateways = [open(), open(), open()];
    for (const { keeper, statistics } of gateways) {
      await keeper.start();
      statistics.answered(routeOf('a'), 0, true, 120);
    }
    await Promise.all(gateways.map(({ keeper }) => keeper.stop()));
    expect(await callsAfterRestart()).toBe(3);
  });

  test('leave one row for those that are gone, and one for each that runs', async () => {
    const { shared, open, callsAfterRestart } = stage();
    for (let start = 0; start < 20; start++) {
      const { keeper, statistics } = open();
      await keeper.start();
      statistics.answered(routeOf('a'), 0, true, 120);
      await keeper.stop();
    }
    await vi.advanceTimersByTimeAsync(61 * MINUTE);
    const { keeper, statistics } = open();
    await keeper.start();
    statistics.answered(routeOf('a'), 0, true, 120);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(shared.rows.size).toBe(2);
    await keeper.stop();
    expect(await callsAfterRestart()).toBe(21);
  });

  test('count nothing twice when one was taken for gone, and goes on', async () => {
    const { shared, open, callsAfterRestart } = stage();
    const [cutOff, other] = [open(), open()];
    for (const { keeper, statistics } of [cutOff, other]) {
      await keeper.start();
      statistics.answered(routeOf('a'), 0, true, 120);
    }
    await vi.advanceTimersByTimeAsync(MINUTE);
    cutOff.state.way = 'closed';
    cutOff.statistics.answered(routeOf('a'), 0, true, 120);
    await vi.advanceTimersByTimeAsync(61 * MINUTE);
    other.statistics.answered(routeOf('a'), 0, true, 120);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(shared.rows.size).toBe(2);
    cutOff.state.way = 'open';
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(shared.rows.size).toBe(3);
    expect(await callsAfterRestart()).toBe(4);
    await cutOff.keeper.stop();
    await other.keeper.stop();
    expect(await callsAfterRestart()).toBe(4);
  });
});
