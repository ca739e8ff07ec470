import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LatencyStatistics } from '../../../src/features/routing/latency-statistics.ts';
import type { StatisticsSnapshot } from '../../../src/features/routing/statistics-store.ts';
import { ALL_BUCKETS, type TargetFigures } from '../../../src/features/routing/target-figures.ts';
import { JumpingClock } from './jumping-clock.ts';

const MINUTE = 60_000;
const target = { provider: 'openai', id: 'gpt-4o' };

function setup(options: { maxTargets?: number } = {}) {
  const clock = new JumpingClock();
  const statistics = new LatencyStatistics({ clock, windowMinutes: 60, ...options });
  const figures = (): TargetFigures => {
    const found = statistics.of(target);
    if (!found) throw new Error('nothing is known of the target');
    return found;
  };
  const samples = (bucket = 0, stream = true) => figures().samples(bucket, stream, clock.monotonicMs());
  return { clock, statistics, figures, samples };
}

describe('latency statistics', () => {
  test('keep means by bucket and kind apart, and over all buckets', () => {
    const { statistics, figures, samples } = setup();
    for (const ms of [100, 200, 300]) statistics.answered(target, 0, true, ms);
    statistics.answered(target, 3, true, 1_000);
    statistics.answered(target, 0, false, 5_000);
    expect(figures().latencyMs(0, true)).toBe(200);
    expect(figures().latencyMs(3, true)).toBe(1_000);
    expect(figures().latencyMs(0, false)).toBe(5_000);
    expect(figures().latencyMs(1, true)).toBeNull();
    expect(figures().latencyMs(ALL_BUCKETS, true)).toBe(400);
    expect([samples(0), samples(3), samples(0, false), samples(1)]).toEqual([3, 1, 1, 0]);
  });

  test('know nothing of a target that was never asked', () => {
    expect(setup().statistics.of(target)).toBeUndefined();
  });

  test('a sample that is a window old weighs a sixteenth, and new ones outweigh it', () => {
    const { clock, statistics, figures, samples } = setup();
    for (let i = 0; i < 16; i++) statistics.answered(target, 0, true, 1_000);
    clock.advance(60 * MINUTE);
    expect(samples()).toBeCloseTo(1);
    statistics.answered(target, 0, true, 100);
    expect(figures().latencyMs(0, true)).toBeCloseTo(550);
  });

  test('availability is the share that was answered, of all kinds and buckets', () => {
    const { statistics, figures } = setup();
    expect(statistics.of(target)?.availability).toBeUndefined();
    for (let i = 0; i < 9; i++) statistics.answered(target, i % 5, i % 2 === 0, 10);
    statistics.failed(target, 2, false);
    expect(figures().availability).toBeCloseTo(0.9);
  });

  test('what answers came to is averaged; an unknown cost is not a cost of 0', () => {
    const { statistics, figures } = setup();
    expect(statistics.of(target)).toBeUndefined();
    statistics.used(target, 100, null);
    expect(figures().costUsd).toBeNull();
    statistics.used(target, 300, 0.004);
    expect(figures().outputTokens).toBe(200);
    expect(figures().costUsd).toBe(0.004);
  });

  test('a mean lies between the least and the most of its samples, however old they are', () => {
    const step = fc.record({ ms: fc.integer({ min: 0, max: 600_000 }), pauseMs: fc.nat(MINUTE * 600) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
        const { clock, statistics, figures, samples } = setup();
        for (const { ms, pauseMs } of steps) {
          clock.advance(pauseMs);
          statistics.answered(target, 0, true, ms);
        }
        const all = steps.map(({ ms }) => ms);
        const mean = figures().latencyMs(0, true) ?? Number.NaN;
        expect(mean).toBeGreaterThanOrEqual(Math.min(...all) - 1e-6);
        expect(mean).toBeLessThanOrEqual(Math.max(...all) + 1e-6);
        expect(samples()).toBeLessThanOrEqual(steps.length + 1e-9);
      }),
    );
  });

  test('a wall clock that jumps changes nothing', () => {
    const { clock, statistics, samples } = setup();
    statistics.answered(target, 0, true, 100);
    clock.jump(2 * 60 * MINUTE);
    expect(samples()).toBe(1);
    clock.jump(-4 * 60 * MINUTE);
    expect(samples()).toBe(1);
  });

  test('are bounded: who was asked the longest time ago makes room', () => {
    const { clock, statistics } = setup({ maxTargets: 3 });
    for (const id of ['a', 'b', 'c', 'a', 'd']) {
      clock.advance(1);
      statistics.answered({ provider: 'p', id }, 0, true, 10);
    }
    const known = ['a', 'b', 'c', 'd'].filter((id) => statistics.of({ provider: 'p', id }));
    expect(known).toEqual(['a', 'c', 'd']);
  });
});

describe('statistics that are kept across a restart', () => {
  function restarted(figures: unknown, ageMs = 0) {
    const after = setup();
    after.statistics.restore([{ id: 'before', ageMs, figures }]);
    return after;
  }

  const asJson = (snapshot: StatisticsSnapshot) => JSON.parse(JSON.stringify(snapshot)) as StatisticsSnapshot;

  function saved(): StatisticsSnapshot {
    const { statistics } = setup();
    for (let i = 0; i < 8; i++) statistics.answered(target, 1, true, 250);
    statistics.failed(target, 1, true);
    statistics.used(target, 120, 0.01);
    return asJson(statistics.snapshot());
  }

  test('are the same, as JSON and back', () => {
    const { figures, samples } = restarted(saved());
    expect(samples(1)).toBe(8);
    expect(figures().calls).toBe(9);
    expect(figures().latencyMs(1, true)).toBe(250);
    expect(figures().availability).toBeCloseTo(8 / 9);
    expect(figures().outputTokens).toBe(120);
    expect(figures().costUsd).toBe(0.01);
  });

  test('have aged by the time between, also by none when the clock was set back', () => {
    expect(restarted(saved(), 30 * MINUTE).samples(1)).toBeCloseTo(2);
    expect(restarted(saved(), -30 * MINUTE).samples(1)).toBe(8);
  });

  test('of several are added up, each by its age, and to what is known already', () => {
    const { statistics, figures, samples } = setup();
    statistics.answered(target, 1, true, 10);
    statistics.restore([
      { id: 'a', ageMs: 0, figures: saved() },
      { id: 'b', ageMs: 30 * MINUTE, figures: saved() },
    ]);
    expect(samples(1)).toBeCloseTo(8 + 2 + 1);
    expect(figures().latencyMs(1, true)).toBeCloseTo((10 * 250 + 10) / 11);
    expect(figures().calls).toBe(19);
  });

  test('are not saved again: only what was learnt since', () => {
    const { clock, statistics } = restarted(saved());
    expect(statistics.snapshot().targets).toEqual([]);
    clock.advance(17 * MINUTE);
    statistics.answered(target, 3, false, 40);
    statistics.answered({ provider: 'p', id: 'new' }, 0, false, 60);
    const alone = setup().statistics;
    alone.answered(target, 3, false, 40);
    alone.answered({ provider: 'p', id: 'new' }, 0, false, 60);
    expect(statistics.snapshot()).toEqual(alone.snapshot());
  });

  test('leave nothing behind that only rounding has made, however much was learnt since', () => {
    const many = setup();
    for (let i = 0; i < 5_000; i++) many.statistics.answered(target, 1, true, 33.3 + i);
    const { clock, statistics } = restarted(asJson(many.statistics.snapshot()));
    for (let i = 0; i < 20_000; i++) {
      clock.advance(7.3);
      statistics.answered(target, 3, false, 0.1);
    }
    const own = setup();
    own.statistics.restore([{ id: 'own', ageMs: 0, figures: asJson(statistics.snapshot()) }]);
    expect(own.figures().calls).toBe(20_000);
    expect(own.figures().latencyMs(3, false)).toBeCloseTo(0.1);
    expect(own.samples(1)).toBe(0);
    expect(own.figures().latencyMs(1, true)).toBeNull();
  });

  test('and were left to others are not saved again, either', () => {
    const { clock, statistics, samples } = setup();
    statistics.answered(target, 0, true, 100);
    const before = { id: 'own', ageMs: 15 * MINUTE, figures: asJson(statistics.snapshot()) };
    clock.advance(15 * MINUTE);
    statistics.answered(target, 0, true, 300);
    statistics.handOver(before);
    expect(samples()).toBeCloseTo(1.5);
    const own = setup();
    own.statistics.restore([{ id: 'own', ageMs: 0, figures: asJson(statistics.snapshot()) }]);
    expect(own.samples()).toBeCloseTo(1);
    expect(own.figures().latencyMs(0, true)).toBeCloseTo(300);
  });

  test('are bounded however many have saved: those that were asked the most are taken', () => {
    const { statistics } = setup({ maxTargets: 2 });
    const asked = (id: string, times: number) => {
      const { statistics: other } = setup();
      for (let i = 0; i < times; i++) other.answered({ provider: 'p', id }, 0, true, 10);
      return { id, ageMs: 0, figures: other.snapshot() };
    };
    const rows = [asked('a', 1), asked('b', 3), asked('c', 2)];
    statistics.restore(rows);
    expect(['a', 'b', 'c'].filter((id) => statistics.of({ provider: 'p', id }))).toEqual(['b', 'c']);
    expect(statistics.merge(rows).targets.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  test.each([
    ['nothing', null],
    ['a text', 'x'],
    ['another layout', { ...saved(), layout: 'other' }],
    ['no list', { ...saved(), targets: {} }],
    ['too few figures', { ...saved(), targets: [{ ...target, figures: [1] }] }],
    ['a negative figure', withFigure(-1)],
    ['a figure that is none', withFigure(null)],
    ['no target', { ...saved(), targets: [null, { figures: [] }] }],
  ])('are left alone when they are not sound: %s', (_, broken) => {
    expect(restarted(broken).statistics.of(target)).toBeUndefined();
  });

  function withFigure(figure: unknown): unknown {
    const snapshot = saved();
    const figures = (snapshot.targets[0]?.figures ?? []).map((value, at) => (at === 0 ? figure : value));
    return { ...snapshot, targets: [{ ...target, figures }] };
  }
});
