import type { Route } from '../../providers/route.ts';
import type { CircuitBreakers, Standing } from './circuit-breakers.ts';
import { type Eligibility, FIT, type Fit } from './eligibility.ts';
import { expectedCostUsd } from './expected-cost.ts';
import type { LatencyStatistics } from './latency-statistics.ts';
import type { RequestNeeds } from './request-needs.ts';
import { ALL_BUCKETS } from './target-figures.ts';

/** What requests can be ranked by. */
export const POLICIES = ['perf', 'perf_avg', 'price'] as const;

/** `given`: the order is somebody else's, a pool's. Who can't be asked still comes after who can. */
export type Policy = (typeof POLICIES)[number] | 'given';

export const HEALTH = {
  good: 0,
  /** Too many of its answers have failed of late. */
  poor: 1,
  /** Not to be asked now: its breaker is open, or it has asked to be left alone. */
  blocked: 2,
} as const;

export type Health = (typeof HEALTH)[keyof typeof HEALTH];

/** A route that could answer a request, with all that it is ranked by. */
export interface Candidate {
  readonly route: Route;
  /** Its place in the configuration, which decides between equals. */
  readonly order: number;
  readonly fit: Fit;
  readonly health: Health;
  /** undefined: nothing is held against it. */
  readonly standing: Standing | undefined;
  /** The weight of the answers behind `latencyMs`. */
  readonly samples: number;
  /** null: it has not answered anything like this of late. */
  readonly latencyMs: number | null;
  /** Whether that is of other prompt sizes, for want of answers to this one. */
  readonly otherSizes: boolean;
  /** 0 to 1; null when it was not asked of late. */
  readonly availability: number | null;
  /** US dollars; null when the price is unknown, or was not asked for. */
  readonly costUsd: number | null;
}

// Below it, an answer of the past says nothing of the present.
const KNOWN_SAMPLES = 0.5;

// One failure in ten, as soon as there are a few to judge by.
const POOR_AVAILABILITY = 0.9;
const JUDGED_FROM = 5;

/** Where candidates come from. */
export interface EvidenceSources {
  readonly statistics: LatencyStatistics;
  readonly breakers: CircuitBreakers;
  readonly nowMs: number;
}

export interface CandidateQuestion {
  readonly needs: RequestNeeds;
  readonly eligibility: Eligibility;
  readonly policy: Policy;
  /** Whether costs are of interest; they take more time than all the rest. */
  readonly withCosts: boolean;
  readonly takesN: TakesN | undefined;
}

/**
 * Whether one call of a route gives all the answers that the request wants; undefined: it wants one. Only asked for
 * costs, so that nobody else pays for it.
 */
export type TakesN = (route: Route) => boolean;

/** Judges routes, given in their configured order. */
export function candidatesOf(
  routes: readonly Route[],
  question: CandidateQuestion,
  sources: EvidenceSources,
): Candidate[] {
  const outputTokens = question.withCosts ? usualOutput(routes, sources.statistics) : null;
  return routes.map((route, order) => candidateOf(route, order, question, sources, outputTokens));
}

function candidateOf(
  route: Route,
  order: number,
  { needs, eligibility, policy, withCosts, takesN }: CandidateQuestion,
  { statistics, breakers, nowMs }: EvidenceSources,
  outputTokens: number | null,
): Candidate {
  const figures = statistics.of(route);
  const wanted = policy === 'perf_avg' ? ALL_BUCKETS : needs.bucket;
  const own = figures?.samples(wanted, needs.stream, nowMs) ?? 0;
  const otherSizes = own < KNOWN_SAMPLES && wanted !== ALL_BUCKETS;
  const bucket = otherSizes ? ALL_BUCKETS : wanted;
  const behind = otherSizes ? (figures?.samples(bucket, needs.stream, nowMs) ?? 0) : own;
  const asked = figures?.asked(nowMs) ?? 0;
  const standing = breakers.standing(route);
  const availability = figures && asked >= KNOWN_SAMPLES ? figures.availability : null;
  return {
    route,
    order,
    fit: eligibility.fit(route),
    health: healthOf(standing, asked, availability),
    standing,
    samples: own,
    latencyMs: figures && behind >= KNOWN_SAMPLES ? figures.latencyMs(bucket, needs.stream) : null,
    otherSizes: otherSizes && behind >= KNOWN_SAMPLES,
    availability,
    costUsd: withCosts
      ? expectedCostUsd(route, needs, figures?.outputTokens ?? outputTokens, takesN?.(route) ?? true)
      : null,
  };
}

function healthOf(standing: Standing | undefined, asked: number, availability: number | null): Health {
  if (standing?.block) return HEALTH.blocked;
  return asked >= JUDGED_FROM && (availability ?? 1) < POOR_AVAILABILITY ? HEALTH.poor : HEALTH.good;
}

/** The mean of those that are known: a target that has not answered yet is not cheap or dear for that. */
function usualOutput(routes: readonly Route[], statistics: LatencyStatistics): number | null {
  let sum = 0;
  let count = 0;
  for (const route of routes) {
    const tokens = statistics.of(route)?.outputTokens ?? null;
    if (tokens === null) continue;
    sum += tokens;
    count++;
  }
  return count > 0 ? sum / count : null;
}

/** Whether a candidate may be asked at all, now or in a moment. */
export const isUsable = ({ fit }: Candidate): boolean => fit <= FIT.partly;
