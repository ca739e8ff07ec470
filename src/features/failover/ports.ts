import type { Route } from '../../providers/route.ts';

/**
 * What failover asks of, and tells, whoever keeps the targets' health. A pass is got before a call and brought back
 * with its outcome.
 */
export interface TargetHealth {
  /** A pass to ask the target now; below 0: it may not be asked now. */
  admit(route: Route): number;
  /** How long it may not be asked yet, in milliseconds; 0: it may. */
  blockedMs(route: Route): number;
  /** Why not: it has asked to be left alone, or has failed too often. undefined: it may be asked. */
  block(route: Route): { readonly by: 'rate_limit' | 'overload' | 'breaker' } | undefined;
  /** The target wants to be left alone for so long. */
  wait(route: Route, ms: number, by: 'rate_limit' | 'overload'): void;
  /** It has answered: with an answer, a stream's beginning, or what is wrong with the request. */
  answered(route: Route, pass: number): void;
  failed(route: Route, pass: number): void;
  /** The call ended without telling anything of the target. */
  undecided(route: Route, pass: number): void;
  /** A stream came to its proper end. */
  ended(route: Route, pass: number): void;
  /** A stream broke off after it had begun. */
  broke(route: Route, pass: number): void;
}

/** Who keeps count of how fast and how reliably targets answer. */
export interface AnswerStatistics {
  /** @param latencyMs to a stream's first token, or to the end of a whole reply */
  answered(route: Route, bucket: number, stream: boolean, latencyMs: number): void;
  failed(route: Route, bucket: number, stream: boolean): void;
}

/** How time is waited for. */
export interface Timers {
  /** Runs `run` once after so many milliseconds, unless the returned function is called before. */
  after(ms: number, run: () => void): () => void;
}
