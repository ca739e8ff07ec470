import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { silentLogger } from '../../src/kernel/logger.ts';
import { StartError } from '../../src/kernel/start-error.ts';
import type { Store } from '../../src/stores/ports.ts';
import { isUnavailable } from '../../src/stores/sql/dialects/sqlite/failures.ts';
import { queryBuilder } from '../../src/stores/sql/dialects/sqlite/query-builder.ts';
import { migrations } from '../../src/stores/sql/migrations/index.ts';
import { openStore } from '../../src/stores/sql/open-store.ts';
import { readFigures } from '../../src/stores/sql/read-figures.ts';
import { SCHEMA_VERSION } from '../../src/stores/sql/schema.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { keyRecord, storeConformance } from './conformance.ts';
import { startProcess } from './run-process.ts';

const PAGE_BYTES = 4096;

function rootPage(file: string, table: string): number {
  using db = new DatabaseSync(file);
  return Number(db.prepare('select rootpage from sqlite_master where name = ?').get(table)?.rootpage);
}

async function open(dataDir: string): Promise<Store & AsyncDisposable> {
  const store = await openStore({ dataDir, log: silentLogger });
  return { ...store, [Symbol.asyncDispose]: () => store.close() };
}

/** A data folder with a database in it that holds `keys` keys. */
async function usedFolder(keys = 1): Promise<{ dataDir: string; file: string }> {
  const dataDir = await temporaryFolder();
  const store = await open(dataDir);
  for (let made = 0; made < keys; made++) await store.keys.create(keyRecord());
  await store.close();
  return { dataDir, file: path.join(dataDir, 'parley.db') };
}

test('the schema version that starts compare is the number of migrations', () => {
  expect(SCHEMA_VERSION).toBe(migrations.length);
});

describe('SQLite', () => {
  storeConformance(async () => {
    const dataDir = await temporaryFolder();
    return {
      dataDir,
      async execute(sql) {
        const db = new DatabaseSync(path.join(dataDir, 'parley.db'));
        db.exec(sql);
        db.close();
      },
    };
  });

  test('the data folder and everything in it can be read by their owner alone', async () => {
    const dataDir = path.join(await temporaryFolder(), 'nested', 'data');
    const store = await open(dataDir);
    await store.keys.create(keyRecord());
    const mode = (file: string) => statSync(file).mode & 0o777;
    expect(mode(dataDir)).toBe(0o700);
    for (const file of ['parley.db', 'parley.db-wal', 'parley.db-shm']) {
      expect(mode(path.join(dataDir, file))).toBe(0o600);
    }
    await store.close();
    expect(existsSync(path.join(dataDir, 'parley.db-wal'))).toBe(false);
  });
});

describe('reading figures leaves a data folder as it is', () => {
  const look = (dataDir: string) => readFigures({ dataDir, log: silentLogger });
  const contents = (folder: string) =>
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'base64')]);

  test('when there is none', async () => {
    const dataDir = path.join(await temporaryFolder(), 'none');
    expect(await look(dataDir)).toEqual([]);
    expect(existsSync(dataDir)).toBe(false);
  });

  test('when there is nothing in it, or a file of no bytes', async () => {
    const dataDir = await temporaryFolder();
    expect(await look(dataDir)).toEqual([]);
    expect(readdirSync(dataDir)).toEqual([]);
    writeFileSync(path.join(dataDir, 'parley.db'), '');
    expect(await look(dataDir)).toEqual([]);
    expect(contents(dataDir)).toEqual([['parley.db', '']]);
  });

  test('when no gateway runs', async () => {
    const { dataDir } = await usedFolder();
    const before = contents(dataDir);
    expect(await look(dataDir)).toEqual([]);
    expect(contents(dataDir)).toEqual(before);
  });

  test('when one was killed: its log is read, and folded by the next start', async () => {
    const running = await usedFolder();
    const store = await open(running.dataDir);
    await store.figures.save('a', { targets: [7] }, true);
    const dataDir = await temporaryFolder();
    for (const name of readdirSync(running.dataDir)) {
      copyFileSync(path.join(running.dataDir, name), path.join(dataDir, name));
    }
    await store.close();
    const kept = () => contents(dataDir).filter(([name]) => name !== 'parley.db-shm');
    const before = kept();
    expect(before.map(([name]) => name)).toEqual(['parley.db', 'parley.db-wal']);
    expect(await look(dataDir)).toMatchObject([{ id: 'a', figures: { targets: [7] } }]);
    expect(kept()).toEqual(before);
  });

  test('when it is no database, which is told', async () => {
    const dataDir = await temporaryFolder();
    writeFileSync(path.join(dataDir, 'parley.db'), 'These are notes, not a database. '.repeat(200));
    const before = contents(dataDir);
    await expect(look(dataDir)).rejects.toThrow(/The database file .* is damaged/);
    expect(contents(dataDir)).toEqual(before);
  });
});

describe('a broken SQLite file is refused and left as it is', () => {
  async function refused(dataDir: string, file: string): Promise<void> {
    const before = readFileSync(file);
    await expect(open(dataDir)).rejects.toThrow(StartError);
    await expect(open(dataDir)).rejects.toMatchObject({
      message: expect.stringContaining(`The database file ${file} is damaged`),
      next: expect.stringContaining('Restore it from a backup'),
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  }

  test('when it is something else', async () => {
    const dataDir = await temporaryFolder();
    const file = path.join(dataDir, 'parley.db');
    writeFileSync(file, 'These are notes, not a database. '.repeat(200));
    await refused(dataDir, file);
  });

  test('when one page that holds keys is overwritten', async () => {
    const { dataDir, file } = await usedFolder(50);
    const bytes = readFileSync(file);
    const from = (rootPage(file, 'api_keys') - 1) * PAGE_BYTES;
    writeFileSync(file, bytes.fill(0xa5, from, from + PAGE_BYTES));
    await refused(dataDir, file);
  });

  test('when it is cut short', async () => {
    const { dataDir, file } = await usedFolder(50);
    truncateSync(file, PAGE_BYTES);
    await refused(dataDir, file);
  });

  test('when it was emptied beside a log that still has data', async () => {
    const { dataDir, file } = await usedFolder();
    const running = await open(dataDir);
    await running.keys.create(keyRecord());
    copyFileSync(`${file}-wal`, `${file}-kept`);
    await running.close();
    copyFileSync(`${file}-kept`, `${file}-wal`);
    truncateSync(file, 0);
    await refused(dataDir, file);
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
  });
});

test('a data folder that cannot be written is refused with what to do', async () => {
  const file = path.join(await temporaryFolder(), 'a-file');
  writeFileSync(file, '');
  await expect(open(path.join(file, 'data'))).rejects.toThrow(StartError);
  await expect(open(path.join(file, 'data'))).rejects.toMatchObject({
    message: expect.stringContaining('Cannot read or write the database file'),
    next: expect.stringContaining('PARLEY_DATA_DIR'),
  });
});

test('a write waits for another process that is writing', async () => {
  const { dataDir } = await usedFolder();
  await using store = await open(dataDir);
  const holder = startProcess('hold-lock', dataDir);
  if (holder.stdout) await once(holder.stdout, 'data');
  await store.keys.create(keyRecord());
  const [code] = await once(holder, 'exit');
  expect(code).toBe(0);
  expect(await store.keys.list()).toHaveLength(2);
});

describe('transactions', () => {
  test('hold the write lock from their first moment', async () => {
    const { file } = await usedFolder();
    using db = new DatabaseSync(file);
    using other = new DatabaseSync(file, { timeout: 0 });
    await queryBuilder(db)
      .transaction()
      .execute(async (trx) => {
        await trx.selectFrom('api_keys').select('id').execute();
        expect(() => other.exec('delete from api_keys')).toThrow(/locked/);
      });
    expect(() => other.exec('delete from api_keys')).not.toThrow();
  });

  test('that fill the disk fail with that reason, and the next one works', async () => {
    using db = new DatabaseSync(':memory:');
    db.exec('create table notes (text text); pragma max_page_count = 4');
    const write = (bytes: number) =>
      queryBuilder(db)
        .transaction()
        .execute((trx) => sql`insert into notes values (${'x'.repeat(bytes)})`.execute(trx));

    const failure: unknown = await write(100_000).catch((error: unknown) => error);
    expect(failure).toMatchObject({ message: expect.stringContaining('full') });
    expect(isUnavailable(failure)).toBe(true);
    await expect(write(10)).resolves.toBeDefined();
  });
});
