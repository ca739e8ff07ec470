import { existsSync } from 'node:fs';
import path from 'node:path';
import { systemClock } from '../../kernel/clock.ts';
import { Database } from './database.ts';
import { DATABASE_FILE } from './dialects/sqlite/file.ts';
import { sqlFiguresStore } from './figures.ts';
import { connect, type StoreOptions } from './open-store.ts';

/** The schema's version that has figures. */
const FIRST_SCHEMA = 2;

/**
 * The figures of targets of a database as it is, for who only looks: no file is made and no schema changed. null where
 * nothing was ever saved. Rejects with a StartError when the database can't be read.
 */
export async function readFigures(options: StoreOptions): Promise<unknown> {
  const { databaseUrl, dataDir } = options;
  if (databaseUrl === undefined && !existsSync(path.join(dataDir, DATABASE_FILE))) return null;
  const link = await connect(options);
  try {
    if ((await link.schemaVersion()) < FIRST_SCHEMA) return null;
    return await sqlFiguresStore(new Database(link), systemClock).load();
  } catch (error) {
    throw link.explain(error);
  } finally {
    await link.close();
  }
}
