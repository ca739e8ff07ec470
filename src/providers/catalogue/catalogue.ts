import type { Model } from '../../contract/chat.ts';
import { type Clock, systemClock } from '../../kernel/clock.ts';
import type { Route } from '../route.ts';
import { buildRoutes, buildUnlistedRoute, type RouteSources } from './build-routes.ts';
import type { CatalogueInput, CatalogueProvider } from './catalogue-input.ts';
import { isFree, modelRow, routeRow } from './model-row.ts';
import { NameIndex } from './name-index.ts';
import { loadPriceBook } from './price-book.ts';
import { rowNamed } from './provider-rows.ts';
import { isSandboxModel } from './sandbox-models.ts';
import { EMPTY_SNAPSHOT, loadSnapshot } from './snapshot.ts';
import { isUnlisted, suggestion } from './suggest.ts';

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

// Names that no list has are remembered, so that asking again is as cheap as a listed one.
const MAX_REMEMBERED = 1_000;
const MAX_NAME = 512;
const MAX_ALIAS_STEPS = 10;
const STAR = '*';
const NO_ROUTES: readonly Route[] = [];

/**
 * Makes the catalogue of a configuration. The snapshot and the price package are loaded only when a provider besides
 * the sandbox is there to need them.
 */
export async function createCatalogue(input: CatalogueInput, clock: Clock = systemClock): Promise<Catalogue> {
  const isRemote = ({ adapter }: CatalogueProvider) => adapter !== 'sandbox';
  const [snapshot, prices] = await Promise.all([
    [...input.providers, ...input.providersOff].some(isRemote) ? loadSnapshot() : EMPTY_SNAPSHOT,
    input.providers.some(isRemote) ? loadPriceBook() : null,
  ]);
  return new Catalogue(input, { snapshot, prices, clock });
}

/** The models that can be asked, by all their names. */
export class Catalogue {
  readonly defaultModel: string | null;
  /** Every route of the providers that are on, in their order. */
  readonly routes: readonly Route[];
  readonly #off: readonly Route[];
  readonly #providers: ReadonlyMap<string, CatalogueProvider>;
  /** Alias → the name that its chain ends at. */
  readonly #aliases: ReadonlyMap<string, string>;
  readonly #foldedAliases: ReadonlyMap<string, string>;
  readonly #index = new NameIndex();
  readonly #sources: RouteSources;
  readonly #remembered = new Map<string, readonly Route[]>();

  constructor(input: CatalogueInput, sources: RouteSources) {
    this.#sources = sources;
    this.defaultModel = input.models.default;
    this.#providers = new Map(input.providers.map((provider) => [provider.name, provider]));
    const routes: Route[] = [];
    for (const provider of input.providers) {
      const own = buildRoutes(provider, sources);
      this.#index.add(provider.name, provider.adapter === 'sandbox', own);
      routes.push(...own);
    }
    this.routes = routes;
    this.#off = input.providersOff.flatMap((provider) => buildRoutes(provider, sources));
    this.#aliases = new Map(
      Object.keys(input.models.aliases).map((name) => [name, finalTarget(name, input.models.aliases)]),
    );
    this.#foldedAliases = new Map([...this.#aliases].map(([name, target]) => [name.toLowerCase(), target]));
    for (const [alias, target] of this.#aliases) {
      if (alias !== STAR) this.#index.alias(alias, target);
    }
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
   * What would serve a name that nothing serves, in words for a client: variables to set, nearest names. Loads the
   * snapshot if that was not needed before.
   */
  async suggest(name: string): Promise<string> {
    const snapshot = await loadSnapshot();
    return suggestion(name, {
      names: this.#index.names(),
      providers: [...this.#providers.values()],
      snapshot,
    });
  }

  /** What the configuration names and nothing serves, in words for the operator. */
  get warnings(): readonly string[] {
    const { defaultModel } = this;
    const isSandbox = (name: string) => this.#providers.get(name)?.adapter === 'sandbox';
    const unplayable = this.routes
      .filter(({ provider, id }) => isSandbox(provider) && !isSandboxModel(id))
      .map(
        ({ provider, model, id }) =>
          `providers.${provider}.models.${model} never answers: the sandbox has no model ${JSON.stringify(id)}`,
      );
    const lost = [...this.#aliases]
      .filter(([, target]) => this.find(target, null).length === 0)
      .map(
        ([alias, target]) =>
          `models.aliases.${alias} leads nowhere: nothing serves ${JSON.stringify(target)}`,
      );
    if (defaultModel !== null && this.find(defaultModel, null).length === 0) {
      lost.push(`models.default leads nowhere: nothing serves ${JSON.stringify(defaultModel)}`);
    }
    return [...unplayable, ...lost];
  }

  /** One row for each model at each provider, then one for each alias. */
  list(filters: ModelFilters = {}): readonly Model[] {
    const rows = [
      ...this.routes.map((route) => modelRow(route, true)),
      ...this.#off.map((route) => modelRow(route, false)),
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
    const row = modelRow(first, true);
    row.routes = [
      ...routes.map((route) => routeRow(route, true)),
      ...off.map((route) => routeRow(route, false)),
    ];
    return this.#isAlias(name, first) ? { ...row, id: name, alias_of: first.qualified } : row;
  }

  #findElsewhere(name: string, provider: string | null): readonly Route[] {
    const target = this.#foldedAliases.get(name.toLowerCase());
    if (target !== undefined && name !== STAR && target !== name) return this.find(target, provider);
    const folded = this.#index.folded(name, provider);
    if (folded) return folded;
    if (name.length > MAX_NAME || name === STAR) return this.#findByStar(provider);
    const key = `${provider ?? ''}\0${name}`;
    let found = this.#remembered.get(key);
    if (!found) {
      found = this.#findUnlisted(name, provider);
      if (this.#remembered.size >= MAX_REMEMBERED) this.#remembered.clear();
      this.#remembered.set(key, found);
    }
    return found.length > 0 ? found : this.#findByStar(provider);
  }

  /** Routes to names that are in no list; see `find`. */
  #findUnlisted(name: string, provider: string | null): readonly Route[] {
    if (provider !== null) {
      const named = this.#providers.get(provider);
      if (!named || named.adapter === 'sandbox') return NO_ROUTES;
      return [buildUnlistedRoute(named, withoutPrefix(name, named), this.#sources)];
    }
    const [first = '', ...rest] = name.split('/');
    const named = this.#providers.get(first);
    if (named && rest.length > 0 && isUnlisted(named, this.#sources.snapshot)) {
      return [buildUnlistedRoute(named, rest.join('/'), this.#sources)];
    }
    return [...this.#providers.values()]
      .filter((candidate) => this.#knowsPriceOf(candidate, withoutPrefix(name, candidate)))
      .map((candidate) => buildUnlistedRoute(candidate, withoutPrefix(name, candidate), this.#sources));
  }

  /** Dated and older names of a vendor's own models (`gpt-4o-mini-2024-07-18`) are known to the price package alone. */
  #knowsPriceOf({ vendor }: CatalogueProvider, id: string): boolean {
    const row = rowNamed(vendor);
    if (!row?.ownNames?.test(id) || row.prices === null || NOT_CHAT.test(id)) return false;
    return this.#sources.prices?.find(row.prices, id, 'chat')?.price.at(0) != null;
  }

  #findByStar(provider: string | null): readonly Route[] {
    const target = this.#aliases.get(STAR);
    if (target === undefined || target === STAR) return NO_ROUTES;
    return this.#index.exact(target, provider) ?? this.#index.folded(target, provider) ?? NO_ROUTES;
  }

  #isAlias(name: string, route: Route): boolean {
    const folded = name.toLowerCase();
    return (
      this.#foldedAliases.has(folded) ||
      ![route.model, route.qualified, route.id, `${route.provider}/${route.id}`].some(
        (known) => known.toLowerCase() === folded,
      )
    );
  }

  #aliasRows(): Model[] {
    return [...this.#aliases].flatMap(([alias, target]) => {
      const [route] = alias === STAR ? NO_ROUTES : this.find(target, null);
      return route ? [{ ...modelRow(route, true), id: alias, alias_of: route.qualified }] : [];
    });
  }
}

const NOT_CHAT = /realtime|transcribe|tts|image|embed|instruct|codex|live|moderation|-pro$/;

/** `openai/gpt-4o-2024-08-06` asked of OpenAI is its `gpt-4o-2024-08-06`; OpenRouter's names keep their slash. */
function withoutPrefix(name: string, { name: provider, vendor }: CatalogueProvider): string {
  const prefixes = vendor === 'openrouter' ? [] : [provider, rowNamed(vendor)?.vendor ?? vendor];
  const prefix = prefixes.find((one) => name.startsWith(`${one}/`));
  return prefix === undefined ? name : name.slice(prefix.length + 1);
}

/** Where a chain of aliases ends. Configuration refuses circles; a bound makes one harmless here all the same. */
function finalTarget(name: string, aliases: Readonly<Record<string, string>>): string {
  let target = name;
  for (let steps = 0; steps < MAX_ALIAS_STEPS && Object.hasOwn(aliases, target); steps++) {
    target = aliases[target] ?? target;
  }
  return target;
}

function fits(row: Model, { provider, model, type, subtype, enabled, free }: ModelFilters): boolean {
  return (
    (provider === undefined || row.provider === provider) &&
    (model === undefined || [row.id, row.name, row.alias_of].includes(model)) &&
    (type === undefined || row.type === type) &&
    (subtype === undefined || row.subtype === subtype) &&
    (enabled === undefined || row.enabled === enabled) &&
    (free === undefined || isFree(row) === free)
  );
}
