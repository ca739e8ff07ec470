import type { Model } from '../contract/chat.ts';
import { fits, type ModelFilters } from '../providers/catalogue/catalogue.ts';
import { type LiveFigures, NEVER_ASKED } from '../providers/catalogue/live-figures.ts';
import { modelRow, routeRow } from '../providers/catalogue/model-row.ts';
import type { Route } from '../providers/route.ts';

/** The catalogue, as far as its rows go. */
export interface ListedModels {
  list(filters: ModelFilters): readonly Model[];
  get(name: string): Model | undefined;
  find(name: string, provider: string | null): readonly Route[];
  suggest(name: string): Promise<string>;
}

export interface ModelListingOptions {
  readonly models: ListedModels;
  readonly pools: { readonly names: readonly string[]; routes(name: string): readonly Route[] | undefined };
  readonly mixtures: { readonly all: readonly { readonly name: string; readonly aggregator: string }[] };
  readonly live: LiveFigures;
}

type MayUse = (route: Route) => boolean;

const POOL = 'pool';
const MIXTURE = 'moa';

/**
 * All that `model` in a request may name, as rows: models, aliases, and what stands for several of them. A pool or a
 * mixture is shown to who may use any of the models behind it. A pool of a model's name is `pool/NAME`.
 */
export class ModelListing {
  readonly #options: ModelListingOptions;

  constructor(options: ModelListingOptions) {
    this.#options = options;
  }

  list(filters: ModelFilters, mayUse: MayUse): readonly Model[] {
    const { models, pools, mixtures } = this.#options;
    const others = [
      ...pools.names.flatMap((name) => this.#pool(name, mayUse) ?? []),
      ...mixtures.all.flatMap(({ name }) => this.#mixture(name, mayUse) ?? []),
    ];
    return [...models.list(filters), ...others.filter((row) => fits(row, filters))];
  }

  /** With `routes`; undefined for a name that nothing serves, or nothing that may be used. */
  get(name: string, mayUse: MayUse): Model | undefined {
    const { models, live } = this.#options;
    if (name.startsWith(`${MIXTURE}/`)) return this.#mixture(name.slice(MIXTURE.length + 1), mayUse);
    const named = name.startsWith(`${POOL}/`) ? name.slice(POOL.length + 1) : name;
    const known = named === name ? models.get(name) : undefined;
    if (known) return known;
    const pool = this.#pool(named, mayUse);
    const routes = this.#options.pools.routes(named) ?? [];
    return pool && { ...pool, routes: routes.map((route) => routeRow(route, true, live)) };
  }

  suggest(name: string): Promise<string> {
    return this.#options.models.suggest(name);
  }

  #pool(name: string, mayUse: MayUse): Model | undefined {
    const routes = this.#options.pools.routes(name) ?? [];
    const rows = routes.map((route) => modelRow(route, true, () => NEVER_ASKED));
    const [first] = rows;
    if (!first || !routes.some(mayUse)) return undefined;
    return {
      ...first,
      ...sharedFacts(rows),
      id: name,
      name,
      owned_by: POOL,
      provider: POOL,
      subtype: 'pool',
      created: 0,
      // Its members have their own, and cost what each of them costs.
      price: { input: null, output: null },
      live: NEVER_ASKED,
    };
  }

  #mixture(name: string, mayUse: MayUse): Model | undefined {
    const { models, mixtures } = this.#options;
    const mixture = mixtures.all.find((one) => one.name === name);
    const [aggregator] = mixture ? models.find(mixture.aggregator, null) : [];
    if (!aggregator || !mayUse(aggregator)) return undefined;
    return {
      ...modelRow(aggregator, true, () => NEVER_ASKED),
      id: `${MIXTURE}/${name}`,
      name,
      owned_by: MIXTURE,
      provider: MIXTURE,
      subtype: 'mixture',
      created: 0,
      price: { input: null, output: null },
    };
  }
}

/** What holds for every member of a pool: any of them may be the one that is asked. */
function sharedFacts(rows: readonly Model[]) {
  const shared = (of: (row: Model) => readonly string[]): string[] => {
    const [first = [], ...others] = rows.map(of);
    return first.filter((name) => others.every((list) => list.includes(name)));
  };
  const least = (of: (row: Model) => number | null): number | null => {
    const known = rows.map(of).filter((value) => value !== null);
    return known.length === rows.length ? Math.min(...known) : null;
  };
  const [first] = rows as readonly [Model];
  const supports = Object.fromEntries(
    Object.keys(first.supports).map((name) => [
      name,
      rows.every(({ supports: its }) => its[name as keyof Model['supports']]),
    ]),
  ) as Model['supports'];
  return {
    context_window: least((row) => row.context_window),
    max_output_tokens: least((row) => row.max_output_tokens),
    input_modalities: shared((row) => row.input_modalities),
    output_modalities: shared((row) => row.output_modalities),
    supported_parameters: shared((row) => row.supported_parameters),
    supports,
  };
}
