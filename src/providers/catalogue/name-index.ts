import type { Route } from '../route.ts';
import { isSandboxModel } from './sandbox-models.ts';

/** Routes by every name that they answer to. Reading is one look into a map. */
export class NameIndex {
  readonly #everywhere = new Names();
  readonly #at = new Map<string, Names>();

  /**
   * Adds one provider's routes, after those of all providers that are asked before it. A base or qualified name
   * wins over what this provider itself calls another model.
   */
  add(provider: string, isSandbox: boolean, routes: readonly Route[]): void {
    const own = new Names();
    for (const route of routes) {
      own.add(route.model, route);
      own.add(route.qualified, route);
    }
    for (const route of routes) if (!own.exact(route.id)) own.add(route.id, route);
    this.#at.set(provider, own);
    for (const [name, found] of own.entries()) {
      // `echo` is a word that many may mean otherwise; `sandbox/echo` is not.
      if (isSandbox && isSandboxModel(name)) continue;
      for (const route of found) this.#everywhere.add(name, route);
    }
  }

  /** Routes by a name just as it is written, at all providers or at one. */
  exact(name: string, provider: string | null): readonly Route[] | undefined {
    return this.#names(provider)?.exact(name);
  }

  /** The same, letters' case aside. */
  folded(name: string, provider: string | null): readonly Route[] | undefined {
    return this.#names(provider)?.folded(name);
  }

  /** Makes an alias stand for the routes of its target, here and at each provider that serves the target. */
  alias(name: string, target: string): void {
    for (const names of [this.#everywhere, ...this.#at.values()]) {
      names.replace(name, names.exact(target) ?? names.folded(target));
    }
  }

  names(): Iterable<string> {
    return this.#everywhere.keys();
  }

  #names(provider: string | null): Names | undefined {
    return provider === null ? this.#everywhere : this.#at.get(provider);
  }
}

class Names {
  readonly #exact = new Map<string, Route[]>();
  readonly #folded = new Map<string, Route[]>();

  add(name: string, route: Route): void {
    append(this.#exact, name, route);
    append(this.#folded, name.toLowerCase(), route);
  }

  exact(name: string): readonly Route[] | undefined {
    return this.#exact.get(name);
  }

  folded(name: string): readonly Route[] | undefined {
    return this.#folded.get(name.toLowerCase());
  }

  /** Without routes the name is free again. */
  replace(name: string, routes: readonly Route[] | undefined): void {
    const folded = name.toLowerCase();
    if (routes) {
      this.#exact.set(name, [...routes]);
      this.#folded.set(folded, [...routes]);
    } else {
      this.#exact.delete(name);
      this.#folded.delete(folded);
    }
  }

  entries(): Iterable<[string, readonly Route[]]> {
    return this.#exact.entries();
  }

  keys(): Iterable<string> {
    return this.#exact.keys();
  }
}

function append(map: Map<string, Route[]>, name: string, route: Route): void {
  const routes = map.get(name);
  if (!routes) map.set(name, [route]);
  else if (!routes.includes(route)) routes.push(route);
}
