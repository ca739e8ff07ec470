// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${NAME} is the file's own syntax
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runCli } from './run-cli.ts';

const folderWith = async (yaml: string): Promise<string> => {
  const cwd = await temporaryFolder();
  writeFileSync(path.join(cwd, 'parley.yaml'), yaml);
  return cwd;
};

test('a wrong file is told as a table, with code 1', async () => {
  const cwd = await folderWith(
    [
      'providers:',
      '  openai:',
      '    api_key: k',
      '    models:',
      '      gpt-4o:',
      '        price: { inptu: 2.5, output: 1 }',
      '  mistral: { api_key: "${MISTRAL_API_KEY}" }',
      'models: { aliases: { a: a } }',
    ].join('\n'),
  );
  const { code, stdout } = await runCli(['check'], { cwd });
  expect(code).toBe(1);
  expect(stdout).toBe(
    [
      'parley.yaml  2 problems',
      '  6:18  providers.openai.models.gpt-4o.price.inptu  unknown key, did you mean "input"?',
      '  8:25  models.aliases.a                            leads back to itself: a → a',
      'warning  providers.mistral is off: MISTRAL_API_KEY is not set',
      '',
    ].join('\n'),
  );
});

test('wrong variables have a table of their own', async () => {
  const { code, stdout, stderr } = await runCli(['check'], {
    cwd: await temporaryFolder(),
    env: { PORT: 'x' },
  });
  expect(code).toBe(1);
  expect(stdout).toBe('environment  1 problem\n  PORT  must be a port, 0 to 65535\n');
  expect(stderr).toContain('npx parley check');
});

test('a right one is told with its providers, and what leads nowhere', async () => {
  const cwd = await folderWith(
    'providers: { ollama: , openai: }\nmodels: { aliases: { smart: gpt-4o, home: ollama/llama3.2 } }',
  );
  const { code, stdout } = await runCli(['check'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toBe(
    [
      'ok  parley.yaml',
      '  ollama   on   any model                  http://127.0.0.1:11434/v1',
      '  sandbox  on   7 models',
      '  openai   off  OPENAI_API_KEY is not set',
      'warning  providers.openai is off: OPENAI_API_KEY is not set',
      'warning  models.aliases.smart leads nowhere: nothing serves "gpt-4o"',
      '',
    ].join('\n'),
  );
});

test('pools and mixtures are shown, and what of them leads nowhere', async () => {
  const cwd = await folderWith(
    [
      'pools:',
      '  fast: { members: [{ model: echo, provider: sandbox, weight: 3 }, { model: gpt-4o }] }',
      '  turns: { policy: round_robin, members: [{ model: sandbox/story }, { model: x, provider: groq }] }',
      'mixtures:',
      '  council: { proposers: [sandbox/echo, sandbox/story], aggregator: sandbox/echo, critique: true }',
      '  b: { proposers: [sandbox/echo], aggregator: none }',
      'models: { default: smart, aliases: { smart: moa/council, lost: moa/none } }',
      'integrity: { judge: nobody }',
    ].join('\n'),
  );
  const { code, stdout } = await runCli(['check'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toBe(
    [
      'ok  parley.yaml',
      '  sandbox  on  7 models',
      '  pool fast   weighted     echo at sandbox (3), gpt-4o (1)',
      '  pool turns  round_robin  sandbox/story, x at groq',
      '  moa/council  sandbox/echo, sandbox/story → critique → sandbox/echo',
      '  moa/b        sandbox/echo → none',
      'warning  pools.turns.members[1].provider names "groq", which is off: GROQ_API_KEY is not set',
      'warning  models.aliases.lost leads nowhere: nothing serves "moa/none"',
      'warning  pools.fast.members[1].model leads nowhere: nothing serves "gpt-4o"',
      'warning  mixtures.b.aggregator leads nowhere: nothing serves "none"',
      'warning  integrity.judge leads nowhere: nothing serves "nobody"',
      '',
    ].join('\n'),
  );
});

test('--json has all of it, and no secret', async () => {
  const cwd = await folderWith('keys: [{ name: app, key: hidden-key-of-the-app }]');
  const { code, stdout } = await runCli(['check', '--json'], { cwd, env: { OPENAI_API_KEY: 'hidden' } });
  expect(code).toBe(0);
  expect(stdout).not.toContain('hidden');
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    file: 'parley.yaml',
    problems: [],
    config: { providers: [{ name: 'openai', apiKey: '[set]' }, { name: 'sandbox' }] },
  });

  const wrong = await runCli(['check', '--json', '--config', 'none.yaml'], { cwd });
  expect(wrong.code).toBe(1);
  expect(JSON.parse(wrong.stdout)).toMatchObject({
    ok: false,
    file: 'none.yaml',
    problems: [{ source: 'none.yaml', path: '(file)', message: "can't be read: there is no such file" }],
  });
});

test('looking changes nothing: no data folder is made', async () => {
  const cwd = await temporaryFolder();
  await runCli(['check'], { cwd });
  expect(existsSync(path.join(cwd, '.parley'))).toBe(false);
});
