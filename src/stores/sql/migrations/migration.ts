import type { Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

/** One step of the schema. Once released it is never changed; a mistake is mended by the next one. */
export interface Migration {
  readonly name: string;
  up(trx: Transaction<Schema>): Promise<void>;
}
