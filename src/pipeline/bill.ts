import type { TokenUsage } from '../kernel/usage.ts';
import { costUsd } from '../providers/catalogue/price.ts';
import { sumOfCalls, type UsageFacts } from './usage-report.ts';

/** What a request has come to, for the log and for whoever keeps accounts. */
export interface Bill {
  /** The calls' usage, bucket by bucket; null when it is not known. */
  readonly usage: TokenUsage | null;
  /** US dollars; null when unknown. */
  readonly cost: number | null;
  /** Whether some of it is counted by characters, as its provider had no more time to report it. */
  readonly estimated: boolean;
}

const UNKNOWN: Bill = { usage: null, cost: null, estimated: false };

/**
 * Adds up a request's calls. One whose usage is unknown makes the sum unknown, as it would be wrong without it.
 *
 * @param cut the answers were cut off: what the provider did not come to report is estimated, as it is billed all the same
 */
export function billOf(calls: readonly UsageFacts[], cut: boolean): Bill {
  const [only, ...others] = calls;
  if (!only) return UNKNOWN;
  if (others.length === 0 && only.usage) {
    const { usage, price } = only;
    return { usage, cost: price && costUsd(usage, price), estimated: false };
  }
  const sum = sumOfCalls(calls, cut);
  return sum.estimated && !cut ? UNKNOWN : sum;
}
