import { randomBytes } from 'node:crypto';
import { type Clock, systemClock } from '../../kernel/clock.ts';
import { nextId } from '../../kernel/ids.ts';
import { StartError } from '../../kernel/start-error.ts';
import type { KeyId, KeyRecord, KeyStore } from '../../stores/ports.ts';
import { fingerprintOf, keyHash } from './hash-key.ts';

/** What a new key is to be. Left out: no owner, no admin, all models and providers, no end. */
export interface NewKey {
  readonly name: string;
  readonly owner?: string | null;
  readonly admin?: boolean;
  readonly models?: readonly string[];
  readonly providers?: readonly string[];
  /** Unix seconds. */
  readonly expiresAt?: number | null;
}

export interface KeyManagerOptions {
  readonly store: KeyStore;
  readonly keySecret: string;
  readonly clock?: Clock;
}

/** Makes, lists and revokes keys, for the command line and the API. The key itself is handed out once, by `create`. */
export class KeyManager {
  readonly #store: KeyStore;
  readonly #keySecret: string;
  readonly #clock: Clock;

  constructor({ store, keySecret, clock = systemClock }: KeyManagerOptions) {
    this.#store = store;
    this.#keySecret = keySecret;
    this.#clock = clock;
  }

  async create(wanted: NewKey): Promise<{ key: string; record: KeyRecord }> {
    const made = this.#make(wanted);
    await this.#store.create(made.record);
    return made;
  }

  list(): Promise<readonly KeyRecord[]> {
    return this.#store.list();
  }

  /** False when there is no such key, or it was revoked before. Gateways know within 30 seconds. */
  revoke(id: KeyId): Promise<boolean> {
    return this.#store.revoke(id, this.#seconds());
  }

  /**
   * The admin key of a very first start: made when nothing is stored, and told to one process only, for printing.
   * undefined when there are keys.
   *
   * Throws a StartError when all stored keys were hashed with another secret: every client would be told that its
   * key is wrong.
   */
  async firstAdminKey(options: { otherKeys: boolean }): Promise<string | undefined> {
    const fingerprints = await this.#store.fingerprints();
    if (fingerprints.length > 0 && !fingerprints.includes(fingerprintOf(this.#keySecret))) {
      throw new StartError(
        'The stored keys were hashed with another key secret: none of them would be accepted.',
        'Set PARLEY_KEY_SECRET to the old secret or restore the file key-secret in the data folder; or make a key ' +
          'with the new one: npx parley keys create --admin',
      );
    }
    if (options.otherKeys || fingerprints.length > 0) return undefined;
    const { key, record } = this.#make({ name: 'admin', admin: true });
    return (await this.#store.createFirst(record)) ? key : undefined;
  }

  #make(wanted: NewKey): { key: string; record: KeyRecord } {
    const key = `sk-parley-${randomBytes(32).toString('base64url')}`;
    const record: KeyRecord = {
      id: nextId('key_') as KeyId,
      name: wanted.name,
      owner: wanted.owner ?? null,
      admin: wanted.admin ?? false,
      hash: keyHash(this.#keySecret)(key),
      hashedWith: fingerprintOf(this.#keySecret),
      models: wanted.models ?? ['*'],
      providers: wanted.providers ?? ['*'],
      createdAt: this.#seconds(),
      expiresAt: wanted.expiresAt ?? null,
      revokedAt: null,
    };
    return { key, record };
  }

  #seconds(): number {
    return Math.floor(this.#clock.wallMs() / 1000);
  }
}
