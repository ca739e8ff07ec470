import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runCli, startCli } from './run-cli.ts';

const LISTENING = /^Parley mock is listening on (http:\S+)\n$/;

const ask = (url: string | undefined, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ model: 'echo', messages: [{ role: 'user', content: 'Hello' }] }),
  });

const contentOf = async (reply: Response): Promise<unknown> => {
  const body = (await reply.json()) as { choices?: { message: { content: unknown } }[] };
  return body.choices?.[0]?.message.content;
};

test('the mock listens where PORT says, answers, and ends with a signal', async () => {
  const mock = startCli(['mock'], { cwd: await temporaryFolder(), env: { PORT: '0' } });
  const [, url] = await mock.seen(LISTENING);
  const reply = await ask(url);
  expect([reply.status, await contentOf(reply)]).toEqual([200, 'Hello']);
  mock.signal('SIGTERM');
  expect(await mock.result).toMatchObject({ code: 0, stderr: '' });
});

test('a key may be asked for, and the address be printed as JSON', async () => {
  const args = ['mock', '--port', '0', '--key', 'right', '--json'];
  const mock = startCli(args, { cwd: await temporaryFolder() });
  const [line] = await mock.seen(/^.+\n/);
  const { url } = JSON.parse(line);
  for (const [key, status] of [
    ['wrong', 401],
    ['right', 200],
  ] as const) {
    const reply = await ask(url, { authorization: `Bearer ${key}` });
    await reply.text();
    expect(reply.status).toBe(status);
  }
  mock.signal('SIGINT');
  expect((await mock.result).code).toBe(0);
});

test('a fault may be asked for', async () => {
  const args = ['mock', '--port', '0', '--fault', 'status=429;retry-after=2'];
  const mock = startCli(args, { cwd: await temporaryFolder() });
  const [, url] = await mock.seen(LISTENING);
  const reply = await ask(url);
  await reply.text();
  expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, '2']);
});

test('a configuration’s sandbox is the mock’s', async () => {
  const cwd = await temporaryFolder();
  writeFileSync(
    path.join(cwd, 'ci.yaml'),
    'providers: { sandbox: { replies: [{ match: Hello, reply: scripted }] } }',
  );
  const mock = startCli(['mock', '--port', '0', '--config', 'ci.yaml'], { cwd });
  const [, url] = await mock.seen(LISTENING);
  expect(await contentOf(await ask(url))).toBe('scripted');
  mock.signal('SIGTERM');
  expect((await mock.result).code).toBe(0);
});

test('a fault that is none is wrong usage, and says which there are', async () => {
  const { code, stderr } = await runCli(['mock', '--fault', 'stutus=1', '--port', '0'], {
    cwd: await temporaryFolder(),
  });
  expect(code).toBe(2);
  expect(stderr).toContain('there is no fault "stutus"');
  expect(stderr).toContain('npx parley mock --help');
});

test('a port that is none is told with its flag', async () => {
  const { code, stderr } = await runCli(['mock', '--port', 'x'], { cwd: await temporaryFolder() });
  expect(code).toBe(2);
  expect(stderr).toContain('--port  must be a port, 0 to 65535');
});
