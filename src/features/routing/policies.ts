import { type Candidate, HEALTH, type Policy } from './candidate.ts';
import { FIT } from './eligibility.ts';

/** Below 0 when the first is to be asked before the second. Never 0 but for the same place in the configuration. */
export type Comparator = (a: Candidate, b: Candidate) => number;

/** The lower number first, the unknown last. */
function compareNumbers(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/**
 * Before all policies: who can do what is asked for comes before who can't, a healthy target before one that fails
 * too often, and that before one that may not be asked now. What the gateway has to make up for comes after.
 */
const standing = ({ fit, health }: Candidate): number =>
  fit <= FIT.partly ? health * 2 + fit : 100 * fit + health;

const byStanding: Comparator = (a, b) => standing(a) - standing(b);

/** Among those that fail too often, whoever does so least. */
const byAvailability: Comparator = (a, b) =>
  a.health === HEALTH.good ? 0 : -compareNumbers(a.availability, b.availability);

const byLatency: Comparator = (a, b) => compareNumbers(a.latencyMs, b.latencyMs);
const byCost: Comparator = (a, b) => compareNumbers(a.costUsd, b.costUsd);
const byOrder: Comparator = (a, b) => a.order - b.order;

const byPerformance: Comparator = (a, b) =>
  byStanding(a, b) || byAvailability(a, b) || byLatency(a, b) || byOrder(a, b);

const byPrice: Comparator = (a, b) =>
  byStanding(a, b) || byCost(a, b) || byAvailability(a, b) || byLatency(a, b) || byOrder(a, b);

// A pool's members share the load as its operator wants it, slow or failing ones too; only who can't be asked waits.
const asGiven: Comparator = (a, b) => askability(a) - askability(b) || byOrder(a, b);

const askability = ({ fit, health }: Candidate): number =>
  (fit <= FIT.partly ? 0 : 100 * fit) + (health === HEALTH.blocked ? 1 : 0);

/** `perf` and `perf_avg` differ in whose mean a candidate's latency is, not in how it is compared. */
export const COMPARATORS: Readonly<Record<Policy, Comparator>> = {
  perf: byPerformance,
  perf_avg: byPerformance,
  price: byPrice,
  given: asGiven,
};

/**
 * What a candidate is ranked by within its standing, the lower the better: milliseconds for `perf` and `perf_avg`,
 * US dollars for `price`. null: unknown, and so last; for `given` always.
 */
export function scoreOf({ costUsd, latencyMs }: Candidate, policy: Policy): number | null {
  if (policy === 'given') return null;
  return policy === 'price' ? costUsd : latencyMs;
}

/** Whether the ranking needs to find out how targets do: prices are known, and a given order is not to be changed. */
export const explores = (policy: Policy): boolean => policy === 'perf' || policy === 'perf_avg';
