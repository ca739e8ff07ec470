import type { Clock } from '../../kernel/clock.ts';
import type { Route } from '../../providers/route.ts';
import { type Candidate, candidatesOf, HEALTH, isUsable, type Policy } from './candidate.ts';
import type { CircuitBreakers } from './circuit-breakers.ts';
import { type Access, Eligibility, FIT } from './eligibility.ts';
import { explain, type RoutingExplanation } from './explain.ts';
import { placeToTry } from './exploration.ts';
import type { LatencyStatistics } from './latency-statistics.ts';
import { noTarget } from './no-target.ts';
import { COMPARATORS, explores } from './policies.ts';
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
}

/** Orders the targets of requests: a thin shell around the pure parts beside it. */
export class Router {
  readonly #options: RouterOptions;

  constructor(options: RouterOptions) {
    this.#options = options;
  }

  /**
   * The routes to be asked, best first, those that can't be asked at the moment last. Routes that can't answer are
   * left out; routes that would answer without something that was asked for are in only when there are no others.
   *
   * @param routes in configured order
   * @throws GatewayError when none of them may be asked, ever
   */
  targets(routes: readonly Route[], question: RoutingQuestion): readonly Route[] {
    const { eligibility, ranked } = this.#rank(routes, question, question.policy === 'price');
    const usable = askable(ranked);
    const [best] = usable;
    if (!best) throw noTarget(routes, eligibility);
    if (explores(question.policy)) {
      const { exploration, random } = this.#options;
      const place = placeToTry(usable, exploration, random);
      if (place > 0) usable.unshift(...usable.splice(place, 1));
    }
    return usable.map(({ route }) => route);
  }

  /** The same ranking with its reasons; nobody is tried out, and nobody is asked. */
  explain(routes: readonly Route[], question: RoutingQuestion): RoutingExplanation {
    const { eligibility, ranked } = this.#rank(routes, question, true);
    const { breakers, exploration } = this.#options;
    const places = askable(ranked).filter(({ health }) => health !== HEALTH.blocked).length;
    return explain({ ...question, ranked, places, eligibility, breakers, exploration });
  }

  #rank(routes: readonly Route[], { needs, policy, access }: RoutingQuestion, withCosts: boolean) {
    const { statistics, breakers, clock } = this.#options;
    const eligibility = new Eligibility(needs, access);
    const sources = { statistics, breakers, nowMs: clock.monotonicMs() };
    const candidates = candidatesOf(routes, { needs, eligibility, policy, withCosts }, sources);
    return { eligibility, ranked: candidates.sort(COMPARATORS[policy]) };
  }
}

/** The part of a ranking that may be asked: those that lack something come in when all do. */
function askable(ranked: readonly Candidate[]): Candidate[] {
  const usable = ranked.filter(isUsable);
  return usable.length > 0 ? usable : ranked.filter(({ fit }) => fit === FIT.lacking);
}
