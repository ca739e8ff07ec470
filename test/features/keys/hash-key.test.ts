import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf, keyHash, sameHash } from '../../../src/features/keys/hash-key.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 700 });

describe('the hash of a key', () => {
  test('is HMAC-SHA256 for any key and any secret', () => {
    fc.assert(
      fc.property(anyText, anyText, (secret, key) => {
        const reference = createHmac('sha256', secret).update(key).digest('hex');
        expect(keyHash(secret)(key)).toBe(reference);
      }),
      { numRuns: 500 },
    );
  });

  test('does not depend on what was hashed before', () => {
    const hash = keyHash('secret');
    const first = hash('sk-parley-short');
    hash('sk-parley-much-longer-than-the-one-before');
    expect(hash('sk-parley-short')).toBe(first);
  });

  test('is compared whole', () => {
    const hash = keyHash('secret')('key');
    expect(sameHash(hash, hash)).toBe(true);
    for (let at = 0; at < hash.length; at++) {
      const other = `${hash.slice(0, at)}${hash[at] === '0' ? '1' : '0'}${hash.slice(at + 1)}`;
      expect(sameHash(hash, other)).toBe(false);
    }
    expect(sameHash(hash, '')).toBe(false);
    expect(sameHash(hash, hash.slice(1))).toBe(false);
  });

  test('names its secret by a fingerprint that differs between secrets', () => {
    expect(fingerprintOf('one')).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprintOf('one')).not.toBe(fingerprintOf('two'));
  });
});
