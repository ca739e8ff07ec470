import type { CancelSignal } from '../../kernel/cancellation.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { ProviderError } from '../../kernel/errors.ts';
import type { Route } from '../../providers/route.ts';
import type { AttemptRow } from './attempt-row.ts';
import type { AnswerStatistics, TargetHealth, Timers } from './ports.ts';

export interface FailoverSettings {
  /** Calls of one request at the most, the first included. */
  readonly maxAttempts: number;
  /** From the first call to the whole reply, or to the first token of a stream; waiting included. */
  readonly totalTimeoutMs: number;
  /** Before a target is asked a second time, at the most; it doubles with each further time. */
  readonly backoffMs: number;
}

export interface FailoverDependencies {
  readonly health: TargetHealth;
  readonly statistics: AnswerStatistics;
  readonly clock: Clock;
  readonly timers: Timers;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  readonly settings: FailoverSettings;
}

/** One request, as far as failover has to know it. */
export interface FailoverCall {
  /** Targets of the model, best first; then those of each model that the client names to fall back to. */
  readonly groups: readonly (readonly Route[])[];
  /** How long each group but the last may take altogether; null: as long as there is time. */
  readonly groupTimeoutMs: number | null;
  /** Aborted when the client goes. */
  readonly signal: CancelSignal;
  /** When the request arrived, on the monotonic clock. */
  readonly arrivedMs: number;
  /** The prompt's size, for the statistics. */
  readonly bucket: number;
  /** Takes a row for each call, as it ends; also when all of them fail. */
  readonly attempts: AttemptRow[];
  /** Told of each call that fails, before its stream has begun, whatever becomes of the request. */
  failed(route: Route, error: ProviderError): void;
}

/**
 * Calls one target; `signal` ends the call. Rejects with a ProviderError. Whatever else it rejects with ends the
 * request as it is.
 */
export type Ask<Reply> = (route: Route, signal: CancelSignal) => Promise<Reply>;
