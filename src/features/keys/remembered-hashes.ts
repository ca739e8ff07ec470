import { forgetOldest } from './forget-oldest.ts';

/**
 * The hashes of keys that were right when they were last presented: hashing them anew is a twentieth of all that a
 * request costs. What is decided by the hash is decided each time (docs/decisions/0020-remembered-hashes.md).
 */
export class RememberedHashes {
  readonly #hashes = new Map<string, string>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  of(presented: string): string | undefined {
    return this.#hashes.get(presented);
  }

  /** Beyond the limit the one that was remembered first is forgotten. */
  remember(presented: string, hash: string): void {
    this.#hashes.set(presented, hash);
    forgetOldest(this.#hashes, this.#limit);
  }

  forget(presented: string): void {
    this.#hashes.delete(presented);
  }
}
