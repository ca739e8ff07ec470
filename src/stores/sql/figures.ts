import type { Kysely } from 'kysely';
import type { FiguresStore, SavedFigures } from '../ports.ts';
import type { Database } from './database.ts';
import type { Row } from './link.ts';
import type { Schema, TargetFiguresTable } from './schema.ts';

/** The row of all gateways that are gone. Before there was one for each, all wrote this one. */
const GONE = 'targets';

/** What is known of targets, as a text for each gateway. */
export function sqlFiguresStore(database: Database): FiguresStore {
  return {
    async load() {
      const nowMs = await database.nowMs();
      const rows = await database.read('select id, figures from target_figures');
      return rows.flatMap((row) => saved(row, nowMs));
    },

    async save(id, figures, isFirst) {
      const row = toRow(id, figures, await database.nowMs());
      if (isFirst) {
        // An answer that got lost may have hidden that it is there already.
        await database.run((db) => put(db, row));
        return true;
      }
      const { numUpdatedRows } = await database.run((db) =>
        db.updateTable('target_figures').set(row).where('id', '=', id).executeTakeFirst(),
      );
      return numUpdatedRows === 1n;
    },

    async takeOver(silentMs, merge) {
      const nowMs = await database.nowMs();
      const silentSince = Math.floor((nowMs - silentMs) / 1000);
      // Mostly there are none: then nobody has to wait for the lock.
      const silent = await database.read(
        `select id from target_figures where saved_at < ${silentSince} and id <> '${GONE}' limit 1`,
      );
      if (silent.length === 0) return;
      await database.exclusively(async (trx) => {
        // One statement finds and deletes: what is saved meanwhile is either among it, or not deleted.
        const rows = await trx
          .deleteFrom('target_figures')
          .where('saved_at', '<', silentSince)
          .where('id', '<>', GONE)
          .returning(['id', 'figures'])
          .execute();
        if (rows.length === 0) return;
        const before = await trx
          .selectFrom('target_figures')
          .select(['id', 'figures'])
          .where('id', '=', GONE)
          .execute();
        const figures = merge([...before, ...rows].flatMap((row) => saved({ ...row }, nowMs)));
        await put(trx, toRow(GONE, figures, nowMs));
      });
    },
  };
}

/** Whether the row is there already or not. */
async function put(db: Kysely<Schema>, row: TargetFiguresTable): Promise<void> {
  await db
    .insertInto('target_figures')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** `saved_at` finds who is silent; the text has the time in milliseconds, by which figures age. */
const toRow = (id: string, figures: object, nowMs: number): TargetFiguresTable => ({
  id,
  saved_at: Math.floor(nowMs / 1000),
  figures: JSON.stringify({ ...figures, takenMs: nowMs }),
});

/** None when somebody has spoilt it. */
function saved({ id, figures }: Row, nowMs: number): SavedFigures[] {
  try {
    const { takenMs, ...rest } = JSON.parse(String(figures)) as { takenMs: unknown };
    return typeof takenMs === 'number' ? [{ id: String(id), ageMs: nowMs - takenMs, figures: rest }] : [];
  } catch {
    return [];
  }
}
