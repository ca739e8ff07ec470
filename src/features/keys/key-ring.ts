import { type Clock, systemClock } from '../../kernel/clock.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { KeyRecord, KeyStore } from '../../stores/ports.ts';
import { ExpiringSet } from './expiring-set.ts';
import { type FixedKey, indexFixedKeys, type KnownKey } from './fixed-keys.ts';
import { forgetOldest } from './forget-oldest.ts';
import { type KeyHash, keyHash, sameHash } from './hash-key.ts';
import { KeyLookup } from './key-lookup.ts';
import { createPrincipal, type Principal } from './principal.ts';
import { RememberedHashes } from './remembered-hashes.ts';

/** Above this age a known key in use is read again while requests go on. */
const REFRESH_AFTER_MS = 15_000;
/** Above this age requests wait for that reading: a revoked key is refused after at most this long. */
const FRESH_MS = 30_000;
/** How long past its freshness a known key still works when the store does not answer. */
const STALE_MS = 10 * 60_000;
/** A key made by another process is accepted after at most this long, though it was tried before. */
const UNKNOWN_MS = 5_000;
const MAX_UNKNOWN = 10_000;
const MAX_KNOWN = 50_000;
const MAX_REMEMBERED = 10_000;

export interface KeyRingOptions {
  readonly store: Pick<KeyStore, 'find'>;
  readonly keySecret: string;
  readonly fixedKeys?: readonly FixedKey[];
  readonly log: Logger;
  readonly clock?: Clock;
}

interface StoredKey extends KnownKey {
  readonly readAtMs: number;
}

/**
 * Whom a presented key belongs to. Fixed keys are all here; stored ones are read when first seen and then known,
 * so that a request waits for the store only with a key that is new here or was not used for half a minute.
 *
 * Keys are found by their keyed hash: comparing hashes tells nothing of the keys.
 */
export class KeyRing {
  readonly #hash: KeyHash;
  readonly #remembered = new RememberedHashes(MAX_REMEMBERED);
  readonly #fixed: ReadonlyMap<string, KnownKey>;
  readonly #known = new Map<string, StoredKey>();
  readonly #unknown = new ExpiringSet({ limit: MAX_UNKNOWN, ttlMs: UNKNOWN_MS });
  readonly #lookup: KeyLookup;
  readonly #clock: Clock;

  constructor({ store, keySecret, fixedKeys = [], log, clock = systemClock }: KeyRingOptions) {
    this.#hash = keyHash(keySecret);
    this.#fixed = indexFixedKeys(fixedKeys, this.#hash);
    this.#lookup = new KeyLookup({ store, clock, log });
    this.#clock = clock;
  }

  /**
   * The key's principal; undefined for one that is unknown, expired or revoked. A promise only where the store has
   * to be asked; that rejects with `overloaded` (503) when the store does not answer.
   */
  authenticate(presented: string): Principal | undefined | Promise<Principal | undefined> {
    const remembered = this.#remembered.of(presented);
    const hash = remembered ?? this.#hash(presented);
    const found = this.#find(hash);
    if (found === undefined) this.#remembered.forget(presented);
    else if (remembered === undefined && !(found instanceof Promise))
      this.#remembered.remember(presented, hash);
    return found;
  }

  #find(hash: string): Principal | undefined | Promise<Principal | undefined> {
    const fixed = this.#fixed.get(hash);
    if (fixed) return this.#judge(fixed, hash);

    const nowMs = this.#clock.monotonicMs();
    const known = this.#known.get(hash);
    if (!known) return this.#unknown.has(hash, nowMs) ? undefined : this.#read(hash);

    const ageMs = nowMs - known.readAtMs;
    if (ageMs >= FRESH_MS) return this.#readAgain(hash, known);
    // Requests go on meanwhile; a failure shows, and counts, when the next one has to wait.
    if (ageMs >= REFRESH_AFTER_MS) this.#read(hash).catch(() => {});
    return this.#judge(known, hash);
  }

  /** Forgets what was read of a key, by its hash: after it was made, changed or revoked in this process. */
  forget(hash: string): void {
    this.#known.delete(hash);
    this.#unknown.delete(hash);
  }

  async #read(hash: string): Promise<Principal | undefined> {
    const record = await this.#lookup.find(hash);
    const nowMs = this.#clock.monotonicMs();
    this.#known.delete(hash);
    if (!record || record.revokedAt !== null) {
      this.#unknown.add(hash, nowMs);
      return undefined;
    }
    const stored = storedKey(record, nowMs);
    this.#known.set(hash, stored);
    // The key read longest ago stands in front, as each reading puts its key at the end.
    forgetOldest(this.#known, MAX_KNOWN);
    return this.#judge(stored, hash);
  }

  async #readAgain(hash: string, known: StoredKey): Promise<Principal | undefined> {
    try {
      return await this.#read(hash);
    } catch (error) {
      const staleMs = this.#clock.monotonicMs() - known.readAtMs - FRESH_MS;
      if (staleMs < STALE_MS) return this.#judge(known, hash);
      throw error;
    }
  }

  /** Expiry is by the calendar and judged here each time, however old the reading is. */
  #judge(key: KnownKey, hash: string): Principal | undefined {
    if (!sameHash(key.hash, hash)) return undefined;
    return key.expiresAtMs > this.#clock.wallMs() ? key.principal : undefined;
  }
}

function storedKey(record: KeyRecord, readAtMs: number): StoredKey {
  return {
    hash: record.hash,
    principal: createPrincipal({ ...record, keyId: record.id }),
    expiresAtMs: record.expiresAt === null ? Infinity : record.expiresAt * 1000,
    readAtMs,
  };
}
