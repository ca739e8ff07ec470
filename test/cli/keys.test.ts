import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runCli, startCli } from './run-cli.ts';

describe('keys', () => {
  test('create prints the key alone; list and revoke know it by its id', async () => {
    const cwd = await temporaryFolder();
    const made = await runCli(['keys', 'create', '--name', 'app', '--models', 'gpt-*, sandbox/*'], { cwd });
    expect(made.code).toBe(0);
    expect(made.stdout).toMatch(/^sk-parley-[\w-]{43}\n$/);
    const [id = ''] = /key_[0-9a-f]{32}/.exec(made.stderr) ?? [];

    const list = await runCli(['keys', 'list', '--json'], { cwd });
    expect(JSON.parse(list.stdout)).toMatchObject({
      object: 'list',
      data: [
        { id, name: 'app', admin: false, models: ['gpt-*', 'sandbox/*'], providers: ['*'], revoked_at: null },
      ],
    });
    expect(list.stdout).not.toContain(made.stdout.trim());
    expect(list.stdout).not.toContain('hash');

    expect((await runCli(['keys', 'revoke', id], { cwd })).stdout).toContain(`${id} is revoked`);
    const again = await runCli(['keys', 'revoke', id], { cwd });
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect((await runCli(['keys', 'list'], { cwd })).stdout).toMatch(
      /app {3}key {3}\d{4}-\d\d-\d\d {2}revoked/,
    );
  });

  test('a key that is made while the gateway runs is accepted', async () => {
    const cwd = await temporaryFolder();
    const gateway = startCli(['start', '--port', '0', '--log-level', 'silent'], { cwd });
    const [, url] = await gateway.seen(/listening on (http:\S+)/);
    const { stdout } = await runCli(['keys', 'create', '--admin', '--json'], { cwd });
    const { key, name, admin } = JSON.parse(stdout);
    expect([name, admin]).toEqual(['admin', true]);
    const reply = await fetch(`${url}/v1/models`, { headers: { 'x-api-key': key } });
    await reply.text();
    expect(reply.status).toBe(200);
    gateway.signal('SIGTERM');
    expect((await gateway.result).code).toBe(0);
  });

  test('a key given in place of an id is never repeated, and no database is made for it', async () => {
    const cwd = await temporaryFolder();
    const { code, stdout, stderr } = await runCli(['keys', 'revoke', 'sk-parley-secret'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('npx parley keys list');
    expect(stderr).not.toContain('secret');
    expect(existsSync(path.join(cwd, '.parley'))).toBe(false);
  });

  test.each([
    ['--name', ' '],
    ['--models', ''],
    ['--providers', ' , '],
    ['--expires', '2020-01-01'],
    ['--expires', 'tomorrow'],
  ])('create %s "%s" is wrong usage, and makes no key', async (option, value) => {
    const cwd = await temporaryFolder();
    const { code, stdout, stderr } = await runCli(['keys', 'create', option, value], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(option);
    expect(existsSync(path.join(cwd, '.parley'))).toBe(false);
  });

  test('without keys the list says how to make one', async () => {
    const { code, stdout, stderr } = await runCli(['keys', 'list'], { cwd: await temporaryFolder() });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('npx parley keys create');
  });

  test('a database that can’t be opened is a clear message', async () => {
    const { code, stderr } = await runCli(['keys', 'list', '--data-dir', '/dev/null/x'], {
      cwd: await temporaryFolder(),
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error {2}/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

test('migrate makes the schema, then finds nothing to do', async () => {
  const cwd = await temporaryFolder();
  expect((await runCli(['migrate'], { cwd })).stdout).toMatch(/parley\.db: schema 0 → \d+\.\n$/);
  expect((await runCli(['migrate'], { cwd })).stdout).toMatch(/parley\.db is up to date \(schema \d+\)\.\n$/);
  const { before, now } = JSON.parse((await runCli(['migrate', '--json'], { cwd })).stdout);
  expect(before).toBe(now);
});
