import { describe, expect, it } from 'vitest';
import { modelTraits } from '../../src/providers/claude/models.ts';
import type { ChatRequest } from '../../src/providers/provider.ts';
import { saidFor } from './fixtures/anthropic/call.ts';

type Effort = NonNullable<ChatRequest['reasoning_effort']>;

const weather: NonNullable<ChatRequest['tools']> = [{ type: 'function', function: { name: 'weather' } }];

describe('a model’s traits follow from its name', () => {
  it.each([
    ['claude-3-haiku-20240307', 'none', 'free', 'always', 4_096],
    ['claude-3-5-sonnet-20241022', 'none', 'free', 'always', 8_192],
    ['claude-3-7-sonnet-latest', 'budget', 'free', 'without_thinking', 64_000],
    ['claude-sonnet-4-20250514', 'budget', 'free', 'without_thinking', 64_000],
    ['claude-opus-4-0', 'budget', 'free', 'without_thinking', 32_000],
    ['claude-opus-4-1-20250805', 'budget', 'one', 'without_thinking', 32_000],
    ['claude-haiku-4-5-20251001', 'budget', 'one', 'without_thinking', 64_000],
    ['anthropic.claude-opus-4-5', 'budget', 'one', 'without_thinking', 64_000],
    ['claude-sonnet-4-6', 'adaptive', 'one', 'without_thinking', 128_000],
    ['claude-opus-4-7', 'adaptive', 'none', 'without_thinking', 128_000],
    ['anthropic/claude-opus-4.8', 'adaptive', 'none', 'always', 128_000],
    ['claude-sonnet-5', 'adaptive', 'none', 'always', 128_000],
    ['claude-opus-5', 'adaptive', 'none', 'always', 128_000],
    ['claude-fable-5', 'adaptive', 'none', 'always', 128_000],
    ['claude-mythos-preview', 'adaptive', 'none', 'always', 128_000],
    ['claude-haiku-5-5', 'adaptive', 'none', 'always', 128_000],
    ['claude-sonnet-5-5', 'adaptive', 'none', 'never', 128_000],
    ['claude-opus-5-5', 'adaptive', 'none', 'never', 128_000],
    ['claude-fable-5-2', 'adaptive', 'none', 'never', 128_000],
    ['claude-saga-7', 'adaptive', 'none', 'never', 128_000],
    ['claude-next', 'adaptive', 'none', 'never', 128_000],
    ['claude-instant-1.2', 'none', 'free', 'always', 4_096],
    ['kimi-k3', 'budget', 'free', 'without_thinking', 8_192],
  ])('%s: thinking %s, sampling %s, forced tools %s', (id, thinking, sampling, forcedTools, limit) => {
    expect(modelTraits(id)).toMatchObject({ thinking, sampling, forcedTools, maxOutputTokens: limit });
  });

  it.each([
    ['claude-opus-4-1', false],
    ['claude-haiku-4-5', true],
    ['claude-opus-5-5', true],
    ['kimi-k3', false],
  ])('%s has structured outputs: %s', (id, has) => {
    expect(modelTraits(id).structuredOutputs).toBe(has);
  });
});

describe('reasoning_effort', () => {
  const effort = (model: string, wish: Effort, more: Partial<ChatRequest> = {}) => {
    const { sent, translated, dropped } = saidFor({ reasoning_effort: wish, ...more }, { model });
    return { thinking: sent.thinking, effort: sent.output_config?.effort, translated, dropped };
  };
  const adaptive = { type: 'adaptive', display: 'summarized' };
  const exact = { translated: [], dropped: [] };
  const nearest = { translated: ['reasoning_effort'], dropped: [] };
  const budget = (tokens: number) => ({
    thinking: { type: 'enabled', budget_tokens: tokens },
    effort: undefined,
    ...nearest,
  });

  it.each([
    ['claude-opus-5', 'max', { thinking: adaptive, effort: 'max', ...exact }],
    ['claude-opus-5', 'xhigh', { thinking: adaptive, effort: 'xhigh', ...exact }],
    ['claude-opus-5', 'minimal', { thinking: adaptive, effort: 'low', ...nearest }],
    ['claude-opus-5', 'none', { thinking: { type: 'disabled' }, effort: undefined, ...exact }],
    ['claude-sonnet-4-6', 'xhigh', { thinking: adaptive, effort: 'high', ...nearest }],
    ['claude-sonnet-4-6', 'none', { thinking: undefined, effort: undefined, ...exact }],
    ['claude-sonnet-5-5', 'none', { thinking: { type: 'between_tools' }, effort: undefined, ...exact }],
    ['claude-haiku-5-5', 'none', { thinking: { type: 'disabled' }, effort: undefined, ...exact }],
    ['claude-opus-5-5', 'none', { thinking: undefined, effort: 'low', ...nearest }],
    ['claude-fable-5', 'none', { thinking: undefined, effort: 'low', ...nearest }],
    ['claude-haiku-4-5', 'low', budget(12_800)],
    ['claude-haiku-4-5', 'medium', budget(32_000)],
    ['claude-haiku-4-5', 'max', budget(32_000)],
    ['claude-haiku-4-5', 'none', { thinking: undefined, effort: undefined, ...exact }],
    [
      'claude-3-5-haiku-latest',
      'high',
      { thinking: undefined, effort: undefined, translated: [], dropped: ['reasoning_effort'] },
    ],
  ] as const)('%s, %s', (model, wish, wanted) => {
    expect(effort(model, wish)).toEqual(wanted);
  });

  it('a budget stays below the limit, and is none where there is no room', () => {
    expect(effort('claude-haiku-4-5', 'high', { max_tokens: 2_000 })).toEqual(budget(1_600));
    expect(effort('claude-haiku-4-5', 'low', { max_tokens: 1_025 })).toEqual(budget(1_024));
    expect(effort('claude-haiku-4-5', 'high', { max_tokens: 1_024 })).toMatchObject({
      thinking: undefined,
      dropped: ['reasoning_effort'],
    });
  });

  it('where a forced tool forbids thinking, the tool wins', () => {
    const forced = { tools: weather, tool_choice: 'required' as const };
    expect(effort('claude-haiku-4-5', 'high', forced)).toMatchObject({
      thinking: undefined,
      dropped: ['reasoning_effort'],
    });
    expect(effort('claude-sonnet-4-6', 'high', forced)).toEqual({
      thinking: undefined,
      effort: 'high',
      ...exact,
    });
    expect(effort('claude-opus-5', 'high', forced)).toMatchObject({ thinking: adaptive });
  });
});

describe('sampling', () => {
  const sampled = (model: string, request: Partial<ChatRequest>, supports = {}) => {
    const { sent, translated, dropped } = saidFor(request, { model, supports });
    const { temperature, top_p, top_k } = sent;
    return { sent: { temperature, top_p, top_k }, translated, dropped };
  };
  const all = { temperature: 0.5, top_p: 0.25, top_k: 5 };

  it.each([
    ['claude-3-7-sonnet-latest', all, all, []],
    ['claude-haiku-4-5', all, { temperature: 0.5, top_k: 5 }, ['top_p']],
    ['claude-haiku-4-5', { top_p: 0.25 }, { top_p: 0.25 }, []],
    ['kimi-k3', { temperature: 1, top_p: 1 }, { temperature: 1, top_p: 1 }, []],
    ['claude-haiku-4-5', { temperature: 1, top_p: 0.25 }, { top_p: 0.25 }, []],
    ['claude-opus-4-7', all, {}, ['temperature', 'top_p', 'top_k']],
    ['claude-opus-4-7', { temperature: 1, top_p: 1, top_k: 0 }, {}, []],
    ['claude-haiku-4-5', { ...all, reasoning_effort: 'low' }, {}, ['temperature', 'top_p', 'top_k']],
    ['claude-haiku-4-5', { top_p: 0.97, reasoning_effort: 'low' }, { top_p: 0.97 }, []],
  ] as const)('%s takes of %j just %j', (model, request, sent, dropped) => {
    const got = sampled(model, request);
    expect(got.sent).toEqual({ temperature: undefined, top_p: undefined, top_k: undefined, ...sent });
    expect(got.dropped).toEqual(dropped);
  });

  it('a temperature above the wire’s scale becomes its highest, and says so', () => {
    expect(sampled('claude-haiku-4-5', { temperature: 1.5 })).toMatchObject({
      sent: { temperature: 1 },
      translated: ['temperature'],
      dropped: [],
    });
    expect(sampled('claude-opus-5', { temperature: 1.5 })).toMatchObject({
      sent: { temperature: undefined },
      translated: [],
      dropped: ['temperature'],
    });
  });

  it('the configuration can take it away', () => {
    expect(sampled('claude-haiku-4-5', all, { sampling: false }).dropped).toEqual(Object.keys(all));
    expect(sampled('claude-haiku-4-5', { top_k: 5 }, { top_k: false }).dropped).toEqual(['top_k']);
  });
});

describe('tools', () => {
  const named = { type: 'function' as const, function: { name: 'weather' } };

  it('a model that can’t be forced is asked, at the end of the conversation', () => {
    const said = saidFor({ tools: weather, tool_choice: named }, { model: 'claude-opus-5-5' });
    expect(said.sent.tool_choice).toEqual({ type: 'auto' });
    expect(said.sent.messages.at(-1)?.content.at(-1)).toEqual({
      type: 'text',
      text: 'Answer with a call of the tool "weather", and with nothing else.',
    });
    expect(said.translated).toEqual(['tool_choice']);
    const any = saidFor(
      { tools: weather, tool_choice: 'required', parallel_tool_calls: false },
      { model: 'claude-sonnet-5-5' },
    );
    expect(any.sent.tool_choice).toEqual({ type: 'auto', disable_parallel_tool_use: true });
    expect(any.translated).toEqual(['tool_choice']);
  });

  it('only allowed tools are offered', () => {
    const tools = ['weather', 'time', 'mail'].map((name) => ({
      type: 'function' as const,
      function: { name },
    }));
    const allowed = (mode: 'auto' | 'required') => ({
      type: 'allowed_tools' as const,
      allowed_tools: { mode, tools: [named, { type: 'function', name: 'mail' }] },
    });
    const auto = saidFor({ tools, tool_choice: allowed('auto') });
    expect(auto.sent.tools?.map(({ name }) => name)).toEqual(['weather', 'mail']);
    expect(auto.sent.tool_choice).toBeUndefined();
    expect(saidFor({ tools, tool_choice: allowed('required') }).sent.tool_choice).toEqual({ type: 'any' });
  });

  it('a choice without tools is no choice', () => {
    expect(saidFor({ tool_choice: 'none' }).sent.tool_choice).toBeUndefined();
  });

  it('strict tools are strict where the model can, and their schema is made to fit', () => {
    const strict = (parameters: Record<string, unknown>): Partial<ChatRequest> => ({
      tools: [{ type: 'function', function: { name: 'f', strict: true, parameters } }],
    });
    const closed = { type: 'object', properties: { n: { type: 'integer', minimum: 1 } }, required: ['n'] };
    const can = saidFor(strict(closed));
    expect(can.sent.tools).toEqual([
      {
        name: 'f',
        strict: true,
        input_schema: {
          type: 'object',
          properties: { n: { type: 'integer', description: '(minimum: 1)' } },
          required: ['n'],
          additionalProperties: false,
        },
      },
    ]);
    const older = saidFor(strict(closed), { model: 'claude-opus-4-1' });
    expect(older.sent.tools).toEqual([{ name: 'f', input_schema: closed }]);
    expect(older.dropped).toEqual(['tools[0].function.strict']);
    const map = { type: 'object', additionalProperties: { type: 'string' } };
    const open = saidFor(strict(map));
    expect(open.sent.tools).toEqual([{ name: 'f', input_schema: map }]);
    expect(open.dropped).toEqual(['tools[0].function.strict']);
  });

  it('a free-text tool takes its text as the one member of an object', () => {
    const said = saidFor({
      messages: [
        { role: 'user', content: 'Sum' },
        {
          role: 'assistant',
          tool_calls: [{ id: 'call_1', type: 'custom', custom: { name: 'calc', input: '1+1' } }],
        },
        { role: 'tool', tool_call_id: 'call_1', content: '2' },
      ],
      tools: [
        {
          type: 'custom',
          custom: {
            name: 'calc',
            description: 'Sums up.',
            format: { type: 'grammar', grammar: { syntax: 'lark', definition: 'start: NUMBER' } },
          },
        },
      ],
      tool_choice: { type: 'custom', custom: { name: 'calc' } },
    });
    expect(said.sent.tools).toEqual([
      {
        name: 'calc',
        description: 'Sums up.',
        input_schema: {
          type: 'object',
          properties: {
            input: { type: 'string', description: 'Text of this lark grammar:\nstart: NUMBER' },
          },
          required: ['input'],
        },
      },
    ]);
    expect(said.sent.messages[1]?.content[0]).toMatchObject({ input: { input: '1+1' } });
    expect(said.sent.tool_choice).toEqual({ type: 'tool', name: 'calc' });
    expect(said.translated).toEqual(['tools[0]']);
  });
});

describe('response_format', () => {
  const schema = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] };
  const format = (of: Record<string, unknown> | null = schema): ChatRequest['response_format'] => ({
    type: 'json_schema',
    json_schema: { name: 'answer', schema: of },
  });

  it('is the wire’s own where the model has it', () => {
    const said = saidFor({ response_format: format() });
    expect(said.sent.output_config).toEqual({
      format: { type: 'json_schema', schema: { ...schema, additionalProperties: false } },
    });
    expect([said.translated, said.answerSchema]).toEqual([[], undefined]);
  });

  it('says so where a constraint is only told to the model', () => {
    const bounded = { type: 'object', properties: { a: { type: 'string', maxLength: 3 } } };
    const said = saidFor({ response_format: format(bounded) });
    expect(said.sent.output_config?.format?.schema).toMatchObject({
      properties: { a: { type: 'string', description: '(maxLength: 3)' } },
    });
    expect(said.translated).toEqual(['response_format']);
  });

  it('is a tool’s input where the model has it not, or could never fill it', () => {
    const map = { type: 'object', properties: { a: { type: 'object' } } };
    for (const [request, target] of [
      [schema, { model: 'claude-opus-4-1' }],
      [schema, { supports: { json_schema: false } }],
      [map, {}],
    ] as const) {
      const said = saidFor({ response_format: format(request) }, target);
      expect(said.sent.tools).toMatchObject([{ name: 'answer_in_json', input_schema: request }]);
      expect(said.shape.answerTool).toBe(true);
      expect([said.translated, said.answerSchema]).toEqual([['response_format'], request]);
    }
  });

  it('leaves the choice between the client’s tools and the answer', () => {
    const supports = { json_schema: false };
    const both = saidFor({ response_format: format(), tools: weather }, { supports });
    expect(both.sent.tools?.map(({ name }) => name)).toEqual(['weather', 'answer_in_json']);
    expect(both.sent.tool_choice).toEqual({ type: 'any' });
    const none = saidFor({ response_format: format(), tools: weather, tool_choice: 'none' }, { supports });
    expect(none.sent.tool_choice).toMatchObject({ type: 'tool', name: 'answer_in_json' });
  });

  it('is asked for in words where no tool can be forced, and the answer checked', () => {
    const supports = { json_schema: false };
    for (const said of [
      saidFor({ response_format: format() }, { model: 'claude-opus-5-5', supports }),
      saidFor({ response_format: format(), tools: weather, tool_choice: 'required' }, { supports }),
    ]) {
      expect(said.sent.system).toContain('It fits this JSON Schema: {"type":"object"');
      expect(said.shape.answerTool).toBe(false);
      expect([said.translated, said.answerSchema]).toEqual([['response_format'], schema]);
    }
  });

  it('without a schema is any object, and text is nothing', () => {
    const any = saidFor({ response_format: format(null) });
    expect(any.sent.system).toMatch(/^Answer with one JSON object/);
    expect(any.answerSchema).toBeUndefined();
    expect(saidFor({ response_format: { type: 'text' } }).sent.system).toBeUndefined();
  });
});
