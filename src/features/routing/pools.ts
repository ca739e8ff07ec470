import type { Route } from '../../providers/route.ts';
import { orderMembers, type PoolPolicy } from './pool-order.ts';
import type { ModelDirectory } from './resolve.ts';

/** A pool as configured. */
export interface PoolSettings {
  readonly name: string;
  readonly policy: PoolPolicy;
  readonly members: readonly {
    readonly model: string;
    /** null: any of the model's providers. */
    readonly provider: string | null;
    readonly weight: number;
  }[];
}

export interface PoolsOptions {
  readonly pools: readonly PoolSettings[];
  readonly directory: Pick<ModelDirectory, 'find'>;
  /** Calls of a target that have not ended. */
  readonly running: (route: Route) => number;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
}

interface Member {
  readonly weight: number;
  readonly routes: readonly Route[];
}

interface Pool extends Omit<PoolSettings, 'members'> {
  readonly members: readonly Member[];
  /** How many requests it has had. */
  turn: number;
}

/** The configured pools: named lists of similar models, a failed member of which hands over to the next. */
export class Pools {
  readonly #options: PoolsOptions;
  readonly #pools: ReadonlyMap<string, Pool>;

  constructor(options: PoolsOptions) {
    this.#options = options;
    this.#pools = new Map(options.pools.map((pool) => [pool.name, this.#resolved(pool)]));
  }

  get names(): readonly string[] {
    return [...this.#pools.keys()];
  }

  /** Every route of a pool, in configured order; undefined: there is no such pool. */
  routes(name: string): readonly Route[] | undefined {
    const pool = this.#pools.get(name);
    return pool && routesOf(pool.members);
  }

  /** The routes in the order in which the next request asks them; it is counted. */
  next(name: string): readonly Route[] | undefined {
    const pool = this.#pools.get(name);
    if (!pool) return undefined;
    const { random } = this.#options;
    return routesOf(orderMembers(pool.policy, pool.members, this.#state(pool.turn++, random)));
  }

  /** The order of the next request, not counted; where chance decides, by what is likeliest. */
  preview(name: string): readonly Route[] | undefined {
    const pool = this.#pools.get(name);
    if (!pool) return undefined;
    // An even draw puts the heavier ones first, and leaves equals as they are configured.
    return routesOf(
      orderMembers(
        pool.policy,
        pool.members,
        this.#state(pool.turn, () => 0.5),
      ),
    );
  }

  #state(turn: number, random: () => number) {
    const { running } = this.#options;
    const busy = ({ routes }: Member): number => routes.reduce((sum, route) => sum + running(route), 0);
    return { turn, random, running: busy };
  }

  #resolved({ name, policy, members }: PoolSettings): Pool {
    const { directory } = this.#options;
    const resolved = members.map(({ model, provider, weight }) => ({
      weight,
      routes: directory.find(model, provider),
    }));
    // What nothing serves has been told at the start.
    return { name, policy, members: resolved.filter(({ routes }) => routes.length > 0), turn: 0 };
  }
}

const routesOf = (members: readonly Member[]): Route[] => [
  ...new Set(members.flatMap(({ routes }) => routes)),
];
