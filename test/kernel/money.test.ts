import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatUsd, pricePerToken, usdNumber } from '../../src/kernel/money.ts';

/** A decimal of up to so many digits behind the point, as text and as a whole number of its last digit. */
const decimal = (maxWhole: number, places: number) =>
  fc.tuple(fc.nat(maxWhole), fc.integer({ min: 0, max: places })).chain(([whole, used]) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: used, maxLength: used }).map((digits) => {
      const fraction = digits.join('');
      return {
        text: fraction === '' ? String(whole) : `${whole}.${fraction}`,
        scaled: BigInt(`${whole}${fraction.padEnd(places, '0')}`),
      };
    }),
  );

describe('pricePerToken', () => {
  it('is exact for every price of up to twelve decimals', () => {
    fc.assert(
      fc.property(decimal(1_000_000, 12), ({ text, scaled }) => {
        // Dollars per million tokens × 10¹² are atto-dollars per token.
        expect(pricePerToken(text)).toBe(scaled);
      }),
    );
  });

  it('reads numbers as the decimals that they print as', () => {
    fc.assert(
      fc.property(decimal(9_999, 8), ({ text, scaled }) => {
        expect(pricePerToken(Number(text))).toBe(scaled * 10_000n);
      }),
    );
  });

  it.each([
    [2.5, 2_500_000_000_000n],
    [1e-7, 100_000n],
    // What price lists hold after a division in floating point.
    [0.1 + 0.2, 300_000_000_000n],
    [0, 0n],
    [' 3.750 ', 3_750_000_000_000n],
    ['1.', 1_000_000_000_000n],
  ])('reads %j', (price, atto) => {
    expect(pricePerToken(price)).toBe(atto);
  });

  it.each([
    -1,
    '-1',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '',
    'free',
    '1e3',
    '1,5',
    '.5',
    '0.0000000000001',
  ])('refuses %j', (price) => {
    expect(() => pricePerToken(price)).toThrow(RangeError);
  });
});

describe('an amount', () => {
  const ATTO_PER_PICO = 1_000_000n;
  /** Of pico-dollars, by hand: half up. */
  const rounded = (atto: bigint): bigint =>
    atto / ATTO_PER_PICO + (atto % ATTO_PER_PICO >= ATTO_PER_PICO / 2n ? 1n : 0n);

  it('prints as its decimal, rounded half up to twelve places, without zeros at the end', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (atto) => {
        const text = formatUsd(atto);
        expect(text).toMatch(/^(0|[1-9]\d*)(\.\d{0,11}[1-9])?$/);
        const [whole = '', fraction = ''] = text.split('.');
        expect(BigInt(`${whole}${fraction.padEnd(12, '0')}`)).toBe(rounded(atto));
      }),
    );
  });

  it('is a JSON number that is exact to twelve places below a thousand dollars', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999n * 10n ** 18n }), (atto) => {
        const parsed = JSON.parse(JSON.stringify(usdNumber(atto))) as number;
        expect(BigInt(parsed.toFixed(12).replace('.', ''))).toBe(rounded(atto));
        expect(parsed).toBe(Number(formatUsd(atto)));
      }),
    );
  });

  it.each([
    [0n, '0', 0],
    [499_999n, '0', 0],
    [500_000n, '0.000000000001', 1e-12],
    [118n * 10n ** 12n, '0.000118', 0.000118],
    [12n * 10n ** 18n, '12', 12],
  ])('of %s atto-dollars is %s', (atto, text, number) => {
    expect(formatUsd(atto)).toBe(text);
    expect(usdNumber(atto)).toBe(number);
  });
});
