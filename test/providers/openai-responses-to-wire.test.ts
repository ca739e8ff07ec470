import { describe, expect, it } from 'vitest';
import { quirksOf } from '../../src/providers/openai/quirks.ts';
import { lacking, toWire } from '../../src/providers/openai-responses/to-wire.ts';
import { planRoute } from '../../src/providers/openai-wire/route-plan.ts';
import type { ChatRequest } from '../../src/providers/provider.ts';
import type { Supports } from '../../src/providers/route.ts';
import { callOf, routeTo } from './fixtures/openai/setup.ts';

const hello: ChatRequest = { messages: [{ role: 'user', content: 'Hello' }] };
const tools: ChatRequest['tools'] = [{ type: 'function', function: { name: 'weather' } }];

interface Sent {
  readonly body: Record<string, unknown>;
  readonly lacks: string[];
  readonly told: string[];
}

/** What gpt-5.4 is sent, what is told as dropped, and what as translated. */
function sent(more: Partial<ChatRequest>, supports: Partial<Supports> = {}, stream = false): Sent {
  const request = { ...hello, ...more };
  const route = routeTo('openai', 'gpt-5.4', supports);
  const plan = planRoute(route, quirksOf('openai'));
  const call = callOf(request, route);
  const text = toWire(call, plan, { stream, summaries: true, format: 'openai-responses-v1' });
  return { body: JSON.parse(text), lacks: lacking(request, plan), told: call.told };
}

describe('the body', () => {
  it('keeps nothing at the provider unless the client asks for it, and has its reasoning come along', () => {
    const include = ['reasoning.encrypted_content'];
    expect(sent({}).body).toMatchObject({ model: 'gpt-5.4', store: false, include });
    expect(sent({ store: true }).body).toMatchObject({ store: true, include });
    expect(sent({ store: false }).lacks).toEqual([]);
  });

  it('says nothing of reasoning for a model that has none', () => {
    const { body, lacks } = sent({ reasoning_effort: 'low' }, { reasoning: false });
    expect(body).not.toHaveProperty('reasoning');
    expect(body).not.toHaveProperty('include');
    expect(lacks).toEqual(['reasoning_effort']);
  });

  it.each<[Partial<ChatRequest>, unknown]>([
    [{ reasoning_effort: 'high' }, { effort: 'high', summary: 'auto' }],
    [{}, { summary: 'auto' }],
    // Nothing is thought that could be summed up.
    [{ reasoning_effort: 'none' }, { effort: 'none' }],
  ])('%j asks for reasoning as %j', (more, reasoning) => {
    expect(sent(more).body.reasoning).toEqual(reasoning);
  });

  it('has the parameters that both APIs have under their names here', () => {
    const same = {
      service_tier: 'flex',
      metadata: { a: 'b' },
      moderation: { model: 'omni' },
      prompt_cache_key: 'k',
      prompt_cache_options: { mode: 'explicit' },
      prompt_cache_retention: '24h',
      safety_identifier: 's',
      user: 'u',
    } as const;
    const { body, lacks, told } = sent({
      ...same,
      verbosity: 'low',
      max_completion_tokens: 100,
      max_tokens: 50,
      response_format: { type: 'text' },
    });
    expect(body).toMatchObject({ ...same, text: { verbosity: 'low' }, max_output_tokens: 100 });
    expect(body.text).not.toHaveProperty('format');
    expect({ lacks, told }).toEqual({ lacks: [], told: [] });
  });

  it('streams as the client wants its events', () => {
    const stream_options = { include_usage: false, include_obfuscation: false };
    expect(sent({ stream: true, stream_options }, {}, true).body).toMatchObject({
      stream: true,
      stream_options: { include_obfuscation: false },
    });
    expect(sent({ stream: true, stream_options }).body).not.toHaveProperty('stream_options');
    expect(sent({ stream: true }, {}, true).body).not.toHaveProperty('stream_options');
  });

  it('samples, and tells probabilities, where the model is told not to reason', () => {
    const asked = { temperature: 0.5, top_p: 0.25, logprobs: true, top_logprobs: 3 };
    const { body, lacks } = sent({ ...asked, reasoning_effort: 'none' });
    expect(body).toMatchObject({
      temperature: 0.5,
      top_p: 0.25,
      top_logprobs: 3,
      include: ['reasoning.encrypted_content', 'message.output_text.logprobs'],
    });
    expect(lacks).toEqual([]);
    expect(sent({ ...asked, reasoning_effort: 'low' }).lacks).toEqual(Object.keys(asked));
    expect(sent({ logprobs: false, top_logprobs: 0 }).body).not.toHaveProperty('top_logprobs');
  });

  it('leaves out what the API lacks and says so, unless it asked for what happens anyway', () => {
    const asked: Partial<ChatRequest> = {
      seed: 7,
      stop: 'END',
      logit_bias: { 1: 2 },
      presence_penalty: 0.5,
      frequency_penalty: 0.5,
      prediction: { type: 'content', content: 'x' },
      modalities: ['text', 'audio'],
      audio: { voice: 'alloy', format: 'wav' },
      top_k: 40,
      ...{ x_unknown: 1, __proto__: null },
    };
    const { body, lacks } = sent(asked, { seed: true, stop: true });
    expect(lacks.sort()).toEqual(Object.keys(asked).sort());
    for (const name of Object.keys(asked)) expect(body).not.toHaveProperty(name);
    const neutral = { presence_penalty: 0, modalities: ['text' as const], logit_bias: {}, top_k: 0, n: 3 };
    expect(sent(neutral)).toMatchObject({ lacks: [], told: [] });
    expect(sent(neutral).body).not.toHaveProperty('n');
  });

  it('has no limit below the least that is taken', () => {
    expect(sent({ max_tokens: 15 })).toMatchObject({
      body: { max_output_tokens: 16 },
      told: ['max_tokens'],
    });
    expect(sent({ max_completion_tokens: 16 })).toMatchObject({ body: { max_output_tokens: 16 }, told: [] });
  });

  it('holds the answer to a schema only as far as it was asked to', () => {
    const format = (strict?: boolean) =>
      sent({
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'n', description: 'd', ...(strict === undefined ? {} : { strict }) },
        },
      }).body.text;
    const wire = { type: 'json_schema', name: 'n', description: 'd', schema: {} };
    expect(format()).toEqual({ format: { ...wire, strict: false } });
    expect(format(true)).toEqual({ format: { ...wire, strict: true } });
  });
});

describe('tools', () => {
  it('of both kinds lie flat, and are not held to schemas unless asked', () => {
    const parameters = { type: 'object', properties: {} };
    const grammar = { definition: 'start: "a"', syntax: 'lark' } as const;
    const { body } = sent({
      tools: [
        { type: 'function', function: { name: 'a' } },
        { type: 'function', function: { name: 'b', description: 'B', parameters, strict: true } },
        { type: 'custom', custom: { name: 'c' } },
        { type: 'custom', custom: { name: 'd', description: 'D', format: { type: 'grammar', grammar } } },
        { type: 'custom', custom: { name: 'e', format: { type: 'text' } } },
      ],
    });
    expect(body.tools).toEqual([
      { type: 'function', name: 'a', parameters: null, strict: false },
      { type: 'function', name: 'b', description: 'B', parameters, strict: true },
      { type: 'custom', name: 'c' },
      { type: 'custom', name: 'd', description: 'D', format: { type: 'grammar', ...grammar } },
      { type: 'custom', name: 'e', format: { type: 'text' } },
    ]);
  });

  it.each<[ChatRequest['tool_choice'], unknown]>([
    ['auto', 'auto'],
    ['none', 'none'],
    ['required', 'required'],
    [
      { type: 'function', function: { name: 'weather' } },
      { type: 'function', name: 'weather' },
    ],
    [
      { type: 'custom', custom: { name: 'note' } },
      { type: 'custom', name: 'note' },
    ],
    [
      {
        type: 'allowed_tools',
        allowed_tools: { mode: 'required', tools: [{ type: 'function', function: { name: 'weather' } }] },
      },
      { type: 'allowed_tools', mode: 'required', tools: [{ type: 'function', name: 'weather' }] },
    ],
  ])('the choice %j is sent as %j', (choice, wire) => {
    expect(sent({ tools, tool_choice: choice }).body.tool_choice).toEqual(wire);
    expect(sent({ tool_choice: choice }).body).not.toHaveProperty('tool_choice');
  });

  it('in the older form are tools, one call at a time', () => {
    const functions = [{ name: 'weather' }];
    expect(sent({ functions, function_call: { name: 'weather' } })).toMatchObject({
      body: {
        tools: [{ type: 'function', name: 'weather' }],
        tool_choice: { type: 'function', name: 'weather' },
        parallel_tool_calls: false,
      },
      lacks: [],
      told: ['functions', 'function_call'],
    });
  });

  it('are joined by the provider’s search where the web is to be searched', () => {
    const place = { city: 'Köln', country: 'DE' };
    const web_search_options = {
      search_context_size: 'high' as const,
      user_location: { type: 'approximate' as const, approximate: place },
    };
    expect(sent({ tools, web_search_options }).body.tools).toMatchObject([
      { type: 'function', name: 'weather' },
      { type: 'web_search', search_context_size: 'high', user_location: { type: 'approximate', ...place } },
    ]);
    expect(sent({ web_search_options: {}, tool_choice: 'auto' }).body).toMatchObject({
      tools: [{ type: 'web_search' }],
    });
  });
});

describe('messages', () => {
  const inputOf = (messages: ChatRequest['messages']) => sent({ messages }).body.input;

  it('keep OpenAI’s cache marks; what the API has no place for is told', () => {
    const mark = { prompt_cache_breakpoint: { mode: 'explicit' as const } };
    const messages: ChatRequest['messages'] = [
      { role: 'system', name: 'boss', content: [{ type: 'text', text: 'Be brief.', ...mark }] },
      {
        role: 'user',
        content: [
          { type: 'text', text: 'Hi', cache_control: { type: 'ephemeral' } },
          { type: 'file', file: { file_id: 'file-1' } },
          { type: 'input_audio', input_audio: { data: 'AAAA', format: 'wav' } },
        ],
      },
      { role: 'assistant', audio: { id: 'audio_1' }, content: null },
    ];
    const { body, lacks } = sent({ messages });
    expect(body.input).toEqual([
      { type: 'message', role: 'system', content: [{ type: 'input_text', text: 'Be brief.', ...mark }] },
      {
        type: 'message',
        role: 'user',
        content: [
          { type: 'input_text', text: 'Hi' },
          { type: 'input_file', file_id: 'file-1' },
        ],
      },
    ]);
    expect(lacks).toEqual([
      'messages[0].name',
      'messages[1].content[0].cache_control',
      'messages[1].content[2]',
      'messages[2].audio',
    ]);
  });

  it('of the assistant tell text, refusals and calls of both kinds, each with its own results', () => {
    expect(
      inputOf([
        { role: 'user', content: 'Hi' },
        {
          role: 'assistant',
          content: [
            { type: 'text', text: 'No.' },
            { type: 'refusal', refusal: 'I won’t.' },
          ],
          tool_calls: [
            { id: 'call_1', type: 'custom', custom: { name: 'note', input: 'a\nb' } },
            { id: 'call_2', type: 'function', function: { name: 'weather', arguments: '{"city": 1.0}' } },
          ],
        },
        { role: 'tool', tool_call_id: 'call_1', content: 'noted' },
        { role: 'tool', tool_call_id: 'call_2', content: 'fine' },
        { role: 'assistant', content: null, refusal: 'Never.' },
      ]),
    ).toEqual([
      { type: 'message', role: 'user', content: 'Hi' },
      {
        type: 'message',
        role: 'assistant',
        content: [
          { type: 'output_text', text: 'No.', annotations: [] },
          { type: 'refusal', refusal: 'I won’t.' },
        ],
      },
      { type: 'custom_tool_call', call_id: 'call_1', name: 'note', input: 'a\nb' },
      { type: 'function_call', call_id: 'call_2', name: 'weather', arguments: '{"city": 1.0}' },
      { type: 'custom_tool_call_output', call_id: 'call_1', output: 'noted' },
      { type: 'function_call_output', call_id: 'call_2', output: 'fine' },
      { type: 'message', role: 'assistant', content: [{ type: 'refusal', refusal: 'Never.' }] },
    ]);
  });

  it('in the older form pair each function’s result with its call', () => {
    const called = (city: string) => ({
      role: 'assistant' as const,
      content: null,
      function_call: { name: 'weather', arguments: city },
    });
    const result = (content: string) => ({ role: 'function' as const, name: 'weather', content });
    expect(inputOf([called('1'), result('a'), called('2'), result('b')])).toEqual([
      { type: 'function_call', call_id: 'function_call_1', name: 'weather', arguments: '1' },
      { type: 'function_call_output', call_id: 'function_call_1', output: 'a' },
      { type: 'function_call', call_id: 'function_call_2', name: 'weather', arguments: '2' },
      { type: 'function_call_output', call_id: 'function_call_2', output: 'b' },
    ]);
  });
});
