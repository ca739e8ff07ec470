import { GatewayError } from '../../kernel/errors.ts';
import type { SavedFigures } from '../ports.ts';
import { Database } from './database.ts';
import { sqlFiguresStore } from './figures.ts';
import type { Link } from './link.ts';
import type { StoreOptions } from './open-store.ts';

/** The schema's version that has figures. */
const FIRST_SCHEMA = 2;

/**
 * The figures of targets of a database as it is, for who only looks: no file is made and no schema changed. Empty where
 * nothing was ever saved. Rejects with a StartError when the database can't be read.
 */
export async function readFigures(options: StoreOptions): Promise<readonly SavedFigures[]> {
  const link = await connectToRead(options);
  if (!link) return [];
  try {
    if ((await link.schemaVersion()) < FIRST_SCHEMA) return [];
    return await sqlFiguresStore(new Database(link)).load();
  } catch (error) {
    // What requests are told in its place says less.
    throw link.explain(error instanceof GatewayError ? error.cause : error);
  } finally {
    await link.close();
  }
}

/** undefined where there is no database. */
async function connectToRead({ dataDir, databaseUrl, log }: StoreOptions): Promise<Link | undefined> {
  if (databaseUrl === undefined) {
    const sqlite = await import('./dialects/sqlite/connect.ts');
    return sqlite.connectToRead(dataDir);
  }
  const postgres = await import('./dialects/postgres/connect.ts');
  return postgres.connect(databaseUrl, log);
}
