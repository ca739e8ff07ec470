import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAzureOpenAiProvider } from '../../src/providers/azure-openai/index.ts';
import { createOpenAiProvider } from '../../src/providers/openai/index.ts';
import type { ChatRequest, Provider } from '../../src/providers/provider.ts';
import type { Route } from '../../src/providers/route.ts';
import { json, startUpstream, type Upstream } from '../support/upstream.ts';
import { azureSettings, deploymentOf } from './fixtures/azure-openai/setup.ts';
import { callOf, routeTo, settingsOf } from './fixtures/openai/setup.ts';
import { completion, says } from './fixtures/openai/wire.ts';
import { response, says as saysItem } from './fixtures/openai-responses/wire.ts';

const messages: ChatRequest['messages'] = [{ role: 'user', content: 'Hello' }];
const tools: ChatRequest['tools'] = [{ type: 'function', function: { name: 'weather' } }];

let upstream: Upstream;
beforeAll(async () => {
  upstream = await startUpstream((seen, reply) => {
    const responses = seen.path.includes('/responses');
    return json(responses ? response([saysItem('Hi')]) : completion([says('Hi')]))(seen, reply);
  });
});
afterAll(() => upstream.close());

/** Where a request is sent. */
async function pathOf(provider: Provider, route: Route, more: Partial<ChatRequest>): Promise<string> {
  const { choices } = await provider.chat(callOf({ messages, ...more }, route));
  expect(choices[0]?.message.content).toBe('Hi');
  return upstream.seen.at(-1)?.path ?? '';
}

const toOpenAi = async (id: string, more: Partial<ChatRequest>, vendor = 'openai'): Promise<string> => {
  const provider = createOpenAiProvider(settingsOf(vendor, `${upstream.url}/v1`));
  const path = await pathOf(provider, routeTo(vendor, id), more);
  await provider.close();
  return path;
};

const CHAT = '/v1/chat/completions';
const RESPONSES = '/v1/responses';

describe('at OpenAI, a request', () => {
  it.each<[string, Partial<ChatRequest>, string]>([
    // Tools and an effort together.
    ['gpt-5.2', { tools, reasoning_effort: 'high' }, CHAT],
    ['gpt-5.4', { tools, reasoning_effort: 'high' }, RESPONSES],
    ['gpt-5.4-mini-2026-03-17', { tools, reasoning_effort: 'none' }, RESPONSES],
    ['gpt-5.5', { tools, reasoning_effort: 'low' }, RESPONSES],
    ['gpt-5.6-sol', { tools, reasoning_effort: 'max' }, RESPONSES],
    ['gpt-6-astra', { tools, reasoning_effort: 'low' }, RESPONSES],
    ['gpt-6.1-terra', { tools, reasoning_effort: 'low' }, RESPONSES],
    // Tools alone.
    ['gpt-5.4', { tools }, CHAT],
    ['gpt-5.5', { tools }, RESPONSES],
    ['gpt-5.6-terra', { tools }, RESPONSES],
    ['gpt-6-sol', { tools }, RESPONSES],
    ['o3', { tools, reasoning_effort: 'low' }, CHAT],
    ['gpt-4o', { tools }, CHAT],
    ['gpt-5.3-chat-latest', { tools, reasoning_effort: 'medium' }, CHAT],
    // The older form of tools counts, an empty list does not.
    ['gpt-5.6-luna', { functions: [{ name: 'weather' }] }, RESPONSES],
    ['gpt-5.6-luna', { tools: [] }, CHAT],
    // Tools, and told not to reason.
    ['gpt-5.6-luna', { tools, reasoning_effort: 'none' }, CHAT],
    ['gpt-6-luna', { tools, reasoning_effort: 'none' }, CHAT],
    // An effort alone.
    ['gpt-5.6-luna', { reasoning_effort: 'high' }, CHAT],
    ['gpt-6-astra', {}, CHAT],
    // Models that are served nowhere else.
    ['gpt-5-pro', {}, RESPONSES],
    ['gpt-5.5-pro-2026-04-23', {}, RESPONSES],
    ['o1-pro', {}, RESPONSES],
    ['o3-pro-2025-06-10', {}, RESPONSES],
    ['gpt-5-codex', {}, RESPONSES],
    ['gpt-5.1-codex-max', {}, RESPONSES],
    ['codex-mini-latest', {}, RESPONSES],
    ['o4-mini-deep-research', {}, RESPONSES],
    ['gpt-6-cyber', {}, RESPONSES],
  ])('for %s with %j goes to the API that answers it', async (id, more, path) => {
    expect(await toOpenAi(id, more)).toBe(path);
  });

  it('is judged by either of the model’s names', async () => {
    const provider = createOpenAiProvider(settingsOf('openai', `${upstream.url}/v1/`));
    const route = { ...routeTo('openai', 'our-alias'), model: 'gpt-5.6-sol' };
    expect(await pathOf(provider, route, { tools })).toBe(RESPONSES);
    await provider.close();
  });
});

it.each(['openrouter', 'xai', 'vllm', 'anyone'])(
  'at %s nothing goes to the Responses API',
  async (vendor) => {
    expect(await toOpenAi('gpt-5.6-sol', { tools, reasoning_effort: 'high' }, vendor)).toBe(CHAT);
  },
);

describe('at Azure', () => {
  const toAzure = async (apiVersion: string | null): Promise<string> => {
    const provider = createAzureOpenAiProvider(azureSettings(upstream.url, { apiVersion }));
    const route = deploymentOf('gpt-5.6-sol', 'ours');
    const path = await pathOf(provider, route, { tools, reasoning_effort: 'high' });
    expect(upstream.seen.at(-1)?.json).toMatchObject({ model: 'ours' });
    expect(upstream.seen.at(-1)?.headers).toHaveProperty('api-key');
    await provider.close();
    return path;
  };

  it('the newer form of the address has the API, too', async () => {
    expect(await toAzure(null)).toBe('/openai/v1/responses');
    expect(await toAzure('preview')).toBe('/openai/v1/responses?api-version=preview');
  });

  it('a dated version has not, and the tools are kept at the price of the effort', async () => {
    expect(await toAzure('2025-04-01-preview')).toBe(
      '/openai/deployments/ours/chat/completions?api-version=2025-04-01-preview',
    );
    expect(upstream.seen.at(-1)?.json).toMatchObject({ tools, reasoning_effort: 'none' });
  });
});

it('a request with n goes as often as there are answers wanted where the API gives one', async () => {
  const provider = createOpenAiProvider(settingsOf('openai', upstream.url));
  const route = routeTo('openai', 'gpt-5.6-sol');
  expect(provider.takesN?.({ messages, n: 2 }, route)).toBe(true);
  expect(provider.takesN?.({ messages, n: 2, tools }, route)).toBe(false);
  expect(provider.takesN?.({ messages, n: 2 }, routeTo('openai', 'gpt-5.6-sol', { n: false }))).toBe(false);
  await provider.close();
});
