#!/usr/bin/env node
// The launcher: JavaScript that any Node can read, so that an old one can be told what to do.
import { existsSync } from 'node:fs';
import nodeModule from 'node:module';
import path from 'node:path';
import { isBundleFresh } from './bundle-stamp.mjs';
import { smallerHeapMb } from './heap-limit.mjs';

const NEEDED = 24;
const found = process.versions.node;

if (Number.parseInt(found, 10) < NEEDED) {
  process.stderr.write(
    `Parley needs Node.js ${NEEDED} or newer; this is ${found} (${process.execPath}).\n` +
      'It comes with one of its own: install with "npm ci", without --ignore-scripts, and start it with\n' +
      '"npm start" or "npx parley"; or install a newer Node.js.\n',
  );
  process.exitCode = 1;
} else {
  const args = process.argv.slice(2);
  fitIntoContainer();
  reuseCompiled(args);
  const root = path.join(import.meta.dirname, '..', '/');
  const bundled = isBundleFresh(root);
  // Node spares what is in node_modules such warnings; in a bundle it can't tell whose code it is.
  if (bundled) process.noDeprecation = true;
  const { main } = await import(bundled ? '../dist/cli.js' : './cli.ts');
  process.exitCode = await main(args);
}

/**
 * What Node compiled at an earlier start is kept in the data folder. The folder is only guessed here, before there
 * is a configuration: `start` knows it, and makes it.
 *
 * @param {readonly string[]} args
 */
function reuseCompiled(args) {
  const at = args.findIndex((arg) => arg === '--data-dir' || arg.startsWith('--data-dir='));
  const flag = args[at]?.split('=')[1] ?? args[at + 1];
  const folder = (at === -1 ? process.env.PARLEY_DATA_DIR : flag) || '.parley';
  const cache = path.resolve(folder, 'compile-cache');
  if (existsSync(cache)) nodeModule.enableCompileCache(cache);
}

/**
 * Starts again with a heap that fits, in the same process: the limit can't be changed once Node runs. Costs nothing
 * where it fits already, and gives way to a limit that somebody has set.
 */
function fitIntoContainer() {
  const flags = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ');
  if (/--max[-_](old[-_]space|heap)[-_]size/.test(flags) || !process.execve) return;
  const memory = process.constrainedMemory();
  if (memory === 0) return;
  const { heap_size_limit: heap } = process.getBuiltinModule('node:v8').getHeapStatistics();
  const limit = smallerHeapMb(memory, heap);
  if (limit === undefined) return;
  const [node, ...words] = process.argv;
  process.execve(process.execPath, [node, `--max-old-space-size=${limit}`, ...process.execArgv, ...words]);
}
