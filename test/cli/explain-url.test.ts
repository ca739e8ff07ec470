import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { askGateway } from '../../src/cli/explain/ask-gateway.ts';
import { APP_KEY, fixedKey, startTestGateway } from '../support/gateway.ts';
import { sandboxProvider } from '../support/sandbox-provider.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { json, startUpstream, type UpstreamHandler } from '../support/upstream.ts';
import { type CliResult, runCli } from './run-cli.ts';

const MODEL = ['--model', 'sandbox/echo'];

async function explain(url: string, env: NodeJS.ProcessEnv, ...args: string[]): Promise<CliResult> {
  return runCli(['explain', '--url', url, ...args], { cwd: await temporaryFolder(), env });
}

/** A server that is no gateway. */
async function strange(handler: UpstreamHandler) {
  const server = await startUpstream(handler);
  onTestFinished(() => server.close());
  return server;
}

test.each(['', '/', '/v1', '/v1/'])('a gateway is asked at its address with "%s" behind it', async (end) => {
  await using gateway = await startTestGateway({ providers: [sandboxProvider('a'), sandboxProvider('b')] });
  const { code, stdout, stderr } = await explain(`${gateway.url}${end}`, { PARLEY_KEY: APP_KEY }, ...MODEL);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^perf · 0 characters .* no call was made\n {2}1 {2}a\/echo .*\n {2}2 {2}b\/echo /);
});

test('what the key may not use is told, as a request with that key would meet it', async () => {
  await using gateway = await startTestGateway({
    providers: [sandboxProvider('a'), sandboxProvider('b')],
    keys: [fixedKey({ providers: ['b'] })],
  });
  const { stdout } = await explain(gateway.url, { PARLEY_KEY: APP_KEY }, ...MODEL);
  expect(stdout).toMatch(/ {2}1 {2}b\/echo .*\n {2}– {2}a\/echo .* this key may not use it/);
});

test('the key may stand in .env', async () => {
  await using gateway = await startTestGateway();
  const cwd = await temporaryFolder();
  writeFileSync(path.join(cwd, '.env'), `PARLEY_KEY="${APP_KEY}"\n`);
  expect((await runCli(['explain', '--url', gateway.url, ...MODEL], { cwd })).code).toBe(0);
});

test.each([
  [2, {}, MODEL, 'PARLEY_KEY is not set'],
  [1, { PARLEY_KEY: 'wrong' }, MODEL, 'Set PARLEY_KEY to a key of that gateway.'],
  [1, { PARLEY_KEY: 'schlüssel→' }, MODEL, 'holds characters that no key can have'],
  [1, { PARLEY_KEY: APP_KEY }, ['--model', 'sandbox/eco'], 'Did you mean "sandbox/echo"?'],
  [2, { PARLEY_KEY: APP_KEY }, [], '`model` is required'],
])('code %d with %j and %j', async (expected, env, args, words) => {
  await using gateway = await startTestGateway();
  const { code, stdout, stderr } = await explain(gateway.url, env, ...args);
  expect([code, stdout]).toEqual([expected, '']);
  expect(stderr).toContain(words);
  for (const key of Object.values(env)) expect(stderr).not.toContain(key);
});

test.each(['127.0.0.1:8080', 'ftp://127.0.0.1', 'nowhere'])('"%s" is wrong usage', async (url) => {
  const { code, stderr } = await explain(url, { PARLEY_KEY: APP_KEY }, ...MODEL);
  expect(code).toBe(2);
  expect(stderr).toContain('Write it like http://127.0.0.1:8080');
});

test('where nobody listens, that is told', async () => {
  const server = await startUpstream();
  await server.close();
  const { code, stdout, stderr } = await explain(server.url, { PARLEY_KEY: APP_KEY }, ...MODEL);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(
    `The gateway at ${server.url} can't be asked: the connection failed (ECONNREFUSED).`,
  );
});

test.each<[string, UpstreamHandler, string]>([
  ['something else', json({ object: 'list' }), 'answered 200 with no explanation'],
  ['half an explanation', json({ object: 'routing.explanation', candidates: [{}] }), 'with no explanation'],
  ['a page', (_, response) => void response.end('<html>'), 'answered 200 with no explanation'],
  ['more than is sane', json('x'.repeat(5 * 1024 * 1024)), 'the reply is larger than'],
  [
    'half an answer',
    (_, response) => void response.writeHead(200).write('{', () => response.destroy()),
    "can't be asked",
  ],
  [
    'orders to the terminal',
    json({ error: { message: 'a\u001b[2Jb\u009bc\nd' } }, 500),
    'answered 500: a [2Jb c d\n',
  ],
  ['an error in words of its own', json({ error: 'no' }, 400), 'answered 400 with no explanation'],
])('a server that answers with %s is not believed', async (_, handler, words) => {
  const server = await strange(handler);
  const { code, stdout, stderr } = await explain(server.url, { PARLEY_KEY: APP_KEY }, ...MODEL);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(words);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('the key follows no redirect', async () => {
  const other = await strange(json({}));
  const server = await strange((_, response) => {
    response.writeHead(307, { location: `${other.url}/v1/routing/explain` }).end();
  });
  const { code, stderr } = await explain(server.url, { PARLEY_KEY: APP_KEY }, ...MODEL);
  expect([code, other.seen]).toEqual([1, []]);
  expect(stderr).toContain('answered 307');
});

test('a body that does not end is given up in time', async () => {
  const server = await strange((_, response) => void response.writeHead(200).write('{"object": '));
  const limits = { totalMs: 50, firstTokenMs: 0, idleMs: 0, maxBytes: 1_000 };
  await expect(askGateway(server.url, APP_KEY, {}, limits)).rejects.toMatchObject({
    name: 'StartError',
    message: expect.stringContaining('no answer within 50 ms'),
  });
  await server.seen[0]?.aborted;
});
