import { type Catalogue, createCatalogue } from '../../src/providers/catalogue/catalogue.ts';
import type {
  CatalogueInput,
  CatalogueProvider,
  WrittenModel,
} from '../../src/providers/catalogue/catalogue-input.ts';
import { rowNamed } from '../../src/providers/catalogue/provider-rows.ts';

/** A provider by the name of its row, as the environment switches it on. */
export const provider = (name: string, changes: Partial<CatalogueProvider> = {}): CatalogueProvider => ({
  name,
  adapter: name === 'sandbox' ? 'sandbox' : (rowNamed(name)?.adapter ?? 'openai'),
  vendor: name,
  models: [],
  ...changes,
});

export const model = (name: string, changes: Partial<WrittenModel> = {}): WrittenModel => ({
  name,
  vendor: null,
  id: null,
  type: null,
  contextWindow: null,
  maxOutputTokens: null,
  price: null,
  supports: {},
  ...changes,
});

interface Options {
  readonly off?: readonly CatalogueProvider[];
  readonly aliases?: CatalogueInput['models']['aliases'];
  readonly defaultModel?: string;
  readonly others?: Pick<CatalogueInput, 'pools' | 'mixtures' | 'integrity'>;
  readonly wallMs?: () => number;
}

/** A catalogue of these providers, with the sandbox behind them as in every gateway. */
export const catalogueOf = (
  providers: readonly (string | CatalogueProvider)[],
  { off = [], aliases = {}, defaultModel, others, wallMs = Date.now }: Options = {},
): Promise<Catalogue> =>
  createCatalogue(
    {
      providers: [
        ...providers.map((one) => (typeof one === 'string' ? provider(one) : one)),
        provider('sandbox'),
      ],
      providersOff: off,
      models: { default: defaultModel ?? null, aliases },
      ...others,
    },
    { wallMs, monotonicMs: () => 0 },
  );

/** Where a name leads: `openai:gpt-4o`. */
export const places = (catalogue: Catalogue, name: string, at: string | null = null): string[] =>
  catalogue.find(name, at).map((route) => `${route.provider}:${route.id}`);
