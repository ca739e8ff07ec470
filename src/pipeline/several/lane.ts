import type { ErrorObject, Usage } from '../../contract/chat.ts';
import { FailoverError } from '../../features/failover/failover-error.ts';
import { errorObject, type GatewayError } from '../../kernel/errors.ts';
import type { Route } from '../../providers/route.ts';
import type { CallAccount } from '../call-account.ts';
import type { Answerer, Ledger } from '../ledger.ts';
import { answererOf } from '../reply.ts';
import { upstreamFailure } from '../upstream-failure.ts';

export interface LaneFacts {
  readonly index: number;
  readonly ledger: Ledger;
  /** All that it is billed. */
  readonly calls: readonly CallAccount[];
  /** Who is asked for the answer; null while nobody has been found. */
  readonly asking: { readonly target: Route | null };
  /** How it is called as long as nobody has been found. */
  readonly unknown: Answerer;
}

/**
 * One of several models that are asked at once: its answer is the choice of its index. It lives as long as a stream
 * does, so it keeps nothing of the request's text.
 */
export class Lane {
  readonly index: number;
  /** Why it has no answer, or not all of it. */
  failure: GatewayError | undefined;
  readonly #facts: LaneFacts;
  #answerer: Answerer | undefined;

  constructor(facts: LaneFacts) {
    this.index = facts.index;
    this.#facts = facts;
  }

  get target(): Route | null {
    return this.#facts.asking.target;
  }

  /** Who answers, as far as that is known. */
  get answerer(): Answerer {
    return this.#answerer ?? (this.target ? answererOf(this.target) : this.#facts.unknown);
  }

  get error(): ErrorObject | undefined {
    return this.failure && errorObject(this.failure);
  }

  answered(route: Route): void {
    this.#answerer = answererOf(route);
  }

  failed(reason: unknown): void {
    if (reason instanceof FailoverError) this.#answerer = answererOf(reason.route);
    this.failure = upstreamFailure(reason, this.#facts.ledger.attempts, this.answerer.provider);
  }

  /** As of now; null as long as nothing was billed. */
  usage(): Usage | null {
    const { calls, ledger } = this.#facts;
    return calls.length > 0 ? ledger.report(calls) : null;
  }
}

/** All of them, as the reply's own `provider` and `model` name them. */
export const together = (lanes: readonly Lane[]): Answerer => ({
  provider: lanes.map(({ answerer }) => answerer.provider).join(','),
  model: lanes.map(({ answerer }) => answerer.model).join(','),
});

export const failuresOf = (lanes: readonly Lane[]): GatewayError[] =>
  lanes.flatMap(({ failure }) => (failure ? [failure] : []));

/** What the request fails with when all of them have. The others' reasons are for the log alone. */
export function failureOfAll(lanes: readonly Lane[], ledger: Ledger): GatewayError {
  const [first, ...others] = failuresOf(lanes);
  ledger.answerer = together(lanes);
  ledger.choicesFailed(others);
  return first as GatewayError;
}
