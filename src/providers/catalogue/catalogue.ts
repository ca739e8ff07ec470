import type { Model } from '../../contract/chat.ts';
import { type Clock, systemClock } from '../../kernel/clock.ts';
import type { Route } from '../route.ts';
import { Aliases } from './aliases.ts';
import { buildRoutes, type RouteSources } from './build-routes.ts';
import {
  type CatalogueInput,
  type CatalogueProvider,
  MIXTURE_PREFIX,
  mixtureModel,
} from './catalogue-input.ts';
import { type LiveFigures, NEVER_ASKED } from './live-figures.ts';
import { type Mention, mentionOrMixture, mentionsIn } from './mentions.ts';
import { isFree, modelRow, routeRow } from './model-row.ts';
import { NameIndex } from './name-index.ts';
import { loadPriceBook } from './price-book.ts';
import { rowNamed } from './provider-rows.ts';
import { isSandboxModel } from './sandbox-models.ts';
import { EMPTY_SNAPSHOT, loadSnapshot } from './snapshot.ts';
import { suggestion } from './suggest.ts';
import { UnlistedRoutes } from './unlisted-routes.ts';

/** Which rows of a list are wanted. */
export interface ModelFilters {
  readonly provider?: string | undefined;
  /** Base name, qualified name or alias. */
  readonly model?: string | undefined;
  readonly type?: string | undefined;
  readonly subtype?: string | undefined;
  readonly enabled?: boolean | undefined;
  /** true: a known price of nothing; false: all others. */
  readonly free?: boolean | undefined;
}

/**
 * Makes the catalogue of a configuration. The snapshot is loaded only when a provider besides the sandbox is there to
 * need it, the price package only for one that it knows.
 */
export async function createCatalogue(
  input: CatalogueInput,
  clock: Clock = systemClock,
  live: LiveFigures = () => NEVER_ASKED,
): Promise<Catalogue> {
  const isRemote = ({ adapter }: CatalogueProvider) => adapter !== 'sandbox';
  const hasPrices = ({ vendor }: CatalogueProvider) => (rowNamed(vendor)?.prices ?? null) !== null;
  const [snapshot, prices] = await Promise.all([
    [...input.providers, ...input.providersOff].some(isRemote) ? loadSnapshot() : EMPTY_SNAPSHOT,
    input.providers.some(hasPrices) ? loadPriceBook() : null,
  ]);
  return new Catalogue(input, { snapshot, prices, clock }, live);
}

/** The models that can be asked, by all their names. */
export class Catalogue {
  readonly defaultModel: string | null;
  /** Every route of the providers that are on, in their order. */
  readonly routes: readonly Route[];
  /** Aliases of mixtures, `*` not among them: alias → `moa/NAME`. */
  readonly mixtureAliases: ReadonlyMap<string, string>;
  /** Routes of providers that are not on. */
  readonly #off: readonly Route[];
  readonly #providers: ReadonlyMap<string, CatalogueProvider>;
  readonly #aliases: Aliases;
  /** The configured mixtures, as requests name them. */
  readonly #mixtures: ReadonlySet<string>;
  /** What `*` leads to where that is a mixture. */
  readonly #starMixture: string | undefined;
  readonly #index = new NameIndex();
  readonly #unlisted: UnlistedRoutes;
  readonly #live: LiveFigures;
  readonly #mentions: readonly Mention[];

  constructor(input: CatalogueInput, sources: RouteSources, live: LiveFigures) {
    this.#live = live;
    this.defaultModel = input.models.default;
    this.#providers = new Map(input.providers.map((provider) => [provider.name, provider]));
    this.#unlisted = new UnlistedRoutes(this.#providers, sources);
    this.#aliases = new Aliases(input.models.aliases);
    this.#mixtures = new Set((input.mixtures ?? []).map(mixtureModel));
    const { named, star } = this.#aliases;
    this.mixtureAliases = new Map([...named].filter(([, target]) => this.#mixtures.has(target)));
    this.#starMixture = star !== undefined && this.#mixtures.has(star) ? star : undefined;
    const routes: Route[] = [];
    for (const provider of input.providers) {
      const own = buildRoutes(provider, sources);
      this.#index.add(provider.name, provider.adapter === 'sandbox', own);
      routes.push(...own);
    }
    this.routes = routes;
    this.#off = input.providersOff.flatMap((provider) => buildRoutes(provider, sources));
    for (const [alias, target] of named) this.#index.alias(alias, target);
    this.#mentions = mentionsIn(input);
  }

  isProvider(name: string): boolean {
    return this.#providers.has(name);
  }

  /**
   * The routes that a name leads to, in configured order; none when nothing serves it. Names are base names,
   * `vendor/base`, providers' own names and aliases, letters' case aside where no name fits exactly.
   *
   * A provider that is named takes names that nobody has listed, and so does one whose models nobody lists (a
   * local server) by `provider/name`.
   */
  find(name: string, provider: string | null): readonly Route[] {
    return this.#index.exact(name, provider) ?? this.#findElsewhere(name, provider);
  }

  /**
   * The mixture that an alias of this name leads to, as `moa/NAME`; undefined for every other name, those of mixtures
   * among them, be there one or not. A mixture is at no provider: where one is named, `*` leads to none.
   */
  mixtureOf(name: string, provider: string | null): string | undefined {
    if (this.mixtureAliases.size === 0 && this.#starMixture === undefined) return undefined;
    if (this.#index.exact(name, provider) || name.startsWith(MIXTURE_PREFIX)) return undefined;
    const target = this.#aliases.targetOf(name);
    if (target !== undefined && this.#mixtures.has(target)) return target;
    if (this.#starMixture === undefined || provider !== null) return undefined;
    return this.#findBesidesStar(name, null).length === 0 ? this.#starMixture : undefined;
  }

  /**
   * What would serve a name that nothing serves, in words for a client: variables to set, nearest names. Loads the
   * snapshot if that was not needed before.
   */
  async suggest(name: string): Promise<string> {
    const snapshot = await loadSnapshot();
    return suggestion(name, {
      names: [...this.#index.names(), ...this.mixtureAliases.keys()],
      providers: [...this.#providers.values()],
      snapshot,
    });
  }

  /** What the configuration names and nothing serves, in words for the operator. */
  get warnings(): readonly string[] {
    return [...this.#unplayable(), ...this.#lost()];
  }

  /** One row for each model at each provider, then one for each alias. */
  list(filters: ModelFilters = {}): readonly Model[] {
    const rows = [
      ...this.routes.map((route) => modelRow(route, true, this.#live)),
      ...this.#off.map((route) => modelRow(route, false, this.#live)),
      ...this.#aliasRows(),
    ];
    return rows.filter((row) => fits(row, filters));
  }

  /** The row of the route that a request for this name would take, with all its routes. */
  get(name: string): Model | undefined {
    const routes = this.find(name, null);
    const [first] = routes;
    if (!first) return undefined;
    const off = this.#off.filter((route) => route.qualified === first.qualified);
    const row = modelRow(first, true, this.#live);
    row.routes = [
      ...routes.map((route) => routeRow(route, true, this.#live)),
      ...off.map((route) => routeRow(route, false, this.#live)),
    ];
    return this.#isAlias(name, first) ? { ...row, id: name, alias_of: first.qualified } : row;
  }

  #findElsewhere(name: string, provider: string | null): readonly Route[] {
    const found = this.#findBesidesStar(name, provider);
    const { star } = this.#aliases;
    return found.length > 0 || star === undefined ? found : this.#findBesidesStar(star, provider);
  }

  #findBesidesStar(name: string, provider: string | null): readonly Route[] {
    const wanted = this.#aliases.targetOf(name) ?? name;
    return (
      this.#index.exact(wanted, provider) ??
      this.#index.folded(wanted, provider) ??
      this.#unlisted.find(wanted, provider)
    );
  }

  #isAlias(name: string, { model, qualified, id, provider }: Route): boolean {
    const folded = name.toLowerCase();
    const own = [model, qualified, id, `${provider}/${id}`];
    return this.#aliases.targetOf(name) !== undefined || !own.some((known) => known.toLowerCase() === folded);
  }

  #aliasRows(): Model[] {
    return [...this.#aliases.named].flatMap(([alias, target]) => {
      const [route] = this.#findBesidesStar(target, null);
      return route ? [{ ...modelRow(route, true, this.#live), id: alias, alias_of: route.qualified }] : [];
    });
  }

  #unplayable(): string[] {
    return this.routes
      .filter(
        ({ provider, id }) => this.#providers.get(provider)?.adapter === 'sandbox' && !isSandboxModel(id),
      )
      .map(
        ({ provider, model, id }) =>
          `providers.${provider}.models.${model} never answers: the sandbox has no model ${JSON.stringify(id)}`,
      );
  }

  #lost(): string[] {
    const aliases = [...this.#aliases.named].map(([alias, target]) =>
      mentionOrMixture(`models.aliases.${alias}`, target),
    );
    const { star } = this.#aliases;
    if (star !== undefined) aliases.push(mentionOrMixture('models.aliases.*', star));
    return [...aliases, ...this.#mentions].flatMap((one) => this.#whyLost(one) ?? []);
  }

  #whyLost({ path, name, provider, orMixture }: Mention): string | undefined {
    if (this.#findBesidesStar(name, provider).length > 0) return undefined;
    const mixture = this.#aliases.targetOf(name) ?? name;
    if (this.#mixtures.has(mixture)) {
      if (orMixture) return undefined;
      if (mixture !== name) return `${path} must be a model: ${JSON.stringify(name)} leads to ${mixture}`;
    }
    const where = provider === null ? '' : ` at ${provider}`;
    return `${path} leads nowhere: nothing serves ${JSON.stringify(name)}${where}`;
  }
}

/** Whether a row is one of those that are wanted. */
export function fits(row: Model, { provider, model, type, subtype, enabled, free }: ModelFilters): boolean {
  return (
    (provider === undefined || row.provider === provider) &&
    (model === undefined || [row.id, row.name, row.alias_of].includes(model)) &&
    (type === undefined || row.type === type) &&
    (subtype === undefined || row.subtype === subtype) &&
    (enabled === undefined || row.enabled === enabled) &&
    (free === undefined || isFree(row) === free)
  );
}
