import { beforeEach, describe, expect, test } from 'vitest';
import { adminKey, type FixedKey } from '../../../src/features/keys/fixed-keys.ts';
import { KeyRing } from '../../../src/features/keys/key-ring.ts';
import { KeyManager, type NewKey } from '../../../src/features/keys/manage-keys.ts';
import type { Principal } from '../../../src/features/keys/principal.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { ListLogger, MemoryKeyStore } from './memory-key-store.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const fixedKey = (changes: Partial<FixedKey> = {}): FixedKey => ({
  name: 'app',
  key: 'sk-fixed-app-key',
  admin: false,
  models: ['*'],
  providers: ['*'],
  expiresAt: null,
  ...changes,
});

let clock: ManualClock;
let store: MemoryKeyStore;
let log: ListLogger;
let keys: KeyManager;
let ring: KeyRing;

beforeEach(() => {
  clock = new ManualClock();
  store = new MemoryKeyStore();
  log = new ListLogger();
  keys = new KeyManager({ store, keySecret: 'secret', clock });
  ring = new KeyRing({ store, keySecret: 'secret', log, clock });
});

/** Makes a key and lets the ring read it. */
async function knownKey(
  wanted: Partial<NewKey> = {},
): Promise<{ key: string; hash: string; revoke(): Promise<boolean> }> {
  const { key, record } = await keys.create({ name: 'team', ...wanted });
  await ring.authenticate(key);
  return { key, hash: record.hash, revoke: () => keys.revoke(record.id) };
}

/** The answer given at once; throws when the store was asked. */
function atOnce(key: string): Principal | undefined {
  const answer = ring.authenticate(key);
  if (answer instanceof Promise) throw new Error('had to ask the store');
  return answer;
}

describe('fixed keys', () => {
  test('are known without a store, each with its own rights', () => {
    ring = new KeyRing({
      store: store.gone(),
      keySecret: 'secret',
      log,
      clock,
      fixedKeys: [fixedKey({ models: ['gpt-*'] }), adminKey('sk-the-admin')],
    });
    expect(atOnce('sk-fixed-app-key')).toMatchObject({ name: 'app', admin: false, models: ['gpt-*'] });
    expect(atOnce('sk-the-admin')).toMatchObject({ name: 'admin', admin: true });
    expect(store.asked).toBe(0);
  });

  test('may be any text: spaces, and letters that clients send as UTF-8 or as Latin-1', () => {
    const key = 'ein Schlüssel mit Läufern';
    ring = new KeyRing({ store, keySecret: 'secret', log, clock, fixedKeys: [fixedKey({ key })] });
    const asHeader = (encoding: 'utf8' | 'latin1') => Buffer.from(key, encoding).toString('latin1');
    expect(atOnce(asHeader('utf8'))?.name).toBe('app');
    expect(atOnce(asHeader('latin1'))?.name).toBe('app');
  });

  test('have the same id after a restart, and another one than other keys', () => {
    const idOf = (name: string) => {
      ring = new KeyRing({ store, keySecret: String(Math.PI), log, fixedKeys: [fixedKey({ name })] });
      return atOnce('sk-fixed-app-key')?.keyId;
    };
    expect(idOf('app')).toMatch(/^key_[0-9a-f]{32}$/);
    expect(idOf('app')).toBe(idOf('app'));
    expect(idOf('app')).not.toBe(idOf('other'));
  });

  test('end at their time', () => {
    const expiresAt = clock.wallMs() / SECOND + 60;
    ring = new KeyRing({ store, keySecret: 'secret', log, clock, fixedKeys: [fixedKey({ expiresAt })] });
    clock.advance(MINUTE - 1);
    expect(atOnce('sk-fixed-app-key')).toBeDefined();
    clock.advance(1);
    expect(atOnce('sk-fixed-app-key')).toBeUndefined();
  });
});

describe('stored keys', () => {
  test('are asked for once, then known', async () => {
    const { key } = await keys.create({
      name: 'team',
      admin: true,
      models: ['gpt-4o'],
      providers: ['openai'],
    });
    expect(await ring.authenticate(key)).toMatchObject({
      name: 'team',
      admin: true,
      models: ['gpt-4o'],
      providers: ['openai'],
    });
    expect(atOnce(key)).toBe(atOnce(key));
    expect(store.asked).toBe(1);
  });

  test('are asked for once by many requests at once', async () => {
    const { key } = await keys.create({ name: 'team' });
    const found = await Promise.all(Array.from({ length: 50 }, () => ring.authenticate(key)));
    expect(found.every((principal) => principal?.name === 'team')).toBe(true);
    expect(store.asked).toBe(1);
  });

  test('hashed with another secret are unknown', async () => {
    const others = new KeyManager({ store, keySecret: 'another', clock });
    const { key } = await others.create({ name: 'theirs' });
    expect(await ring.authenticate(key)).toBeUndefined();
  });

  test('in use are read again in the background while requests go on', async () => {
    const { key } = await knownKey();
    clock.advance(20 * SECOND);
    expect(atOnce(key)).toBeDefined();
    await store.settled();
    expect(store.asked).toBe(2);
    clock.advance(14 * SECOND);
    expect(atOnce(key)).toBeDefined();
    expect(store.asked).toBe(2);
  });

  test('that were revoked are refused within 30 seconds, however often they are used', async () => {
    const { key, revoke } = await knownKey();
    await revoke();
    clock.advance(20 * SECOND);
    expect(atOnce(key)).toBeDefined();
    await store.settled();
    expect(atOnce(key)).toBeUndefined();
  });

  test('that were revoked are refused on the first use after 30 seconds', async () => {
    const { key, revoke } = await knownKey();
    await revoke();
    clock.advance(30 * SECOND);
    expect(await ring.authenticate(key)).toBeUndefined();
  });

  test('that were revoked in this process are refused at once, however often they were used', async () => {
    const { key, hash, revoke } = await knownKey();
    for (let n = 0; n < 3; n++) expect(atOnce(key)).toBeDefined();
    await revoke();
    ring.forget(hash);
    expect(await ring.authenticate(key)).toBeUndefined();
  });

  test('end at their time, though the store still says what it said', async () => {
    const { key } = await knownKey({ expiresAt: clock.wallMs() / SECOND + 10 });
    clock.advance(10 * SECOND - 1);
    expect(atOnce(key)).toBeDefined();
    clock.advance(1);
    expect(atOnce(key)).toBeUndefined();
  });
});

describe('unknown keys', () => {
  test('are asked for once in five seconds', async () => {
    expect(await ring.authenticate('sk-guess')).toBeUndefined();
    expect(atOnce('sk-guess')).toBeUndefined();
    clock.advance(5 * SECOND);
    expect(await ring.authenticate('sk-guess')).toBeUndefined();
    expect(store.asked).toBe(2);
  });

  test('are remembered up to ten thousand, so that guessing costs no memory', async () => {
    for (let guess = 0; guess <= 10_000; guess++) await ring.authenticate(`sk-guess-${guess}`);
    expect(atOnce('sk-guess-10000')).toBeUndefined();
    expect(() => atOnce('sk-guess-0')).toThrow('had to ask the store');
  });

  test('that have been made since are accepted at the latest after five seconds', async () => {
    const { key, record } = await keys.create({ name: 'late' });
    store.hide(record.hash);
    expect(await ring.authenticate(key)).toBeUndefined();
    store.show(record.hash);
    clock.advance(5 * SECOND);
    expect((await ring.authenticate(key))?.name).toBe('late');
  });
});

describe('while the store is gone', () => {
  const overloaded = { code: 'overloaded', status: 503, retryAfterMs: 1000 };

  test('an unknown key gets 503 with Retry-After, never 401', async () => {
    store.gone();
    await expect(ring.authenticate('sk-anything')).rejects.toMatchObject(overloaded);
    store.back();
    expect(await ring.authenticate('sk-anything')).toBeUndefined();
  });

  test('a known key works for ten minutes more, then gets 503 until the store is back', async () => {
    const { key } = await knownKey();
    store.gone();
    clock.advance(10 * MINUTE + 30 * SECOND - 1);
    expect((await ring.authenticate(key))?.name).toBe('team');
    clock.advance(1);
    await expect(ring.authenticate(key)).rejects.toMatchObject(overloaded);
    store.back();
    clock.advance(SECOND);
    expect((await ring.authenticate(key))?.name).toBe('team');
  });

  test('a known key still ends at its time', async () => {
    const { key } = await knownKey({ expiresAt: clock.wallMs() / SECOND + 60 });
    store.gone();
    clock.advance(MINUTE);
    expect(await ring.authenticate(key)).toBeUndefined();
  });

  test('a background reading that fails harms nobody', async () => {
    const { key } = await knownKey();
    store.gone();
    clock.advance(20 * SECOND);
    expect(atOnce(key)).toBeDefined();
    await store.settled();
    expect(atOnce(key)).toBeDefined();
  });

  test('after five failures it is asked once a second only, and both changes are logged once', async () => {
    store.gone();
    for (let guess = 0; guess < 100; guess++) {
      await expect(ring.authenticate(`sk-guess-${guess}`)).rejects.toMatchObject(overloaded);
    }
    expect(store.asked).toBe(5);
    clock.advance(SECOND);
    for (let guess = 0; guess < 100; guess++) {
      await expect(ring.authenticate(`sk-guess-${guess}`)).rejects.toMatchObject(overloaded);
    }
    expect(store.asked).toBe(6);
    store.back();
    clock.advance(SECOND);
    expect(await ring.authenticate('sk-guess')).toBeUndefined();
    expect(log.lines.map(([level]) => level)).toEqual(['error', 'info']);
    expect(JSON.stringify(log.lines)).not.toContain('sk-guess');
  });

  test('a flood of guesses is refused before it piles up', async () => {
    store.stall();
    const guesses = Array.from({ length: 300 }, (_, guess) => ring.authenticate(`sk-guess-${guess}`));
    const refusals = await Promise.allSettled(guesses.slice(256));
    expect(refusals.every((refusal) => refusal.status === 'rejected')).toBe(true);
    expect(store.asked).toBe(256);
    store.back();
    expect(await Promise.all(guesses.slice(0, 256))).toEqual(Array(256).fill(undefined));
  });
});
