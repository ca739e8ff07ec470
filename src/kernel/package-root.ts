import { findPackageJSON } from 'node:module';
import path from 'node:path';

const packageJson = findPackageJSON(import.meta.url);
if (packageJson === undefined) throw new Error('Parley is not complete: its package.json is missing');

/** Parley's own folder, where `spec/` and `generated/` are, in a checkout as in an installed package. */
export const packageRoot = path.dirname(packageJson);
