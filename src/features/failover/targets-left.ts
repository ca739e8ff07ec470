import { ProviderError } from '../../kernel/errors.ts';
import type { Route } from '../../providers/route.ts';
import type { Failure } from './failover-error.ts';
import type { TargetHealth } from './ports.ts';

/** A target of one request, and what has become of it. */
export interface Target {
  readonly route: Route;
  readonly group: number;
  calls: number;
  /** Before it, backing off: monotonic milliseconds. */
  readyMs: number;
  /** It is not asked (again) in this request. */
  out: boolean;
}

const targetOf = (route: Route, group: number): Target => ({
  route,
  group,
  calls: 0,
  readyMs: 0,
  out: false,
});

/** The best target of all. Throws when there is none, which routing has made sure of. */
export function firstTarget(groups: readonly (readonly Route[])[]): Target {
  const group = groups.findIndex((routes) => routes.length > 0);
  const route = groups[group]?.[0];
  if (!route) throw new Error('a request has no targets');
  return targetOf(route, group);
}

/** Whom to ask now, or how long to wait for somebody who can be asked. */
export type Choice = { readonly target: Target; readonly pass: number } | { readonly waitMs: number };

/**
 * Who of a request's targets is asked next. All that were not asked yet come first, group after group; then, after
 * backing off, whoever is ready first. A group leaves a call for each group behind it: a client that names other
 * models wants them tried before the first model's last target is.
 */
export class TargetsLeft {
  readonly targets: readonly Target[];
  readonly #health: TargetHealth;
  readonly #groups: number;

  /** @param first the groups' very first target, which may have been asked already */
  constructor(groups: readonly (readonly Route[])[], first: Target, health: TargetHealth) {
    this.#health = health;
    this.#groups = groups.length;
    const targets = [first];
    groups.forEach((routes, group) => {
      // A fallback may well lead to a target that is there already: to ask it at once again would be no backoff.
      for (const route of routes) {
        if (!targets.some((known) => isSame(known.route, route))) targets.push(targetOf(route, group));
      }
    });
    this.targets = targets;
  }

  /** undefined: nobody can be asked any more, however long one waits. */
  next(callsLeft: number, nowMs: number): Choice | undefined {
    for (let group = 0; group < this.#groups; group++) {
      if (this.#wasAsked(group) && callsLeft <= this.#groupsWaitingBehind(group)) continue;
      const choice = this.#fresh(group);
      if (choice) return choice;
    }
    return this.#soonest(nowMs);
  }

  /** These are not asked in this request any more. */
  strike(which: (target: Target) => boolean): void {
    for (const target of this.targets) if (which(target)) target.out = true;
  }

  /** When the first of those that must be left alone may be asked; undefined when there are none. */
  soonestMs(): number | undefined {
    let soonest: number | undefined;
    for (const { route } of this.targets) {
      const ms = this.#health.blockedMs(route);
      if (ms > 0 && ms < (soonest ?? Number.POSITIVE_INFINITY)) soonest = ms;
    }
    return soonest;
  }

  /** What a client is told when no target could be asked at all. */
  whyNobody(): Failure {
    const limited = this.targets.find(({ route }) => this.#health.block(route)?.by === 'rate_limit');
    const { route } = limited ?? (this.targets[0] as Target);
    const error = limited
      ? new ProviderError('rate_limited', 'it has asked to be left alone for a while', { unasked: true })
      : new ProviderError('overloaded', 'it has failed too often to be asked now', { unasked: true });
    return { route, error };
  }

  #wasAsked(group: number): boolean {
    return this.targets.some((target) => target.group === group && target.calls > 0);
  }

  #groupsWaitingBehind(group: number): number {
    const waiting = new Set<number>();
    for (const target of this.targets) {
      if (target.group <= group || !isFresh(target) || this.#health.blockedMs(target.route) > 0) continue;
      waiting.add(target.group);
    }
    for (const target of this.targets) if (target.calls > 0) waiting.delete(target.group);
    return waiting.size;
  }

  #fresh(group: number): Choice | undefined {
    for (const target of this.targets) {
      if (target.group !== group || !isFresh(target)) continue;
      const pass = this.#health.admit(target.route);
      if (pass >= 0) return { target, pass };
    }
    return undefined;
  }

  #soonest(nowMs: number): Choice | undefined {
    let best: Target | undefined;
    let bestMs = Number.POSITIVE_INFINITY;
    for (const target of this.targets) {
      if (target.out) continue;
      const waitMs = Math.max(target.readyMs - nowMs, this.#health.blockedMs(target.route));
      if (waitMs >= bestMs) continue;
      best = target;
      bestMs = waitMs;
    }
    if (!best) return undefined;
    if (bestMs > 0) return { waitMs: bestMs };
    return { target: best, pass: this.#health.admit(best.route) };
  }
}

const isSame = (one: Route, other: Route): boolean => one.provider === other.provider && one.id === other.id;

const isFresh = ({ calls, out }: Target): boolean => calls === 0 && !out;
