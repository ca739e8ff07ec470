import { describe, expect, it } from 'vitest';
import type { ChatRequest } from '../../src/providers/provider.ts';
import { allEvents } from './conformance/collect.ts';
import { ask, askStream, callTo, failure, sandbox, user } from './sandbox-calls.ts';

const tool = (
  name: string,
  properties: Record<string, unknown> = {},
): NonNullable<ChatRequest['tools']>[number] => ({
  type: 'function',
  function: { name, parameters: { type: 'object', properties, required: Object.keys(properties) } },
});
const tools = [
  tool('get_weather', { city: { type: 'string' } }),
  tool('get_time', { zone: { enum: ['CET', 'UTC'] } }),
];
const calls = async (model: string, request: Partial<ChatRequest>) => {
  const { choices } = await ask(model, { messages: user('What now?'), tools, ...request });
  return choices[0]?.message.tool_calls?.map((call) =>
    call.type === 'function' ? call.function.name : call.custom.name,
  );
};

describe('sandbox/tools', () => {
  it('calls every offered tool with arguments that fit', async () => {
    const { choices } = await ask('tools', { messages: user('What now?'), tools });
    expect(choices[0]?.finish_reason).toBe('tool_calls');
    const [weather, time] = choices[0]?.message.tool_calls ?? [];
    expect(weather).toMatchObject({ type: 'function', function: { name: 'get_weather' } });
    const argumentsOf = (call: typeof weather) =>
      JSON.parse(call?.type === 'function' ? call.function.arguments : '');
    expect(argumentsOf(weather)).toEqual({ city: expect.any(String) });
    expect(['CET', 'UTC']).toContain(argumentsOf(time).zone);
    expect(weather?.id).not.toBe(time?.id);
  });

  it('streams parallel calls under their own indexes', async () => {
    const request = { messages: user('What now?'), tools };
    const { choices } = await ask('tools', request);
    expect((await askStream('tools', request)).choices).toEqual(choices);
  });

  it('calls one tool where parallel calls are off', async () => {
    expect(await calls('tools', { parallel_tool_calls: false })).toEqual(['get_weather']);
  });

  it('answers with the results once they are there, and calls again when the user speaks again', async () => {
    const messages: ChatRequest['messages'] = [
      ...user('What now?'),
      {
        role: 'assistant',
        tool_calls: [
          { id: 'a', type: 'function', function: { name: 'get_weather', arguments: '{}' } },
          { id: 'b', type: 'function', function: { name: 'get_time', arguments: '{}' } },
        ],
      },
      { role: 'tool', tool_call_id: 'a', content: 'sunny' },
      { role: 'tool', tool_call_id: 'b', content: [{ type: 'text', text: 'noon' }] },
    ];
    const { choices } = await ask('tools', { messages, tools });
    expect(choices[0]).toMatchObject({ message: { content: 'sunny\nnoon' }, finish_reason: 'stop' });
    expect(await calls('tools', { messages: [...messages, ...user('And now?')] })).toHaveLength(2);
  });

  it('says so where no tool is offered', async () => {
    expect((await ask('tools', { messages: user('x') })).choices[0]).toMatchObject({
      message: { content: expect.stringContaining('no tool') },
      finish_reason: 'stop',
    });
  });
});

describe('tool_choice', () => {
  it.each([
    ['tools', 'none', undefined],
    ['tools', 'auto', ['get_weather', 'get_time']],
    ['tools', 'required', ['get_weather', 'get_time']],
    ['tools', { type: 'function', function: { name: 'get_time' } }, ['get_time']],
    [
      'tools',
      {
        type: 'allowed_tools',
        allowed_tools: { mode: 'auto', tools: [{ type: 'function', function: { name: 'get_time' } }] },
      },
      ['get_time'],
    ],
    ['echo', 'none', undefined],
    ['echo', 'auto', undefined],
    ['echo', 'required', ['get_weather']],
    ['story', { type: 'function', function: { name: 'get_time' } }, ['get_time']],
    [
      'echo',
      {
        type: 'allowed_tools',
        allowed_tools: { mode: 'auto', tools: [{ type: 'function', name: 'get_time' }] },
      },
      undefined,
    ],
    [
      'echo',
      {
        type: 'allowed_tools',
        allowed_tools: { mode: 'required', tools: [{ type: 'function', name: 'get_time' }] },
      },
      ['get_time'],
    ],
  ] as const)('sandbox/%s with %j calls %j', async (model, choice, expected) => {
    const tool_choice = choice as unknown as NonNullable<ChatRequest['tool_choice']>;
    expect(await calls(model, { tool_choice })).toEqual(expected);
  });

  it('forced on the reasoner is met after thinking', async () => {
    const { choices } = await ask('reasoner', { messages: user('x'), tools, tool_choice: 'required' });
    expect(choices[0]).toMatchObject({
      message: { content: null, reasoning_content: expect.any(String), tool_calls: [{}] },
      finish_reason: 'tool_calls',
    });
  });

  it.each([
    [{ tools, tool_choice: { type: 'function', function: { name: 'other' } } }, 'tool_choice'],
    [{ tool_choice: 'required' }, 'tool_choice'],
    [{ functions: [{ name: 'f' }], function_call: { name: 'other' } }, 'function_call'],
  ] as const)('that cannot be met is refused and named: %j', async (request, param) => {
    const error = await failure(ask('tools', { messages: user('x'), ...(request as object) }));
    expect(error).toMatchObject({ kind: 'invalid_request', status: 400, param });
  });
});

describe('custom tools', () => {
  const custom = (format?: object): ChatRequest['tools'] =>
    [{ type: 'custom', custom: { name: 'write', ...(format && { format }) } }] as ChatRequest['tools'];

  it('are called with text, by a regular grammar where there is one', async () => {
    const free = await ask('tools', { messages: user('ls -l'), tools: custom() });
    expect(free.choices[0]?.message.tool_calls).toMatchObject([
      { type: 'custom', custom: { name: 'write', input: 'ls -l' } },
    ]);
    const grammar = { type: 'grammar', grammar: { syntax: 'regex', definition: '^[A-Z]{3}-\\d{2,4}$' } };
    const bound = await ask('tools', { messages: user('x'), tools: custom(grammar) });
    const [call] = bound.choices[0]?.message.tool_calls ?? [];
    expect(call?.type === 'custom' && call.custom.input).toMatch(/^[A-Z]{3}-\d{2,4}$/);
  });

  it('are streamed in pieces', async () => {
    const events = await allEvents(
      await sandbox().chatStream(callTo('tools', { messages: user('ls -l'), tools: custom() })),
    );
    const pieces = events.flatMap((event) => (event.type === 'delta' ? (event.delta.tool_calls ?? []) : []));
    expect(pieces[0]).toMatchObject({ index: 0, type: 'custom', custom: { name: 'write', input: '' } });
    expect(pieces.map((piece) => piece.custom?.input).join('')).toBe('ls -l');
  });
});

it('legacy functions are called by function_call', async () => {
  const functions = [{ name: 'f', parameters: { type: 'object', properties: { a: { const: 1 } } } }];
  const { choices } = await ask('tools', { messages: user('x'), functions });
  expect(choices[0]).toMatchObject({
    message: { content: null, function_call: { name: 'f', arguments: '{"a":1}' } },
    finish_reason: 'function_call',
  });
  const none = await ask('tools', { messages: user('x'), functions, function_call: 'none' });
  expect(none.choices[0]?.finish_reason).toBe('stop');
  const results: ChatRequest['messages'] = [...user('x'), { role: 'function', name: 'f', content: '42' }];
  expect((await ask('tools', { messages: results, functions })).choices[0]?.message.content).toBe('42');
});

it('a tool whose arguments no value fits is refused and named', async () => {
  const endless = { type: 'object', properties: { a: { $ref: '#' } }, required: ['a'] };
  const request = {
    messages: user('x'),
    tools: [tool('fine'), { ...tool('bad'), function: { name: 'bad', parameters: endless } }],
  };
  const error = await failure(ask('tools', request as unknown as ChatRequest));
  expect(error).toMatchObject({ kind: 'invalid_request', param: 'tools[1].function.parameters' });
});
