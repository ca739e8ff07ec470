import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAnthropicProvider } from '../../src/providers/anthropic/index.ts';
import type { ChatRequest, ProviderSettings } from '../../src/providers/provider.ts';
import { json, sse, startUpstream, type Upstream } from '../support/upstream.ts';
import { allEvents } from './conformance.ts';
import { errorAfterStart } from './fixtures/anthropic/capabilities.ts';
import { anthropicRoute, anthropicSettings } from './fixtures/anthropic/setup.ts';
import { both, message, text } from './fixtures/anthropic/wire.ts';

let upstream: Upstream;
beforeAll(async () => {
  upstream = await startUpstream();
});
afterAll(() => upstream.close());

const hello: ChatRequest = { messages: [{ role: 'user', content: 'Hello' }] };
const callOf = (request: ChatRequest, supports = {}) => ({
  request,
  source: null,
  route: anthropicRoute('claude-sonnet-4-6', supports),
  signal: new AbortController().signal,
  translated: () => {},
});

async function sent(settings: Partial<ProviderSettings>, request = hello) {
  upstream.answer(json(message([text('Hi')])));
  const provider = createAnthropicProvider({ ...anthropicSettings(upstream.url), ...settings });
  await provider.chat(callOf(request));
  await provider.close();
  const seen = upstream.seen.at(-1);
  return { path: seen?.path, headers: seen?.headers ?? {} };
}

it.each([
  ['', '/v1/messages'],
  ['/', '/v1/messages'],
  ['/v1', '/v1/messages'],
  ['/v1/', '/v1/messages'],
  ['/anthropic', '/anthropic/v1/messages'],
  ['/anthropic/v1', '/anthropic/v1/messages'],
])('a base address ending with %j leads to %s', async (end, path) => {
  expect((await sent({ baseUrl: `${upstream.url}${end}` })).path).toBe(path);
});

it('says its key, its version, and what it sends', async () => {
  const { headers } = await sent({});
  expect(headers).toMatchObject({
    'x-api-key': 'sk-ant-test-0123456789',
    'anthropic-version': '2023-06-01',
    'content-type': 'application/json',
  });
  expect(headers).not.toHaveProperty('anthropic-beta');
});

it('the operator’s headers come along, and count more', async () => {
  const headers = { Authorization: 'Bearer t', 'Anthropic-Version': '2026-01-01' };
  expect((await sent({ apiKey: null, headers })).headers).toMatchObject({
    authorization: 'Bearer t',
    'anthropic-version': '2026-01-01',
  });
  expect((await sent({ apiKey: null, headers })).headers).not.toHaveProperty('x-api-key');
});

it('betas of its own are added to the operator’s', async () => {
  const part = { type: 'file' as const, file: { file_id: 'file_01' } };
  const request: ChatRequest = { messages: [{ role: 'user', content: [part] }] };
  const own = await sent({}, request);
  expect(own.headers['anthropic-beta']).toBe('files-api-2025-04-14');
  const added = await sent({ headers: { 'anthropic-beta': 'context-1m-2025-08-07' } }, request);
  expect(added.headers['anthropic-beta']).toBe('context-1m-2025-08-07,files-api-2025-04-14');
});

it('an overload after the opening of a stream still leaves room for another target', async () => {
  upstream.answer(sse(errorAfterStart));
  const provider = createAnthropicProvider(anthropicSettings(upstream.url));
  await expect(provider.chatStream(callOf({ ...hello, stream: true }))).rejects.toMatchObject({
    kind: 'overloaded',
  });
  await provider.close();
});

it('an answer that does not fit the schema it was asked for is bad_response', async () => {
  const provider = createAnthropicProvider(anthropicSettings(upstream.url));
  const request: ChatRequest = {
    ...hello,
    tools: [{ type: 'function', function: { name: 'f' } }],
    tool_choice: 'required',
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'a', schema: { type: 'object', properties: { a: { type: 'string' } } } },
    },
  };
  const answer = async (content: string) => {
    const reply = both(message([text(content)]));
    upstream.answer(json(reply.reply));
    const whole = provider.chat(callOf(request, { json_schema: false }));
    const settled = await Promise.allSettled([whole]);
    upstream.answer(sse(reply.stream));
    const streamed = provider
      .chatStream(callOf({ ...request, stream: true }, { json_schema: false }))
      .then(allEvents);
    return [...settled, ...(await Promise.allSettled([streamed]))].map((outcome) =>
      outcome.status === 'rejected' ? outcome.reason.kind : outcome.status,
    );
  };
  expect(await answer('{"a":"x"}')).toEqual(['fulfilled', 'fulfilled']);
  expect(await answer('{"a":1}')).toEqual(['bad_response', 'bad_response']);
  expect(await answer('Sure! {"a":"x"}')).toEqual(['bad_response', 'bad_response']);
  await provider.close();
});
