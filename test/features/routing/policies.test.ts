import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, HEALTH, type Policy } from '../../../src/features/routing/candidate.ts';
import { FIT, type Fit } from '../../../src/features/routing/eligibility.ts';
import { ENOUGH_SAMPLES, placeToTry } from '../../../src/features/routing/exploration.ts';
import { COMPARATORS } from '../../../src/features/routing/policies.ts';
import { routeOf } from './route-of.ts';

const candidate = (provider: string, facts: Partial<Candidate> = {}): Candidate => ({
  route: routeOf(provider),
  order: 0,
  fit: FIT.full,
  health: HEALTH.good,
  standing: undefined,
  samples: 100,
  latencyMs: null,
  otherSizes: false,
  availability: 1,
  costUsd: null,
  ...facts,
});

const providers = (candidates: readonly Candidate[]) => candidates.map(({ route }) => route.provider);
const ranked = (policy: Policy, candidates: readonly Candidate[]) =>
  providers([...candidates].sort(COMPARATORS[policy]));

describe('perf', () => {
  test('asks the fastest first, and the unknown after all that are known', () => {
    const found = ranked('perf', [
      candidate('unknown', { order: 0 }),
      candidate('slow', { order: 1, latencyMs: 900 }),
      candidate('fast', { order: 2, latencyMs: 300 }),
    ]);
    expect(found).toEqual(['fast', 'slow', 'unknown']);
  });

  test('keeps the configured order where nothing is known', () => {
    const found = ranked('perf', [candidate('second', { order: 1 }), candidate('first', { order: 0 })]);
    expect(found).toEqual(['first', 'second']);
  });

  test('asks the one that fails least first among those that fail too often', () => {
    const poor = (availability: number, latencyMs: number) => ({
      health: HEALTH.poor,
      availability,
      latencyMs,
    });
    const found = ranked('perf_avg', [
      candidate('often', { order: 0, ...poor(0.2, 10) }),
      candidate('seldom', { order: 1, ...poor(0.8, 500) }),
    ]);
    expect(found).toEqual(['seldom', 'often']);
  });
});

describe('price', () => {
  test('asks the cheapest first, the unknown price last, and of equal ones the faster', () => {
    const found = ranked('price', [
      candidate('unknown', { order: 0, latencyMs: 1 }),
      candidate('dear', { order: 1, costUsd: 0.02 }),
      candidate('slow', { order: 2, costUsd: 0.01, latencyMs: 900 }),
      candidate('fast', { order: 3, costUsd: 0.01, latencyMs: 300 }),
      candidate('free', { order: 4, costUsd: 0, latencyMs: 9_000 }),
    ]);
    expect(found).toEqual(['free', 'fast', 'slow', 'dear', 'unknown']);
  });
});

describe('a given order', () => {
  test('is kept, but for those that cannot be asked', () => {
    const found = ranked('given', [
      candidate('blocked', { order: 0, health: HEALTH.blocked }),
      candidate('blind', { order: 1, fit: FIT.lacking }),
      candidate('poor', { order: 2, health: HEALTH.poor, latencyMs: 900 }),
      candidate('good', { order: 3, latencyMs: 1 }),
    ]);
    expect(found).toEqual(['poor', 'good', 'blocked', 'blind']);
  });
});

const number = fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: null });
const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
const one = fc.record({
  fit: fc.constantFrom<Fit>(...Object.values(FIT)),
  health: fc.constantFrom(...Object.values(HEALTH)),
  // A few values, so that there are equals.
  latencyMs: fc.oneof(fc.constantFrom(100, 200, null), number),
  costUsd: fc.oneof(fc.constantFrom(0, 0.01, null), number),
  availability: fc.oneof(fc.constantFrom(0.5, 0.99, null), share),
  samples: fc.double({ min: 0, max: 2 * ENOUGH_SAMPLES, noNaN: true }),
});
const many = fc
  .array(one, { maxLength: 30 })
  .map((all) => all.map((facts, order) => candidate(`p${order}`, { ...facts, order })));
const policy = fc.constantFrom<Policy>('perf', 'perf_avg', 'price', 'given');
const shuffled = many.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
);

describe('every policy', () => {
  test('loses no candidate and invents none', () => {
    fc.assert(
      fc.property(many, policy, (all, name) => {
        expect(ranked(name, all).toSorted()).toEqual(providers(all).toSorted());
      }),
    );
  });

  test('ranks the same candidates the same, in whatever order they come', () => {
    fc.assert(
      fc.property(shuffled, policy, ([all, mixed], name) => {
        expect(ranked(name, mixed)).toEqual(ranked(name, all));
      }),
    );
  });

  test('is a total order', () => {
    fc.assert(
      fc.property(many, policy, (all, name) => {
        const compare = COMPARATORS[name];
        for (const a of all.slice(0, 6)) {
          for (const b of all.slice(0, 6)) {
            expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
            if (a !== b) expect(compare(a, b)).not.toBe(0);
            for (const c of all.slice(0, 6)) {
              if (compare(a, b) < 0 && compare(b, c) < 0) expect(compare(a, c)).toBeLessThan(0);
            }
          }
        }
      }),
    );
  });

  test('puts who can do what is asked before who lacks something, and that before who never can', () => {
    fc.assert(
      fc.property(many, policy, (all, name) => {
        const order = [...all].sort(COMPARATORS[name]).map(({ fit }) => Math.max(fit, FIT.partly));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
    );
  });

  test('puts healthy targets before failing ones, and those before the ones that must be left alone', () => {
    fc.assert(
      fc.property(many, fc.constantFrom<Policy>('perf', 'perf_avg', 'price'), (all, name) => {
        for (const fits of [(fit: Fit) => fit <= FIT.partly, (fit: Fit) => fit === FIT.lacking]) {
          const order = [...all].sort(COMPARATORS[name]).filter(({ fit }) => fits(fit));
          const healths = order.map(({ health }) => health);
          expect(healths).toEqual(healths.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});

describe('exploration', () => {
  const known = candidate('known', { latencyMs: 100 });
  const fresh = (provider: string, facts = {}) => candidate(provider, { samples: 1, ...facts });

  test('tries targets of which little is known in its share of requests, all alike', () => {
    const places = [known, fresh('a'), candidate('well known', { latencyMs: 200 }), fresh('b')];
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 10_000; i++) {
      const place = placeToTry(places, 0.1, () => i / 10_000);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    expect(counts).toEqual([9_000, 500, 0, 500]);
  });

  test('gives a failing target the chance to show that it has recovered', () => {
    expect(placeToTry([known, candidate('poor', { health: HEALTH.poor })], 1, () => 0)).toBe(1);
  });

  test.each([
    ['that must be left alone', { health: HEALTH.blocked }],
    ['that fits worse', { fit: FIT.partly }],
    ['that lacks something', { fit: FIT.lacking }],
    ['that cannot answer', { fit: FIT.never }],
  ])('never tries a target %s', (_, facts) => {
    expect(placeToTry([known, fresh('x', facts)], 1, () => 0)).toBe(0);
  });

  test('without a share leaves every ranking as it is, and draws nothing', () => {
    const draw = () => {
      throw new Error('drawn');
    };
    fc.assert(
      fc.property(many, (all) => {
        expect(placeToTry(all, 0, draw)).toBe(0);
      }),
    );
  });

  test('picks a place of the ranking, whatever is drawn', () => {
    const drawn = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(many, part, drawn, (all, explored, random) => {
        const place = placeToTry(all, explored, () => random);
        expect(place).toBeGreaterThanOrEqual(0);
        if (place > 0) expect(all[place]?.health).not.toBe(HEALTH.blocked);
      }),
    );
  });
});
