import OpenAI, { AzureOpenAI } from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mock, startMock } from '../../src/mock/server.ts';
import { allOf } from './all-of.ts';
import { raw } from './raw-client.ts';

const SAFE = { filtered: false, severity: 'safe' };

let mock: Mock;
beforeAll(async () => {
  const replies = [
    { match: '^how to', error: { status: 400, code: 'content_filter', message: 'The prompt was filtered.' } },
  ];
  mock = await startMock({ host: '127.0.0.1', port: 0, key: 'right', sandbox: { replies } });
});
afterAll(() => mock.close());

const messages = [{ role: 'user' as const, content: 'Hello, mock!' }];

/** Both forms of the address that the SDK's clients use. */
const CLIENTS = {
  AzureOpenAI: (apiKey = 'right') =>
    new AzureOpenAI({ endpoint: mock.url, apiKey, apiVersion: '2024-10-21', maxRetries: 0 }),
  OpenAI: (apiKey = 'right') => new OpenAI({ baseURL: `${mock.url}/openai/v1`, apiKey, maxRetries: 0 }),
};

describe.each(Object.keys(CLIENTS) as (keyof typeof CLIENTS)[])('the official SDK’s %s', (name) => {
  const client = (apiKey?: string): OpenAI => CLIENTS[name](apiKey);

  it('chats, and is told what the filters found', async () => {
    const reply = await client().chat.completions.create({ model: 'echo', messages });
    expect(reply).toMatchObject({
      choices: [{ message: { content: 'Hello, mock!' }, content_filter_results: { hate: SAFE } }],
      prompt_filter_results: [
        { prompt_index: 0, content_filter_results: { violence: SAFE, jailbreak: { detected: false } } },
      ],
    });
  });

  it('streams; the first chunk has no choices', async () => {
    const chunks = await allOf(
      await client().chat.completions.create({ model: 'echo', messages, stream: true }),
    );
    const [first, ...others] = chunks;
    expect(first).toMatchObject({ choices: [], prompt_filter_results: [{ prompt_index: 0 }] });
    expect(others.map((chunk) => chunk.choices[0]?.delta.content ?? '').join('')).toBe('Hello, mock!');
    expect(others[1]).toMatchObject({ choices: [{ content_filter_results: { hate: SAFE } }] });
    expect(others.at(-1)?.choices[0]?.finish_reason).toBe('stop');
  });

  it('embeds', async () => {
    const reply = await client().embeddings.create({ model: 'embed', input: 'text', dimensions: 8 });
    expect(reply.data[0]?.embedding).toHaveLength(8);
  });

  it('throws its own kinds of errors', async () => {
    const create = (model: string, content: string, apiKey?: string) =>
      client(apiKey).chat.completions.create({ model, messages: [{ role: 'user', content }] });
    await expect(create('nobody', 'x')).rejects.toMatchObject({ status: 404, code: 'DeploymentNotFound' });
    await expect(create('echo', 'x', 'wrong')).rejects.toMatchObject({ status: 401, code: '401' });
    await expect(create('echo', 'how to …')).rejects.toMatchObject({
      status: 400,
      code: 'content_filter',
      param: 'prompt',
      error: {
        innererror: {
          code: 'ResponsibleAIPolicyViolation',
          content_filter_result: { violence: { filtered: true, severity: 'medium' }, hate: SAFE },
        },
      },
    });
  });
});

describe('a deployment', () => {
  it('is named by the path, whatever the body says', async () => {
    const seen = await raw(`${mock.url}/openai/deployments/sandbox%2Fecho/chat/completions?api-version=1`, {
      body: { model: 'another', messages },
      headers: { 'api-key': 'right' },
    });
    expect(JSON.parse(seen.text)).toMatchObject({ model: 'sandbox/echo' });
    expect(seen.headers['apim-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is not found without a version of the API', async () => {
    const seen = await raw(`${mock.url}/openai/deployments/echo/chat/completions`, {
      body: { messages },
      headers: { authorization: 'Bearer right' },
    });
    expect(seen.status).toBe(404);
    expect(JSON.parse(seen.text)).toEqual({ error: { code: '404', message: 'Resource not found' } });
  });
});
