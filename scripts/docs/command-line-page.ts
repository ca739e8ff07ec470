import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../run.ts';
import { page } from './markdown.ts';

const BIN = path.join(root, 'src', 'bin.mjs');
const TIMEOUT_MS = 30_000;

/** docs/reference/command-line.md: what every `--help` prints. */
export async function commandLinePage(): Promise<string> {
  const helps = await helpOf([]);
  return page(
    'Command line',
    '`--help` of each command',
    'In a checkout: `npx parley …`. Results go to standard output, messages to standard error. Exit codes: 0, ' +
      '1 (failed), 2 (wrong usage).',
    ...helps.flatMap(({ command, text }) => [
      `## ${['parley', ...command].join(' ')}`,
      `\`\`\`text\n${text.trimEnd()}\n\`\`\``,
    ]),
  );
}

interface Help {
  readonly command: readonly string[];
  readonly text: string;
}

/** The help of a command, then of its own commands. */
async function helpOf(command: readonly string[]): Promise<Help[]> {
  // Another process, not a terminal: so the width is always the same, and the words are those that people see.
  const { stdout: text } = await promisify(execFile)(process.execPath, [BIN, ...command, '--help'], {
    cwd: root,
    env: { PATH: process.env.PATH },
    timeout: TIMEOUT_MS,
  });
  const [, list = ''] = text.split('\nCommands:\n');
  const listed = [...list.matchAll(/^ {2}(\w[\w-]*)/gm)].map(([, name = '']) => name);
  // It prints what is here.
  const names = listed.filter((name) => name !== 'help');
  const below = await Promise.all(names.map((name) => helpOf([...command, name])));
  return [{ command, text }, ...below.flat()];
}
