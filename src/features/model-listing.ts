import type { Model } from '../contract/chat.ts';
import { fits, type ModelFilters } from '../providers/catalogue/catalogue.ts';
import { mixtureModel } from '../providers/catalogue/catalogue-input.ts';
import { type LiveFigures, NEVER_ASKED } from '../providers/catalogue/live-figures.ts';
import { modelRow, routeRow } from '../providers/catalogue/model-row.ts';
import type { Route } from '../providers/route.ts';

/** The catalogue, as far as its rows go. */
export interface ListedModels {
  list(filters: ModelFilters): readonly Model[];
  get(name: string): Model | undefined;
  find(name: string, provider: string | null): readonly Route[];
  /** Alias → `moa/NAME`. */
  readonly mixtureAliases: ReadonlyMap<string, string>;
  mixtureOf(name: string, provider: string | null): string | undefined;
  suggest(name: string): Promise<string>;
}

export interface ModelListingOptions {
  readonly models: ListedModels;
  readonly pools: { readonly names: readonly string[]; routes(name: string): readonly Route[] | undefined };
  readonly mixtures: Mixtures;
  readonly live: LiveFigures;
}

interface MixtureFacts {
  readonly name: string;
  readonly proposers: readonly string[];
  readonly aggregator: string;
}

interface Mixtures {
  readonly all: readonly MixtureFacts[];
  /** By `moa/NAME`. */
  find(model: string): MixtureFacts | undefined;
  isNamed(model: string): boolean;
}

/** @param mixture as part of which a route is asked, as `moa/NAME` */
type MayUse = (route: Route, mixture?: string) => boolean;

const POOL = 'pool';
const MIXTURE = 'moa';

/**
 * All that `model` in a request may name, as rows: models, aliases, and what stands for several of them. A pool is shown
 * to who may use any of the models behind it, a mixture to who may use all of them. A pool of a model's name is
 * `pool/NAME`.
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
      ...mixtures.all.flatMap((mixture) => this.#mixture(mixture, mayUse) ?? []),
      ...[...models.mixtureAliases].flatMap(([alias, name]) => this.#mixtureAlias(alias, name, mayUse) ?? []),
    ];
    return [...models.list(filters), ...others.filter((row) => fits(row, filters))];
  }

  /** With `routes`; undefined for a name that nothing serves, or nothing that may be used. */
  get(name: string, mayUse: MayUse): Model | undefined {
    const { models, mixtures, live } = this.#options;
    if (mixtures.isNamed(name)) return this.#mixture(mixtures.find(name), mayUse);
    const mixture = models.mixtureOf(name, null);
    if (mixture !== undefined) return this.#mixtureAlias(name, mixture, mayUse);
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
    if (!first || !routes.some((route) => mayUse(route))) return undefined;
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

  #mixture(mixture: MixtureFacts | undefined, mayUse: MayUse): Model | undefined {
    if (!mixture) return undefined;
    const { models } = this.#options;
    const id = mixtureModel(mixture);
    const usable = (routes: readonly Route[]) => routes.find((route) => mayUse(route, id));
    const aggregator = usable(models.find(mixture.aggregator, null));
    const proposers = mixture.proposers.map((name) => models.find(name, null));
    // Proposers that nothing serves are left out of answers, too.
    if (!aggregator || proposers.some((routes) => routes.length > 0 && !usable(routes))) return undefined;
    return {
      ...modelRow(aggregator, true, () => NEVER_ASKED),
      id,
      name: mixture.name,
      owned_by: MIXTURE,
      provider: MIXTURE,
      subtype: 'mixture',
      created: 0,
      price: { input: null, output: null },
    };
  }

  #mixtureAlias(alias: string, name: string, mayUse: MayUse): Model | undefined {
    const row = this.#mixture(this.#options.mixtures.find(name), mayUse);
    return row && { ...row, id: alias, alias_of: name };
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
