import { StartError } from '../../kernel/start-error.ts';
import type { Link } from './link.ts';
import { SCHEMA_VERSION } from './schema.ts';

/**
 * Brings the schema to this program's version and tells the versions before and after.
 *
 * All steps run in one transaction under the database's own lock, so that a process killed half-way leaves the
 * schema as it was, and of two that start together the second finds nothing left to do.
 * Throws a StartError when the schema is newer than the program: guessing at its meaning could lose data.
 */
export async function migrate(link: Link, nowMs: number): Promise<{ before: number; now: number }> {
  const before = await link.schemaVersion();
  if (before === SCHEMA_VERSION) return { before, now: before };

  const { migrations } = await import('./migrations/index.ts');
  await link.migrating(async (trx) => {
    await trx.schema
      .createTable('parley_migrations')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.primaryKey().notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('applied_at', 'bigint', (column) => column.notNull())
      .execute();
    // Asked again: another process may have been here between the first look and the lock.
    const { version } = await trx
      .selectFrom('parley_migrations')
      .select((eb) => eb.fn.max('version').as('version'))
      .executeTakeFirstOrThrow();
    const found = version ?? 0;
    refuseNewer(found, link.place);
    for (const [offset, migration] of migrations.slice(found).entries()) {
      await migration.up(trx);
      await trx
        .insertInto('parley_migrations')
        .values({
          version: found + offset + 1,
          name: migration.name,
          applied_at: Math.floor(nowMs / 1000),
        })
        .execute();
    }
  });
  return { before, now: SCHEMA_VERSION };
}

function refuseNewer(found: number, place: string): void {
  if (found <= SCHEMA_VERSION) return;
  throw new StartError(
    `The database (${place}) has schema ${found}, made by a newer Parley; this one knows up to ${SCHEMA_VERSION}.`,
    'Run the newer version, or restore a backup made before the upgrade.',
  );
}
