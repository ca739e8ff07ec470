import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTimers } from '../../../src/features/failover/system-timers.ts';
import type { Route } from '../../../src/providers/route.ts';
import { routeOf } from '../routing/route-of.ts';
import { fails, failureOf, OK, stage } from './script.ts';

const [a, b, c] = ['a', 'b', 'c'].map((name) => routeOf(name)) as [Route, Route, Route];
const SILENT = { ms: Number.POSITIVE_INFINITY };

describe('the total time', () => {
  test('ends what runs, and is told as a timeout', async () => {
    const { ask, time } = stage(
      { a: [fails('connection', {}, 400)], b: [SILENT] },
      { totalTimeoutMs: 1_000 },
    );
    const outcome = await ask([[a, b]]);
    expect(failureOf(outcome).error).toMatchObject({ kind: 'timeout' });
    expect(failureOf(outcome).error.message).toContain('600 ms');
    expect([time.monotonicMs(), time.waiting]).toEqual([1_000, 0]);
    expect(outcome.rows.map(({ outcome: how, latency_ms }) => [how, latency_ms])).toEqual([
      ['connection', 400],
      ['timeout', 600],
    ]);
  });

  test('is not waited through for a target that would come too late', async () => {
    const { ask, time } = stage({ a: [fails('overloaded', {}, 950)] }, { totalTimeoutMs: 1_000 });
    expect(failureOf(await ask([[a]])).error.kind).toBe('overloaded');
    expect(time.monotonicMs()).toBe(950);
  });

  test('counts backing off', async () => {
    const { ask, times, time } = stage(
      { a: [fails('connection', {}, 100)] },
      { totalTimeoutMs: 500, maxAttempts: 9 },
    );
    await ask([[a]]);
    expect(times()).toEqual([0, 200]);
    expect(time.monotonicMs()).toBe(300);
  });

  test('speaks against a target that had most of it, and not against one that was asked late', async () => {
    const first = stage({ a: [SILENT] }, { totalTimeoutMs: 1_000 });
    await first.ask([[a]]);
    expect(first.statistics.of(a)?.availability).toBe(0);
    const late = stage({ a: [fails('timeout', {}, 700)], b: [SILENT] }, { totalTimeoutMs: 1_000 });
    await late.ask([[a, b]]);
    expect(late.statistics.of(b)).toBeUndefined();
    expect(late.health.blockedMs(b)).toBe(0);
  });

  test('is given to the first call to the bit, so that all such calls share a timer', async () => {
    const { ask, time } = stage({});
    await time.until(time.sleep(1_234.567891));
    const given: number[] = [];
    const after = time.after.bind(time);
    time.after = (ms, run) => {
      given.push(ms);
      return after(ms, run);
    };
    await ask([[a]]);
    expect(given).toEqual([120_000]);
  });

  test('does not take away an answer that was complete', async () => {
    const { ask } = stage({ a: [{ ms: 2_000, deaf: true }] }, { totalTimeoutMs: 1_000 });
    expect((await ask([[a]])).reply).toBe('a');
  });
});

describe('the client', () => {
  test('that goes ends what runs at once, and nothing is held against the target', async () => {
    const { ask, names, time, health, statistics } = stage({ a: [SILENT], b: [OK] });
    const client = new AbortController();
    time.after(250, () => client.abort());
    const outcome = await ask([[a, b]], { signal: client.signal });
    expect(failureOf(outcome).error.kind).toBe('cancelled');
    expect(outcome.rows.map(({ outcome: how }) => how)).toEqual(['cancelled']);
    expect([names(), time.monotonicMs(), health.size]).toEqual(['a', 250, 0]);
    expect(statistics.of(a)).toBeUndefined();
  });

  test('that was gone before gets nobody asked', async () => {
    const { ask, names } = stage({ a: [SILENT], b: [OK] });
    const outcome = await ask([[a, b]], { signal: AbortSignal.abort() });
    expect(failureOf(outcome).error.kind).toBe('cancelled');
    expect(names()).toBe('');
  });
});

describe('models to fall back to', () => {
  const failing = [fails('bad_response')];

  test('are tried when all targets of the first have failed', async () => {
    const { ask, names, time } = stage({ a: failing, b: failing });
    expect((await ask([[a, b], [c]])).reply).toBe('c');
    expect([names(), time.monotonicMs()]).toEqual(['a b c', 0]);
  });

  test('have a call left for them each, though the first model has more targets', async () => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => routeOf(name));
    const script = Object.fromEntries(all.map(({ provider }) => [provider, failing]));
    const groups = [all.slice(0, 4), all.slice(4, 5), all.slice(5)];
    for (const [maxAttempts, order] of [
      [1, 'a'],
      [2, 'a e'],
      [3, 'a e f'],
      [4, 'a b e f'],
      [7, 'a b c d e f a'],
    ] as const) {
      const { ask, names } = stage(script, { maxAttempts });
      await ask(groups);
      expect(names()).toBe(order);
    }
  });

  test('get no call kept that could not be made', async () => {
    const { ask, names, health } = stage({ a: failing, b: [OK] }, { maxAttempts: 2 });
    health.wait(c, 60_000, 'rate_limit');
    expect((await ask([[a, b], [c]])).reply).toBe('b');
    expect(names()).toBe('a b');
  });

  test('are tried when the first has had its time, which ends what runs', async () => {
    const { ask, names, time } = stage({ a: [fails('connection', {}, 300)], b: [SILENT], c: [{ ms: 50 }] });
    const { reply, rows } = await ask([[a, b], [c]], { groupTimeoutMs: 1_000 });
    expect(reply).toBe('c');
    expect([names(), time.monotonicMs()]).toEqual(['a b c', 1_050]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['connection', 'timeout', 'ok']);
  });

  test('are tried in time also where a timer goes off a little early', async () => {
    const { ask, names, time } = stage({ a: [SILENT], b: [SILENT], c: [OK] });
    const after = time.after.bind(time);
    time.after = (ms, run) => after(ms - 0.5, run);
    expect((await ask([[a, b], [c]], { groupTimeoutMs: 1_000 })).reply).toBe('c');
    expect(names()).toBe('a c');
  });

  test("the client's impatience is not held against a target", async () => {
    const { ask, health, statistics } = stage({ a: [SILENT], b: [OK] });
    for (let i = 0; i < 10; i++) await ask([[a], [b]], { groupTimeoutMs: 1 });
    expect(statistics.of(a)).toBeUndefined();
    expect(health.state(a)).toBe('closed');
  });

  test('the last of them may take what is left of the total time', async () => {
    const { ask, time } = stage({ a: [SILENT], b: [{ ms: 5_000 }] });
    expect((await ask([[a], [b]], { groupTimeoutMs: 1_000 })).reply).toBe('b');
    expect(time.monotonicMs()).toBe(6_000);
  });

  test('the first is not asked again after its time', async () => {
    const { ask, names } = stage({ a: [fails('connection', {}, 60)], b: [fails('connection', {}, 60)] });
    await ask([[a], [b]], { groupTimeoutMs: 100 });
    expect(names()).toBe('a b b');
  });

  test('take a prompt that was too long only if they are known to take longer ones', async () => {
    const [small, same, large, unknown] = [
      ['small', 8_000],
      ['same', 8_000],
      ['large', 128_000],
      ['unknown', null],
    ].map(([name, contextWindow]) => routeOf(`${name}`, { contextWindow: contextWindow as number | null }));
    const { ask, names } = stage({ small: [fails('context_length')] });
    const outcome = await ask([[small, a] as Route[], [same, unknown, large] as Route[]]);
    expect(outcome.reply).toBe('large');
    expect(names()).toBe('small large');
    const without = stage({ small: [fails('context_length')] });
    const told = await without.ask([[small, a] as Route[], [same, unknown] as Route[]]);
    expect(failureOf(told).error.kind).toBe('context_length');
    expect(without.names()).toBe('small');
  });

  test('that lead to a target of the first model do not get it asked twice at once', async () => {
    const { ask, times } = stage({ a: [fails('connection'), OK] });
    expect((await ask([[a], [a]])).reply).toBe('a');
    expect(times()).toEqual([0, 100]);
  });

  test('may be alone, when the first model has no target at all', async () => {
    expect((await stage({}).ask([[], [b]])).reply).toBe('b');
  });
});

describe("Node's timers", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each([1_000, 300])('run after %d ms, unless they were taken back', (ms) => {
    const timers = createTimers(1_000);
    const [run, never] = [vi.fn(), vi.fn()];
    timers.after(ms, run);
    timers.after(ms, never)();
    vi.advanceTimersByTime(ms - 1);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2);
    expect(run).toHaveBeenCalledOnce();
    expect(never).not.toHaveBeenCalled();
    timers.close();
  });
});
