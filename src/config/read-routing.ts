import type { FailoverConfig, RoutingConfig } from './orchestration-config.ts';
import type { RawConfig } from './raw-config.ts';

/** What holds where nobody says otherwise. */
export const DEFAULT_ROUTING: RoutingConfig = { default: 'perf', exploration: 0.05, windowMinutes: 60 };

export const DEFAULT_FAILOVER: FailoverConfig = {
  maxAttempts: 3,
  totalTimeoutMs: 120_000,
  backoffMs: 100,
  breaker: { failures: 5, openMs: 30_000 },
};

/** Reads `routing`; `perf-avg` is another way to write `perf_avg`. */
export function readRouting(raw: RawConfig['routing']): RoutingConfig {
  const policy = raw?.default ?? DEFAULT_ROUTING.default;
  return {
    default: policy === 'perf-avg' ? 'perf_avg' : policy,
    exploration: raw?.exploration ?? DEFAULT_ROUTING.exploration,
    windowMinutes: raw?.window_minutes ?? DEFAULT_ROUTING.windowMinutes,
  };
}

/** Reads `failover`. */
export function readFailover(raw: RawConfig['failover']): FailoverConfig {
  return {
    maxAttempts: raw?.max_attempts ?? DEFAULT_FAILOVER.maxAttempts,
    totalTimeoutMs: raw?.total_timeout_ms ?? DEFAULT_FAILOVER.totalTimeoutMs,
    backoffMs: raw?.backoff_ms ?? DEFAULT_FAILOVER.backoffMs,
    breaker: {
      failures: raw?.breaker?.failures ?? DEFAULT_FAILOVER.breaker.failures,
      openMs: raw?.breaker?.open_ms ?? DEFAULT_FAILOVER.breaker.openMs,
    },
  };
}
