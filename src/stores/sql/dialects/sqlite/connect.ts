import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { Kysely } from 'kysely';
import { systemClock } from '../../../../kernel/clock.ts';
import type { Link, Row, Work } from '../../link.ts';
import type { Schema } from '../../schema.ts';
import { damaged, explain, isUnavailable } from './failures.ts';

const FILE = 'parley.db';

// Another process may be committing: without it a write then fails at once (node:sqlite's default is 0).
const BUSY_TIMEOUT_MS = 5000;

/** What authentication stands on: small tables, checked whole at each start. */
const CHECKED_TABLES = ['parley_migrations', 'api_keys'];

/**
 * Opens the embedded database in the data folder, making both when they are not there, readable by their owner
 * alone. Throws a StartError when that fails or the file is broken.
 */
export function connect(dataDir: string): Link {
  const file = join(dataDir, FILE);
  let db: DatabaseSync | undefined;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    refuseEmptied(file);
    // Made here, not by SQLite, for the mode; its log files (-wal, -shm) take the same.
    closeSync(openSync(file, 'a', 0o600));
    db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
    // FULL: an acknowledged write survives a power cut too. History is written in batches, so it costs nothing.
    db.exec('pragma journal_mode = wal; pragma synchronous = full');
    check(db, file);
    return link(db, file);
  } catch (error) {
    db?.close();
    throw explain(error, file);
  }
}

/**
 * Opens the embedded database, for who only looks: nothing is made, written or folded, so the data folder need not be
 * writable. undefined when there is none. Throws a StartError when it can't be read.
 */
export function connectToRead(dataDir: string): Link | undefined {
  const file = join(dataDir, FILE);
  if (!existsSync(file)) return undefined;
  try {
    refuseEmptied(file);
    const place = pathToFileURL(file);
    // Without a log nobody has it open, and a plain reader would leave one behind. A gateway that starts at this
    // very moment may spoil what is read, never what is kept.
    if (!existsSync(`${file}-wal`)) place.searchParams.set('immutable', '1');
    return link(new DatabaseSync(place, { readOnly: true, timeout: BUSY_TIMEOUT_MS }), file);
  } catch (error) {
    throw explain(error, file);
  }
}

function link(db: DatabaseSync, file: string): Link {
  let builder: Promise<Kysely<Schema>> | undefined;

  function queryBuilder(): Promise<Kysely<Schema>> {
    builder ??= import('./query-builder.ts').then((module) => module.queryBuilder(db));
    return builder;
  }

  async function exclusively<T>(work: Work<T>): Promise<T> {
    return (await queryBuilder()).transaction().execute(work);
  }

  return {
    place: file,
    async read(sql) {
      return db.prepare(sql).all() as Row[];
    },
    async nowMs() {
      // Whoever has the file open is on this machine.
      return systemClock.wallMs();
    },
    async schemaVersion() {
      if (!tables(db).has('parley_migrations')) return 0;
      const row = db.prepare('select max(version) as version from parley_migrations').get() as Row;
      return Number(row.version);
    },
    queryBuilder,
    exclusively,
    migrating: exclusively,
    isUnavailable,
    explain: (error) => explain(error, file),
    async close() {
      if (db.isOpen) db.close();
    },
  };
}

/**
 * A file of no bytes beside a log that has some was emptied by a failing disk or a careless copy. SQLite would take
 * it for new and throw the log away. The log is looked at first: another process that is just making both writes
 * the file before the log.
 */
function refuseEmptied(file: string): void {
  const logBytes = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (logBytes > 0 && statSync(file, { throwIfNoEntry: false })?.size === 0)
    throw damaged(file, 'it is empty');
}

function check(db: DatabaseSync, file: string): void {
  const there = tables(db);
  for (const table of CHECKED_TABLES) {
    if (!there.has(table)) continue;
    const problem = Object.values(db.prepare(`pragma quick_check(${table})`).get() as Row)[0];
    if (problem !== 'ok') throw damaged(file, String(problem));
  }
}

function tables(db: DatabaseSync): Set<unknown> {
  const rows = db.prepare("select name from sqlite_master where type = 'table'").all();
  return new Set(rows.map((row) => row.name));
}
