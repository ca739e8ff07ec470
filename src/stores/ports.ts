declare const keyIdBrand: unique symbol;

/**
 * Whose something is: `key_` and 32 hexadecimal characters. A type of its own, so that no lookup of what belongs
 * to a key compiles with a plain string, a name or a request's field in its place.
 */
export type KeyId = string & { readonly [keyIdBrand]: true };

/** Takes a key's id from outside; undefined when the text is none. */
export function parseKeyId(text: string): KeyId | undefined {
  return /^key_[0-9a-f]{32}$/.test(text) ? (text as KeyId) : undefined;
}

/** An API key as it is kept. Times are Unix seconds. The key itself is nowhere: only its keyed hash. */
export interface KeyRecord {
  readonly id: KeyId;
  readonly name: string;
  /** Whom the key was made for, in the operator's words. */
  readonly owner: string | null;
  readonly admin: boolean;
  /** HMAC-SHA256 of the key in hexadecimal. */
  readonly hash: string;
  /** Which key secret the hash was made with: its fingerprint, never the secret. */
  readonly hashedWith: string;
  /** Patterns of the models that the key may use, `*` standing for anything. */
  readonly models: readonly string[];
  /** Patterns of the providers that the key may use. */
  readonly providers: readonly string[];
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
}

/**
 * Where API keys are kept.
 *
 * Every method rejects with a GatewayError `overloaded` (503) while the database cannot be used; the answer
 * "there is no such key" is never given for an outage.
 */
export interface KeyStore {
  /** The key with this hash, revoked and expired ones included. */
  find(hash: string): Promise<KeyRecord | undefined>;
  /** All keys, newest first. */
  list(): Promise<readonly KeyRecord[]>;
  create(record: KeyRecord): Promise<void>;
  /** Creates the key only if there is no key at all; false when there is one. Of several processes one wins. */
  createFirst(record: KeyRecord): Promise<boolean>;
  /** Marks the key as revoked at that second; false when there is no such key or it was revoked before. */
  revoke(id: KeyId, revokedAt: number): Promise<boolean>;
  /** The fingerprints of the key secrets that stored keys were hashed with; empty when there is no key. */
  fingerprints(): Promise<readonly string[]>;
}

/** What one gateway knows of targets, as it was saved. */
export interface SavedFigures {
  /** The gateway's. */
  readonly id: string;
  /** How long ago, by the database's clock; below 0 when that was set back since. */
  readonly ageMs: number;
  /** It is not trusted: who takes it checks it. */
  readonly figures: unknown;
}

/**
 * Where what is known of targets outlives the process: each gateway's apart, and in one what gateways have left that
 * are gone. All times are the database's: the clocks of several machines differ.
 */
export interface FiguresStore {
  /** All that was saved. */
  load(): Promise<readonly SavedFigures[]>;
  /**
   * Takes the place of what the gateway saved before.
   *
   * @param isFirst whether it has saved nothing yet
   * @returns false when what it saved before is not there any more; then nothing is saved
   */
  save(id: string, figures: object, isFirst: boolean): Promise<boolean>;
  /**
   * Puts what gateways have left that saved nothing for so long into one, together with what was put there before,
   * in one transaction. Of gateways that do so at once one finds them.
   */
  takeOver(silentMs: number, merge: (saved: readonly SavedFigures[]) => object): Promise<void>;
}

/** All that is kept. Later features add a port each; whatever belongs to a key takes its KeyId. */
export interface Store {
  readonly keys: KeyStore;
  readonly figures: FiguresStore;
  /** Where it is, for people: a file, or host and database without credentials. */
  readonly place: string;
  /** Schema versions before and after opening; equal when nothing was to be done. */
  readonly schema: { readonly before: number; readonly now: number };
  /** Loads what a start leaves for later (the query builder, a first connection): call it once listening. */
  warm(): Promise<void>;
  /** Rejects when the database cannot answer; for readiness. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
