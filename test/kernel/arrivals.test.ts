import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Arrivals } from '../../src/kernel/arrivals.ts';

describe('arrivals', () => {
  test('come in the order of their coming, whatever the order in which they were expected', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...Array(8).keys()], { minLength: 1 }).filter((order) => order.length > 0),
        fc.boolean(),
        async (order, early) => {
          const gates = order.map(() => Promise.withResolvers<number>());
          const arrivals = new Arrivals<number>();
          for (const { promise } of gates) arrivals.expect(promise);
          const places = order.map((_, place) => place).sort((a, b) => Number(order[a]) - Number(order[b]));
          const got: (number | undefined)[] = [];
          for (const place of places) {
            const next = early ? arrivals.next() : undefined;
            gates[place]?.resolve(place);
            got.push(await (next ?? arrivals.next()));
          }
          expect(got).toEqual(places);
          expect(await arrivals.next()).toBeUndefined();
        },
      ),
    );
  });

  test('that are rejections are met by the one who asks, and by nobody before', async () => {
    const arrivals = new Arrivals<string>();
    arrivals.expect(Promise.reject(new Error('no')));
    arrivals.expect(Promise.resolve('yes'));
    await new Promise(setImmediate);
    await expect(arrivals.next()).rejects.toThrow('no');
    expect(await arrivals.next()).toBe('yes');
    expect(await arrivals.next()).toBeUndefined();
  });
});
