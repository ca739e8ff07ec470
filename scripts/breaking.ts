/**
 * `node scripts/breaking.ts [git reference, by default HEAD]`: what the contract's changes since then mean to
 * its clients, by Redocly's rules. Exit code 1 where a client that works would break.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mustRun, run } from './run.ts';

const reference = process.argv[2] ?? 'HEAD';
const folder = await mkdtemp(path.join(tmpdir(), 'parley-breaking-'));
try {
  const before = path.join(folder, 'openapi.json');
  await writeFile(before, await mustRun('git', ['show', `${reference}:generated/openapi.json`]));
  // Not in redocly.yaml: openapi-typescript reads that as well, and does not know these rules.
  const rules = path.join(folder, 'redocly.yaml');
  await writeFile(rules, 'extends: [diff-recommended]\n');
  const { code, output } = await run('redocly', [
    'diff',
    before,
    'generated/openapi.json',
    '--config',
    rules,
  ]);
  process.stdout.write(output);
  process.exitCode = code;
} finally {
  await rm(folder, { recursive: true });
}
