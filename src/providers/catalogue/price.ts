import { ATTO_PER_PICO, PICO_PER_USD, pricePerToken, type Usd, usdNumber } from '../../kernel/money.ts';
import { promptTokens, type TokenUsage } from '../../kernel/usage.ts';

/** What is priced apart: the disjoint buckets of a call's usage. */
const BUCKETS = [
  'input',
  'output',
  'cacheRead',
  'cacheWrite',
  'cacheWriteLong',
  'inputAudio',
  'outputAudio',
  'reasoning',
] as const satisfies readonly (keyof TokenUsage)[];

type Bucket = (typeof BUCKETS)[number];

/** Prices of one model in atto-dollars per token, for prompts from `fromPromptTokens` on. */
export interface PriceTier extends Readonly<Record<Bucket, Usd>> {
  readonly fromPromptTokens: number;
  /** The same in 10⁻¹² dollars; null where one of them is no whole number of these. */
  readonly pico: Readonly<Record<Bucket, number>> | null;
}

/** A model's price: tiers in rising order, the first from 0. `source` says where it was found, for receipts. */
export interface Price {
  readonly tiers: readonly [PriceTier, ...PriceTier[]];
  readonly source: string;
}

/** US dollars per million tokens; what is left out costs what its plain kind costs. */
export interface PriceList {
  readonly input: number | string;
  readonly output: number | string;
  readonly cached_input?: number | string | undefined;
  readonly cache_write?: number | string | undefined;
  readonly cache_write_long?: number | string | undefined;
  readonly input_audio?: number | string | undefined;
  readonly output_audio?: number | string | undefined;
  readonly reasoning?: number | string | undefined;
}

/** Throws a RangeError for what is not a price (see `pricePerToken`). */
export function priceTier(list: PriceList, fromPromptTokens = 0): PriceTier {
  const input = pricePerToken(list.input);
  const output = pricePerToken(list.output);
  const or = (value: number | string | undefined, plain: Usd): Usd =>
    value === undefined ? plain : pricePerToken(value);
  const cacheWrite = or(list.cache_write, input);
  const rates = {
    input,
    output,
    cacheRead: or(list.cached_input, input),
    cacheWrite,
    cacheWriteLong: or(list.cache_write_long, cacheWrite),
    inputAudio: or(list.input_audio, input),
    outputAudio: or(list.output_audio, output),
    reasoning: or(list.reasoning, output),
  };
  return { ...rates, fromPromptTokens, pico: picoRates(rates) };
}

/** The exact cost of one call. The whole call is billed at the tier that its prompt reaches, as providers do. */
export function costOf(usage: TokenUsage, price: Price): Usd {
  const tier = tierOf(usage, price);
  let cost = 0n;
  for (const bucket of BUCKETS) cost += BigInt(usage[bucket]) * tier[bucket];
  return cost;
}

/**
 * The same as a number of dollars, as replies show it. Where every rate is a whole number of 10⁻¹² dollars per token,
 * as nearly all are, plain integers are exact and take a tenth of the time that bigints take.
 */
export function costUsd(usage: TokenUsage, price: Price): number {
  const { pico } = tierOf(usage, price);
  if (pico) {
    const cost =
      usage.input * pico.input +
      usage.output * pico.output +
      usage.cacheRead * pico.cacheRead +
      usage.cacheWrite * pico.cacheWrite +
      usage.cacheWriteLong * pico.cacheWriteLong +
      usage.inputAudio * pico.inputAudio +
      usage.outputAudio * pico.outputAudio +
      usage.reasoning * pico.reasoning;
    if (cost <= Number.MAX_SAFE_INTEGER) return cost / PICO_PER_USD;
  }
  return usdNumber(costOf(usage, price));
}

/** The same for a call of plain prompt and completion tokens, as far as one can be told before it is made. */
export function plainCostUsd(input: number, output: number, { tiers }: Price): number {
  const tier = tiers.length === 1 ? tiers[0] : tierFor(input, tiers);
  if (tier.pico) {
    const cost = input * tier.pico.input + output * tier.pico.output;
    if (cost <= Number.MAX_SAFE_INTEGER) return cost / PICO_PER_USD;
  }
  return usdNumber(BigInt(input) * tier.input + BigInt(output) * tier.output);
}

const tierOf = (usage: TokenUsage, { tiers }: Price): PriceTier =>
  tiers.length === 1 ? tiers[0] : tierFor(promptTokens(usage), tiers);

const tierFor = (prompt: number, tiers: Price['tiers']): PriceTier =>
  tiers.findLast(({ fromPromptTokens }) => fromPromptTokens <= prompt) ?? tiers[0];

function picoRates(rates: Readonly<Record<Bucket, Usd>>): Readonly<Record<Bucket, number>> | null {
  if (BUCKETS.some((bucket) => rates[bucket] % ATTO_PER_PICO !== 0n)) return null;
  const entries = BUCKETS.map((bucket) => [bucket, Number(rates[bucket] / ATTO_PER_PICO)]);
  return Object.fromEntries(entries) as Record<Bucket, number>;
}
