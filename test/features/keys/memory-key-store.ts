import { setImmediate } from 'node:timers/promises';
import type { Logger } from '../../../src/kernel/logger.ts';
import type { KeyId, KeyRecord, KeyStore } from '../../../src/stores/ports.ts';

/** Keys in memory, with the faults of a database that goes away or stalls. */
export class MemoryKeyStore implements KeyStore {
  /** How often a key was looked for. */
  asked = 0;
  readonly #records = new Map<string, KeyRecord>();
  readonly #hidden = new Set<string>();
  #gone = false;
  #stalled: PromiseWithResolvers<void> | undefined;

  gone(): this {
    this.#gone = true;
    return this;
  }

  stall(): void {
    this.#stalled = Promise.withResolvers();
  }

  back(): void {
    this.#gone = false;
    this.#stalled?.resolve();
    this.#stalled = undefined;
  }

  hide(hash: string): void {
    this.#hidden.add(hash);
  }

  show(hash: string): void {
    this.#hidden.delete(hash);
  }

  /** Resolves when what was asked has been answered. */
  settled(): Promise<void> {
    return setImmediate();
  }

  async find(hash: string): Promise<KeyRecord | undefined> {
    this.asked += 1;
    await this.#stalled?.promise;
    if (this.#gone) throw new Error('connect ECONNREFUSED');
    return this.#hidden.has(hash) ? undefined : this.#records.get(hash);
  }

  async list(): Promise<readonly KeyRecord[]> {
    return [...this.#records.values()];
  }

  async create(record: KeyRecord): Promise<void> {
    this.#records.set(record.hash, record);
  }

  async createFirst(record: KeyRecord): Promise<boolean> {
    if (this.#records.size > 0) return false;
    this.#records.set(record.hash, record);
    return true;
  }

  async revoke(id: KeyId, revokedAt: number): Promise<boolean> {
    const record = [...this.#records.values()].find((one) => one.id === id);
    if (!record || record.revokedAt !== null) return false;
    this.#records.set(record.hash, { ...record, revokedAt });
    return true;
  }

  async fingerprints(): Promise<readonly string[]> {
    return [...new Set([...this.#records.values()].map((record) => record.hashedWith))];
  }
}

/** Keeps what was logged, as level, fields and message. */
export class ListLogger implements Logger {
  readonly lines: [level: string, fields: object, message: string][] = [];

  debug(fields: object, message: string): void {
    this.lines.push(['debug', fields, message]);
  }

  info(fields: object, message: string): void {
    this.lines.push(['info', fields, message]);
  }

  warn(fields: object, message: string): void {
    this.lines.push(['warn', fields, message]);
  }

  error(fields: object, message: string): void {
    this.lines.push(['error', fields, message]);
  }
}
