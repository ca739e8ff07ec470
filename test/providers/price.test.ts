import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usdNumber } from '../../src/kernel/money.ts';
import { addUsage, NO_USAGE, promptTokens, type TokenUsage } from '../../src/kernel/usage.ts';
import {
  costOf,
  costUsd,
  type Price,
  type PriceList,
  priceTier,
} from '../../src/providers/catalogue/price.ts';

const BUCKETS = {
  input: 'input',
  output: 'output',
  cacheRead: 'cached_input',
  cacheWrite: 'cache_write',
  cacheWriteLong: 'cache_write_long',
  inputAudio: 'input_audio',
  outputAudio: 'output_audio',
  reasoning: 'reasoning',
} as const satisfies Partial<Record<keyof TokenUsage, keyof PriceList>>;
const names = Object.keys(BUCKETS) as (keyof typeof BUCKETS)[];

const counts = fc.record(Object.fromEntries(names.map((name) => [name, fc.nat(50_000_000)])));
const usage: fc.Arbitrary<TokenUsage> = counts.map((some) => ({ ...NO_USAGE, ...some }));
/** Millionths of a dollar per million tokens: whole numbers, so that the reference can count in them. */
const micros = fc.record(
  Object.fromEntries(Object.values(BUCKETS).map((kind) => [kind, fc.nat(2_000_000_000)])),
) as fc.Arbitrary<Record<keyof PriceList, number>>;
const listOf = (prices: Record<string, number>): PriceList =>
  Object.fromEntries(
    Object.entries(prices).map(([kind, value]) => [
      kind,
      `${Math.floor(value / 1e6)}.${String(value % 1e6).padStart(6, '0')}`,
    ]),
  ) as unknown as PriceList;
const ATTO_PER_MICRO_OF_A_MILLIONTH = 1_000_000n;

describe('the cost of a call', () => {
  it('is the exact sum of each bucket times its price', () => {
    fc.assert(
      fc.property(usage, micros, (used, prices) => {
        let expected = 0n;
        for (const name of names) expected += BigInt(used[name]) * BigInt(prices[BUCKETS[name]]);
        const price: Price = { tiers: [priceTier(listOf(prices))], source: 'test' };
        expect(costOf(used, price)).toBe(expected * ATTO_PER_MICRO_OF_A_MILLIONTH);
      }),
    );
  });

  it('is the same number of dollars whether counted in integers or in bigints', () => {
    const finer = fc.record(
      Object.fromEntries(
        Object.values(BUCKETS).map((kind) => [
          kind,
          fc.nat(2_000_000_000).map((value) => `0.${String(value).padStart(12, '0')}`),
        ]),
      ),
    ) as unknown as fc.Arbitrary<PriceList>;
    fc.assert(
      fc.property(usage, fc.oneof(micros.map(listOf), finer), (used, list) => {
        const price: Price = { tiers: [priceTier(list)], source: 'test' };
        expect(costUsd(used, price)).toBe(usdNumber(costOf(used, price)));
      }),
    );
  });

  it('of two calls is the sum of their costs', () => {
    fc.assert(
      fc.property(usage, usage, micros, (a, b, prices) => {
        const price: Price = { tiers: [priceTier(listOf(prices))], source: 'test' };
        expect(costOf(addUsage(a, b), price)).toBe(costOf(a, price) + costOf(b, price));
      }),
    );
  });

  it('is that of the highest tier that the whole prompt reaches, for all of the call', () => {
    const starts = [0, 128_001, 200_001];
    const tierAt = (from: number, at: number) => priceTier({ input: at + 1, output: 10 * (at + 1) }, from);
    const tiers = [tierAt(0, 0), tierAt(128_001, 1), tierAt(200_001, 2)] as const;
    const tierOf = (size: number) => tiers[starts.findLastIndex((from) => from <= size)];
    fc.assert(
      fc.property(usage, fc.constantFrom(...starts, 128_000, 200_000), (used, size) => {
        const rest = { ...NO_USAGE, output: used.output, input: size };
        for (const one of [used, rest, { ...rest, input: 0, cacheRead: size }]) {
          const tier = tierOf(promptTokens(one));
          if (!tier) throw new Error('no tier');
          expect(costOf(one, { tiers, source: 'test' })).toBe(costOf(one, { tiers: [tier], source: 'test' }));
        }
      }),
    );
  });

  it('of kinds without a price of their own is that of their plain kind', () => {
    expect(priceTier({ input: 3, output: 15 })).toMatchObject({
      fromPromptTokens: 0,
      input: 3n * 10n ** 12n,
      cacheRead: 3n * 10n ** 12n,
      cacheWrite: 3n * 10n ** 12n,
      cacheWriteLong: 3n * 10n ** 12n,
      inputAudio: 3n * 10n ** 12n,
      output: 15n * 10n ** 12n,
      reasoning: 15n * 10n ** 12n,
      outputAudio: 15n * 10n ** 12n,
    });
    expect(priceTier({ input: 3, output: 15, cache_write: '3.75' }).cacheWriteLong).toBe(3_750_000_000_000n);
    expect(priceTier({ input: 3, output: 15, cached_input: 0 }).cacheRead).toBe(0n);
  });

  it('is never 0 for want of a tier: a prompt below the first is billed by it', () => {
    const { tiers }: Price = { tiers: [priceTier({ input: 1, output: 1 }, 100)], source: 'test' };
    expect(costOf({ ...NO_USAGE, input: 5 }, { tiers, source: 'test' })).toBe(5n * 10n ** 12n);
  });

  it('has no price that is none', () => {
    expect(() => priceTier({ input: -1, output: 1 })).toThrow(RangeError);
    expect(() => priceTier({ input: 1, output: 'free' })).toThrow(RangeError);
  });
});
