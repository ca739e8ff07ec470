import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWire } from '../../src/providers/anthropic/from-wire.ts';
import { TextDeltas } from '../../src/providers/anthropic/text-delta.ts';
import type { StreamEvent } from '../../src/providers/provider.ts';
import { collect } from './conformance.ts';
import { PLAIN, readEvents, streamOf, wholeOf } from './fixtures/anthropic/call.ts';
import { errorAfterStart, fixtures } from './fixtures/anthropic/capabilities.ts';
import { eventsOf, message, text, toolUse, usage } from './fixtures/anthropic/wire.ts';

const dataOf = (sse: string): string[] => [...sse.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => data);
const messageOf = (events: readonly StreamEvent[]) => collect(events).choices[0]?.message;

describe('text deltas', () => {
  const prefix = '{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"';
  const learned = (): TextDeltas => {
    const deltas = new TextDeltas();
    deltas.learn(`${prefix}Hi"}}`, 0);
    return deltas;
  };
  /** What JSON.parse makes of an event; undefined: it is no plain text delta of block 0. */
  const parsed = (data: string): string | undefined => {
    try {
      const event = JSON.parse(data);
      const { type, index, delta, ...more } = event;
      const { type: kind, text: value, ...others } = delta;
      const plain =
        type === 'content_block_delta' && index === 0 && kind === 'text_delta' && typeof value === 'string';
      return plain && Object.keys({ ...more, ...others }).length === 0 ? value : undefined;
    } catch {
      return undefined;
    }
  };

  it('are read without parsing, whatever the text', () => {
    const space = fc.stringMatching(/^[ \t]{0,3}$/);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), space, space, space, (value, a, b, c) => {
        const data = `${prefix}${JSON.stringify(value).slice(1, -1)}"${a}}${b}}${c}`;
        const json = learned().read(data);
        expect(json).not.toBeUndefined();
        expect(JSON.parse(`"${json}"`)).toBe(value);
      }),
    );
  });

  it('are read as JSON.parse reads them, or left to it', () => {
    const piece = fc.constantFrom(
      '"',
      '\\',
      '}',
      '{',
      ',',
      ':',
      ' ',
      '\t',
      '\n',
      'u',
      '0041',
      'x',
      '\u0000',
      'é',
      '"text":"',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom('"}}', '"} } ', '}}', '"}', ''),
        (pieces, end) => {
          const data = `${prefix}${pieces.join('')}${end}`;
          const json = learned().read(data);
          if (json !== undefined) expect(JSON.parse(`"${json}"`)).toBe(parsed(data));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each([
    `${prefix}a","citations":"b"}}`,
    `${prefix}a"},"text":"b"}`,
    `${prefix}a"},"more":{"text":"b"}}`,
    `${prefix}a\\"}}`,
    `${prefix}`,
    `${prefix}}}`,
    `${prefix.replace(':0', ':1')}a"}}`,
  ])('%s is left to JSON.parse', (data) => {
    expect(learned().read(data)).toBeUndefined();
  });

  it.each([
    '{"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "Hi"}}',
    '{"index":0,"type":"content_block_delta","delta":{"type":"text_delta","text" : "Hi"}}',
  ])('are recognised as this server writes them: %s', (data) => {
    const deltas = new TextDeltas();
    deltas.learn(data, 0);
    expect(deltas.read(data)).toBe('Hi');
    expect(deltas.read(data.replace('Hi', 'ho\\n'))).toBe('ho\\n');
  });

  it.each([
    '{"type":"content_block_delta","index":0,"delta":{"text":"Hi","type":"text_delta"}}',
    '{"type":"content_block_delta","index":1,"delta":{"type":"text_delta","text":"Hi"}}',
    '{"type":"content_block_delta","index":0,"x":1,"delta":{"type":"text_delta","text":"Hi"}}',
    '{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","x":1,"text":"Hi"}}',
    '{"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","text":"Hi"}}',
    'text',
  ])('are not learned from %s', (data) => {
    const deltas = new TextDeltas();
    deltas.learn(data, 0);
    expect(deltas.read(data)).toBeUndefined();
  });

  it('of a long answer are all there, across blocks', () => {
    const words = Array.from({ length: 50 }, (_, at) => `wort ${at} "ü" \\ \n👋`);
    const reply = message([text(words.join('')), text('x'), text(words.join('-'))]);
    expect(messageOf(streamOf(reply))?.content).toBe(`${words.join('')}x${words.join('-')}`);
  });
});

describe('a stream and a whole reply', () => {
  it.each(Object.entries(fixtures).filter(([, fixture]) => 'reply' in fixture && fixture.stream))(
    'tell the same: %s',
    (name, fixture) => {
      if (!('reply' in fixture)) return;
      const shape = { ...PLAIN, answerTool: name === 'json_schema_translated' };
      const { choices, usage: counted } = wholeOf(fixture.reply, shape);
      const told = collect(readEvents(dataOf(fixture.stream ?? ''), shape));
      expect(told.choices).toEqual(choices);
      expect(told.usage).toEqual(counted);
    },
  );
});

describe('tool calls', () => {
  const reply = message(
    [
      text('Let me see.'),
      { type: 'thinking', thinking: 'Both.', signature: 'c2ln' },
      toolUse('call_1', 'weather', { city: 'Köln' }),
      text('And.'),
      toolUse('call_2', 'now', {}),
    ],
    { stop_reason: 'tool_use' },
  );

  it('are counted from 0, whatever blocks stand between', () => {
    const indexes = streamOf(reply).flatMap((event) =>
      event.type === 'delta' ? (event.delta.tool_calls ?? []).map(({ index }) => index) : [],
    );
    expect([...new Set(indexes)]).toEqual([0, 1]);
    expect(messageOf(streamOf(reply))?.tool_calls).toEqual([
      { id: 'call_1', type: 'function', function: { name: 'weather', arguments: '{"city":"Köln"}' } },
      { id: 'call_2', type: 'function', function: { name: 'now', arguments: '{}' } },
    ]);
  });

  it('whose input stands in the block itself have it as arguments', () => {
    const [start, ...rest] = eventsOf(
      message([toolUse('call_1', 'f', { a: 1 })], { stop_reason: 'tool_use' }),
    );
    const events = [start, ...rest.filter(({ type }) => type !== 'content_block_delta')].map((event) =>
      event?.type === 'content_block_start'
        ? { ...event, content_block: toolUse('call_1', 'f', { a: 1 }) }
        : event,
    );
    expect(messageOf(readEvents(events))?.tool_calls?.[0]).toMatchObject({
      function: { arguments: '{"a":1}' },
    });
  });

  it('keep the digits of their arguments', () => {
    const numbers = '{"id":12345678901234567890,"x":1.0}';
    const reply = message([toolUse('call_1', 'f', '#')], { stop_reason: 'tool_use' });
    const { choices } = fromWire(JSON.stringify(reply).replace('"#"', numbers), PLAIN, (said) => said);
    expect(choices[0]?.message.tool_calls?.[0]).toMatchObject({ function: { arguments: numbers } });
  });

  it('of a deprecated request are a function call', () => {
    const shape = { ...PLAIN, legacyFunctions: true };
    const one = message([toolUse('call_1', 'f', { a: 1 })], { stop_reason: 'tool_use' });
    expect(wholeOf(one, shape).choices[0]).toMatchObject({
      message: { content: null, function_call: { name: 'f', arguments: '{"a":1}' } },
      finish_reason: 'function_call',
    });
    const events = streamOf(one, shape);
    const pieces = events.flatMap((event) => (event.type === 'delta' ? [event.delta.function_call] : []));
    expect(pieces[0]).toEqual({ name: 'f', arguments: '' });
    expect(pieces.map((piece) => piece?.arguments).join('')).toBe('{"a":1}');
    expect(events.find(({ type }) => type === 'finish')).toMatchObject({ reason: 'function_call' });
  });

  it('of free-text tools give the text', () => {
    const shape = { ...PLAIN, customTools: new Set(['calc']) };
    const one = message([toolUse('call_1', 'calc', { input: '1+1' })], { stop_reason: 'tool_use' });
    const custom = { id: 'call_1', type: 'custom', custom: { name: 'calc', input: '1+1' } };
    expect(wholeOf(one, shape).choices[0]?.message.tool_calls).toEqual([custom]);
    const deltas = streamOf(one, shape).flatMap((event) => (event.type === 'delta' ? [event.delta] : []));
    expect(deltas).toEqual([{ tool_calls: [{ index: 0, ...custom }] }]);
    const odd = message([toolUse('call_1', 'calc', { text: 1 })], { stop_reason: 'tool_use' });
    expect(wholeOf(odd, shape).choices[0]?.message.tool_calls).toMatchObject([
      { custom: { input: '{"text":1}' } },
    ]);
  });
});

describe('an answer that comes as a tool’s input', () => {
  const shape = { ...PLAIN, answerTool: true };
  const answer = toolUse('call_1', 'answer_in_json', { a: 'ü"' });

  it('is the content, and prose beside it is not', () => {
    const reply = message([text('Here:'), answer], { stop_reason: 'tool_use' });
    const expected = { content: '{"a":"ü\\""}', refusal: null };
    expect(wholeOf(reply, shape).choices[0]).toMatchObject({ message: expected, finish_reason: 'stop' });
    expect(messageOf(streamOf(reply, shape))).toMatchObject(expected);
  });

  it('gives way to the client’s own tools', () => {
    const reply = message([toolUse('call_1', 'weather', {})], { stop_reason: 'tool_use' });
    for (const choice of [wholeOf(reply, shape).choices[0], collect(streamOf(reply, shape)).choices[0]]) {
      expect(choice).toMatchObject({ finish_reason: 'tool_calls', message: { content: null } });
    }
  });

  it('that was refused or cut shows its words', () => {
    for (const stop_reason of ['refusal', 'max_tokens'] as const) {
      const reply = message([text('I can’t')], { stop_reason });
      expect(wholeOf(reply, shape).choices[0]?.message.content).toBe('I can’t');
      expect(messageOf(streamOf(reply, shape))?.content).toBe('I can’t');
    }
  });
});

describe('usage', () => {
  it('is told once, the first figures with the last ones over them', () => {
    const figures = usage({
      input_tokens: 3,
      cache_read_input_tokens: 40,
      cache_creation_input_tokens: 100,
      cache_creation: { ephemeral_5m_input_tokens: 70, ephemeral_1h_input_tokens: 30 },
      output_tokens: 50,
      output_tokens_details: { thinking_tokens: 20 },
    });
    const events = streamOf(message([text('Hi')], { usage: figures }));
    const told = events.filter(({ type }) => type === 'usage');
    expect(told).toEqual([
      {
        type: 'usage',
        usage: {
          input: 3,
          cacheRead: 40,
          cacheWrite: 70,
          cacheWriteLong: 30,
          inputAudio: 0,
          output: 30,
          reasoning: 20,
          outputAudio: 0,
          reports: { cache: true, reasoning: true, audio: false },
        },
      },
    ]);
    expect(wholeOf(message([text('Hi')], { usage: figures })).usage).toMatchObject({
      cacheWrite: 70,
      cacheWriteLong: 30,
    });
  });

  it('of the beginning counts where the end has none', () => {
    const events = eventsOf(message([text('Hi')])).map((event) =>
      event.type === 'message_delta' ? { ...event, usage: undefined } : event,
    );
    expect(collect(readEvents(events)).usage).toMatchObject({ input: 10, output: 1 });
  });

  it('that nobody reported is none', () => {
    const reply = { ...message([text('Hi')]), usage: undefined };
    expect(wholeOf(reply)).toMatchObject({ usage: null, serviceTier: null });
  });

  it.each([
    ['standard', 'default'],
    ['priority', 'priority'],
    ['batch', 'batch'],
  ] as const)('the tier %s is %s', (service_tier, wanted) => {
    const reply = message([text('Hi')], { usage: usage({ service_tier }) });
    expect(wholeOf(reply).serviceTier).toBe(wanted);
    expect(streamOf(reply)[0]).toEqual({ type: 'meta', upstreamId: 'msg_01', serviceTier: wanted });
  });
});

describe('the order of a stream', () => {
  it('begins with what is said, not with the message’s own opening', () => {
    const events = eventsOf(message([text('Hi')]));
    expect(readEvents(events.slice(0, 2))).toEqual([]);
    expect(readEvents(events.slice(0, 3)).map(({ type }) => type)).toEqual(['meta', 'text']);
  });

  it('an overload before anything was said leaves nothing behind', () => {
    const out: StreamEvent[] = [];
    expect(() => out.push(...readEvents(dataOf(errorAfterStart)))).toThrow(
      expect.objectContaining({ kind: 'overloaded' }),
    );
    expect(out).toEqual([]);
  });

  it.each([
    ['without a reason', eventsOf(message([text('Hi')])).filter(({ type }) => type !== 'message_delta')],
    [
      'a delta of a block that never began',
      [{ type: 'content_block_delta', index: 3, delta: { type: 'text_delta', text: 'x' } }],
    ],
    ['a block without a place', [{ type: 'content_block_start', content_block: { type: 'text', text: '' } }]],
    ['no object', ['[]', '1', 'null', '"x"', 'x'].slice(2)],
  ])('%s is bad_response', (_name, events) => {
    expect(() => readEvents(events)).toThrow(expect.objectContaining({ kind: 'bad_response' }));
  });

  it.each([
    ['end_turn', 'stop'],
    ['stop_sequence', 'stop'],
    ['pause_turn', 'stop'],
    ['max_tokens', 'length'],
    ['model_context_window_exceeded', 'length'],
    ['tool_use', 'tool_calls'],
    ['refusal', 'content_filter'],
    ['constructor', 'stop'],
  ])('%s ends with %s', (reason, wanted) => {
    const reply = message([text('Hi')], { stop_reason: reason as 'end_turn' });
    expect(wholeOf(reply).choices[0]?.finish_reason).toBe(wanted);
    expect(collect(streamOf(reply)).choices[0]?.finish_reason).toBe(wanted);
  });
});

describe('web search', () => {
  it('turns citations into annotations that point at the text, in code points', () => {
    const cite = (url: string, title: string | null) => ({
      type: 'web_search_result_location' as const,
      url,
      title,
      cited_text: 'x',
      encrypted_index: 'x',
    });
    const reply = message([
      { type: 'server_tool_use', id: 's1', name: 'web_search', input: {}, caller: { type: 'direct' } },
      text('👋 '),
      {
        type: 'text',
        text: 'Köln',
        citations: [cite('https://a.example', 'A'), cite('https://a.example', 'A')],
      },
      { type: 'text', text: '!', citations: [cite('https://b.example', null)] },
    ]);
    const shape = { ...PLAIN, cites: true };
    const expected = [
      {
        type: 'url_citation',
        url_citation: { start_index: 2, end_index: 6, url: 'https://a.example', title: 'A' },
      },
      {
        type: 'url_citation',
        url_citation: { start_index: 6, end_index: 7, url: 'https://b.example', title: '' },
      },
    ];
    expect(wholeOf(reply, shape).choices[0]?.message).toMatchObject({
      content: '👋 Köln!',
      annotations: expected,
    });
    expect(messageOf(streamOf(reply, shape))).toMatchObject({ content: '👋 Köln!', annotations: expected });
  });
});
