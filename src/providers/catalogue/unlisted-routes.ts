import type { Route } from '../route.ts';
import { buildUnlistedRoute, type RouteSources } from './build-routes.ts';
import type { CatalogueProvider } from './catalogue-input.ts';
import { rowNamed } from './provider-rows.ts';
import { isUnlisted } from './suggest.ts';

/** Names that no list has are remembered, so that asking again is as cheap as for a listed one. */
const MAX_REMEMBERED = 1_000;
const MAX_NAME = 512;
const NO_ROUTES: readonly Route[] = [];

/** What the price package knows of vendors' own names and Chat Completions do not serve. */
const NOT_CHAT = /realtime|transcribe|tts|image|embed|instruct|codex|live|moderation|-pro$/;

/** Routes to models that are in no list: of local servers, too new, or dated. */
export class UnlistedRoutes {
  readonly #providers: ReadonlyMap<string, CatalogueProvider>;
  readonly #sources: RouteSources;
  readonly #remembered = new Map<string, readonly Route[]>();

  constructor(providers: ReadonlyMap<string, CatalogueProvider>, sources: RouteSources) {
    this.#providers = providers;
    this.#sources = sources;
  }

  /** The routes to a name, at the provider that was named or wherever there is a reason to try; often none. */
  find(name: string, provider: string | null): readonly Route[] {
    if (name === '' || name.length > MAX_NAME) return NO_ROUTES;
    const key = `${provider ?? ''}\0${name}`;
    const remembered = this.#remembered.get(key);
    if (remembered) return remembered;
    const found = provider === null ? this.#anywhere(name) : this.#at(provider, name);
    if (this.#remembered.size >= MAX_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(key, found);
    return found;
  }

  /** A named provider decides for itself what it serves; the sandbox is known to serve no more. */
  #at(provider: string, name: string): readonly Route[] {
    const named = this.#providers.get(provider);
    return named && named.adapter !== 'sandbox' ? [this.#route(named, name)] : NO_ROUTES;
  }

  /**
   * `ollama/llama3.2` names a server whose models nobody lists; a vendor's own dated names
   * (`gpt-4o-mini-2024-07-18`) are known to the price package alone.
   */
  #anywhere(name: string): readonly Route[] {
    const server = this.#providers.get(name.slice(0, name.indexOf('/')));
    if (server && isUnlisted(server, this.#sources.snapshot)) return [this.#route(server, name)];
    return [...this.#providers.values()]
      .filter((candidate) => this.#knowsPriceOf(candidate, withoutPrefix(name, candidate)))
      .map((candidate) => this.#route(candidate, name));
  }

  #knowsPriceOf({ vendor }: CatalogueProvider, id: string): boolean {
    const row = rowNamed(vendor);
    if (!row?.ownNames?.test(id) || row.prices === null || NOT_CHAT.test(id)) return false;
    return this.#sources.prices?.find(row.prices, id, 'chat')?.price.at(0) != null;
  }

  #route(provider: CatalogueProvider, name: string): Route {
    return buildUnlistedRoute(provider, withoutPrefix(name, provider), this.#sources);
  }
}

/** `openai/gpt-4o-2024-08-06` asked of OpenAI is its `gpt-4o-2024-08-06`; OpenRouter's names keep their slash. */
function withoutPrefix(name: string, { name: provider, vendor }: CatalogueProvider): string {
  const prefixes = vendor === 'openrouter' ? [] : [provider, rowNamed(vendor)?.vendor ?? vendor];
  const prefix = prefixes.find((one) => name.startsWith(`${one}/`) && name.length > one.length + 1);
  return prefix === undefined ? name : name.slice(prefix.length + 1);
}
