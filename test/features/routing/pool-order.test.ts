import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  orderMembers,
  POOL_POLICIES,
  type PoolPolicy,
  type PoolState,
} from '../../../src/features/routing/pool-order.ts';
import { Random } from '../../../src/providers/sandbox/random.ts';

interface Member {
  readonly name: string;
  readonly weight: number;
}

const members = (...weights: number[]): Member[] =>
  weights.map((weight, at) => ({ name: 'abcdefgh'[at] ?? `${at}`, weight }));
const names = (order: readonly Member[]) => order.map(({ name }) => name).join('');

function stateOf(seed: number): PoolState<Member> {
  const random = new Random(seed);
  return { random: () => random.next(), turn: 0, running: () => 0 };
}

function firsts(policy: PoolPolicy, all: readonly Member[], times: number): Record<string, number> {
  const state = stateOf(7);
  const counts: Record<string, number> = {};
  for (let turn = 0; turn < times; turn++) {
    const [first] = orderMembers(policy, all, { ...state, turn });
    if (first) counts[first.name] = (counts[first.name] ?? 0) + 1;
  }
  return counts;
}

describe('a pool', () => {
  test('weighted: gives each member its share of first places', () => {
    const counts = firsts('weighted', members(3, 1, 0), 20_000);
    expect(counts.a).toBeGreaterThan(14_700);
    expect(counts.a).toBeLessThan(15_300);
    expect(counts.a as number).toBe(20_000 - (counts.b as number));
  });

  test('weighted: hands over by weight, too, and to those of weight 0 last of all', () => {
    const state = stateOf(3);
    const seconds: Record<string, number> = {};
    for (let i = 0; i < 10_000; i++) {
      const [first, second, , last] = orderMembers('weighted', members(1_000, 3, 1, 0), state);
      expect(last?.name).toBe('d');
      if (first?.name === 'a' && second) seconds[second.name] = (seconds[second.name] ?? 0) + 1;
    }
    expect((seconds.b ?? 0) / (seconds.c ?? 1)).toBeGreaterThan(2.6);
    expect((seconds.b ?? 0) / (seconds.c ?? 1)).toBeLessThan(3.4);
  });

  test('round_robin: each in turn, the next one takes over', () => {
    const orders = [0, 1, 2, 3].map((turn) =>
      names(orderMembers('round_robin', members(1, 1, 1), { ...stateOf(1), turn })),
    );
    expect(orders).toEqual(['abc', 'bca', 'cab', 'abc']);
  });

  test('least_busy: the one with the fewest calls first', () => {
    const running: Record<string, number> = { a: 2, b: 0, c: 1 };
    const state = { ...stateOf(1), running: ({ name }: Member) => running[name] ?? 0 };
    expect(names(orderMembers('least_busy', members(1, 1, 1), state))).toBe('bca');
  });

  test('least_busy and random: an idle pool spreads its requests', () => {
    for (const policy of ['least_busy', 'random'] as const) {
      const counts = Object.values(firsts(policy, members(1, 1, 1, 1), 4_000));
      expect(counts).toHaveLength(4);
      for (const count of counts) expect(count).toBeGreaterThan(850);
    }
  });

  test('asks every member once, whatever the policy', () => {
    const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 8 });
    fc.assert(
      fc.property(weights, fc.constantFrom(...POOL_POLICIES), fc.nat(), (all, policy, seed) => {
        const pool = members(...all);
        const order = orderMembers(policy, pool, { ...stateOf(seed), turn: seed });
        expect(order.map(({ name }) => name).toSorted()).toEqual(pool.map(({ name }) => name).toSorted());
      }),
    );
  });

  test('is the same for the same state', () => {
    for (const policy of POOL_POLICIES) {
      const [one, other] = [1, 2].map(() => names(orderMembers(policy, members(1, 2, 3, 4), stateOf(9))));
      expect(one).toBe(other);
    }
  });
});
