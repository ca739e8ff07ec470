import type { Selectable } from 'kysely';
import type { KeyId, KeyRecord, KeyStore } from '../ports.ts';
import type { Database } from './database.ts';
import type { ApiKeysTable } from './schema.ts';

/** API keys in SQL, the same on both databases. */
export function sqlKeyStore(database: Database): KeyStore {
  return {
    async find(hash) {
      const row = await database.run((db) =>
        db.selectFrom('api_keys').selectAll().where('hash', '=', hash).executeTakeFirst(),
      );
      return row && fromRow(row);
    },

    async list() {
      // Ids are ordered by time, and exact where two keys were made within one second.
      const rows = await database.run((db) =>
        db.selectFrom('api_keys').selectAll().orderBy('id', 'desc').execute(),
      );
      return rows.map(fromRow);
    },

    async create(record) {
      await database.run((db) => db.insertInto('api_keys').values(toRow(record)).execute());
    },

    createFirst(record) {
      return database.exclusively(async (trx) => {
        const any = await trx.selectFrom('api_keys').select('id').limit(1).executeTakeFirst();
        if (any) return false;
        await trx.insertInto('api_keys').values(toRow(record)).execute();
        return true;
      });
    },

    async revoke(id, revokedAt) {
      const { numUpdatedRows } = await database.run((db) =>
        db
          .updateTable('api_keys')
          .set({ revoked_at: revokedAt })
          .where('id', '=', id)
          .where('revoked_at', 'is', null)
          .executeTakeFirst(),
      );
      return numUpdatedRows === 1n;
    },

    async fingerprints() {
      const rows = await database.read('select distinct hashed_with from api_keys');
      return rows.map((row) => String(row.hashed_with));
    },
  };
}

function toRow(record: KeyRecord): ApiKeysTable {
  return {
    id: record.id,
    name: record.name,
    owner: record.owner,
    admin: record.admin ? 1 : 0,
    hash: record.hash,
    hashed_with: record.hashedWith,
    models: JSON.stringify(record.models),
    providers: JSON.stringify(record.providers),
    created_at: record.createdAt,
    expires_at: record.expiresAt,
    revoked_at: record.revokedAt,
  };
}

function fromRow(row: Selectable<ApiKeysTable>): KeyRecord {
  return {
    id: row.id as KeyId,
    name: row.name,
    owner: row.owner,
    admin: row.admin === 1,
    hash: row.hash,
    hashedWith: row.hashed_with,
    models: JSON.parse(row.models) as string[],
    providers: JSON.parse(row.providers) as string[],
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  };
}
