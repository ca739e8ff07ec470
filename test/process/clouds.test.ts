import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mock, startMock } from '../../src/mock/server.ts';
import { startCli } from '../cli/run-cli.ts';
import { completionOf, errorOf, streamOf } from '../support/contract.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The mock's models stand for these, whose prices they get. */
const CONFIGURATION = (mock: string): string => `
providers:
  azure-openai:
    base_url: ${mock}
    models:
      gpt-4o: { id: echo }
      o3: { id: tools }
  bedrock:
    base_url: ${mock}
    models:
      claude-opus-4-6: { id: reasoner }
      claude-sonnet-4-6: { id: tools }
keys: [{ name: app, key: the key of an application }]
`;

const ENVIRONMENT = {
  PORT: '0',
  AZURE_OPENAI_API_KEY: 'the-only-key-of-all',
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'the-only-key-of-all',
  AWS_SECRET_ACCESS_KEY: 'a-secret-access-key',
  AWS_SESSION_TOKEN: 'a-session-token',
};

const TOOLS = [
  {
    type: 'function',
    function: {
      name: 'get_weather',
      parameters: { type: 'object', properties: { city: { type: 'string' } } },
    },
  },
];

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ host: '127.0.0.1', port: 0, key: 'the-only-key-of-all' });
});
afterAll(() => mock.close());

test('both clouds answer by the file and their variables, priced as what is deployed', async () => {
  const cwd = await temporaryFolder();
  writeFileSync(path.join(cwd, 'parley.yaml'), CONFIGURATION(mock.url));
  const gateway = startCli(['start'], { cwd, env: ENVIRONMENT });
  const [, url = ''] = await gateway.seen(/Parley is listening on (http:\S+)\n/);
  const ask = (provider: string, model: string, more: object): Promise<Response> =>
    fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { authorization: 'Bearer the key of an application', 'content-type': 'application/json' },
      body: JSON.stringify({ provider, model, ...more }),
    });
  const messages = [{ role: 'user', content: 'Grüße 👋' }];

  for (const [provider, model] of [
    ['azure-openai', 'gpt-4o'],
    ['bedrock', 'claude-opus-4-6'],
  ] as const) {
    const whole = await completionOf(await ask(provider, model, { messages }));
    expect(whole).toMatchObject({ provider, choices: [{ message: { content: 'Grüße 👋' } }] });
    expect(whole.usage.cost).toBeGreaterThan(0);
    const options = { messages, stream: true, stream_options: { include_usage: true } };
    const streamed = await streamOf(await ask(provider, model, options));
    expect(streamed).toMatchObject({ done: true, contents: ['Grüße 👋'] });
    expect(streamed.chunks.at(-1)?.usage?.cost).toBe(whole.usage.cost);
  }

  const [filtered] = (await completionOf(await ask('azure-openai', 'gpt-4o', { messages }))).choices;
  expect(filtered).toMatchObject({ content_filter_results: { hate: { filtered: false } } });

  // Thoughts go back as they came, with the signature that the provider asks for.
  const thinking = { messages, reasoning_effort: 'high' };
  const [thought] = (await completionOf(await ask('bedrock', 'claude-opus-4-6', thinking))).choices;
  expect(thought?.message.reasoning_content).toContain('Grüße');
  const longer = [...messages, thought?.message, { role: 'user', content: 'And?' }];
  await completionOf(await ask('bedrock', 'claude-opus-4-6', { ...thinking, messages: longer }));

  for (const [provider, model] of [
    ['azure-openai', 'o3'],
    ['bedrock', 'claude-sonnet-4-6'],
  ] as const) {
    const asking = { messages, tools: TOOLS };
    const [first] = (await completionOf(await ask(provider, model, asking))).choices;
    const [call] = first?.message.tool_calls ?? [];
    const result = { role: 'tool', tool_call_id: call?.id, content: 'Rain.' };
    const after = { ...asking, messages: [...messages, first?.message, result] };
    const [second] = (await completionOf(await ask(provider, model, after))).choices;
    expect(second).toMatchObject({ message: { content: expect.stringContaining('Rain.') } });
  }

  const { param } = await errorOf(await ask('bedrock', 'nova-pro', { messages }), 'model_not_found');
  expect(param).toBe('model');
  gateway.signal('SIGTERM');
  const { code, stderr } = await gateway.result;
  expect(code).toBe(0);
  expect(stderr).not.toContain('the-only-key-of-all');
});
