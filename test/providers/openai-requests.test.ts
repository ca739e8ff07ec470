import { describe, expect, it } from 'vitest';
import { type JsonSource, scanJsonObject } from '../../src/kernel/json-members.ts';
import { quirksOf as azureQuirksOf } from '../../src/providers/azure-openai/quirks.ts';
import { quirksOf } from '../../src/providers/openai/quirks.ts';
import { planRoute } from '../../src/providers/openai-wire/route-plan.ts';
import { lacking, toWire } from '../../src/providers/openai-wire/to-wire.ts';
import type { ChatRequest } from '../../src/providers/provider.ts';
import type { Supports } from '../../src/providers/route.ts';
import { callOf, routeTo } from './fixtures/openai/setup.ts';

const hello: ChatRequest = { messages: [{ role: 'user', content: 'Hello' }] };
const tools: ChatRequest['tools'] = [
  { type: 'function', function: { name: 'a' } },
  { type: 'function', function: { name: 'b' } },
];

/** What `vendor` is sent for a request, what is told as dropped, and what as translated. */
function sent(
  vendor: string,
  id: string,
  more: Record<string, unknown>,
  supports: Partial<Supports> = {},
  stream = false,
) {
  const request = { ...hello, ...more } as ChatRequest;
  const route = routeTo(vendor, id, supports);
  const plan = planRoute(route, quirksOf(vendor));
  const call = callOf(request, route);
  const text = JSON.stringify({
    model: 'theirs',
    provider: vendor,
    strict_params: false,
    stop: null,
    ...request,
  });
  const source = scanJsonObject(text, 64) as JsonSource;
  const body = JSON.parse(String(toWire(call, plan, stream))) as Record<string, unknown>;
  // The client's text spliced must say the same as the request serialised.
  expect(JSON.parse(String(toWire(callOf(request, route, { source }), plan, stream)))).toEqual(body);
  const { model, messages, ...rest } = body;
  expect(model).toBe(id);
  return {
    rest,
    messages: messages as Record<string, unknown>[],
    lacks: lacking(request, plan),
    told: call.told,
  };
}

describe('the body', () => {
  it('copies a long prompt as it stands', () => {
    const long = `${'x'.repeat(100_000)}\\u00fc\\/`;
    const text = `{"model": "m","messages":[{"role":"user","content":"${long}"}], "seed":12345678901234567890}`;
    const source = scanJsonObject(text, 64) as JsonSource;
    const route = routeTo('openai', 'gpt-4o');
    const request = JSON.parse(text) as ChatRequest;
    const body = toWire(callOf(request, route, { source }), planRoute(route, quirksOf('openai')), false);
    expect(String(body) === text.replace('"m"', '"gpt-4o"')).toBe(true);
  });

  it('has no field of the gateway and no null, but every field that the contract does not know', () => {
    const { rest, lacks } = sent('openai', 'gpt-4o', { user: 'u', my_field: { a: [null] } });
    expect(rest).toEqual({ user: 'u', my_field: { a: [null] } });
    expect(lacks).toEqual([]);
  });

  it('asks for the usage of every stream, and for no stream where none is wanted', () => {
    const usage = { stream: true, stream_options: { include_usage: true } };
    expect(sent('openai', 'gpt-4o', {}, {}, true).rest).toEqual(usage);
    expect(
      sent('openai', 'gpt-4o', { stream: true, stream_options: { include_usage: false } }, {}, true).rest,
    ).toEqual(usage);
    const options = { include_obfuscation: false };
    expect(sent('openai', 'gpt-4o', { stream: true, stream_options: options }, {}, true).rest).toEqual({
      stream: true,
      stream_options: { include_obfuscation: false, include_usage: true },
    });
    expect(sent('openai', 'gpt-4o', { stream: true, stream_options: options }).rest).toEqual({});
    expect(sent('mistral', 'm', { stream: true, stream_options: options }, {}, true).rest).toEqual({
      stream: true,
    });
  });

  it('leaves out what the model lacks and says so, unless it asked for what happens anyway', () => {
    const asked = { top_k: 40, seed: 1, logit_bias: { 1: 2 }, presence_penalty: 0.5, temperature: 0.5 };
    const supports = { seed: false, logit_bias: false, penalties: false, sampling: false };
    const { rest, lacks } = sent('openai', 'gpt-4o', asked, supports);
    expect(rest).toEqual({});
    expect(lacks).toEqual(Object.keys(asked));
    const neutral = { top_k: 0, presence_penalty: 0, temperature: 1 };
    expect(sent('openai', 'gpt-4o', neutral, supports)).toMatchObject({ rest: {}, lacks: [] });
  });

  it('keeps `n` to itself where one call gives one answer', () => {
    expect(sent('groq', 'llama', { n: 3 }, { n: false })).toMatchObject({ rest: {}, lacks: [] });
    expect(sent('openai', 'gpt-4o', { n: 3 }).rest).toEqual({ n: 3 });
  });
});

describe('the limit of tokens', () => {
  it.each([
    ['openai', 'gpt-4o', { max_tokens: 5 }, { max_tokens: 5 }],
    ['openai', 'gpt-4o', { max_completion_tokens: 5 }, { max_completion_tokens: 5 }],
    ['openai', 'gpt-4o', { max_tokens: 9, max_completion_tokens: 5 }, { max_completion_tokens: 5 }],
    ['openai', 'o3-mini', { max_tokens: 5 }, { max_completion_tokens: 5 }],
    ['openai', 'gpt-5.6-sol', { max_tokens: 9, max_completion_tokens: 5 }, { max_completion_tokens: 5 }],
    ['mistral', 'm', { max_completion_tokens: 5 }, { max_tokens: 5 }],
    ['ollama', 'm', { max_tokens: 9, max_completion_tokens: 5 }, { max_tokens: 5 }],
    ['deepseek', 'deepseek-chat', { max_tokens: 5 }, { max_tokens: 5 }],
    ['anyone', 'm', { max_completion_tokens: 5 }, { max_completion_tokens: 5 }],
  ])('at %s, %s: %j is sent as %j', (vendor, id, asked, expected) => {
    expect(sent(vendor, id, asked)).toMatchObject({ rest: expected, lacks: [], told: [] });
    expect(Object.keys(sent(vendor, id, asked).rest)).toEqual(Object.keys(expected));
  });
});

describe('OpenAI’s reasoning models', () => {
  const asked = {
    temperature: 0.5,
    logprobs: true,
    presence_penalty: 0.5,
    logit_bias: { 1: 2 },
    stop: 'END',
    reasoning_effort: undefined as string | undefined,
  };
  const all = ['temperature', 'logprobs', 'presence_penalty', 'logit_bias'];

  it.each([
    ['o1', undefined, all],
    ['o4-mini', undefined, [...all, 'stop']],
    ['gpt-5', undefined, [...all, 'stop']],
    ['gpt-5-mini-2025-08-07', 'none', [...all, 'stop']],
    ['gpt-5.1', undefined, ['presence_penalty', 'logit_bias', 'stop']],
    ['gpt-5.1', 'low', [...all, 'stop']],
    ['gpt-5.5', undefined, [...all, 'stop']],
    ['gpt-5.10', 'none', ['presence_penalty', 'logit_bias', 'stop']],
    ['gpt-6-sol', 'none', [...all, 'stop']],
    ['gpt-4o', undefined, []],
    ['gpt-4.1', undefined, []],
    ['gpt-oss-120b', undefined, []],
    ['gpt-5-chat-latest', undefined, []],
    ['omni', undefined, []],
  ])('%s with effort %s lacks %j', (id, effort, expected) => {
    const { reasoning_effort: _, ...rest } = asked;
    const request = effort === undefined ? rest : { ...rest, reasoning_effort: effort };
    const result = sent('openai', id, request);
    expect(result.lacks.sort()).toEqual([...expected].sort());
    for (const name of expected) expect(result.rest).not.toHaveProperty(name);
  });

  it('are known by either of their names', () => {
    for (const names of [
      { model: 'our-best', id: 'o3' },
      { model: 'o3', id: 'our-deployment' },
    ]) {
      const plan = planRoute({ ...routeTo('openai', ''), ...names }, quirksOf('openai'));
      expect(lacking({ ...hello, temperature: 0.5 }, plan)).toEqual(['temperature']);
    }
  });

  it('keep their tools where tools and an effort are refused together, and there is no other API', () => {
    const both = { tools, reasoning_effort: 'high' };
    const dated = (id: string, more: Record<string, unknown>) => {
      const route = routeTo('azure-openai', id);
      const plan = planRoute(route, azureQuirksOf('2025-04-01-preview'));
      const request = { ...hello, ...more } as ChatRequest;
      const call = callOf(request, route);
      const { model, messages, ...rest } = JSON.parse(String(toWire(call, plan, false)));
      expect({ model, messages }).toEqual({ model: id, ...hello });
      return { rest, lacks: lacking(request, plan), told: call.told };
    };
    expect(dated('gpt-5.2', both)).toMatchObject({ rest: both, lacks: [] });
    expect(dated('gpt-5.4', both)).toEqual({ rest: { tools }, lacks: ['reasoning_effort'], told: [] });
    expect(dated('gpt-5.5', both)).toEqual({ rest: { tools }, lacks: ['reasoning_effort'], told: [] });
    const silent = { tools, reasoning_effort: 'none' };
    expect(dated('gpt-5.6', both)).toEqual({ rest: silent, lacks: ['reasoning_effort'], told: [] });
    expect(dated('gpt-5.6', { tools })).toEqual({ rest: silent, lacks: [], told: ['reasoning_effort'] });
    expect(dated('gpt-5.6', silent)).toEqual({ rest: silent, lacks: [], told: [] });
  });
});

describe('reasoning effort', () => {
  it.each([
    ['openrouter', 'high', { reasoning: { effort: 'high' } }, []],
    ['openrouter', 'max', { reasoning: { effort: 'xhigh' } }, ['reasoning_effort']],
    ['deepseek', 'none', { thinking: { type: 'disabled' } }, []],
    ['deepseek', 'low', { thinking: { type: 'enabled' }, reasoning_effort: 'low' }, []],
    ['deepseek', 'medium', { thinking: { type: 'enabled' }, reasoning_effort: 'high' }, ['reasoning_effort']],
    ['vllm', 'low', { reasoning_effort: 'low' }, []],
  ])('at %s: %s', (vendor, effort, rest, told) => {
    expect(sent(vendor, 'm', { reasoning_effort: effort })).toMatchObject({ rest, lacks: [], told });
    expect(Object.keys(sent(vendor, 'm', { reasoning_effort: effort }).rest).sort()).toEqual(
      Object.keys(rest).sort(),
    );
  });

  it('in the vendor’s own words wins', () => {
    const own = { reasoning: { max_tokens: 100 } };
    expect(sent('openrouter', 'm', { ...own, reasoning_effort: 'low' }).rest).toEqual(own);
    const thinking = { thinking: { type: 'disabled' }, reasoning_effort: 'low' };
    expect(sent('deepseek', 'm', thinking).rest).toEqual(thinking);
  });

  it('is dropped where the model has none', () => {
    const none = sent('openai', 'gpt-4o', { reasoning_effort: 'low' }, { reasoning: false });
    expect(none).toMatchObject({ rest: {}, lacks: ['reasoning_effort'] });
    expect(sent('xai', 'grok-4', { reasoning_effort: 'low' }).lacks).toEqual(['reasoning_effort']);
    expect(sent('xai', 'grok-4.20-0309-non-reasoning', { reasoning_effort: 'low' }).lacks).toEqual([
      'reasoning_effort',
    ]);
    expect(sent('xai', 'grok-4.3', { reasoning_effort: 'low', stop: 'x' })).toMatchObject({
      rest: { reasoning_effort: 'low' },
      lacks: ['stop'],
    });
  });

  it('takes what DeepSeek ignores while it thinks along', () => {
    const asked = { temperature: 0.5, logprobs: true };
    expect(sent('deepseek', 'deepseek-flash', asked).lacks).toEqual(['temperature', 'logprobs']);
    expect(sent('deepseek', 'deepseek-flash', { ...asked, reasoning_effort: 'none' }).lacks).toEqual([]);
    expect(sent('deepseek', 'deepseek-chat', asked).lacks).toEqual([]);
  });
});

describe('messages', () => {
  const replied: ChatRequest['messages'] = [
    { role: 'developer', content: 'Be brief.' },
    {
      role: 'user',
      content: [{ type: 'text', text: 'Hi', cache_control: { type: 'ephemeral' } }],
      name: 'ada',
    },
    {
      role: 'assistant',
      content: null,
      refusal: null,
      reasoning_content: 'Hm.',
      reasoning_details: [{ type: 'reasoning.text', text: 'Hm.' }],
      tool_calls: [
        {
          id: 'a',
          type: 'function',
          function: { name: 'f', arguments: '{}' },
          extra_content: { google: { thought_signature: 's' } },
        },
      ],
    },
    { role: 'tool', tool_call_id: 'a', content: '1' },
    { role: 'assistant', content: null, refusal: 'No.' },
  ];
  const plainCall = { id: 'a', type: 'function', function: { name: 'f', arguments: '{}' } };
  const ask = (vendor: string) => sent(vendor, 'm', { messages: replied });

  it('go to OpenAI without what only other providers know', () => {
    const { messages, lacks, told } = ask('openai');
    expect(messages).toEqual([
      replied[0],
      { role: 'user', content: [{ type: 'text', text: 'Hi' }], name: 'ada' },
      { role: 'assistant', content: null, refusal: null, tool_calls: [plainCall] },
      replied[3],
      replied[4],
    ]);
    expect(lacks).toEqual(['messages[1].content[0].cache_control']);
    expect(told).toEqual([]);
  });

  it.each(['groq', 'mistral'])('go to %s with the fields that it takes, and nothing else', (vendor) => {
    const { messages, lacks, told } = ask(vendor);
    expect(messages).toEqual([
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: [{ type: 'text', text: 'Hi' }] },
      { role: 'assistant', content: null, tool_calls: [plainCall] },
      replied[3],
      { role: 'assistant', content: 'No.' },
    ]);
    expect(lacks).toEqual(['messages[1].name', 'messages[1].content[0].cache_control']);
    expect(told).toEqual(['messages[0].role']);
  });

  it.each(['deepseek', 'vllm', 'anyone'])(
    'go to %s with their reasoning, the developer as system',
    (vendor) => {
      const { messages, lacks, told } = ask(vendor);
      expect(messages).toEqual([{ ...replied[0], role: 'system' }, ...replied.slice(1)]);
      expect(lacks).toEqual([]);
      expect(told).toEqual(['messages[0].role']);
    },
  );

  it('go to OpenRouter as they are', () => {
    expect(ask('openrouter')).toMatchObject({ messages: replied, lacks: [], told: [] });
  });

  it('lose the hints of tools that a vendor refuses', () => {
    const hinted = tools?.map((tool) => ({ ...tool, cache_control: { type: 'ephemeral' } }));
    expect(sent('openai', 'gpt-4o', { tools: hinted })).toMatchObject({
      rest: { tools },
      lacks: ['tools[0].cache_control', 'tools[1].cache_control'],
    });
    expect(sent('openrouter', 'm', { tools: hinted }).rest).toEqual({ tools: hinted });
  });
});

describe('a JSON schema, where the model has none', () => {
  const format = (schema: object) => ({
    response_format: { type: 'json_schema', json_schema: { name: 'x', schema } },
  });
  const ask = (schema: object, messages = hello.messages) =>
    sent('vllm', 'm', { messages, ...format(schema) }, { json_schema: false });

  it('is asked for in the first system message, and the mode that there is', () => {
    const schema = { type: 'object', properties: { a: { type: 'string' } } };
    const { rest, messages, told, lacks } = ask(schema, [
      { role: 'system', content: 'Hi.' },
      ...hello.messages,
    ]);
    expect(rest).toEqual({ response_format: { type: 'json_object' } });
    expect(messages).toHaveLength(2);
    expect(messages[0]?.content).toMatch(/^Hi\.\n\n/);
    expect(messages[0]?.content).toContain(JSON.stringify(schema));
    expect({ told, lacks }).toEqual({ told: ['response_format'], lacks: [] });
  });

  it('of no object is asked for in words alone', () => {
    expect(ask({ type: 'array', items: {} }).rest).toEqual({});
  });
});

describe('the choice of tools', () => {
  const named = { type: 'function', function: { name: 'b' } };

  it('is made for llama.cpp by what is offered', () => {
    const { rest, told } = sent('llama.cpp', 'm', { tools, tool_choice: named });
    expect(rest).toEqual({ tools: [tools?.[1]], tool_choice: 'required' });
    expect(told).toEqual(['tool_choice']);
    expect(sent('llamacpp', 'm', { tools, tool_choice: 'none' }).rest).toEqual({
      tools,
      tool_choice: 'none',
    });
  });

  it('is made for Ollama where it can be, and told where not', () => {
    expect(sent('ollama', 'm', { tools, tool_choice: 'auto' })).toMatchObject({ rest: { tools }, lacks: [] });
    expect(sent('ollama', 'm', { tools, tool_choice: 'none' })).toMatchObject({
      rest: {},
      told: ['tool_choice'],
    });
    expect(sent('ollama', 'm', { tools, tool_choice: named })).toMatchObject({ lacks: ['tool_choice'] });
  });
});

describe('parameters under other names', () => {
  it.each([
    ['mistral', { seed: 7 }, { random_seed: 7 }],
    ['llama.cpp', { repetition_penalty: 1.1 }, { repeat_penalty: 1.1 }],
    ['together', { logprobs: true, top_logprobs: 3 }, { logprobs: 3 }],
    ['together', { logprobs: true }, { logprobs: 1 }],
    ['together', { logprobs: false }, {}],
    ['vllm', { beam_size: 4 }, { use_beam_search: true, n: 4 }],
    ['vllm', { beam_size: 1 }, {}],
    ['anyone', { beam_size: 4, top_k: 5 }, { beam_size: 4, top_k: 5 }],
  ])('%s: %j is sent as %j', (vendor, asked, expected) => {
    const supports = { repetition_penalty: true, beam_size: true, top_k: true };
    expect(sent(vendor, 'm', asked, supports)).toMatchObject({ rest: expected, lacks: [] });
    expect(Object.keys(sent(vendor, 'm', asked, supports).rest).sort()).toEqual(Object.keys(expected).sort());
  });

  it('beams are not streamed', () => {
    const streamed = sent('vllm', 'm', { beam_size: 4, stream: true }, { beam_size: true }, true);
    expect(streamed.lacks).toEqual(['beam_size']);
    expect(streamed.rest).toEqual({ stream: true, stream_options: { include_usage: true } });
  });

  it('services that only OpenAI has are dropped, and told, where they are refused or ignored', () => {
    const asked = { store: true, verbosity: 'low', web_search_options: {} };
    for (const vendor of ['groq', 'mistral', 'ollama', 'deepseek']) {
      expect(sent(vendor, 'm', asked)).toMatchObject({ rest: {}, lacks: Object.keys(asked) });
    }
    expect(sent('anyone', 'm', asked)).toMatchObject({ rest: asked, lacks: [] });
  });
});
