import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { request } from 'undici';
import { expect, test } from 'vitest';
import type { ProviderConfig } from '../../src/config/gateway-config.ts';
import { startCli } from '../cli/run-cli.ts';
import { readEvents } from '../support/contract.ts';
import { APP_KEY, sandbox, startTestGateway } from '../support/gateway.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// What docs/guides/run-it.md says of stopping.

const slow = (tokensPerSecond: number): ProviderConfig => ({
  ...sandbox,
  sandbox: { latencyMs: 0, tokensPerSecond, fault: null, replies: [] },
});

const story = { model: 'sandbox/story', stream: true, messages: [{ role: 'user', content: 'Hi' }] };

test('what runs ends, and nothing new begins', async () => {
  await using gateway = await startTestGateway({ providers: [slow(200)] });
  const { body } = await request(`${gateway.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${APP_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...story, max_tokens: 40 }),
    // A connection of its own.
    reset: true,
  });
  const closing = gateway.close(10_000);
  await expect(gateway.chat(story)).rejects.toThrow('fetch failed');
  expect(readEvents(await body.text()).done).toBe(true);
  expect(await closing).toBe(true);
});

test('what runs at the deadline is cut, and says so to its client', async () => {
  await using gateway = await startTestGateway({ providers: [slow(1)] });
  const response = await gateway.chat(story);
  const closing = gateway.close(1);
  const { error, done } = readEvents(await response.text());
  expect(error).toMatchObject({ code: 'overloaded', message: 'The gateway is being stopped.' });
  expect(done).toBe(false);
  expect(await closing).toBe(false);
});

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    async (response) => (await response.text()) !== '',
    () => false,
  );

test('SIGTERM waits for what runs; a second one ends at once', async () => {
  const cwd = await temporaryFolder();
  writeFileSync(path.join(cwd, 'parley.yaml'), 'providers: { sandbox: { tokens_per_second: 1 } }');
  const gateway = startCli(['start'], {
    cwd,
    env: { PORT: '0', PARLEY_ADMIN_KEY: 'a key of this test alone' },
  });
  const [, url] = await gateway.seen(/listening on (http:\S+)/);
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: 'Bearer a key of this test alone', 'content-type': 'application/json' },
    body: JSON.stringify(story),
  });
  const reader = response.body?.getReader();
  await reader?.read();
  gateway.signal('SIGTERM');
  // It takes no more connections once it has seen the first signal.
  while (await answers(`${url}/healthz`));
  gateway.signal('SIGTERM');
  expect((await gateway.result).code).toBe(1);
  await reader?.cancel().catch(() => {});
});
