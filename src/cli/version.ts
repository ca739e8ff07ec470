import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../kernel/package-root.ts';

/** Parley's version, as its package.json has it. */
export function version(): string {
  const text = readFileSync(path.join(packageRoot, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
