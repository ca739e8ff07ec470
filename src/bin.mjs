#!/usr/bin/env node
// The launcher: JavaScript that any Node can read, so that an old one can be told what to do.
import { existsSync } from 'node:fs';
import nodeModule from 'node:module';
import path from 'node:path';
import { isBundleFresh } from './bundle-stamp.mjs';

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
  reuseCompiled(args);
  const root = path.join(import.meta.dirname, '..', '/');
  const { main } = await import(isBundleFresh(root) ? '../dist/cli.js' : './cli.ts');
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
