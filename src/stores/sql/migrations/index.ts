import { apiKeys } from './0001-api-keys.ts';
import { targetFigures } from './0002-target-figures.ts';
import type { Migration } from './migration.ts';

/** In the order in which they run: a migration's version is its place, counted from 1. */
export const migrations: readonly Migration[] = [apiKeys, targetFigures];
