/**
 * `node scripts/docs.ts [--check]`: writes docs/reference/ from what the program itself goes by: the contract, the
 * configuration's schema, the command line's own help, the catalogue and the adapters. With `--check` nothing is
 * written; pages that are not what would be written are named, and the exit code is 1.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { apiPage } from './docs/api-page.ts';
import { commandLinePage } from './docs/command-line-page.ts';
import { configurationPage } from './docs/configuration-page.ts';
import { environmentPage } from './docs/environment-page.ts';
import { headersPage } from './docs/headers-page.ts';
import { providersPage } from './docs/providers-page.ts';
import { root } from './run.ts';

const folder = path.join(root, 'docs', 'reference');

/** Each page's file and what writes it. */
const PAGES: Readonly<Record<string, () => string | Promise<string>>> = {
  'api.md': apiPage,
  'command-line.md': commandLinePage,
  'configuration.md': configurationPage,
  'environment.md': environmentPage,
  'headers.md': headersPage,
  'providers.md': providersPage,
};

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const written = await Promise.all(
  Object.entries(PAGES).map(async ([name, make]) => ({ name, text: await make() })),
);

if (values.check) {
  const drifted = written.filter(({ name, text }) => text !== textOf(name)).map(({ name }) => name);
  const foreign = readdirSync(folder).filter((name) => !Object.hasOwn(PAGES, name));
  for (const name of [...drifted, ...foreign]) process.stdout.write(`  docs/reference/${name}\n`);
  if (drifted.length > 0) process.stdout.write('Run `node scripts/docs.ts` and commit.\n');
  if (foreign.length > 0) process.stdout.write('Nothing writes these; remove them.\n');
  process.exitCode = drifted.length + foreign.length > 0 ? 1 : 0;
} else {
  for (const { name, text } of written) writeFileSync(path.join(folder, name), text);
  process.stdout.write(`docs/reference/: ${Object.keys(PAGES).join(', ')}\n`);
}

function textOf(name: string): string | undefined {
  try {
    return readFileSync(path.join(folder, name), 'utf8');
  } catch {
    return undefined;
  }
}
