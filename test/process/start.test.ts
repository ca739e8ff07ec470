import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCli, startCli } from '../cli/run-cli.ts';
import { completionOf } from '../support/contract.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const noCurl = spawnSync('curl', ['--version']).status !== 0 && process.env.CI !== 'true';
if (noCurl) process.stderr.write('\nSKIPPED: the printed curl was not tried, for want of curl.\n\n');

/** What a shell makes of pasted text. */
async function pasted(text: string): Promise<{ code: number | null; stdout: string }> {
  const shell = spawn('sh', ['-c', text], { stdio: ['ignore', 'pipe', 'ignore'] });
  let stdout = '';
  shell.stdout.on('data', (data: Buffer) => {
    stdout += data.toString('utf8');
  });
  const [code] = await once(shell, 'close');
  return { code: code as number | null, stdout };
}

test.skipIf(noCurl)(
  'the curl that the first start prints answers as pasted, with usage and cost',
  async () => {
    const gateway = startCli(['start'], { cwd: await temporaryFolder(), env: { PORT: '0' } });
    const [, command = ''] = await gateway.seen(/Try it now +(curl .*\n.*\}'\n)/);
    const { code, stdout } = await pasted(command);
    expect(code).toBe(0);
    const completion = await completionOf(new Response(stdout));
    expect(completion).toMatchObject({ model: 'sandbox/story', provider: 'sandbox' });
    expect(completion.choices[0]?.message.content?.length).toBeGreaterThan(100);
    expect(completion.usage.cost).toBeGreaterThan(0);
    gateway.signal('SIGTERM');
    expect((await gateway.result).code).toBe(0);
  },
);

test('every problem of a configuration is told at once, wherever it was written', async () => {
  const cwd = await temporaryFolder();
  writeFileSync(
    path.join(cwd, 'parley.yaml'),
    [
      'server: { port: 99999, max_body_byte: 5 }',
      'providers:',
      '  house: { adapter: opnai, base_url: nowhere }',
      `keys: [{ name: app, key: "\${NOT_SET_ANYWHERE}" }]`,
    ].join('\n'),
  );
  const { code, stdout, stderr } = await runCli(['start'], { cwd, env: { LOG_LEVEL: 'loud' } });
  expect([code, stdout]).toEqual([1, '']);
  for (const told of [
    /1:\d+ +server\.port/,
    /1:\d+ +server\.max_body_byte +unknown key, did you mean "max_body_bytes"/,
    /3:\d+ +providers\.house\.adapter/,
    /3:\d+ +providers\.house\.base_url/,
    /4:\d+ +keys\[0\]\.key .*NOT_SET_ANYWHERE/,
    /LOG_LEVEL/,
  ]) {
    expect(stderr).toMatch(told);
  }
});

test('a data folder that cannot be made is a clear message with what to do', async () => {
  const cwd = await temporaryFolder();
  writeFileSync(path.join(cwd, 'a-file'), '');
  const { code, stdout, stderr } = await runCli(['start', '--port', '0', '--data-dir', 'a-file/data'], {
    cwd,
  });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^error {2}.*a-file\/data/m);
  expect(stderr).toContain('PARLEY_DATA_DIR');
  expect(stderr).not.toMatch(/\n\s+at /);
});
