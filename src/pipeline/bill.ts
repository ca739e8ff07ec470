import { usdNumber } from '../kernel/money.ts';
import { addUsage, type TokenUsage } from '../kernel/usage.ts';
import { costOf, costUsd } from '../providers/catalogue/price.ts';
import { estimatedUsage, type UsageFacts } from './usage-report.ts';

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
  return sumOf(calls, cut);
}

function sumOf(calls: readonly UsageFacts[], cut: boolean): Bill {
  let sum: TokenUsage | undefined;
  let cost: bigint | null = 0n;
  let estimated = false;
  for (const call of calls) {
    if (!call.usage && !cut) return UNKNOWN;
    estimated ||= !call.usage;
    const usage = call.usage ?? estimatedUsage(call);
    sum = sum ? addUsage(sum, usage) : usage;
    cost = cost !== null && call.price ? cost + costOf(usage, call.price) : null;
  }
  return { usage: sum ?? null, cost: cost === null ? null : usdNumber(cost), estimated };
}
