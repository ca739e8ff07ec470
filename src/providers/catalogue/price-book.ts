import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import type { ConditionalPrice, ModelPrice } from '@pydantic/genai-prices';
import { type Price, type PriceList, type PriceTier, priceTier } from './price.ts';

/** What a model costs, and from when on. Most have one price; some change on a day, or by the hour. */
export interface DatedPrice {
  readonly changes: boolean;
  /** The price that holds at a time, milliseconds since the Unix epoch. null: unknown. */
  at(wallMs: number): Price | null;
}

type ModelType = 'chat' | 'embedding';

/** A model that the price package knows. */
export interface PricedModel {
  readonly price: DatedPrice;
  readonly contextWindow: number | null;
}

/** The price package's knowledge, as exact decimals. */
export interface PriceBook {
  /**
   * @param provider as the package calls it (`google`)
   * @param id the model's name at that provider
   * @returns undefined for a model that it does not know, whose price is unknown and never 0
   */
  find(provider: string, id: string, type: ModelType): PricedModel | undefined;
}

let loaded: Promise<PriceBook> | undefined;

/** Imports the price package, which takes 30 ms: only gateways that have a provider besides the sandbox need it. */
export const loadPriceBook = (): Promise<PriceBook> => {
  loaded ??= load();
  return loaded;
};

async function load(): Promise<PriceBook> {
  const { calcPrice } = await import('@pydantic/genai-prices');
  const source = `genai-prices ${version()}`;
  return {
    find(provider, id, type) {
      // Asked for no usage: only what it matched is wanted, never its sums of floats.
      const model = calcPrice({}, id, { providerId: provider })?.model;
      if (!model) return undefined;
      return { price: datedPrice(model.prices, type, source), contextWindow: model.context_window ?? null };
    },
  };
}

function version(): string {
  const file = findPackageJSON('@pydantic/genai-prices', import.meta.url);
  return file === undefined ? '' : (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** Exported for tests: reads the package's prices, of which the last whose condition holds counts. */
export function datedPrice(
  prices: readonly ConditionalPrice[] | ModelPrice,
  type: ModelType,
  source: string,
): DatedPrice {
  if (!isList(prices)) return fixed(toPrice(prices, type, source));
  const dated = prices.map((entry) => ({
    holds: condition(entry),
    price: toPrice(entry.prices, type, source),
  }));
  const [first] = dated;
  if (!first || dated.length === 1) return fixed(first?.price ?? null);
  return { changes: true, at: (wallMs) => (dated.findLast(({ holds }) => holds(wallMs)) ?? first).price };
}

const isList = (prices: readonly ConditionalPrice[] | ModelPrice): prices is readonly ConditionalPrice[] =>
  Array.isArray(prices);

const fixed = (price: Price | null): DatedPrice => ({ changes: false, at: () => price });

const DAY_MS = 86_400_000;

function condition({ constraint }: ConditionalPrice): (wallMs: number) => boolean {
  if (!constraint) return () => true;
  if ('start_date' in constraint) {
    const start = Date.parse(constraint.start_date);
    return (wallMs) => wallMs >= start;
  }
  const start = timeOfDay(constraint.start_time);
  const end = timeOfDay(constraint.end_time);
  return (wallMs) => {
    const now = wallMs % DAY_MS;
    return end < start ? now >= start || now < end : now >= start && now < end;
  };
}

/** Milliseconds into the day of `16:30:00Z`. */
const timeOfDay = (text: string): number => Date.parse(`1970-01-01T${text.replace(/Z?$/, 'Z')}`);

/** The package's names of what we count, and ours. */
const KINDS = {
  input: 'input_mtok',
  output: 'output_mtok',
  cached_input: 'cache_read_mtok',
  cache_write: 'cache_write_mtok',
  cache_write_long: 'cache_write_1h_mtok',
  input_audio: 'input_audio_mtok',
  output_audio: 'output_audio_mtok',
  reasoning: 'output_reasoning_mtok',
} as const satisfies Record<keyof PriceList, string>;

function toPrice(prices: ModelPrice, type: ModelType, source: string): Price | null {
  if (prices.input_mtok === undefined) return null;
  if (prices.output_mtok === undefined && type === 'chat') return null;
  const starts = new Set<number>();
  for (const name of Object.values(KINDS)) {
    const price = prices[name];
    if (typeof price === 'object') for (const tier of price.tiers) starts.add(tier.start);
  }
  // The package's tiers hold above their start, ours from theirs on.
  const tiers = [...starts].sort((a, b) => a - b).map((start) => tierAt(prices, start + 1));
  return { tiers: [tierAt(prices, 0), ...tiers], source };
}

function tierAt(prices: ModelPrice, promptTokens: number): PriceTier {
  const list: Partial<Record<keyof PriceList, number>> = {};
  for (const [kind, name] of Object.entries(KINDS)) {
    const price = prices[name];
    const value =
      typeof price === 'object'
        ? (price.tiers.findLast((tier) => promptTokens > tier.start)?.price ?? price.base)
        : price;
    if (value !== undefined) list[kind as keyof PriceList] = value;
  }
  return priceTier({ ...list, input: list.input ?? 0, output: list.output ?? 0 }, promptTokens);
}
