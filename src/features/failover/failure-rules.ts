import type { ProviderError, ProviderErrorKind } from '../../kernel/errors.ts';

/** What a failed call means for the request, for the target, and for what the client is told. */
export interface FailureRule {
  /**
   * Who may be asked next. `again`: other targets, and after a while this one. `elsewhere`: other targets only.
   * `larger`: only models of the client's own fallbacks that take longer prompts. `nowhere`: nobody, as it would
   * fail the same way, or should not be tried to succeed.
   */
  readonly next: 'again' | 'elsewhere' | 'larger' | 'nowhere';
  /** What the circuit breaker learns: failures open it, an answer closes it, though it be a refusal. */
  readonly breaker: 'failed' | 'answered' | 'undecided';
  /** Whether the target's availability goes down. */
  readonly counts: boolean;
  /** The lower, the more useful to a client whose request failed in several ways. */
  readonly rank: number;
}

const REFUSED: FailureRule = { next: 'nowhere', breaker: 'answered', counts: false, rank: 0 };
const BROKEN: FailureRule = { next: 'again', breaker: 'failed', counts: true, rank: 4 };

const RULES: Readonly<Record<ProviderErrorKind, FailureRule>> = {
  invalid_request: REFUSED,
  // Elsewhere it might pass: which is no reason to look for a target that lets it.
  content_filter: REFUSED,
  context_length: { ...REFUSED, next: 'larger' },
  rate_limited: { next: 'again', breaker: 'failed', counts: true, rank: 1 },
  overloaded: { next: 'again', breaker: 'failed', counts: true, rank: 2 },
  timeout: { next: 'again', breaker: 'failed', counts: true, rank: 3 },
  bad_response: BROKEN,
  connection: BROKEN,
  // The same credentials will be refused again, in this request as in the next ones.
  authentication: { next: 'elsewhere', breaker: 'failed', counts: true, rank: 5 },
  // The target works and does not have the model. With an open breaker, the client would be told "overloaded".
  not_found: { next: 'elsewhere', breaker: 'answered', counts: true, rank: 6 },
  cancelled: { next: 'nowhere', breaker: 'undecided', counts: false, rank: 7 },
};

/** A target that says when it will be there again needs no breaker to find out, and has not failed. */
const LIMITED: FailureRule = { ...RULES.rate_limited, breaker: 'undecided' };

/** The target was not asked: the provider has as many calls as it may have. */
const BUSY: FailureRule = { ...RULES.overloaded, next: 'elsewhere', breaker: 'undecided', counts: false };

export function ruleOf({ kind, retryAfterMs, unasked }: ProviderError): FailureRule {
  if (unasked) return BUSY;
  return kind === 'rate_limited' && retryAfterMs !== undefined ? LIMITED : RULES[kind];
}
