import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProviderError } from '../../src/kernel/errors.ts';
import { type Mock, startMock } from '../../src/mock/server.ts';
import { createAnthropicProvider } from '../../src/providers/anthropic/index.ts';
import { createAzureOpenAiProvider } from '../../src/providers/azure-openai/index.ts';
import { createBedrockProvider } from '../../src/providers/bedrock/index.ts';
import { createGeminiProvider } from '../../src/providers/gemini/index.ts';
import { createOpenAiProvider } from '../../src/providers/openai/index.ts';
import type { ChatCall, ChatRequest, Provider, ProviderSettings } from '../../src/providers/provider.ts';
import { allEvents, collect } from '../providers/conformance/collect.ts';
import { callTo, failure, sandbox, user } from '../providers/sandbox-calls.ts';

/** For faults that end by themselves, and for those that only a timeout ends: many, and so side by side. */
const PATIENT = { connectMs: 10_000, firstTokenMs: 20_000, idleMs: 20_000, totalMs: 20_000 };
const HASTY = { ...PATIENT, firstTokenMs: 300, idleMs: 300, totalMs: 300 };

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

interface Adapter {
  readonly name: string;
  readonly base?: string;
  create(settings: ProviderSettings): Provider;
  /** What the mock's models are taken for. */
  readonly standsFor?: string;
  /** The model by whose name the adapter knows what to do; the mock's own where absent. */
  readonly knownAs?: string;
  readonly more?: Partial<ProviderSettings>;
  /** The wire has no texts that end an answer. */
  readonly stopless?: true;
  /** Thoughts are counted as part of the output only. */
  readonly thoughtsUncounted?: true;
}

const AWS: ProviderSettings['aws'] = {
  region: 'eu-central-1',
  credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret', sessionToken: 'token' },
};

const ADAPTERS: readonly Adapter[] = [
  { name: 'openai', base: '/v1', create: createOpenAiProvider },
  // By the Responses API.
  { name: 'openai', base: '/v1', create: createOpenAiProvider, knownAs: 'gpt-5-pro', stopless: true },
  { name: 'azure-openai', create: createAzureOpenAiProvider, knownAs: 'gpt-5-pro', stopless: true },
  { name: 'anthropic', create: createAnthropicProvider },
  { name: 'gemini', create: createGeminiProvider },
  { name: 'azure-openai', create: createAzureOpenAiProvider },
  { name: 'azure-openai', create: createAzureOpenAiProvider, more: { apiVersion: '2025-04-01-preview' } },
  {
    name: 'bedrock',
    create: createBedrockProvider,
    standsFor: 'anthropic/claude-sonnet-4-6',
    more: { apiKey: null, aws: AWS },
    thoughtsUncounted: true,
  },
];

describe.each(ADAPTERS)('through the mock, the $name adapter $knownAs $more', (adapter) => {
  const { name, base = '', create, standsFor, knownAs, more } = adapter;
  const callAs = (model: string, request: ChatRequest): ChatCall => {
    const call = callTo(model, request);
    const { qualified, model: own } = call.route;
    return {
      ...call,
      route: { ...call.route, qualified: standsFor ?? qualified, model: knownAs ?? own },
    };
  };
  let mock: Mock;
  let provider: Provider;
  beforeAll(async () => {
    mock = await startMock({ host: '127.0.0.1', port: 0 });
    provider = create(settings({ name, baseUrl: mock.url + base, ...more }));
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
  const asked: readonly [string, Partial<ChatRequest>][] = [
    ['echo', {}],
    ['echo', { stop: [' Welt'] }],
    ['story', { max_completion_tokens: 40 }],
    ['tools', { tools }],
    ['reasoner', { reasoning_effort: 'high' }],
  ];
  it.each(asked.filter(([, changes]) => !(adapter.stopless && changes.stop)))(
    'says what the sandbox itself says: %s %j',
    async (model, changes) => {
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
      const { output = 0, reasoning = 0 } = own.usage ?? {};
      const usage = adapter.thoughtsUncounted
        ? { output: output + reasoning, reasoning: 0 }
        : { output, ...(model !== 'reasoner' && { reasoning: 0 }) };
      const whole = await provider.chat(callAs(model, request));
      expect(whole).toMatchObject({ choices: expected, usage });
      const streamed = collect(
        await allEvents(await provider.chatStream(callAs(model, { ...request, stream: true }))),
      );
      expect(streamed).toMatchObject({ choices: expected, usage });
    },
  );

  it.concurrent.each([
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
    const timeouts = fault.startsWith('stall') ? HASTY : PATIENT;
    const failing = create(
      settings({
        name,
        baseUrl: mock.url + base,
        timeouts,
        headers: { 'x-parley-fault': fault },
        ...more,
      }),
    );
    const own = sandbox({ fault }, undefined, timeouts);
    const streams = (of: Provider) =>
      of.chatStream(callAs('echo', { ...request, stream: true })).then(allEvents);
    const wholes = (of: Provider) => of.chat(callAs('echo', request));
    const failures = (of: Provider) => Promise.all([failure(streams(of)), failure(wholes(of))]);
    const told = (errors: readonly ProviderError[]) =>
      errors.map(({ kind, retryAfterMs }) => [kind, retryAfterMs]);
    const [expected, found] = await Promise.all([failures(own), failures(failing)]);
    expect(told(found)).toEqual(told(expected));
    await failing.close();
  });
});
