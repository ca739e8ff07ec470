import { Pool, type PoolConfig, TypeOverrides } from 'pg';
import type { Logger } from '../../../../kernel/logger.ts';

// Type id of bigint, which pg hands out as text. Ours are seconds and counts, far below 2^53.
const INT8 = 20;

/**
 * For what requests wait for: an unreachable or stalled database is an error within a second and a half, and a
 * transaction of a process that stopped does not keep its locks.
 */
export const SERVING: PoolConfig = {
  max: 8,
  connectionTimeoutMillis: 500,
  query_timeout: 1000,
  statement_timeout: 900,
  idle_in_transaction_session_timeout: 5000,
  idleTimeoutMillis: 10_000,
  maxLifetimeSeconds: 600,
};

/** For the start: a first connection over a slow network, and migrations, also another process's. */
export const PATIENT: PoolConfig = {
  max: 1,
  connectionTimeoutMillis: 5000,
  query_timeout: 610_000,
  statement_timeout: 600_000,
  idleTimeoutMillis: 1000,
};

export function openPool(databaseUrl: string, settings: PoolConfig, log: Logger): Pool {
  const numbers = new TypeOverrides();
  numbers.setTypeParser(INT8, Number);
  const pool = new Pool({
    connectionString: databaseUrl,
    fallback_application_name: 'parley',
    keepAlive: true,
    keepAliveInitialDelayMillis: 5000,
    types: numbers,
    ...settings,
  });
  // Without these listeners a dead link ends the process. The pool's hears of idle clients only; a client that is
  // checked out has none between two queries. The query under way fails by itself, so there is nothing to do.
  pool.on('error', (error) => log.debug({ error: error.message }, 'idle database connection lost'));
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
