import type { Migration } from './migration.ts';

export const targetFigures: Migration = {
  name: 'target-figures',
  async up(trx) {
    await trx.schema
      .createTable('target_figures')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('saved_at', 'bigint', (column) => column.notNull())
      .addColumn('figures', 'text', (column) => column.notNull())
      .execute();
  },
};
