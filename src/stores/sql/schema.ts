/**
 * Tables as both databases have them. Only types that both read alike: text, and whole numbers for booleans (0, 1)
 * and times (Unix seconds). Lists are JSON in text.
 */
export interface Schema {
  api_keys: ApiKeysTable;
  target_figures: TargetFiguresTable;
  parley_migrations: MigrationsTable;
}

export interface ApiKeysTable {
  id: string;
  name: string;
  owner: string | null;
  admin: number;
  hash: string;
  hashed_with: string;
  models: string;
  providers: string;
  created_at: number;
  expires_at: number | null;
  revoked_at: number | null;
}

/** What each gateway knows of targets, as JSON. */
export interface TargetFiguresTable {
  id: string;
  saved_at: number;
  figures: string;
}

/** The name is the project's own: a database shared with another program may have its own table of migrations. */
export interface MigrationsTable {
  version: number;
  name: string;
  applied_at: number;
}

/** How many migrations there are. Kept apart from them, so that a start with nothing to do loads none. */
export const SCHEMA_VERSION = 2;
