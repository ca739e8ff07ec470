import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startCli } from '../cli/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startUpstream } from '../support/upstream.ts';

const SECRETS = {
  PARLEY_ADMIN_KEY: 'the admin key that nobody may read',
  PARLEY_KEY_SECRET: 'the secret that key hashes are keyed with',
  PROVIDER_KEY: 'sk-provider-that-nobody-may-read',
  HEADER: 'a-header-that-nobody-may-read',
  APP_KEY: 'the key of an application',
};

const PROVIDERS = ['openai', 'anthropic', 'gemini', 'azure-openai', 'bedrock'];

test('no secret is in what the program prints, logs or keeps, whatever happens', async () => {
  const cwd = await temporaryFolder();
  // A provider that tells everything it was sent.
  const upstream = await startUpstream((seen, response) => {
    const status = seen.text.includes('refuse') ? 401 : seen.text.includes('complain') ? 400 : 500;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        error: { status: 'X', message: `you sent ${JSON.stringify(seen.headers)}`, type: 'x' },
        message: `you sent ${JSON.stringify(seen.headers)}`,
      }),
    );
  });
  writeFileSync(
    path.join(cwd, 'parley.yaml'),
    [
      'providers:',
      ...PROVIDERS.flatMap((adapter) => [
        `  ${adapter}:`,
        `    base_url: ${upstream.url}`,
        `    api_key: \${PROVIDER_KEY}`,
        `    headers: { x-house: "\${HEADER}" }`,
        ...(adapter === 'bedrock' ? ['    region: eu-central-1'] : []),
        '    models: { tell-tale: {} }',
      ]),
      // Every request reaches its provider, whatever became of those before it.
      'failover: { max_attempts: 1, breaker: { failures: 1000 } }',
      `keys: [{ name: app, key: "\${APP_KEY}" }]`,
    ].join('\n'),
  );
  const gateway = startCli(['start'], { cwd, env: { PORT: '0', LOG_LEVEL: 'trace', ...SECRETS } });
  const [, url = ''] = await gateway.seen(/Parley is listening on (http:\S+)\n/);

  const replies: string[] = [];
  const ask = async (key: string, provider: string, content: string, stream = false): Promise<void> => {
    const response = await fetch(`${url}/v1/chat/completions?key=${encodeURIComponent(key)}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'tell-tale', provider, stream, messages: [{ role: 'user', content }] }),
    });
    replies.push(await response.text(), JSON.stringify([...response.headers]));
  };
  for (const provider of PROVIDERS) {
    for (const how of ['fail', 'refuse', 'complain']) {
      await ask(SECRETS.APP_KEY, provider, how);
      await ask(SECRETS.PARLEY_ADMIN_KEY, provider, how, true);
    }
  }
  await ask('a key that was mistyped by its owner', 'openai', 'fail');

  // While it runs: a database's log is emptied at its end.
  const kept = readdirSync(cwd, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && entry.name !== 'parley.yaml' && !entry.parentPath.includes('compile-cache'),
    )
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'));
  expect(kept.length).toBeGreaterThan(0);
  gateway.signal('SIGTERM');
  const { code, stdout, stderr } = await gateway.result;
  await upstream.close();
  expect(code).toBe(0);
  expect(stderr.match(/"msg":"request"/g)).toHaveLength(31);

  // So it did tell, the operator as well as the client.
  for (const told of [stderr, replies.join()]) expect(told).toContain('you sent');
  const everything = [stdout, stderr, ...replies, ...kept].join('\n');
  for (const secret of [...Object.values(SECRETS), 'a key that was mistyped']) {
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(encodeURIComponent(secret));
  }
});
