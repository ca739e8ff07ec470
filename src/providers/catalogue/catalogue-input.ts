import type { ProviderSettings } from '../provider.ts';
import type { PriceList } from './price.ts';

/** A provider as the catalogue needs it; configured ones are. */
export interface CatalogueProvider {
  readonly name: string;
  readonly adapter: ProviderSettings['adapter'];
  /** The catalogue's row whose endpoint it is; the provider's own name when it is nobody's. */
  readonly vendor: string;
  /** Of Bedrock alone: what it has, and what that costs, differs by region. */
  readonly aws?: { readonly region: string } | undefined;
  /** What the configuration adds to, or corrects of, what is known. */
  readonly models: readonly WrittenModel[];
}

/** A model as configured; null where the catalogue decides. */
export interface WrittenModel {
  readonly name: string;
  readonly vendor: string | null;
  readonly id: string | null;
  readonly type: 'chat' | 'embedding' | null;
  readonly contextWindow: number | null;
  readonly maxOutputTokens: number | null;
  readonly price: PriceList | null;
  readonly supports: Readonly<Record<string, boolean>>;
}

export interface NamedPool {
  readonly name: string;
  readonly members: readonly { readonly model: string; readonly provider: string | null }[];
}

export interface NamedMixture {
  readonly name: string;
  readonly proposers: readonly string[];
  readonly aggregator: string;
}

/** What `model` in a request begins with when it names a mixture. */
export const MIXTURE_PREFIX = 'moa/';

/** As `model` in a request names it. */
export const mixtureModel = ({ name }: NamedMixture): string => `${MIXTURE_PREFIX}${name}`;

/** What a catalogue is made of; a GatewayConfig is one. */
export interface CatalogueInput {
  /** In the order in which they are asked. */
  readonly providers: readonly CatalogueProvider[];
  /** Those that are not on: their models are listed as not enabled. */
  readonly providersOff: readonly CatalogueProvider[];
  readonly models: { readonly default: string | null; readonly aliases: Readonly<Record<string, string>> };
  /** What else names models: looked through for those that nothing serves. */
  readonly pools?: readonly NamedPool[];
  readonly mixtures?: readonly NamedMixture[];
  readonly integrity?: { readonly judge: string | null };
}
