import type { RoutingExplanation } from '../../contract/chat.ts';
import { bucketLabel } from './buckets.ts';
import { type Candidate, HEALTH, type Policy } from './candidate.ts';
import type { Block } from './circuit-breakers.ts';
import type { Eligibility } from './eligibility.ts';
import { ENOUGH_SAMPLES, isWorthTrying } from './exploration.ts';
import { explores, scoreOf } from './policies.ts';
import type { RequestNeeds } from './request-needs.ts';
import { rounded } from './rounded.ts';

export interface ExplanationSources {
  readonly needs: RequestNeeds;
  readonly policy: Policy;
  readonly ranked: readonly Candidate[];
  /** How many of them would be asked: the first ones. */
  readonly places: number;
  /** The first was put there to find out how it does: it is not the best. */
  readonly triedOut: boolean;
  readonly eligibility: Eligibility;
  readonly exploration: number;
}

/** The ranking that a request would get, or has got, with its reasons. */
export function explain(sources: ExplanationSources): RoutingExplanation {
  const { needs, policy, ranked, places } = sources;
  return {
    object: 'routing.explanation',
    policy,
    prompt_characters: needs.promptCharacters,
    bucket: bucketLabel(needs.bucket),
    candidates: ranked.map((candidate, place) => ({
      provider: candidate.route.provider,
      model: candidate.route.qualified,
      rank: place < places ? place + 1 : null,
      eligible: place < places,
      score: rounded(scoreOf(candidate, policy), policy === 'price' ? 12 : 1),
      reasons: reasonsFor(candidate, place, sources),
      evidence: {
        samples: Math.round(candidate.samples),
        latency_ms: rounded(candidate.latencyMs, 1),
        expected_cost: rounded(candidate.costUsd, 12),
        availability: rounded(candidate.availability, 4),
        breaker: candidate.standing?.state ?? 'closed',
      },
    })),
  };
}

function reasonsFor(candidate: Candidate, place: number, sources: ExplanationSources): string[] {
  const { eligibility, places, policy } = sources;
  const reasons = eligibility.obstacles(candidate.route).map(({ reason }) => reason);
  const block = candidate.standing?.block;
  if (block) reasons.unshift(blockText(block));
  else if (candidate.health === HEALTH.poor) {
    reasons.push(`only ${percent(candidate.availability ?? 0)} of its answers have come of late`);
  }
  if (place >= places) return reasons;
  if (place === 0) reasons.unshift(whyFirst(sources));
  if (policy === 'price' && candidate.costUsd === null) reasons.push('its price is unknown');
  if (explores(policy)) reasons.push(...whatIsUnknown(candidate, sources));
  return reasons;
}

function blockText({ by, ms }: Block): string {
  const seconds = Math.ceil(ms / 1_000);
  return by === 'breaker' ? `breaker open for ${seconds} s more` : `told to wait for ${seconds} s more`;
}

const FIRST: Readonly<Record<Policy, string>> = {
  perf: 'fastest in this bucket',
  perf_avg: 'fastest on average',
  price: 'cheapest for this request',
  given: 'first in the order of its pool',
};

function whyFirst({ ranked, places, policy, triedOut }: ExplanationSources): string {
  if (triedOut) return 'tried out, to find out how it does';
  const [first, second] = ranked;
  if (places === 1) return 'the only one that can be asked';
  if (policy === 'given') return FIRST.given;
  const score = first ? scoreOf(first, policy) : null;
  if (first?.otherSizes && explores(policy)) return 'fastest with other prompt sizes';
  const same = second !== undefined && first?.health === second.health && score === scoreOf(second, policy);
  return score === null || (same && policy !== 'price') ? 'first in the configuration' : FIRST[policy];
}

function whatIsUnknown(candidate: Candidate, { ranked, exploration }: ExplanationSources): string[] {
  const unknown: string[] = [];
  if (candidate.latencyMs === null) unknown.push('no answers of late to judge it by');
  else if (candidate.otherSizes)
    unknown.push('judged by other prompt sizes, for want of answers to this one');
  const best = ranked[0];
  // Of a ranking that was acted on, what else might have been tried is of no interest.
  if (exploration > 0 && best && candidate !== best && isWorthTrying(candidate, best)) {
    const why = candidate.samples < ENOUGH_SAMPLES ? 'few samples' : 'it may have recovered';
    unknown.push(`${why}: among those that ${percent(exploration)} of requests try first`);
  }
  return unknown;
}

const percent = (share: number): string => `${Math.round(share * 1_000) / 10} %`;
