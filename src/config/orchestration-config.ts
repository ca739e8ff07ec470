/** Models that can stand in for each other; asked with `provider: "pool"` and the pool's name as `model`. */
export interface PoolConfig {
  readonly name: string;
  readonly policy: 'weighted' | 'least_busy' | 'round_robin' | 'random';
  /** At least one; no two of them are the same. Of a weighted pool, one at least weighs something. */
  readonly members: readonly PoolMemberConfig[];
}

export interface PoolMemberConfig {
  /** The name of one model. */
  readonly model: string;
  /** A configured one, which may be off; null: whoever serves the model. */
  readonly provider: string | null;
  /** How often it goes first, compared with the others; 0: only when all others have failed. */
  readonly weight: number;
}

/** A model made of others, called as `moa/NAME`. None of them is a mixture. */
export interface MixtureConfig {
  /** Without `moa/`. */
  readonly name: string;
  /** At least one; the same one may be there several times. */
  readonly proposers: readonly string[];
  readonly aggregator: string;
  readonly critique: boolean;
}

export interface RoutingConfig {
  /** For requests that do not say. */
  readonly default: 'perf' | 'price' | 'perf_avg';
  /** The share of requests that goes to targets of which too little is known, 0 to 1. */
  readonly exploration: number;
  readonly windowMinutes: number;
}

export interface FailoverConfig {
  /** Calls of one request at the most, the first included. */
  readonly maxAttempts: number;
  /** From the first call to the whole reply, or to the first token of a stream. */
  readonly totalTimeoutMs: number;
  /** Before a target is asked a second time, at the most; it doubles with each further time. */
  readonly backoffMs: number;
  readonly breaker: {
    /** So many failures in a row open it. */
    readonly failures: number;
    /** How long nobody asks, until one request may. */
    readonly openMs: number;
  };
}

export interface IntegrityConfig {
  /** The model that votes where the request names none; null: the asked model itself. */
  readonly judge: string | null;
}
