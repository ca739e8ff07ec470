import { describe, expect, it } from 'vitest';
import type { ChatRequest } from '../../src/providers/provider.ts';
import { saidFor } from './fixtures/bedrock/call.ts';
import { CLAUDE, hello, LLAMA, NOVA } from './fixtures/bedrock/setup.ts';

type Messages = ChatRequest['messages'];

const says = (...content: string[]) => ({ role: 'user', content: content.map((text) => ({ text })) });
const call = (id: string, text = '{}') => ({
  id,
  type: 'function' as const,
  function: { name: 'weather', arguments: text },
});
const weather = {
  type: 'function',
  function: { name: 'weather', parameters: { type: 'object', properties: {} } },
} as const;
const used: Messages = [
  ...hello,
  { role: 'assistant', content: 'I look.', tool_calls: [call('call_1')] },
  { role: 'tool', tool_call_id: 'call_1', content: '21' },
];

describe('turns', () => {
  it('alternate, whoever spoke twice, with instructions apart wherever they stood', () => {
    const { sent, translated } = saidFor({
      messages: [
        { role: 'user', content: 'One.' },
        { role: 'user', content: [{ type: 'text', text: 'Two.' }] },
        { role: 'system', content: 'Be brief.' },
        { role: 'assistant', content: 'Three.' },
        { role: 'user', content: 'Four.' },
      ],
    });
    expect(sent.system).toEqual([{ text: 'Be brief.' }]);
    expect(sent.messages).toEqual([
      says('One.', 'Two.'),
      { role: 'assistant', content: [{ text: 'Three.' }] },
      says('Four.'),
    ]);
    expect(translated).toEqual(['messages[2].role']);
  });

  it('begin with the user’s and end with it, where a model does not go on with its own words', () => {
    const messages: Messages = [{ role: 'assistant', content: 'Once upon ' }];
    const { sent, translated } = saidFor({ messages });
    expect(sent.messages).toEqual([
      says('(empty)'),
      { role: 'assistant', content: [{ text: 'Once upon ' }] },
      says('Continue.'),
    ]);
    expect(translated).toContain('messages');
    const older = saidFor({ messages }, 'anthropic.claude-sonnet-4-20250514-v1:0');
    expect(older.sent.messages.at(-1)).toEqual({ role: 'assistant', content: [{ text: 'Once upon' }] });
  });

  it('are asked with the instructions where there is nothing else', () => {
    const { sent, translated } = saidFor({ messages: [{ role: 'system', content: 'Say hi.' }] });
    expect(sent).toMatchObject({ messages: [says('Say hi.')] });
    expect(sent).not.toHaveProperty('system');
    expect(translated).toEqual(['messages[0].role']);
  });

  it('hold the instructions for models that know none', () => {
    const { sent, translated } = saidFor(
      { messages: [{ role: 'system', content: 'Be brief.' }, ...hello] },
      'amazon.titan-text-express-v1',
    );
    expect(sent).toMatchObject({ messages: [says('Be brief.', 'Hello')] });
    expect(sent).not.toHaveProperty('system');
    expect(translated).toEqual(['messages[0].role']);
  });

  it('never hold words without a visible character', () => {
    const { sent } = saidFor({
      messages: [
        { role: 'system', content: ' ' },
        { role: 'user', content: '\n' },
      ],
    });
    expect(sent).toMatchObject({ messages: [says('(empty)')] });
    expect(sent).not.toHaveProperty('system');
  });

  it('of models that take either words or tools in one turn are split, and what stood beside a call is left out', () => {
    const { sent, translated } = saidFor(
      { messages: [...used, { role: 'user', content: 'Well?' }], tools: [weather] },
      LLAMA,
    );
    expect(sent.messages).toEqual([
      says('Hello'),
      { role: 'assistant', content: [{ toolUse: { toolUseId: 'call_1', name: 'weather', input: {} } }] },
      { role: 'user', content: [{ toolResult: { toolUseId: 'call_1', content: [{ text: '21' }] } }] },
      { role: 'assistant', content: [{ text: '(continued)' }] },
      says('Well?'),
    ]);
    expect(translated).toEqual(['messages[1].content', 'messages']);
  });

  it('of others hold both', () => {
    for (const model of [CLAUDE, NOVA]) {
      const { sent, translated } = saidFor({ messages: used, tools: [weather] }, model);
      expect(sent.messages[1]?.content).toHaveLength(2);
      expect(translated).toEqual([]);
    }
  });
});

describe('tools', () => {
  it('that were called stay described when none is offered any more, and none may be called', () => {
    const claude = saidFor({ messages: used });
    expect(claude.sent.toolConfig).toEqual({
      tools: [{ toolSpec: { name: 'weather', inputSchema: { json: { type: 'object' } } } }],
    });
    expect(claude.sent.additionalModelRequestFields).toEqual({ tool_choice: { type: 'none' } });
    expect(claude.translated).toEqual([]);
    const nova = saidFor({ messages: used, tools: [weather], tool_choice: 'none' }, NOVA);
    expect(nova.sent.toolConfig?.tools).toHaveLength(1);
    expect(nova.sent.messages.at(-1)?.content.at(-1)).toEqual({ text: 'Answer in words. Call no tool.' });
    expect(nova.translated).toEqual(['tool_choice']);
  });

  it('that can’t be forced are asked for in words; one alone is offered where it is named', () => {
    const time = { ...weather, function: { ...weather.function, name: 'time' } };
    const { sent, translated } = saidFor(
      { tools: [weather, time], tool_choice: { type: 'function', function: { name: 'time' } } },
      LLAMA,
    );
    expect(sent.toolConfig).toMatchObject({ tools: [{ toolSpec: { name: 'time' } }] });
    expect(sent.toolConfig).not.toHaveProperty('toolChoice');
    expect(sent.messages.at(-1)?.content.at(-1)).toMatchObject({ text: expect.stringContaining('"time"') });
    expect(translated).toEqual(['tool_choice']);
  });

  it('any of which must be called is as much as Mistral’s can be told', () => {
    const request = {
      tools: [weather],
      tool_choice: { type: 'function', function: { name: 'weather' } },
    } as const;
    const { sent } = saidFor({ ...request, tools: [weather] }, 'mistral.mistral-large-2407-v1:0');
    expect(sent.toolConfig?.toolChoice).toEqual({ any: {} });
  });

  it('are strict where AWS can hold the model to their schema', () => {
    const closed = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };
    const strict = {
      type: 'function',
      function: { name: 'weather', parameters: closed, strict: true },
    } as const;
    const named = { tools: [strict] } as unknown as Partial<ChatRequest>;
    expect(saidFor(named).sent.toolConfig?.tools[0]).toMatchObject({
      toolSpec: { strict: true, inputSchema: { json: { additionalProperties: false } } },
    });
    expect(saidFor(named, 'anthropic.claude-opus-5-5').dropped).toEqual(['tools[0].function.strict']);
    expect(saidFor(named, NOVA).json).not.toContain('strict');
  });

  it('with free text take it as an object’s one member', () => {
    const { sent, translated, shape } = saidFor({
      tools: [
        {
          type: 'custom',
          custom: { name: 'sql', format: { type: 'grammar', grammar: { syntax: 'lark', definition: 'x' } } },
        },
      ],
    });
    expect(sent.toolConfig?.tools[0]).toMatchObject({
      toolSpec: { name: 'sql', inputSchema: { json: { required: ['input'] } } },
    });
    expect(translated).toEqual(['tools[0]']);
    expect(shape.customTools).toEqual(new Set(['sql']));
  });

  it('of the older kind are called one at a time', () => {
    const functions = [{ name: 'weather', parameters: { type: 'object' } }];
    const { sent, shape, translated } = saidFor({ functions, function_call: { name: 'weather' } });
    expect(sent.additionalModelRequestFields).toEqual({
      tool_choice: { type: 'tool', name: 'weather', disable_parallel_tool_use: true },
    });
    expect(sent.toolConfig).not.toHaveProperty('toolChoice');
    expect(shape.legacyFunctions).toBe(true);
    expect(translated).toEqual(['functions', 'function_call']);
  });

  it('keep ids that the model takes: nine letters and digits for Mistral’s, 64 characters at the most elsewhere', () => {
    const ids = ['call_1', 'x/y', 'a'.repeat(80), 'abcDEF123'];
    const messages: Messages = ids.flatMap(
      (id): Messages => [
        { role: 'assistant', content: null, tool_calls: [call(id)] },
        { role: 'tool', tool_call_id: id, content: 'ok' },
      ],
    );
    const idsFor = (model: string): string[] => {
      const { sent } = saidFor({ messages: [...hello, ...messages], tools: [weather] }, model);
      const found = sent.messages.flatMap(({ content }) =>
        content.flatMap((block) =>
          'toolUse' in block
            ? block.toolUse.toolUseId
            : 'toolResult' in block
              ? block.toolResult.toolUseId
              : [],
        ),
      );
      expect(found.filter((_, at) => at % 2 === 0)).toEqual(found.filter((_, at) => at % 2 === 1));
      return found.filter((_, at) => at % 2 === 0);
    };
    expect(idsFor(CLAUDE).slice(0, 2)).toEqual(['call_1', 'x_y']);
    for (const id of idsFor(CLAUDE)) expect(id).toMatch(/^[a-zA-Z0-9_.:-]{1,64}$/);
    const short = idsFor('mistral.mistral-large-2407-v1:0');
    for (const id of short) expect(id).toMatch(/^[a-zA-Z0-9]{9}$/);
    expect(new Set(short).size).toBe(4);
    expect(short[3]).toBe('abcDEF123');
  });

  it('keep arguments as they are: large numbers, and words that are no JSON', () => {
    const messages = (text: string): Messages => [
      ...hello,
      { role: 'assistant', content: null, tool_calls: [call('call_1', text)] },
      { role: 'tool', tool_call_id: 'call_1', content: '' },
    ];
    expect(saidFor({ messages: messages('{"id":12345678901234567890}') }).json).toContain(
      '"id":12345678901234567890',
    );
    const broken = saidFor({ messages: messages('{"a":') });
    expect(broken.json).toContain('"input":{"INVALID_JSON":"{\\"a\\":"}');
    expect(broken.translated).toEqual(['messages[1].tool_calls[0].function.arguments']);
    expect(broken.json).toContain('"content":[{"text":"(empty)"}]');
  });
});

describe('files', () => {
  const file = (filename: string | null, data: string | null = 'AAAA', id: string | null = null) => ({
    type: 'file' as const,
    file: { filename, file_data: data, file_id: id },
  });
  const sent = (...content: ReturnType<typeof file>[]) => saidFor({ messages: [{ role: 'user', content }] });
  const documents = (...content: ReturnType<typeof file>[]) =>
    sent(...content).sent.messages[0]?.content.flatMap((block) =>
      'document' in block ? [[block.document.name, block.document.format]] : [],
    );

  it('are named as the wire allows, and never twice the same', () => {
    expect(
      documents(
        file('Plan_B  (final).v2.pdf'),
        file('Plan B (final).v2.docx'),
        file('日本.csv'),
        file(null),
        file(null),
      ),
    ).toEqual([
      ['Plan B (final) v2', 'pdf'],
      ['Plan B (final) v2 2', 'docx'],
      ['document', 'csv'],
      ['document 2', 'pdf'],
      ['document 3', 'pdf'],
    ]);
  });

  it.each([
    ['data:text/markdown;base64,AAAA', 'notes', 'md'],
    ['data:text/x-python;base64,AAAA', 'a.py', 'txt'],
    ['data:application/json,%7B%7D', 'a.json', 'txt'],
    ['AAAA', 'a.log', 'txt'],
    ['AAAA', 'a.XLSX', 'xlsx'],
  ])('of %s called %s are %s', (data, name, format) => {
    expect(documents(file(name, data))).toEqual([[expect.any(String), format]]);
  });

  it('stand beside words, which documents need', () => {
    expect(sent(file('a.pdf')).sent.messages[0]?.content.at(-1)).toEqual({ text: 'See the document.' });
  });

  it('that are pictures or films are sent as such', () => {
    expect(sent(file('a', 'data:image/webp;base64,AAAA')).sent.messages[0]?.content).toEqual([
      { image: { format: 'webp', source: { bytes: 'AAAA' } } },
    ]);
    expect(sent(file('a', 'data:video/quicktime;base64,AAAA')).sent.messages[0]?.content).toEqual([
      { video: { format: 'mov', source: { bytes: 'AAAA' } } },
    ]);
  });

  it('that only an id names can’t be had', () => {
    expect(sent(file('a.pdf', null, 'file-1')).dropped).toEqual(['messages[0].content[0]']);
  });

  it.each([
    [file('a.bin', 'data:application/octet-stream;base64,AAAA'), 'messages[0].content[0].file.file_data'],
    [file('a.bmp', 'data:image/bmp;base64,AAAA'), 'messages[0].content[0].file.file_data'],
    [file('a.pdf', 'data:application/pdf;base64'), 'messages[0].content[0].file.file_data'],
  ])('that no model reads are refused with their path (%#)', (part, param) => {
    expect(() => sent(part)).toThrow(expect.objectContaining({ kind: 'invalid_request', param }));
  });
});

describe('marks of the prompt cache', () => {
  const messages: Messages = [
    {
      role: 'system',
      content: [{ type: 'text', text: 'Long.', cache_control: { type: 'ephemeral', ttl: '1h' } }],
    },
    {
      role: 'user',
      content: [{ type: 'text', text: 'Hello', prompt_cache_breakpoint: { mode: 'explicit' } }],
    },
  ];

  it('become points of the wire', () => {
    const { sent, dropped } = saidFor({ messages });
    expect(sent.system).toEqual([{ text: 'Long.' }, { cachePoint: { type: 'default', ttl: '1h' } }]);
    expect(sent.messages[0]?.content).toEqual([{ text: 'Hello' }, { cachePoint: { type: 'default' } }]);
    expect(dropped).toEqual([]);
    expect(saidFor({ messages }, NOVA).sent.system?.[1]).toEqual({ cachePoint: { type: 'default' } });
  });

  it('are dropped, and told, for models that would refuse them', () => {
    const { json, dropped } = saidFor({ messages }, LLAMA);
    expect(json).not.toContain('cachePoint');
    expect(dropped).toEqual([
      'messages[0].content[0].cache_control',
      'messages[1].content[0].prompt_cache_breakpoint',
    ]);
  });
});
