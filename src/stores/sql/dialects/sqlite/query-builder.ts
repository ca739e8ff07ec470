import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import type { Schema } from '../../schema.ts';

/** Kysely over node:sqlite, on a connection that is opened and closed elsewhere. */
export function queryBuilder(db: DatabaseSync): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new ImmediateDialect(db) });
}

class ImmediateDialect extends SqliteDialect {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    super({ database: asKyselyExpects(db) });
    this.#db = db;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#db);
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    super({ database: asKyselyExpects(db) });
    this.#db = db;
  }

  // The write lock is taken first: taken half-way, it cannot be waited for when another process has written since.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  // A full disk makes SQLite roll back by itself; a second rollback fails and would hide the reason.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#db.isTransaction) await super.rollbackTransaction(connection);
  }
}

/** Kysely knows better-sqlite3's interface; node:sqlite differs in how parameters are passed. */
function asKyselyExpects(db: DatabaseSync): SqliteDatabase {
  return {
    close: () => db.close(),
    prepare(sql) {
      const statement = db.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
        run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
        iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
      };
    },
  };
}
