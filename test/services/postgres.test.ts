import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { sql } from 'kysely';
import { Client } from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { KeyRing } from '../../src/features/keys/key-ring.ts';
import { KeyManager } from '../../src/features/keys/manage-keys.ts';
import type { GatewayError } from '../../src/kernel/errors.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { StartError } from '../../src/kernel/start-error.ts';
import type { Store } from '../../src/stores/ports.ts';
import { connect } from '../../src/stores/sql/dialects/postgres/connect.ts';
import { openStore } from '../../src/stores/sql/open-store.ts';
import { keyRecord, storeConformance, type TestDatabase } from '../stores/conformance.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { describeService } from './service.ts';
import { type StallableProxy, startStallableProxy } from './stallable-proxy.ts';

const overloaded = { code: 'overloaded', status: 503 };

describeService('PARLEY_TEST_POSTGRES', 'the store on PostgreSQL', (url) => {
  async function administer(sql: string, to = url): Promise<void> {
    const client = new Client({ connectionString: to });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }

  /** A schema of its own in the given database: it needs no right to create databases. */
  async function freshDatabase(): Promise<TestDatabase & { databaseUrl: string }> {
    const schema = `parley_${randomUUID().replaceAll('-', '')}`;
    const own = new URL(url);
    own.searchParams.set('options', `-c search_path=${schema}`);
    const databaseUrl = own.href.replaceAll('+', '%20');
    await administer(`create schema ${schema}`);
    onTestFinished(() => administer(`drop schema ${schema} cascade`));
    return {
      dataDir: await temporaryFolder(),
      databaseUrl,
      execute: (sql) => administer(sql, databaseUrl),
    };
  }

  /** The way to a fresh database leads over a relay that can be held or cut. */
  async function proxiedDatabase(): Promise<TestDatabase & { databaseUrl: string; proxy: StallableProxy }> {
    const database = await freshDatabase();
    const direct = new URL(database.databaseUrl);
    const proxy = await startStallableProxy(direct.hostname, Number(direct.port || 5432));
    onTestFinished(() => proxy.close());
    const { databaseUrl } = database;
    return { ...database, databaseUrl: databaseUrl.replace(direct.host, `127.0.0.1:${proxy.port}`), proxy };
  }

  async function openThroughProxy(): Promise<{ store: Store; proxy: StallableProxy }> {
    const { proxy, ...database } = await proxiedDatabase();
    const store = await openStore({ ...database, log: silentLogger });
    onTestFinished(() => store.close());
    await store.warm();
    return { store, proxy };
  }

  storeConformance(freshDatabase);

  describe('at the start', () => {
    const start = async (databaseUrl: string) =>
      openStore({ dataDir: await temporaryFolder(), databaseUrl, log: silentLogger });

    const changed = (change: (parts: URL) => void): string => {
      const parts = new URL(url);
      change(parts);
      return parts.href;
    };

    test.each([
      [
        'nobody listens',
        () => changed((parts) => Object.assign(parts, { port: '1' })),
        /Cannot reach the database/,
      ],
      [
        'the database is not there',
        () => changed((parts) => Object.assign(parts, { pathname: '/nowhere' })),
        /no such database/,
      ],
      ['the URL is none', () => 'db.internal:5432', /not the URL of a PostgreSQL database/],
      ['it is another database', () => 'mysql://root:hunter2@db/x', /not the URL of a PostgreSQL database/],
    ])('when %s, it says so and what to do, without the password', async (_, databaseUrl, message) => {
      const failure: unknown = await start(databaseUrl()).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(StartError);
      const { message: told, next } = failure as StartError;
      expect(told).toMatch(message);
      expect(next).not.toBe('');
      expect(`${told} ${next}`).not.toContain('hunter2');
      expect(told).not.toContain('\n');
    });

    test('when the server accepts but never answers, it gives up', async () => {
      const mute = createServer((socket) => socket.resume()).listen(0, '127.0.0.1');
      onTestFinished(() => void mute.close());
      await once(mute, 'listening');
      const port = String((mute.address() as AddressInfo).port);
      await expect(start(changed((parts) => Object.assign(parts, { port })))).rejects.toThrow(StartError);
    });
  });

  describe('when the link dies', () => {
    test('between two queries of a transaction, the process lives and the next question is answered', async () => {
      const { databaseUrl, proxy } = await proxiedDatabase();
      const link = connect(databaseUrl, silentLogger);
      onTestFinished(() => link.close());
      const asked = link.exclusively(async (trx) => {
        proxy.cut();
        await expect.poll(() => proxy.links).toBe(0);
        await sql`select 1`.execute(trx);
      });
      const failure: unknown = await asked.catch((error: unknown) => error);
      expect(link.isUnavailable(failure)).toBe(true);
      expect(await link.read('select 1 as one')).toEqual([{ one: 1 }]);
    });

    test('while idle, nobody notices', async () => {
      const { store, proxy } = await openThroughProxy();
      proxy.cut();
      await expect.poll(() => proxy.links).toBe(0);
      await expect(store.ping()).resolves.toBeUndefined();
    });

    test('because the server ended it, the next question is answered', async () => {
      const { store } = await openThroughProxy();
      await administer(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'parley' and pid <> pg_backend_pid()",
      );
      await expect.poll(() => store.ping().then(() => 'answered', String)).toBe('answered');
    });
  });

  describe('when the link stalls', () => {
    test('a question fails as overloaded, and the connection that owes an answer is not used again', async () => {
      const { store, proxy } = await openThroughProxy();
      const record = keyRecord();
      await store.keys.create(record);
      proxy.stall();
      const before = proxy.accepted;
      const failure: unknown = await store.keys.find(record.hash).catch((error: unknown) => error);
      expect(failure).toMatchObject(overloaded);
      expect((failure as GatewayError).message).not.toMatch(/127\.0\.0\.1|timeout/);
      expect((failure as GatewayError).detail).toContain('127.0.0.1');
      expect(proxy.accepted).toBe(before);
      await expect(store.keys.find(record.hash)).rejects.toMatchObject(overloaded);
      expect(proxy.accepted).toBe(before + 1);
      proxy.resume();
      expect(await store.keys.find(record.hash)).toEqual(record);
    });

    test('known keys go on, unknown ones get 503, and both heal by themselves', async () => {
      const { store, proxy } = await openThroughProxy();
      const clock = new ManualClock();
      const ring = new KeyRing({ store: store.keys, keySecret: 'secret', log: silentLogger, clock });
      const { key } = await new KeyManager({ store: store.keys, keySecret: 'secret', clock }).create({
        name: 'team',
      });
      expect(await ring.authenticate(key)).toMatchObject({ name: 'team' });

      proxy.stall();
      clock.advance(5 * 60_000);
      const [known, unknown] = await Promise.allSettled([
        ring.authenticate(key),
        ring.authenticate('sk-new'),
      ]);
      expect(known).toMatchObject({ status: 'fulfilled', value: { name: 'team' } });
      expect(unknown).toMatchObject({ status: 'rejected', reason: overloaded });

      proxy.resume();
      expect(await ring.authenticate(key)).toMatchObject({ name: 'team' });
      expect(await ring.authenticate('sk-new')).toBeUndefined();
    });
  });
});
