import { describe, expect, test } from 'vitest';
import { NO_USAGE } from '../../src/kernel/usage.ts';
import { billOf } from '../../src/pipeline/bill.ts';
import type { UsageFacts } from '../../src/pipeline/usage-report.ts';
import { priceTier } from '../../src/providers/catalogue/price.ts';

const price = { tiers: [priceTier({ input: 2.5, output: 10 })], source: 'test' } as const;
const reported: UsageFacts = {
  usage: { ...NO_USAGE, input: 100, output: 10 },
  price,
  promptCharacters: 400,
  responseCharacters: 40,
};
/** 200 and 20 tokens, by their characters. */
const silent: UsageFacts = { usage: null, price, promptCharacters: 800, responseCharacters: 80 };

describe("a request's bill", () => {
  test('is what its calls were reported to be, also when it was cut off', () => {
    const bill = { usage: reported.usage, cost: 0.00035, estimated: false };
    expect(billOf([reported], false)).toEqual(bill);
    expect(billOf([reported], true)).toEqual(bill);
  });

  test('adds up calls bucket by bucket', () => {
    expect(billOf([reported, reported, reported], false)).toMatchObject({
      usage: { input: 300, output: 30 },
      cost: 0.00105,
      estimated: false,
    });
  });

  test('is unknown when a whole answer came without its usage', () => {
    expect(billOf([reported, silent], false)).toEqual({ usage: null, cost: null, estimated: false });
  });

  test('has an estimate of what was cut off before it was reported', () => {
    expect(billOf([silent], true)).toMatchObject({
      usage: { input: 200, output: 20 },
      cost: 0.0007,
      estimated: true,
    });
    expect(billOf([reported, silent], true)).toMatchObject({
      usage: { input: 300, output: 30 },
      cost: 0.00105,
      estimated: true,
    });
  });

  test('has no cost where a price is unknown, and never 0', () => {
    const unpriced = { ...reported, price: null };
    expect(billOf([unpriced], false).cost).toBeNull();
    expect(billOf([reported, unpriced], false)).toMatchObject({ cost: null, usage: { input: 200 } });
    expect(billOf([{ ...silent, price: null }], true)).toMatchObject({ cost: null, estimated: true });
  });

  test('is unknown where no call was answered', () => {
    expect(billOf([], true)).toEqual({ usage: null, cost: null, estimated: false });
  });
});
