import type { RoutingExplanation } from '../../contract/chat.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { GatewayError } from '../../kernel/errors.ts';
import type { Route } from '../../providers/route.ts';
import { type Candidate, candidatesOf, HEALTH, isUsable, type Policy, type TakesN } from './candidate.ts';
import type { CircuitBreakers } from './circuit-breakers.ts';
import { type Access, Eligibility, FIT } from './eligibility.ts';
import { explain } from './explain.ts';
import { placeToTry } from './exploration.ts';
import type { LatencyStatistics } from './latency-statistics.ts';
import { noTarget } from './no-target.ts';
import { COMPARATORS, explores } from './policies.ts';
import type { Ranking } from './ranking.ts';
import type { RequestNeeds } from './request-needs.ts';

export interface RouterOptions {
  readonly statistics: LatencyStatistics;
  readonly breakers: CircuitBreakers;
  readonly clock: Clock;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  /** The share of requests that goes to targets of which too little is known, 0 to 1. */
  readonly exploration: number;
}

/** A request as far as its ranking goes. */
export interface RoutingQuestion {
  readonly needs: RequestNeeds;
  readonly policy: Policy;
  readonly access: Access;
  readonly takesN?: TakesN | undefined;
}

/** Orders the targets of requests: a thin shell around the pure parts beside it. */
export class Router {
  readonly #options: RouterOptions;

  constructor(options: RouterOptions) {
    this.#options = options;
  }

  /**
   * The routes to be asked. Those that can't answer are left out; those that would answer without something that was
   * asked for are in only when there are no others.
   *
   * @param routes in configured order
   * @param withCosts whether expected costs are of interest even where nothing is ranked by them
   * @throws GatewayError when none of them may be asked, ever
   */
  rank(routes: readonly Route[], question: RoutingQuestion, withCosts = false): Ranking {
    const only = routes.length === 1 ? routes[0] : undefined;
    // Most models are served by one provider: nothing is to be compared, and the reasons are few.
    if (only && !withCosts) return this.#single(only, question);
    const judged = this.#judge(routes, question, withCosts || question.policy === 'price');
    const usable = askable(judged.ranked);
    const [best] = usable;
    if (!best) throw noTarget(routes, judged.eligibility);
    const place = this.#placeToTry(usable, question.policy);
    if (place > 0) usable.unshift(...usable.splice(place, 1));
    return {
      routes: usable.map(({ route }) => route) as [Route, ...Route[]],
      explain: () => this.#explain(judged, question, usable, place > 0),
    };
  }

  /** What `rank` would throw, without ranking; undefined where it would find somebody. */
  obstacle(
    routes: readonly Route[],
    { needs, access }: Omit<RoutingQuestion, 'policy'>,
  ): GatewayError | undefined {
    const eligibility = new Eligibility(needs, access);
    const none = routes.every((route) => eligibility.fit(route) === FIT.never);
    return none ? noTarget(routes, eligibility) : undefined;
  }

  /** The ranking that a request would get, with its reasons; nobody is tried out, and nobody is asked. */
  explain(routes: readonly Route[], question: RoutingQuestion): RoutingExplanation {
    const judged = this.#judge(routes, question, true);
    return this.#explain(judged, question, askable(judged.ranked), false);
  }

  #single(route: Route, question: RoutingQuestion): Ranking {
    const eligibility = new Eligibility(question.needs, question.access);
    if (eligibility.fit(route) === FIT.never) throw noTarget([route], eligibility);
    return { routes: [route], explain: () => this.explain([route], question) };
  }

  #placeToTry(usable: readonly Candidate[], policy: Policy): number {
    const { exploration, random } = this.#options;
    return explores(policy) ? placeToTry(usable, exploration, random) : 0;
  }

  #explain(
    { eligibility, ranked }: Judged,
    question: RoutingQuestion,
    usable: readonly Candidate[],
    triedOut: boolean,
  ): RoutingExplanation {
    const { exploration } = this.#options;
    const places = usable.filter(({ health }) => health !== HEALTH.blocked).length;
    const others = triedOut ? ranked.filter((candidate) => candidate !== usable[0]) : ranked;
    const order = triedOut ? [usable[0] as Candidate, ...others] : others;
    return explain({ ...question, ranked: order, places, triedOut, eligibility, exploration });
  }

  #judge(
    routes: readonly Route[],
    { needs, policy, access, takesN }: RoutingQuestion,
    withCosts: boolean,
  ): Judged {
    const { statistics, breakers, clock } = this.#options;
    const eligibility = new Eligibility(needs, access);
    const sources = { statistics, breakers, nowMs: clock.monotonicMs() };
    const candidates = candidatesOf(routes, { needs, eligibility, policy, withCosts, takesN }, sources);
    return { eligibility, ranked: candidates.sort(COMPARATORS[policy]) };
  }
}

interface Judged {
  readonly eligibility: Eligibility;
  readonly ranked: Candidate[];
}

/** The part of a ranking that may be asked: those that lack something come in when all do. */
function askable(ranked: readonly Candidate[]): Candidate[] {
  const usable = ranked.filter(isUsable);
  return usable.length > 0 ? usable : ranked.filter(({ fit }) => fit === FIT.lacking);
}
