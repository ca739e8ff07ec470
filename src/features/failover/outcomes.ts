import type { ProviderError } from '../../kernel/errors.ts';
import type { Route } from '../../providers/route.ts';
import type { StreamWatcher } from '../../providers/watched-stream.ts';
import type { AttemptRow } from './attempt-row.ts';
import type { FailoverCall, FailoverDependencies } from './failover-call.ts';
import { ruleOf } from './failure-rules.ts';

/** A stream that has begun. */
interface Answered {
  readonly route: Route;
  readonly pass: number;
  readonly row: AttemptRow;
}

/** Tells everyone who keeps count how the calls of one request went: its rows, the targets' health, the statistics. */
export class Outcomes {
  readonly #deps: FailoverDependencies;
  readonly #call: FailoverCall;
  readonly #stream: boolean;

  constructor(deps: FailoverDependencies, call: FailoverCall, stream: boolean) {
    this.#deps = deps;
    this.#call = call;
    this.#stream = stream;
  }

  answered(route: Route, pass: number, startedMs: number): AttemptRow {
    const latencyMs = this.#deps.clock.monotonicMs() - startedMs;
    const row = this.#note(route, 'ok', null, startedMs, latencyMs);
    this.#deps.health.answered(route, pass);
    this.#deps.statistics.answered(route, this.#call.bucket, this.#stream, latencyMs);
    return row;
  }

  /** @param blames whether the failure speaks of the target at all */
  failed(route: Route, pass: number, startedMs: number, error: ProviderError, blames: boolean): void {
    const { clock, health, statistics } = this.#deps;
    const { kind, status, retryAfterMs, unasked } = error;
    if (!unasked) {
      this.#note(route, kind, status ?? null, startedMs, clock.monotonicMs() - startedMs);
      this.#call.failed(route, error);
      // Of what is left to the next caller, the target's own word comes first, whatever kind of failure it was.
      if (retryAfterMs !== undefined && retryAfterMs > 0) {
        health.wait(route, retryAfterMs, kind === 'rate_limited' ? 'rate_limit' : 'overload');
      }
    }
    const { breaker, counts } = ruleOf(error);
    health[blames ? breaker : 'undecided'](route, pass);
    if (blames && counts) statistics.failed(route, this.#call.bucket, this.#stream);
  }

  /** What was thrown is no provider's failure, but a bug of the gateway's or its refusal. */
  threw(route: Route, pass: number, startedMs: number): void {
    this.#note(route, 'failed', null, startedMs, this.#deps.clock.monotonicMs() - startedMs);
    this.#deps.health.undecided(route, pass);
  }

  /** For a stream that has begun. @param over called in any case, when nothing more will come */
  watch({ route, pass, row }: Answered, over: () => void): StreamWatcher {
    const { health, statistics } = this.#deps;
    return {
      ended: () => {
        over();
        health.ended(route, pass);
      },
      broke: (error) => {
        over();
        this.#broke(row, error);
        const { breaker, counts } = ruleOf(error);
        if (breaker === 'failed') health.broke(route, pass);
        if (counts) statistics.failed(route, this.#call.bucket, true);
      },
      cancelled: over,
    };
  }

  #note(
    { provider, qualified }: Route,
    outcome: AttemptRow['outcome'],
    status: number | null,
    startedMs: number,
    latencyMs: number,
  ): AttemptRow {
    const row: AttemptRow = {
      provider,
      model: qualified,
      outcome,
      status,
      started_ms: Math.round(startedMs - this.#call.arrivedMs),
      latency_ms: Math.round(latencyMs),
    };
    this.#call.attempts.push(row);
    return row;
  }

  /** What began well and broke off did not go well. */
  #broke(row: AttemptRow, { kind, status }: ProviderError): void {
    const { attempts } = this.#call;
    attempts[attempts.indexOf(row)] = { ...row, outcome: kind, status: status ?? null };
  }
}
