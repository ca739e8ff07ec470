import { describe, expect, expectTypeOf, test } from 'vitest';
import { GatewayError } from '../../src/kernel/errors.ts';
import { type KeyId, type KeyStore, parseKeyId } from '../../src/stores/ports.ts';
import { Database } from '../../src/stores/sql/database.ts';
import type { Link } from '../../src/stores/sql/link.ts';

describe('what a store tells when the database fails', () => {
  const failingWith = (error: Error, unavailable: boolean) =>
    new Database({
      place: 'PostgreSQL at db.internal:5432/parley',
      read: () => Promise.reject(error),
      isUnavailable: () => unavailable,
    } as unknown as Link);

  test('an outage is a 503 with Retry-After, whose message names no host', async () => {
    const failure = await failingWith(new Error('connect ECONNREFUSED 10.0.0.7:5432'), true)
      .read('select 1')
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(GatewayError);
    expect(failure).toMatchObject({ code: 'overloaded', status: 503, retryAfterMs: 1000 });
    expect((failure as GatewayError).message).not.toMatch(/10\.0|5432|internal|ECONN/);
    expect((failure as GatewayError).detail).toContain('db.internal');
  });

  test('a mistake in a statement stays what it is', async () => {
    const mistake = new Error('no such column');
    await expect(failingWith(mistake, false).read('select nope')).rejects.toBe(mistake);
  });
});

describe('tenancy by type', () => {
  test('what belongs to a key is not found by a plain string', () => {
    expectTypeOf<Parameters<KeyStore['revoke']>[0]>().toEqualTypeOf<KeyId>();
    const misuse = (keys: KeyStore, name: string) => {
      // @ts-expect-error: a name, a field of a request, any string at all is not a key's id
      return keys.revoke(name, 0);
    };
    expect(misuse).toBeTypeOf('function');
  });

  test('an id from outside becomes one by its shape only', () => {
    const id = `key_${'0a'.repeat(16)}`;
    expect(parseKeyId(id)).toBe(id);
    for (const wrong of ['', 'key_', `KEY_${'0a'.repeat(16)}`, `${id}0`, `${id}\n`, "key_' or 1=1 --"]) {
      expect(parseKeyId(wrong)).toBeUndefined();
    }
  });
});
