import type { Clock } from '../../kernel/clock.ts';
import type { FiguresStore } from '../ports.ts';
import type { Database } from './database.ts';

/** There is one set; of several gateways on one database the last one to save has the say. */
const ONLY = 'targets';

/** What is known of targets, as one text in SQL. */
export function sqlFiguresStore(database: Database, clock: Clock): FiguresStore {
  return {
    async load() {
      const [row] = await database.read(`select figures from target_figures where id = '${ONLY}'`);
      return row ? parsed(String(row.figures)) : null;
    },

    async save(figures) {
      const values = {
        id: ONLY,
        saved_at: Math.floor(clock.wallMs() / 1000),
        figures: JSON.stringify(figures),
      };
      const { id: _, ...changes } = values;
      await database.run((db) =>
        db
          .insertInto('target_figures')
          .values(values)
          .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
          .execute(),
      );
    },
  };
}

/** A text that somebody has spoilt is as good as none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
