import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mock, startMock } from '../../src/mock/server.ts';
import { createAnthropicProvider } from '../../src/providers/anthropic/index.ts';
import { createGeminiProvider } from '../../src/providers/gemini/index.ts';
import { createOpenAiProvider } from '../../src/providers/openai/index.ts';
import type { ChatRequest, Provider, ProviderSettings } from '../../src/providers/provider.ts';
import { allEvents, collect } from '../providers/conformance/collect.ts';
import { callTo, failure, sandbox, user } from '../providers/sandbox-calls.ts';

/** Short, so that a stall is soon a timeout; long enough for everything else. */
const TIMEOUTS = { connectMs: 1_000, firstTokenMs: 300, idleMs: 300, totalMs: 300 };

const settings = (
  changes: Partial<ProviderSettings> & Pick<ProviderSettings, 'name' | 'baseUrl'>,
): ProviderSettings => ({
  adapter: 'openai',
  apiKey: 'any',
  headers: {},
  timeouts: { connectMs: 1_000, firstTokenMs: 5_000, idleMs: 5_000, totalMs: 10_000 },
  maxConcurrency: 100,
  vendor: changes.name,
  ...changes,
});

const ADAPTERS = [
  { name: 'openai', base: '/v1', create: createOpenAiProvider },
  { name: 'anthropic', base: '', create: createAnthropicProvider },
  { name: 'gemini', base: '', create: createGeminiProvider },
] as const;

describe.each(ADAPTERS)('through the mock, the $name adapter', ({ name, base, create }) => {
  let mock: Mock;
  let provider: Provider;
  beforeAll(async () => {
    mock = await startMock({ host: '127.0.0.1', port: 0 });
    provider = create(settings({ name, baseUrl: mock.url + base }));
  });
  afterAll(async () => {
    await provider.close();
    await mock.close();
  });

  const tools: ChatRequest['tools'] = ['get_weather', 'get_time'].map((tool) => ({
    type: 'function',
    function: {
      name: tool,
      parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
    },
  }));
  it.each<[string, Partial<ChatRequest>]>([
    ['echo', {}],
    ['echo', { stop: [' Welt'] }],
    ['story', { max_completion_tokens: 40 }],
    ['tools', { tools }],
    ['reasoner', { reasoning_effort: 'high' }],
  ])('says what the sandbox itself says: %s %j', async (model, changes) => {
    const request = { messages: user('Grüße, "Welt" 👋\n\\o/'), max_completion_tokens: 1_000, ...changes };
    const own = await sandbox().chat(callTo(model, request));
    const expected = own.choices.map(({ message: { content, tool_calls: calls }, finish_reason }) => ({
      message: {
        // Where there are calls, some wires can't tell silence from no words.
        content: calls ? expect.toBeOneOf([null, '']) : content,
        ...(calls && {
          tool_calls: calls.map((call) => ({ function: call.type === 'function' ? call.function : {} })),
        }),
      },
      finish_reason,
    }));
    const usage = { output: own.usage?.output, ...(model !== 'reasoner' && { reasoning: 0 }) };
    const whole = await provider.chat(callTo(model, request));
    expect(whole).toMatchObject({ choices: expected, usage });
    const streamed = collect(
      await allEvents(await provider.chatStream(callTo(model, { ...request, stream: true }))),
    );
    expect(streamed).toMatchObject({ choices: expected, usage });
  });

  it.each([
    'status=429;retry-after=2',
    'status=500',
    'status=503',
    'status=529',
    'status=401',
    'status=404',
    'reset',
    'stall-before',
    'stall-after=3',
    'cut-after=3',
    'end-after=3',
    'malformed',
    'malformed=2',
    'empty',
    'error-event',
    'error-event=3',
  ])('fails of %s as the sandbox itself does', async (fault) => {
    const request = { messages: user('one two three four five six seven'), max_completion_tokens: 100 };
    const hasty = create(
      settings({ name, baseUrl: mock.url + base, timeouts: TIMEOUTS, headers: { 'x-parley-fault': fault } }),
    );
    const own = sandbox({ fault }, undefined, TIMEOUTS);
    const streams = (of: Provider) =>
      of.chatStream(callTo('echo', { ...request, stream: true })).then(allEvents);
    const wholes = (of: Provider) => of.chat(callTo('echo', request));
    for (const asked of [streams, wholes]) {
      const [expected, error] = await Promise.all([failure(asked(own)), failure(asked(hasty))]);
      expect([error.kind, error.retryAfterMs]).toEqual([expected.kind, expected.retryAfterMs]);
    }
    await hasty.close();
  });
});
