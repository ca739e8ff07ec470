import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verdictOf } from '../../../src/features/integrity/verdict.ts';

test.each([
  [[1, 1, 1, 0, 0], 2, 1, 'majority'],
  [[1, null, null, null, null], 2, 1, 'majority'],
  [[0, 1, 0, 1, null], 2, 0, 'tie'],
  [[2, 1], 3, 1, 'tie'],
  [[2], 3, 2, 'majority'],
  [[null, null], 2, 0, 'no_readable_vote'],
  [[], 3, 0, 'no_readable_vote'],
] as const)('%j of %i: %i by %s', (votes, candidates, winner, decidedBy) => {
  expect(verdictOf(votes, candidates)).toEqual({ winner, decidedBy });
});

test('nobody has more votes than the winner, and nobody before it as many', () => {
  const setting = fc
    .integer({ min: 2, max: 3 })
    .chain((candidates) =>
      fc.tuple(fc.constant(candidates), fc.array(fc.option(fc.nat(candidates - 1)), { maxLength: 5 })),
    );
  fc.assert(
    fc.property(setting, ([candidates, votes]) => {
      const { winner, decidedBy } = verdictOf(votes, candidates);
      const count = (candidate: number) => votes.filter((vote) => vote === candidate).length;
      for (let other = 0; other < candidates; other++) {
        expect(count(other)).toBeLessThanOrEqual(count(winner));
        if (other < winner) expect(count(other)).toBeLessThan(count(winner));
      }
      expect(decidedBy === 'no_readable_vote').toBe(votes.every((vote) => vote === null));
    }),
  );
});
