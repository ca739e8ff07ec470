import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runCli, startCli } from './run-cli.ts';

const LISTENING = /Parley is listening on (http:\S+)\n/;

test('the first start prints an admin key and a call to paste, the second only where it listens', async () => {
  const cwd = await temporaryFolder();
  const first = startCli(['start', '--port', '0', '--log-level', 'silent'], { cwd });
  const [, url] = await first.seen(LISTENING);
  const [, key] = await first.seen(/Admin key \(shown once\) +(sk-parley-\S+)/);
  const [, providers] = await first.seen(/Providers +(.*)\n/);
  expect(providers).toBe('sandbox on · set OPENAI_API_KEY, ANTHROPIC_API_KEY … for real models');
  const reply = await fetch(`${url}/v1/models`, { headers: { authorization: `Bearer ${key}` } });
  expect(reply.status).toBe(200);
  await reply.text();
  first.signal('SIGTERM');
  expect(await first.result).toMatchObject({ code: 0, stderr: '' });

  const second = startCli(['start', '--port=0', '--log-level=silent'], { cwd });
  const [, again] = await second.seen(LISTENING);
  await (await fetch(`${again}/healthz`)).text();
  second.signal('SIGTERM');
  const { code, stdout } = await second.result;
  expect(code).toBe(0);
  expect(stdout).toMatch(new RegExp(`^${LISTENING.source}$`));
});

test('--json greets programs: one line, with the admin key on the first start alone', async () => {
  const cwd = await temporaryFolder();
  const greeted = async () => {
    const gateway = startCli(['start', '--port', '0', '--log-level', 'silent', '--json'], { cwd });
    const [line] = await gateway.seen(/^.*\n/);
    const told = JSON.parse(line);
    const headers = told.admin_key ? { authorization: `Bearer ${told.admin_key}` } : undefined;
    const reply = await fetch(`${told.url}${headers ? '/v1/models' : '/healthz'}`, headers && { headers });
    await reply.text();
    gateway.signal('SIGTERM');
    expect(await gateway.result).toEqual({ code: 0, stdout: line, stderr: '' });
    return { told, status: reply.status };
  };
  const { version } = JSON.parse(readFileSync(path.resolve('package.json'), 'utf8'));
  const url = expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/);
  const admin_key = expect.stringMatching(/^sk-parley-/);
  expect(await greeted()).toEqual({ told: { url, version, admin_key }, status: 200 });
  expect(await greeted()).toEqual({ told: { url, version, admin_key: null }, status: 200 });
});

test('the data folder is its owner’s alone and keeps what Node compiled', async () => {
  const cwd = await temporaryFolder();
  const gateway = startCli(['start', '--data-dir', 'data', '--log-level', 'silent'], {
    cwd,
    // Not the tests' own folder: what the program itself does about it is to be seen.
    env: { PORT: '0', NODE_COMPILE_CACHE: undefined },
  });
  const [, url] = await gateway.seen(LISTENING);
  expect(statSync(path.join(cwd, 'data')).mode & 0o777).toBe(0o700);
  expect(existsSync(path.join(cwd, 'data', 'compile-cache'))).toBe(true);
  expect(existsSync(path.join(cwd, '.parley'))).toBe(false);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  gateway.signal('SIGTERM');
  expect((await gateway.result).code).toBe(0);
});

test('a wrong configuration is told on standard error, and nothing is started', async () => {
  const cwd = await temporaryFolder();
  writeFileSync(path.join(cwd, 'other.yaml'), 'swimming: {}');
  const { code, stdout, stderr } = await runCli(['start', '--config', 'other.yaml'], { cwd });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('other.yaml  1 problem\n  1:1  swimming  unknown key');
  expect(stderr).toContain('npx parley check');
  expect(existsSync(path.join(cwd, '.parley'))).toBe(false);
});

test('a port in use is a clear message', async () => {
  const cwd = await temporaryFolder();
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const port = String((other.address() as AddressInfo).port);
  const { code, stderr } = await runCli(['start', '--port', port], { cwd });
  other.close();
  expect(code).toBe(1);
  expect(stderr).toContain(`Port ${port} on 127.0.0.1 is in use.`);
  expect(stderr).toMatch(/--port/);
  expect(stderr).not.toMatch(/\n\s+at /);
});
