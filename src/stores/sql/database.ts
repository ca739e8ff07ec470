import type { Kysely } from 'kysely';
import { GatewayError } from '../../kernel/errors.ts';
import type { Link, Row, Work } from './link.ts';
import type { Schema } from './schema.ts';

const RETRY_AFTER_MS = 1000;

/**
 * The one way by which stores reach SQL. Whatever the database's state prevents is a 503 `overloaded` here, once,
 * with the database's own words for the log only: they name hosts and paths.
 */
export class Database {
  readonly #link: Link;

  constructor(link: Link) {
    this.#link = link;
  }

  run<T>(work: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
    return this.#guard(async () => work(await this.#link.queryBuilder()));
  }

  exclusively<T>(work: Work<T>): Promise<T> {
    return this.#guard(() => this.#link.exclusively(work));
  }

  read(sql: string): Promise<readonly Row[]> {
    return this.#guard(() => this.#link.read(sql));
  }

  /** Milliseconds since the Unix epoch by the database's clock, which is one for all gateways on it. */
  nowMs(): Promise<number> {
    return this.#guard(() => this.#link.nowMs());
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!this.#link.isUnavailable(error)) throw error;
      throw new GatewayError(
        'overloaded',
        'The gateway cannot use its database right now. Try again shortly.',
        {
          detail: `${this.#link.place}: ${(error as Error).message}`,
          retryAfterMs: RETRY_AFTER_MS,
          cause: error,
        },
      );
    }
  }
}
