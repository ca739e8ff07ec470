import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { columns } from '../../src/cli/columns.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runCli } from './run-cli.ts';

test('models are listed with provider, window and price', async () => {
  const cwd = await temporaryFolder();
  writeFileSync(path.join(cwd, 'parley.yaml'), 'models: { aliases: { fast: sandbox/echo } }');
  const { code, stdout, stderr } = await runCli(['models'], { cwd });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('MODEL             PROVIDER  CONTEXT  IN $/M  OUT $/M\n');
  expect(stdout).toContain('sandbox/echo      sandbox   128,000  0.15    0.6\n');
  expect(stdout).toContain('fast              sandbox   128,000  0.15    0.6      alias of sandbox/echo\n');
});

test('--json is what GET /v1/models answers, filters included', async () => {
  const env = { OPENAI_API_KEY: 'k' };
  const args = ['models', '--json', '--provider', 'openai', '--model', 'gpt-4o'];
  const { stdout } = await runCli(args, { cwd: await temporaryFolder(), env });
  expect(JSON.parse(stdout)).toMatchObject({
    object: 'list',
    data: [{ id: 'openai/gpt-4o', provider: 'openai', price: { input: 2.5 } }],
    has_more: false,
  });
});

test('pools, mixtures and aliases of mixtures are listed, too, and fit filters as others do', async () => {
  const cwd = await temporaryFolder();
  writeFileSync(
    path.join(cwd, 'parley.yaml'),
    `
pools:
  both: { members: [{ model: sandbox/echo }, { model: sandbox/story }] }
mixtures:
  duo: { proposers: [sandbox/echo], aggregator: sandbox/story }
models: { aliases: { best: moa/duo } }
`,
  );
  const { code, stdout } = await runCli(['models'], { cwd });
  expect(code).toBe(0);
  const line = (name: string) => stdout.split('\n').find((text) => text.startsWith(`${name} `));
  expect(line('both')?.split(/ +/)).toEqual(['both', 'pool', '128,000', '–', '–']);
  expect(line('moa/duo')?.split(/ +/)).toEqual(['moa/duo', 'moa', '128,000', '–', '–']);
  expect(line('best')).toMatch(/^best +moa +128,000 +– +– +alias of moa\/duo$/);
  const pools = await runCli(['models', '--json', '--provider', 'pool'], { cwd });
  expect(JSON.parse(pools.stdout).data.map(({ id }: { id: string }) => id)).toEqual(['both']);
});

test('nothing found says how to see all', async () => {
  const { code, stdout, stderr } = await runCli(['models', '--model', 'none'], {
    cwd: await temporaryFolder(),
  });
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).toContain('npx parley models');
});

test('columns stand under each other, whatever colours are in them; empty ones take no room', () => {
  const rows = [
    ['a', '', '\u001b[1mbold\u001b[22m', 'x'],
    ['long', '', 'b', ''],
  ];
  expect(columns(rows, '  ')).toBe('  a     \u001b[1mbold\u001b[22m  x\n  long  b\n');
});
