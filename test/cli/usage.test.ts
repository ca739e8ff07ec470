import { expect, test } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { version } from '../../src/cli/version.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runCli } from './run-cli.ts';

/** In this process: reading the command line needs no other one. */
async function program(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  let stdout = '';
  let stderr = '';
  const io: Terminal = {
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
    style: (_style, text) => text,
    styleErr: (_style, text) => text,
  };
  return { code: await runProgram(args, io), stdout, stderr };
}

const COMMANDS = ['start', 'check', 'keys', 'mock', 'migrate', 'models', 'explain'];

test('--help lists every command, on standard output', async () => {
  const { code, stdout, stderr } = await program('--help');
  expect([code, stderr]).toEqual([0, '']);
  for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
});

test.each([...COMMANDS, 'keys create', 'keys list', 'keys revoke'])(
  '%s --help says what it does and what it takes',
  async (command) => {
    const { code, stdout, stderr } = await program(...command.split(' '), '--help');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`Usage: parley ${command}`);
  },
);

test.each([
  ['help', '--help'],
  ['help start', 'start --help'],
  ['help keys', 'keys --help'],
  ['keys help create', 'keys create --help'],
])('parley %s prints what %s does', async (words, option) => {
  const { code, stdout, stderr } = await program(...words.split(' '));
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toBe((await program(...option.split(' '))).stdout);
});

test('--version prints the version', async () => {
  expect(await program('--version')).toEqual({ code: 0, stdout: `${version()}\n`, stderr: '' });
});

test.each([
  [[], 'Usage: parley'],
  [['strat'], 'Did you mean start?'],
  [['frobnicate'], "unknown command 'frobnicate'\nSee: npx parley --help"],
  [['help', 'frobnicate'], 'Usage: parley'],
  [['check', '--jsno'], 'Did you mean --json?'],
  [['keys'], 'Usage: parley keys'],
  [['keys', 'revoke'], "missing required argument 'id'"],
  [['keys', 'create', '--expires', 'soon'], 'Write a time like 2027-01-31'],
])('wrong usage is told on standard error, with code 2: %j', async (args, hint) => {
  const { code, stdout, stderr } = await program(...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(hint);
});

test('start reads its options strictly, without loading anything else', async () => {
  const cwd = await temporaryFolder();
  const { code, stdout, stderr } = await runCli(['start', '--prot', '1'], { cwd });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toBe("error  Unknown option '--prot'.\nSee: npx parley start --help\n");
});

test('an old Node is told what to do', async () => {
  const old = "Object.defineProperty(process.versions, 'node', { value: '20.20.2' })";
  const nodeArgs = ['--import', `data:text/javascript,${encodeURIComponent(old)}`];
  const { code, stderr } = await runCli(['check'], { cwd: await temporaryFolder(), nodeArgs });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Parley needs Node\.js 24 or newer; this is 20\.20\.2 /);
  expect(stderr).toContain('npm ci');
});
