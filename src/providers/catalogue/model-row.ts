import type { Model } from '../../contract/chat.ts';
import { formatUsd } from '../../kernel/money.ts';
import type { Route } from '../route.ts';
import { supportedParameters } from './capabilities.ts';
import type { LiveFigures } from './live-figures.ts';
import type { Price, PriceTier } from './price.ts';

/** A route as `GET /v1/models` tells it. */
export function modelRow(route: Route, enabled: boolean, live: LiveFigures): Model {
  return {
    id: route.qualified,
    object: 'model',
    created: route.created,
    owned_by: route.vendor,
    name: route.model,
    type: route.type,
    subtype: route.type,
    input_modalities: [...route.inputModalities],
    output_modalities: [...route.outputModalities],
    ...routeFacts(route, enabled, live),
    alias_of: null,
  };
}

type RouteRow = NonNullable<Model['routes']>[number];

/** One of a model's providers. */
export const routeRow = (route: Route, enabled: boolean, live: LiveFigures): RouteRow => ({
  model: route.qualified,
  ...routeFacts(route, enabled, live),
});

/** The part of a row that differs from provider to provider. */
function routeFacts(route: Route, enabled: boolean, live: LiveFigures): Omit<RouteRow, 'model'> {
  const { sampling: _sampling, stop: _stop, ...supports } = route.supports;
  return {
    provider: route.provider,
    enabled,
    context_window: route.contextWindow,
    max_output_tokens: route.maxOutputTokens,
    supported_parameters: supportedParameters(route.supports, route.type),
    supports: { ...supports, files: route.inputModalities.includes('file') },
    price: priceRow(route.price),
    live: live(route),
  };
}

const MILLION = 1_000_000n;

/** The lowest tier's prices, as the shop window has them; kinds that cost what the plain ones cost are left out. */
export function priceRow(price: Price | null): Model['price'] {
  const tier = price?.tiers[0];
  if (!tier) return { input: null, output: null };
  const perMillion = (kind: Exclude<keyof PriceTier, 'fromPromptTokens' | 'pico'>) =>
    Number(formatUsd(tier[kind] * MILLION));
  const row: Model['price'] = { input: perMillion('input'), output: perMillion('output') };
  if (tier.cacheRead !== tier.input) row.cached_input = perMillion('cacheRead');
  if (tier.cacheWrite !== tier.input) row.cache_write = perMillion('cacheWrite');
  if (tier.reasoning !== tier.output) row.reasoning = perMillion('reasoning');
  if (tier.inputAudio !== tier.input) row.audio_input = perMillion('inputAudio');
  if (tier.outputAudio !== tier.output) row.audio_output = perMillion('outputAudio');
  return row;
}

export const isFree = ({ price }: Model): boolean =>
  price.input === 0 && price.output === 0 && Object.values(price).every((value) => !value);
