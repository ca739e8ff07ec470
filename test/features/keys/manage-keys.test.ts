import { describe, expect, test } from 'vitest';
import { KeyManager } from '../../../src/features/keys/manage-keys.ts';
import { StartError } from '../../../src/kernel/start-error.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { MemoryKeyStore } from './memory-key-store.ts';

const manager = (store: MemoryKeyStore, keySecret = 'secret') =>
  new KeyManager({ store, keySecret, clock: new ManualClock() });

describe('the first start', () => {
  test('makes an admin key, tells it once and stores only its hash', async () => {
    const store = new MemoryKeyStore();
    const key = await manager(store).firstAdminKey({ otherKeys: false });
    expect(key).toMatch(/^sk-parley-[\w-]{43}$/);
    const [record] = await store.list();
    expect(record).toMatchObject({ name: 'admin', admin: true, models: ['*'], providers: ['*'] });
    expect(JSON.stringify(record)).not.toContain(key);
    expect(await manager(store).firstAdminKey({ otherKeys: false })).toBeUndefined();
  });

  test('makes none when keys are configured', async () => {
    const store = new MemoryKeyStore();
    expect(await manager(store).firstAdminKey({ otherKeys: true })).toBeUndefined();
    expect(await store.list()).toEqual([]);
  });

  test('makes no second one after the first was revoked: that is for the operator to do', async () => {
    const store = new MemoryKeyStore();
    const { record } = await manager(store).create({ name: 'admin', admin: true });
    await manager(store).revoke(record.id);
    expect(await manager(store).firstAdminKey({ otherKeys: false })).toBeUndefined();
  });
});

describe('a key secret that is not the one of the stored keys', () => {
  test('stops the start: all clients would be told that their keys are wrong', async () => {
    const store = new MemoryKeyStore();
    await manager(store, 'old').create({ name: 'team' });
    const start = manager(store, 'new').firstAdminKey({ otherKeys: true });
    await expect(start).rejects.toThrow(StartError);
    await expect(start).rejects.toMatchObject({ next: expect.stringContaining('PARLEY_KEY_SECRET') });
  });

  test('is fine once a key was made with it', async () => {
    const store = new MemoryKeyStore();
    await manager(store, 'old').create({ name: 'team' });
    await manager(store, 'new').create({ name: 'admin', admin: true });
    expect(await manager(store, 'new').firstAdminKey({ otherKeys: false })).toBeUndefined();
  });
});

test('two keys never are alike, and have ids in the order in which they were made', async () => {
  const store = new MemoryKeyStore();
  const made = [];
  for (let count = 0; count < 100; count++) made.push(await manager(store).create({ name: 'same' }));
  expect(new Set(made.map(({ key }) => key)).size).toBe(100);
  const ids = made.map(({ record }) => record.id);
  expect(ids).toEqual(ids.toSorted());
});
