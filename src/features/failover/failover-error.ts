import { ProviderError } from '../../kernel/errors.ts';
import type { Route } from '../../providers/route.ts';
import { ruleOf } from './failure-rules.ts';

/** A request that no target has answered. */
export class FailoverError extends Error {
  /** The most useful of all failures. */
  readonly error: ProviderError;
  /** Whose it was; of several that could not be asked, the best one. */
  readonly route: Route;

  constructor({ error, route }: Failure) {
    super(error.message, { cause: error });
    this.name = 'FailoverError';
    this.error = error;
    this.route = route;
  }
}

export interface Failure {
  readonly error: ProviderError;
  readonly route: Route;
}

/** The failure that the client is better told of; the earlier one, at the better target, between equals. */
export const moreUseful = (one: Failure | undefined, other: Failure): Failure =>
  one && ruleOf(one.error).rank <= ruleOf(other.error).rank ? one : other;

/** When nobody knows better, clients are asked to come back after this. */
const USUAL_RETRY_MS = 1_000;

/** Says when it is worth coming back, where that is what the client can do. */
export function withRetryAfter({ error, route }: Failure, soonestMs: number | undefined): Failure {
  if (error.kind !== 'rate_limited' && error.kind !== 'overloaded') return { error, route };
  const known = Math.min(
    soonestMs ?? Number.POSITIVE_INFINITY,
    error.retryAfterMs ?? Number.POSITIVE_INFINITY,
  );
  const retryAfterMs = Number.isFinite(known) ? known : USUAL_RETRY_MS;
  const { kind, message, status, param, unasked } = error;
  const told = new ProviderError(kind, message, {
    param,
    retryAfterMs,
    unasked,
    cause: error,
    ...(status !== undefined && { status }),
  });
  return { error: told, route };
}
