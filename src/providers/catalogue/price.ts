import { pricePerToken, type Usd } from '../../kernel/money.ts';
import { promptTokens, type TokenUsage } from '../../kernel/usage.ts';

/** Prices of one model in atto-dollars per token, for prompts from `fromPromptTokens` on. */
export interface PriceTier {
  readonly fromPromptTokens: number;
  readonly input: Usd;
  readonly output: Usd;
  readonly cacheRead: Usd;
  readonly cacheWrite: Usd;
  readonly cacheWriteLong: Usd;
  readonly inputAudio: Usd;
  readonly outputAudio: Usd;
  readonly reasoning: Usd;
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
  return {
    fromPromptTokens,
    input,
    output,
    cacheRead: or(list.cached_input, input),
    cacheWrite,
    cacheWriteLong: or(list.cache_write_long, cacheWrite),
    inputAudio: or(list.input_audio, input),
    outputAudio: or(list.output_audio, output),
    reasoning: or(list.reasoning, output),
  };
}

/** The exact cost of one call. The whole call is billed at the tier that its prompt reaches, as providers do. */
export function costOf(usage: TokenUsage, price: Price): Usd {
  const size = price.tiers.length > 1 ? promptTokens(usage) : 0;
  const tier = price.tiers.findLast((candidate) => candidate.fromPromptTokens <= size) ?? price.tiers[0];
  return (
    times(usage.input, tier.input) +
    times(usage.output, tier.output) +
    times(usage.cacheRead, tier.cacheRead) +
    times(usage.cacheWrite, tier.cacheWrite) +
    times(usage.cacheWriteLong, tier.cacheWriteLong) +
    times(usage.inputAudio, tier.inputAudio) +
    times(usage.outputAudio, tier.outputAudio) +
    times(usage.reasoning, tier.reasoning)
  );
}

// Most buckets are empty, and a product of bigints is a new object.
const times = (tokens: number, price: Usd): Usd => (tokens === 0 ? 0n : BigInt(tokens) * price);
