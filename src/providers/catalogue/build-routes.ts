import type { Clock } from '../../kernel/clock.ts';
import type { Route } from '../route.ts';
import { supportsOf } from './capabilities.ts';
import type { CatalogueProvider, WrittenModel } from './catalogue-input.ts';
import { inRegion } from './inference-profiles.ts';
import { type Price, type PriceList, priceTier } from './price.ts';
import type { DatedPrice, PriceBook } from './price-book.ts';
import { rowNamed } from './provider-rows.ts';
import {
  SANDBOX_EMBEDDING,
  SANDBOX_EMBEDDING_PRICE,
  SANDBOX_MODELS,
  SANDBOX_PRICE,
} from './sandbox-models.ts';
import type { ModelFacts, Snapshot } from './snapshot.ts';

/** What routes are made with. */
export interface RouteSources {
  readonly snapshot: Snapshot;
  /** null while prices are not loaded, as no provider that has any is on. */
  readonly prices: PriceBook | null;
  readonly clock: Clock;
}

/** All routes of one provider: configuration over snapshot over price package. */
export function buildRoutes(provider: CatalogueProvider, sources: RouteSources): Route[] {
  const isSandbox = provider.adapter === 'sandbox';
  const known = isSandbox ? SANDBOX_MODELS : listedModels(provider, sources.snapshot);
  const written = new Map(provider.models.map((model) => [model.name, model]));
  const routes = known.map((facts) =>
    buildRoute(provider, facts.base, facts, written.get(facts.base), sources),
  );
  const bases = new Set(known.map((facts) => facts.base));
  for (const model of provider.models) {
    if (bases.has(model.name)) continue;
    // What another provider's model of this name can do is known, though not what it costs here.
    const facts = isSandbox ? undefined : sources.snapshot.find(model.name, provider.vendor);
    routes.push(buildRoute(provider, model.name, facts, model, sources));
  }
  return routes;
}

function listedModels(
  { adapter, vendor, aws }: CatalogueProvider,
  snapshot: Snapshot,
): readonly ModelFacts[] {
  const listed = snapshot.of(vendor);
  return adapter === 'bedrock' ? inRegion(listed, aws?.region ?? '') : listed;
}

/**
 * A route to a model by a name that no list has: `org/name` has its vendor in it; the provider decides what the
 * name means.
 */
export function buildUnlistedRoute(provider: CatalogueProvider, id: string, sources: RouteSources): Route {
  const slash = id.lastIndexOf('/');
  const base = id.slice(slash + 1);
  const organisation = slash === -1 ? null : (id.slice(0, slash).split('/').at(-1)?.toLowerCase() ?? null);
  const model: WrittenModel = {
    name: base,
    vendor: organisation,
    id,
    type: 'chat',
    contextWindow: null,
    maxOutputTokens: null,
    price: null,
    supports: {},
  };
  // A deployment is mostly called as its model is.
  const facts =
    provider.adapter === 'azure-openai' ? sources.snapshot.find(base, provider.vendor) : undefined;
  return buildRoute(provider, base, facts, model, sources);
}

function buildRoute(
  provider: CatalogueProvider,
  base: string,
  facts: ModelFacts | undefined,
  written: WrittenModel | undefined,
  sources: RouteSources,
): Route {
  const row = rowNamed(provider.vendor);
  const isEmbedding = provider.adapter === 'sandbox' && base === SANDBOX_EMBEDDING;
  const type = written?.type ?? (isEmbedding ? 'embedding' : 'chat');
  const listed = facts && facts.provider === provider.vendor ? facts.id : base;
  const id = written?.id ?? listed;
  const vendor = written?.vendor ?? facts?.vendor ?? row?.vendor ?? provider.vendor;
  const supports = supportsOf({
    adapter: provider.adapter,
    row: row?.name,
    type,
    facts,
    written: written?.supports ?? {},
  });
  const input = ['text'];
  if (supports.vision) input.push('image');
  if (supports.audio) input.push('audio');
  if (facts?.input.includes('file')) input.push('file');
  // An id of the operator's own (a deployment) costs what the model that it is said to be costs.
  const priced = (name: string) => (row?.prices ? sources.prices?.find(row.prices, name, type) : undefined);
  // At Azure all ids are of that kind, whatever model one may sound like.
  const names = id === listed || provider.adapter === 'azure-openai' ? [listed] : [id, listed];
  const found = names.map(priced).find((known) => known !== undefined);
  const price = priceOf(provider, id, type, written?.price ?? null, found?.price);
  const route = {
    provider: provider.name,
    model: base,
    vendor,
    qualified: `${vendor}/${base}`,
    id,
    type,
    contextWindow: written?.contextWindow ?? facts?.contextWindow ?? found?.contextWindow ?? null,
    maxOutputTokens: written?.maxOutputTokens ?? facts?.maxOutputTokens ?? null,
    inputModalities: Object.freeze(input),
    outputModalities: Object.freeze([type === 'embedding' ? 'embedding' : 'text']),
    supports: Object.freeze(supports),
    created: facts?.created ?? 0,
  };
  if (!price.changes) return Object.freeze({ ...route, price: price.at(0) });
  // The few whose price changes tell the one that holds when they are asked.
  return Object.freeze({
    ...route,
    get price(): Price | null {
      return price.at(sources.clock.wallMs());
    },
  });
}

function priceOf(
  { adapter, vendor }: CatalogueProvider,
  id: string,
  type: Route['type'],
  written: PriceList | null,
  found: DatedPrice | undefined,
): DatedPrice {
  if (written) return constant(written, 'configuration');
  if (adapter === 'sandbox') {
    return constant(type === 'embedding' ? SANDBOX_EMBEDDING_PRICE : SANDBOX_PRICE, 'sandbox');
  }
  // OpenRouter's word for models that cost nothing.
  if (vendor === 'openrouter' && id.endsWith(':free')) return constant({ input: 0, output: 0 }, 'openrouter');
  return found ?? { changes: false, at: () => null };
}

function constant(list: PriceList, source: string): DatedPrice {
  const price: Price = { tiers: [priceTier(list)], source };
  return { changes: false, at: () => price };
}
