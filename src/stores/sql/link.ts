import type { Kysely, Transaction } from 'kysely';
import type { StartError } from '../../kernel/start-error.ts';
import type { Schema } from './schema.ts';

export type Row = Readonly<Record<string, unknown>>;
export type Work<T> = (trx: Transaction<Schema>) => Promise<T>;

/** What the two databases do differently; everything else is written once, above. */
export interface Link {
  /** For people: a file, or host and database without credentials. */
  readonly place: string;
  /**
   * Runs one statement without the query builder, whose import takes longer than all else that a start needs of
   * the store. For the few questions of a start.
   */
  read(sql: string): Promise<readonly Row[]>;
  /** Milliseconds since the Unix epoch by the database's clock, which is one for all gateways on it. */
  nowMs(): Promise<number>;
  /** The newest migration that was run; 0 when none was. */
  schemaVersion(): Promise<number>;
  /** The query builder, imported when first asked for. */
  queryBuilder(): Promise<Kysely<Schema>>;
  /** Runs `work` in one transaction in which no other process writes the same way. For short work. */
  exclusively<T>(work: Work<T>): Promise<T>;
  /** The same with minutes to finish: migrations. */
  migrating(work: Work<void>): Promise<void>;
  /** True when the error is the database's state (gone, busy, full, broken), not a mistake in a statement. */
  isUnavailable(error: unknown): boolean;
  /** The same error for whoever starts the gateway: what is wrong, and what to do. */
  explain(error: unknown): StartError;
  close(): Promise<void>;
}
