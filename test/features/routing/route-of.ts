import { priceTier } from '../../../src/providers/catalogue/price.ts';
import { CAPABILITIES, type Capability, type Route, type Supports } from '../../../src/providers/route.ts';

type Facts = Omit<Partial<Route>, 'supports' | 'price'> & {
  /** US dollars per million tokens. */
  readonly price?: { readonly input: number; readonly output: number } | null;
  readonly lacks?: readonly Capability[];
};

/** A route that can do everything, but for what a test says. */
export function routeOf(provider: string, { lacks = [], price = null, ...facts }: Facts = {}): Route {
  const supports = Object.fromEntries(CAPABILITIES.map((name) => [name, !lacks.includes(name)])) as Supports;
  const model = facts.model ?? 'm';
  return {
    provider,
    model,
    vendor: 'v',
    qualified: `v/${model}`,
    id: model,
    type: 'chat',
    contextWindow: null,
    maxOutputTokens: null,
    inputModalities: ['text', 'image', 'audio', 'file'],
    outputModalities: ['text', 'audio'],
    supports,
    price: price && { tiers: [priceTier(price)], source: 'test' },
    created: 0,
    ...facts,
  };
}
