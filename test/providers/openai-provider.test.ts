import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOpenAiProvider } from '../../src/providers/openai/index.ts';
import type { Provider, ProviderSettings } from '../../src/providers/provider.ts';
import { json, sse, startUpstream, type Upstream } from '../support/upstream.ts';
import { allEvents, collect } from './conformance.ts';
import { callOf, routeTo, settingsOf } from './fixtures/openai/setup.ts';
import {
  begin,
  completion,
  events,
  finish,
  pieces,
  says,
  stream,
  usageChunk,
} from './fixtures/openai/wire.ts';

const hello = { messages: [{ role: 'user' as const, content: 'Hello' }] };

let upstream: Upstream;
const made: Provider[] = [];
beforeEach(async () => {
  upstream = await startUpstream(json(completion([says('Hi')])));
});
afterEach(async () => {
  await Promise.all(made.splice(0).map((provider) => provider.close()));
  await upstream.close();
});

function create(settings: Partial<ProviderSettings> = {}, vendor = 'openai'): Provider {
  const provider = createOpenAiProvider({ ...settingsOf(vendor, `${upstream.url}/v1`), ...settings });
  made.push(provider);
  return provider;
}

describe('a provider that follows OpenAI', () => {
  it.each(['/v1', '/v1/', '/api/openai/v1//', ''])('is called below its base URL %j', async (path) => {
    await create({ baseUrl: upstream.url + path }).chat(callOf(hello, routeTo('openai', 'gpt-4o')));
    expect(upstream.seen[0]?.path).toBe(`${path.replace(/\/+$/, '')}/chat/completions`);
  });

  it('is sent the operator’s headers, which win over its own', async () => {
    const headers = { 'X-Team': 'blue', Authorization: 'Basic abc', 'OpenAI-Organization': 'org' };
    await create({ headers }).chat(callOf(hello, routeTo('openai', 'gpt-4o')));
    expect(upstream.seen[0]?.headers).toMatchObject({
      'x-team': 'blue',
      authorization: 'Basic abc',
      'openai-organization': 'org',
    });
  });

  it('is sent no authorization without a key', async () => {
    await create({ apiKey: null }, 'vllm').chat(callOf(hello, routeTo('vllm', 'm')));
    expect(upstream.seen[0]?.headers.authorization).toBeUndefined();
  });

  it('refuses a base URL that is none when it is made', () => {
    expect(() => create({ baseUrl: 'nonsense' })).toThrow(TypeError);
  });

  it('may be called as a stream or whole, whatever the request says', async () => {
    const provider = create();
    const route = routeTo('openai', 'gpt-4o');
    await provider.chat(callOf({ ...hello, stream: true, stream_options: {} }, route));
    expect(upstream.seen[0]?.json).not.toHaveProperty('stream');
    upstream.answer(sse(stream(begin(), finish('stop'))));
    await allEvents(await provider.chatStream(callOf({ ...hello, stream: false }, route)));
    expect(upstream.seen[1]?.json).toMatchObject({ stream: true });
  });

  it('that leaves [DONE] out has ended once its answer has, and its usage is not lost', async () => {
    upstream.answer(sse(events(begin(), ...pieces('Hi there'), finish('stop'), usageChunk())));
    const opened = await create().chatStream(callOf({ ...hello, stream: true }, routeTo('openai', 'm')));
    expect(collect(await allEvents(opened))).toMatchObject({
      choices: [{ message: { content: 'Hi there' }, finish_reason: 'stop' }],
      usage: { input: 10, output: 5 },
    });
  });

  it('that ends after one of two answers has not ended', async () => {
    upstream.answer(sse(events(begin(), finish('stop'))));
    const opened = await create().chatStream(callOf({ ...hello, n: 2 }, routeTo('openai', 'm')));
    await expect(allEvents(opened)).rejects.toMatchObject({ kind: 'bad_response' });
  });

  it('that answers a stream with JSON is taken at its word, before anything was given', async () => {
    const ask = () => create().chatStream(callOf(hello, routeTo('openai', 'm')));
    upstream.answer(json({ error: { message: 'Slow down', code: 429 } }));
    await expect(ask()).rejects.toMatchObject({ kind: 'rate_limited', message: 'Slow down' });
    upstream.answer(json(completion([says('Hi')])));
    await expect(ask()).rejects.toMatchObject({ kind: 'bad_response' });
  });

  it('whose beams are choices gives the best alone', async () => {
    upstream.answer(json(completion([says('best'), says('second')])));
    const route = routeTo('vllm', 'm', { beam_size: true });
    const { choices } = await create({}, 'vllm').chat(callOf({ ...hello, beam_size: 2 }, route));
    expect(choices.map(({ message }) => message.content)).toEqual(['best']);
    expect(upstream.seen[0]?.json).toMatchObject({ use_beam_search: true, n: 2 });
  });

  it('is not called with a schema that is none', async () => {
    const response_format = {
      type: 'json_schema' as const,
      json_schema: { name: 'x', schema: { type: 'nothing' } },
    };
    const call = callOf({ ...hello, response_format }, routeTo('vllm', 'm', { json_schema: false }));
    await expect(create({}, 'vllm').chat(call)).rejects.toMatchObject({ kind: 'invalid_request' });
    expect(upstream.seen).toHaveLength(0);
  });

  it('gives nothing away in the middle of a stream either', async () => {
    const message = `sk-upstream-0123456789 refused at ${new URL(upstream.url).host}`;
    upstream.answer(sse(events(begin()), events({ error: { message } })));
    const failing = create()
      .chatStream(callOf(hello, routeTo('openai', 'm')))
      .then(allEvents);
    await expect(failing).rejects.toMatchObject({ message: '… refused at …' });
  });
});
