/**
 * Exact money. An amount is a bigint of 10⁻¹⁸ US dollars ("atto"): a price of up to 12 decimals
 * per million tokens is a whole number of them per token, so sums are exact and only printing rounds.
 */
export type Usd = bigint & { readonly __unit?: 'atto-usd' };

const PRICE_DECIMALS = 12;
const PRINTED_DECIMALS = 12;
const ATTO_DECIMALS = 18;
export const ATTO_PER_PICO = 10n ** BigInt(ATTO_DECIMALS - PRINTED_DECIMALS);
export const PICO_PER_USD = 10 ** PRINTED_DECIMALS;

/**
 * Reads a price in US dollars per million tokens, as a decimal number or text, into atto-dollars per token.
 * Throws a RangeError for a negative, non-finite or finer price than 12 decimals.
 */
export function pricePerToken(usdPerMillion: number | string): Usd {
  const text = typeof usdPerMillion === 'number' ? decimalText(usdPerMillion) : usdPerMillion.trim();
  const match = /^(\d+)(?:\.(\d*))?$/.exec(text);
  if (!match) throw new RangeError(`not a price: ${text}`);
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > PRICE_DECIMALS) throw new RangeError(`a price has at most 12 decimals: ${text}`);
  return BigInt(`${match[1]}${fraction.padEnd(PRICE_DECIMALS, '0')}`);
}

/** A number's shortest decimal text without an exponent, rounded to 12 decimals (float noise of price lists). */
function decimalText(value: number): string {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`not a price: ${value}`);
  const text = String(value);
  return /e/i.test(text) || (text.split('.')[1]?.length ?? 0) > PRICE_DECIMALS
    ? value.toFixed(PRICE_DECIMALS)
    : text;
}

/** The decimal text of an amount, rounded half up to 12 decimals, without trailing zeros: `0.000118`. */
export function formatUsd(amount: Usd): string {
  const rounded = (amount + ATTO_PER_PICO / 2n) / ATTO_PER_PICO;
  const digits = rounded.toString().padStart(PRINTED_DECIMALS + 1, '0');
  const fraction = digits.slice(-PRINTED_DECIMALS).replace(/0+$/, '');
  const whole = digits.slice(0, -PRINTED_DECIMALS);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/**
 * The amount as a JSON number, exact to 12 decimals up to nine thousand dollars (2⁵³ of 10⁻¹²): the quotient of
 * two exact numbers is the number nearest to the decimal, so it prints as that decimal.
 */
export function usdNumber(amount: Usd): number {
  const pico = (amount + ATTO_PER_PICO / 2n) / ATTO_PER_PICO;
  return Number(pico) / PICO_PER_USD;
}
