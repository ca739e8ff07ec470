import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile, cp, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { startMock } from '../../src/mock/server.ts';
import { runCli, startCli } from '../cli/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { installed, npm, projectCopy, replaceIn } from './project-copy.ts';

const KEY = 'the key of the bundle tests';
/** Where the program says what it is; changed in a bundle, it tells which of the two has run. */
const SAYING = 'gateway to language models';
const MARK = 'out of the bundle';

const binOf = (project: string): string => path.join(project, 'src/bin.mjs');

async function help(project: string): Promise<string> {
  const { code, stdout, stderr } = await runCli(['--help'], { cwd: project, bin: binOf(project) });
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

/** What a gateway answers that has the sandbox and another adapter, without what differs from start to start. */
async function answersOf(project: string, mockUrl: string): Promise<unknown> {
  const cwd = await temporaryFolder();
  writeFileSync(
    path.join(cwd, 'parley.yaml'),
    `providers: { house: { adapter: anthropic, base_url: ${mockUrl}, api_key: any, models: { echo: {} } } }\n`,
  );
  const gateway = startCli(['start'], {
    cwd,
    bin: binOf(project),
    env: { PORT: '0', PARLEY_ADMIN_KEY: KEY, LOG_FORMAT: 'pretty' },
  });
  const [greeting, url = ''] = await gateway.seen(/Parley is listening on (http:\S+)\n/);
  const get = async (place: string): Promise<unknown[]> => {
    const reply = await fetch(`${url}${place}`, { headers: { authorization: `Bearer ${KEY}` } });
    return [place, reply.status, reply.headers.get('content-type'), await reply.text()];
  };
  const chat = async (model: string): Promise<unknown> => {
    const reply = await fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model, messages: [{ role: 'user', content: 'Grüße 👋' }] }),
    });
    const { provider, choices, usage } = JSON.parse(await reply.text());
    return [reply.status, provider, choices, { ...usage, latency_ms: null }];
  };
  const places = [
    '/healthz',
    '/openapi.json',
    '/openapi.yaml',
    '/docs',
    '/docs/swagger-ui.css',
    '/v1/models',
  ];
  const wrong = ['/v1/models?free=perhaps', '/v1/nothing'];
  // Before the chats, whose times are told by the models' rows.
  const pages = await Promise.all([...places, ...wrong].map(get));
  const answers = {
    greeting: greeting.replace(url, ''),
    chats: [await chat('sandbox/echo'), await chat('house/echo'), await chat('nothing/at-all')],
  };
  gateway.signal('SIGTERM');
  const { code, stderr } = await gateway.result;
  return { ...answers, pages, code, log: /INFO.*SIGTERM: .*/.exec(stderr)?.[0] };
}

describe('with the bundle that npm ci makes', () => {
  let made: string;
  let project: string;
  beforeAll(async () => {
    made = await projectCopy(await mkdtemp(path.join(tmpdir(), 'parley-test-')));
    await npm(made, ['run', 'prepare']);
    await replaceIn(path.join(made, 'dist'), SAYING, MARK);
  });
  beforeEach(async () => {
    project = await temporaryFolder();
    await cp(made, project, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  });
  afterAll(() => rm(made, { recursive: true, force: true }));

  test('the bundle runs, and answers as the sources do', { timeout: 60_000 }, async () => {
    const mock = await startMock({ host: '127.0.0.1', port: 0 });
    onTestFinished(() => mock.close());
    expect(await help(project)).toContain(MARK);
    const bundled = await answersOf(project, mock.url);
    expect(bundled).toMatchObject({
      code: 0,
      chats: [{ 0: 200, 1: 'sandbox' }, { 0: 200, 1: 'house' }, { 0: 404 }],
    });
    rmSync(path.join(project, 'dist'), { recursive: true });
    expect(await help(project)).toContain(SAYING);
    expect(bundled).toEqual(await answersOf(project, mock.url));
  });

  test('the sources run as soon as one has changed, and again the bundle when it is as it was', async () => {
    const source = path.join(project, 'src/kernel/clock.ts');
    const before = await readFile(source, 'utf8');
    await appendFile(source, '// changed\n');
    expect(await help(project)).toContain(SAYING);
    await writeFile(source, before);
    expect(await help(project)).toContain(MARK);
    await utimes(source, 1, 1);
    expect(await help(project)).toContain(MARK);
    await writeFile(source, before.replace(/.$/s, ' '));
    expect(await help(project)).toContain(SAYING);
  });

  test.each(['package-lock.json', 'generated/validators/request.js'])(
    'the sources run when %s is another',
    async (name) => {
      await appendFile(path.join(project, name), '\n');
      expect(await help(project)).toContain(SAYING);
    },
  );

  test('the sources run when one is gone, or the bundle is not whole', async () => {
    await rm(path.join(project, 'src/cli/models.ts'));
    expect(await help(project)).toContain(SAYING);
    await writeFile(path.join(project, 'dist/stamp.json'), '{"files":');
    expect(await help(project)).toContain(SAYING);
  });

  test('a published package is the bundle alone, and runs', async () => {
    const folder = await installed(project);
    expect(existsSync(path.join(folder, 'src/cli.ts'))).toBe(false);
    const gateway = startCli(['start'], {
      cwd: await temporaryFolder(),
      bin: binOf(folder),
      env: { PORT: '0', PARLEY_ADMIN_KEY: KEY },
    });
    const [, url = ''] = await gateway.seen(/Parley is listening on (http:\S+)\n/);
    expect((await fetch(`${url}/openapi.json`)).status).toBe(200);
    gateway.signal('SIGTERM');
    expect((await gateway.result).code).toBe(0);
  });
});
