import { type Clock, systemClock } from '../../kernel/clock.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { Store } from '../ports.ts';
import { Database } from './database.ts';
import { sqlFiguresStore } from './figures.ts';
import { sqlKeyStore } from './keys.ts';
import type { Link } from './link.ts';
import { migrate } from './migrate.ts';

export interface StoreOptions {
  /** The folder of the embedded database; made when it is not there. */
  readonly dataDir: string;
  /** `postgres://…`; without it the embedded SQLite is used. */
  readonly databaseUrl?: string | undefined;
  readonly log: Logger;
  readonly clock?: Clock;
}

/**
 * Opens the store and brings its schema up to date.
 *
 * Throws a StartError, fit for the terminal, when the database cannot be reached, read, written or understood.
 * A broken file is never replaced. Close the store when done: SQLite then folds its log into the file.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { log, clock = systemClock } = options;
  const link = await connect(options);
  try {
    const schema = await migrate(link, clock.wallMs());
    // Not of a new database: that there is one now is no news at a first start.
    if (schema.before !== schema.now && schema.before > 0)
      log.info({ place: link.place, ...schema }, 'database schema brought up to date');
    return sqlStore(link, schema);
  } catch (error) {
    await link.close();
    throw link.explain(error);
  }
}

async function connect({ dataDir, databaseUrl, log }: StoreOptions): Promise<Link> {
  if (databaseUrl === undefined) {
    const sqlite = await import('./dialects/sqlite/connect.ts');
    return sqlite.connect(dataDir);
  }
  const postgres = await import('./dialects/postgres/connect.ts');
  return postgres.connect(databaseUrl, log);
}

function sqlStore(link: Link, schema: Store['schema']): Store {
  const database = new Database(link);
  return {
    keys: sqlKeyStore(database),
    figures: sqlFiguresStore(database),
    place: link.place,
    schema,
    async warm() {
      await database.run((db) => db.selectFrom('parley_migrations').select('version').limit(1).execute());
    },
    async ping() {
      await database.read('select max(version) as version from parley_migrations');
    },
    close: () => link.close(),
  };
}
