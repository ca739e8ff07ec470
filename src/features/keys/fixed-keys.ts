import { createHash } from 'node:crypto';
import type { KeyId } from '../../stores/ports.ts';
import type { KeyHash } from './hash-key.ts';
import { createPrincipal, type Principal } from './principal.ts';

/** A key that stands in the configuration. */
export interface FixedKey {
  readonly name: string;
  readonly key: string;
  readonly admin: boolean;
  readonly models: readonly string[];
  readonly providers: readonly string[];
  /** Unix seconds. */
  readonly expiresAt: number | null;
}

/** A key that the ring knows, with what its use is judged by. */
export interface KnownKey {
  readonly hash: string;
  readonly principal: Principal;
  readonly expiresAtMs: number;
}

/** PARLEY_ADMIN_KEY as a key like the others. */
export function adminKey(key: string): FixedKey {
  return { name: 'admin', key, admin: true, models: ['*'], providers: ['*'], expiresAt: null };
}

/** Fixed keys by hash. Where a key is written twice the first one counts. */
export function indexFixedKeys(keys: readonly FixedKey[], hash: KeyHash): Map<string, KnownKey> {
  const index = new Map<string, KnownKey>();
  for (const key of keys) {
    const principal = createPrincipal({ ...key, keyId: fixedKeyId(key.name) });
    const expiresAtMs = key.expiresAt === null ? Infinity : key.expiresAt * 1000;
    for (const written of spellings(key.key)) {
      const digest = hash(written);
      if (!index.has(digest)) index.set(digest, { hash: digest, principal, expiresAtMs });
    }
  }
  return index;
}

/**
 * Header values reach us a byte a character, so a key beyond ASCII that was sent as UTF-8 looks different from
 * the one in the configuration.
 */
function spellings(key: string): Set<string> {
  return new Set([key, Buffer.from(key, 'utf8').toString('latin1')]);
}

/** The same key has the same id after each start, in every process: what it owns is found by it. */
function fixedKeyId(name: string): KeyId {
  return `key_${createHash('sha256').update(`fixed key ${name}`).digest('hex').slice(0, 32)}` as KeyId;
}
