import type { Kysely } from 'kysely';
import type { Logger } from '../../../../kernel/logger.ts';
import { StartError } from '../../../../kernel/start-error.ts';
import type { Link, Row } from '../../link.ts';
import type { Schema } from '../../schema.ts';
import { explain, isUnavailable } from './failures.ts';
import { openPool, PATIENT, SERVING } from './pool.ts';

/**
 * Links to a PostgreSQL database. Nothing is connected until the first question.
 *
 * Two pools: one that fails fast for what requests wait for, and for the start one with a single patient
 * connection, which closes itself when idle.
 */
export function connect(databaseUrl: string, log: Logger): Link {
  const place = placeOf(databaseUrl);
  const serving = openPool(databaseUrl, SERVING, log);
  const patient = openPool(databaseUrl, PATIENT, log);
  const load = () => import('./query-builder.ts');
  let builder: Promise<Kysely<Schema>> | undefined;

  function queryBuilder(): Promise<Kysely<Schema>> {
    builder ??= load().then((module) => module.queryBuilder(serving));
    return builder;
  }

  return {
    place,
    async read(sql) {
      return (await serving.query<Row>(sql)).rows;
    },
    async nowMs() {
      const { rows } = await serving.query<Row>(
        'select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now_ms',
      );
      return Number(rows[0]?.now_ms);
    },
    async schemaVersion() {
      const { rows } = await patient.query<Row>(
        "select to_regclass('parley_migrations') is not null as there",
      );
      if (rows[0]?.there !== true) return 0;
      const newest = await patient.query<Row>('select max(version) as version from parley_migrations');
      return Number(newest.rows[0]?.version);
    },
    queryBuilder,
    async exclusively(work) {
      const { locked } = await load();
      return locked(await queryBuilder(), work);
    },
    async migrating(work) {
      const { locked, queryBuilder: build } = await load();
      await locked(build(patient), work);
    },
    isUnavailable,
    explain: (error) => explain(error, place),
    async close() {
      await Promise.all([serving, patient].filter((pool) => !pool.ending).map((pool) => pool.end()));
    },
  };
}

/** Host and database for people; never user and password. */
function placeOf(databaseUrl: string): string {
  const url = URL.parse(databaseUrl);
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new StartError(
      'PARLEY_DATABASE_URL is not the URL of a PostgreSQL database.',
      'Write it as postgres://user:password@host:5432/database, or leave it out to use SQLite.',
    );
  }
  return `PostgreSQL at ${url.host}${url.pathname}`;
}
