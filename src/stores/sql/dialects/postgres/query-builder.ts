import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Work } from '../../link.ts';
import type { Schema } from '../../schema.ts';
import { isBrokenLink } from './failures.ts';

// Any number that no other program on the same database is likely to take: "parley" in ASCII.
const LOCK = 0x70_61_72_6c_65_79;

/** Kysely over a pool that is opened and closed elsewhere. */
export function queryBuilder(pool: Pool): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: discardingBroken(pool) }) });
}

/** Runs `work` in a transaction that holds Parley's lock; it ends with the transaction, or with the process. */
export function locked<T>(db: Kysely<Schema>, work: Work<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(trx);
    return work(trx);
  });
}

/**
 * The pool as Kysely sees it. Kysely gives every client back as healthy; one whose query timed out still waits for
 * the old answer, and would make the next request wait for it too. So a client that failed that way is closed.
 */
function discardingBroken(pool: Pool): PostgresPool {
  const seen = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const known = seen.get(client) ?? discarding(client);
      seen.set(client, known);
      return known;
    },
  };
}

function discarding(client: PoolClient): PostgresPoolClient {
  let broken: Error | undefined;
  async function query(text: string, parameters: readonly unknown[]): Promise<unknown> {
    try {
      return await client.query(text, [...parameters]);
    } catch (error) {
      if (isBrokenLink(error)) broken = error as Error;
      throw error;
    }
  }
  return {
    query: query as PostgresPoolClient['query'],
    release: (destroy) => client.release(broken ?? destroy),
  };
}
