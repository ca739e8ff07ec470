import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProviderError } from '../../src/kernel/errors.ts';
import { ContentTemplate } from '../../src/providers/content-template.ts';
import { ChatChunkReader } from '../../src/providers/openai-wire/stream.ts';
import type { StreamEvent } from '../../src/providers/provider.ts';
import { collect } from './conformance.ts';
import { begin, chunk, delta, finish, pieces, USAGE, usageChunk } from './fixtures/openai/wire.ts';

/** What a reader makes of these events: what it gave, and the kind of error that it ended with. */
function read(datas: readonly string[], wanted = 1) {
  const reader = new ChatChunkReader(wanted);
  const events: StreamEvent[] = [];
  let error: string | undefined;
  try {
    for (const data of datas) if (!reader.finished) reader.read(data, events);
  } catch (thrown) {
    error = (thrown as ProviderError).kind ?? String(thrown);
  }
  return { events, error, finished: reader.finished, endable: reader.endable };
}

const written = (...chunks: readonly object[]): string[] => chunks.map((value) => JSON.stringify(value));
const answer = (...chunks: readonly object[]) => collect(read(written(...chunks)).events);

/** Texts decoded, so that two spellings of one text are the same. */
const decoded = (events: readonly StreamEvent[]) =>
  events.map((event) => (event.type === 'text' ? { ...event, json: JSON.parse(`"${event.json}"`) } : event));

describe('the fast path of plain text', () => {
  /** No two events begin alike, so no template ever fits. */
  const slowly = (datas: readonly string[]): string[] =>
    datas.map((data, at) => (data.startsWith('{"') ? `{"_":${at},${data.slice(1)}` : data));

  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('', ' word', '\n', '"', '\\', '"content":"', 'a\u2028b', '👋', '\ud83d', '\u0001'),
  );
  /** What the chunks of one stream have in common. */
  const head = fc.constantFrom<object>(
    {},
    { id: 'chatcmpl-1', created: 1, model: 'm', usage: null },
    { id: 'chatcmpl-1', service_tier: 'flex' },
    { content: 'no', id: 'x' },
    { id: '"content":"' },
  );
  const filling = fc.oneof(
    fc.record({ obfuscation: fc.string({ maxLength: 5 }) }),
    fc.record({ p: fc.constantFrom('abc', 'a"b', 'a\\', '') }),
    fc.record({ x: fc.constantFrom('abc', 'a') }),
    fc.constant({}),
  );
  const plain = text.map((content) => ({ delta: { content } }));
  const said = fc.oneof(
    { weight: 30, arbitrary: plain },
    { weight: 4, arbitrary: plain.map((choice) => ({ ...choice, index: 1 })) },
    fc.record({ delta: fc.record({ role: fc.constant('assistant'), content: text }) }),
    fc.record({ delta: fc.record({ content: text, reasoning_content: fc.constantFrom(null, 'hm') }) }),
    fc.record({ delta: fc.record({ content: text, new_field: fc.constantFrom(null, 1) }) }),
    fc.record({ delta: fc.record({ content: text }), finish_reason: fc.constantFrom('stop', null) }),
    fc.record({ delta: fc.record({ refusal: text }) }),
    fc.record({ delta: fc.record({ content: text }), logprobs: fc.constant({ content: [], refusal: null }) }),
    fc.record({ delta: fc.record({ content: fc.constantFrom([{ type: 'text', text: 'chunk' }], null) }) }),
    fc.constantFrom({ delta: {}, finish_reason: 'stop' }, { delta: {} }, { error: { message: 'x' } }),
  );
  const spelling = fc.constantFrom<(data: string) => string>(
    (data) => data,
    (data) => data.replaceAll('":', '": ').replaceAll(',"', ', "'),
    (data) => data.replace('"content":', '"content" :'),
    (data) => data.replace('"content":', '"content":"twice","content":'),
    (data) => data.replace('"content":', '"content":"twice","content" :'),
  );
  /** One byte too few, too many or wrong: to be noticed on both paths alike. */
  const damage = fc
    .tuple(
      fc.nat(),
      fc.constantFrom(0, 1),
      fc.constantFrom('', '"', '\\', '}', ',', '\n', '\u0001', 'a', 'u'),
    )
    .map(([place, removed, added]) => (data: string) => {
      const at = 2 + (place % (data.length - 2));
      return data.slice(0, at) + added + data.slice(at + removed);
    });
  const stream = fc
    .tuple(
      head,
      filling,
      spelling,
      fc.array(fc.tuple(said, filling, fc.constantFrom({}, {}, {}, {}, {}, { usage: USAGE })), {
        maxLength: 12,
      }),
      fc.constantFrom<string[]>([], ['[DONE]'], [' [DONE]\n']),
      fc.option(fc.tuple(plain, damage)),
    )
    .map(([common, sample, spell, items, end, damaged]) => {
      const kind = Object.keys(sample)[0];
      const data = (choice: object, tail: object, more: object): string => {
        const filled = kind === undefined ? {} : { [kind]: Object.values(tail)[0] ?? '' };
        return spell(JSON.stringify({ ...common, choices: [{ index: 0, ...choice }], ...more, ...filled }));
      };
      const datas = items.map(([choice, tail, more]) => data(choice, tail, more));
      if (damaged) datas.push(damaged[1](data(damaged[0], sample, {})));
      return [...datas, ...end];
    });

  it('gives the same events as parsing every chunk, for any stream', () => {
    fc.assert(
      fc.property(stream, (datas) => {
        const fast = read(datas);
        const slow = read(slowly(datas));
        expect({ ...fast, events: decoded(fast.events) }).toEqual({ ...slow, events: decoded(slow.events) });
      }),
      { numRuns: 3_000 },
    );
  });

  it('is taken, by OpenAI’s chunks with their random filling among others', () => {
    const textOf = (data: string) => JSON.parse(data).choices[0].delta.content as string;
    for (const filled of [{}, { obfuscation: 'xyz' }, { p: 'a' }]) {
      const { obfuscation: _, ...first } = delta({ content: 'Hello' });
      const template = ContentTemplate.of(JSON.stringify({ ...first, ...filled }), 0, 'content', textOf);
      const next = delta({ content: ' "w\u00f6rld"\n' });
      const { obfuscation: __, ...second } = next;
      const refilled = Object.fromEntries(Object.keys(filled).map((name) => [name, '0123456']));
      expect(template?.read(JSON.stringify({ ...second, ...refilled }))).toBe(' \\"wörld\\"\\n');
      expect(template?.read(JSON.stringify({ ...second, ...refilled, id: 'other' }))).toBeUndefined();
    }
  });

  it.each(['a\nb', 'a\\x', 'a\\u12g4', 'a\\u12', 'a\\', 'a'])(
    'reads no text that JSON would refuse: %j',
    (broken) => {
      const good = JSON.stringify(delta({ content: 'good' }));
      const template = ContentTemplate.of(
        good,
        0,
        'content',
        (data) => JSON.parse(data).choices[0].delta.content,
      );
      const data = good.replace('good"', broken === 'a' ? 'a' : `${broken}"`);
      expect(() => JSON.parse(data)).toThrow();
      expect(template?.read(data)).toBeUndefined();
    },
  );
});

describe('tool calls in a stream', () => {
  const calls = (...piecesOfCalls: readonly object[]) =>
    answer(
      begin(),
      ...piecesOfCalls.map((piece) => delta({ tool_calls: [piece as never] })),
      finish('tool_calls'),
    ).choices[0]?.message.tool_calls?.map((call) => call.type === 'function' && [call.id, call.function]);
  const both = [
    ['a', { name: 'x', arguments: '{"q":1}' }],
    ['b', { name: 'y', arguments: '{}' }],
  ];

  it.each<[string, object[]]>([
    [
      'as OpenAI sends them',
      [
        { index: 0, id: 'a', type: 'function', function: { name: 'x', arguments: '' } },
        { index: 1, id: 'b', type: 'function', function: { name: 'y', arguments: '' } },
        { index: 1, function: { arguments: '{}' } },
        { index: 0, function: { arguments: '{"q"' } },
        { index: 0, function: { arguments: ':1}' } },
      ],
    ],
    [
      'all with index 0',
      [
        { index: 0, id: 'a', function: { name: 'x', arguments: '{"q":1}' } },
        { index: 0, id: 'b', function: { name: 'y', arguments: '{}' } },
      ],
    ],
    [
      'without an index',
      [
        { id: 'a', function: { name: 'x', arguments: '{"q"' } },
        { function: { arguments: ':1}' } },
        { id: 'b', function: { name: 'y', arguments: '{}' } },
      ],
    ],
    [
      'with the id and the name on every piece',
      [
        { index: 0, id: 'a', function: { name: 'x', arguments: '{"q"' } },
        { index: 0, id: 'a', function: { name: 'x', arguments: ':1}' } },
        { index: 1, id: 'b', function: { name: 'y', arguments: '{' } },
        { index: 1, id: 'b', function: { name: 'y', arguments: '}' } },
      ],
    ],
    [
      'counted from one, arguments as objects',
      [
        { index: 1, id: 'a', function: { name: 'x', arguments: { q: 1 } } },
        { index: 2, id: 'b', function: { name: 'y', arguments: {} } },
      ],
    ],
    [
      'with the name behind the id and the first arguments',
      [
        { index: 0, id: 'a', function: { arguments: '{"q"' } },
        { index: 0, function: { name: 'x', arguments: ':1}' } },
        { index: 1, id: 'b' },
        { index: 1, function: { name: 'y', arguments: '{}' } },
      ],
    ],
  ])('are put in order %s', (_how, piecesOfCalls) => {
    expect(calls(...piecesOfCalls)).toEqual(both);
  });

  it('are given ids where the server gives none', () => {
    const made = calls(
      { index: 0, function: { name: 'x', arguments: '{}' } },
      { index: 1, id: '', function: { name: 'y', arguments: '{}' } },
    );
    const ids = made?.map((call) => (call ? call[0] : undefined));
    expect(new Set(ids).size).toBe(2);
    for (const id of ids ?? []) expect(id).toMatch(/^call_[0-9a-f]{32}$/);
  });

  it('that never tell their name are a bad response', () => {
    const { error } = read(
      written(begin(), delta({ tool_calls: [{ index: 0, id: 'a' }] }), finish('tool_calls')),
    );
    expect(error).toBe('bad_response');
  });

  it('keep what a provider wants to see again', () => {
    const extra_content = { google: { thought_signature: 's' } };
    const piece = { index: 0, id: 'a', function: { name: 'x', arguments: '{}' }, extra_content };
    const [choice] = answer(delta({ tool_calls: [piece as never] }), finish('stop')).choices;
    expect(choice).toMatchObject({
      finish_reason: 'tool_calls',
      message: { tool_calls: [{ extra_content }] },
    });
  });
});

describe('the end of a stream', () => {
  const done = '[DONE]';

  it('is [DONE] once every choice that began has finished', () => {
    expect(read([...written(begin(), finish('stop')), done])).toMatchObject({
      finished: true,
      error: undefined,
    });
    expect(read([...written(begin(), delta({ content: 'Hi' })), done]).error).toBe('bad_response');
    expect(read([...written(begin(0), begin(1), finish('stop', 1)), done]).error).toBe('bad_response');
    expect(read([done]).error).toBe('bad_response');
    expect(read([...written(usageChunk()), done]).error).toBe('bad_response');
  });

  it('may be missing once all choices that were asked for have finished', () => {
    expect(read(written(begin())).endable).toBe(false);
    expect(read(written(begin(), finish('stop'))).endable).toBe(true);
    expect(read(written(begin(), finish('stop')), 2).endable).toBe(false);
    expect(read(written(begin(), finish('stop'), begin(1), finish('stop', 1)), 2).endable).toBe(true);
  });

  it('is told once, though a server repeats itself or adds empty deltas', () => {
    const { events, error } = read(
      written(begin(), finish('stop'), finish('stop'), delta({}), delta({ content: '' })),
    );
    expect(error).toBeUndefined();
    expect(events.filter(({ type }) => type === 'finish')).toHaveLength(1);
  });

  it('of a choice is not followed by more of it', () => {
    expect(read(written(begin(), finish('stop'), delta({ content: 'more' }))).error).toBe('bad_response');
  });

  it.each([
    ['error', 'bad_response'],
    ['abort', 'bad_response'],
    ['insufficient_system_resource', 'overloaded'],
  ])('with the reason %s is %s', (reason, kind) => {
    expect(read(written(begin(), finish(reason as never))).error).toBe(kind);
  });
});

describe('what comes beside the text', () => {
  it('tells the beginning of an answer before its first word', () => {
    expect(read(written(begin())).events).toContainEqual({ type: 'text', index: 0, json: '' });
    expect(read(written(delta({ role: 'assistant', content: null }))).events).toContainEqual({
      type: 'delta',
      index: 0,
      delta: {},
    });
  });

  it('tells id, fingerprint and tier once, and again when they change', () => {
    const metas = read(
      written(begin(), ...pieces('a b c'), { ...finish('stop'), service_tier: 'priority' }, { choices: [] }),
    ).events.filter(({ type }) => type === 'meta');
    expect(metas).toEqual([
      { type: 'meta', upstreamId: 'chatcmpl-BqVwZ1', systemFingerprint: 'fp_a1b2c3', serviceTier: 'default' },
      {
        type: 'meta',
        upstreamId: 'chatcmpl-BqVwZ1',
        systemFingerprint: 'fp_a1b2c3',
        serviceTier: 'priority',
      },
    ]);
  });

  it('reads the usage of a chunk without choices, of the last choice, and of Groq', () => {
    const usage = { type: 'usage', usage: expect.objectContaining({ input: 10, output: 5 }) };
    const last = chunk([{ delta: {}, finish_reason: 'stop' }], USAGE);
    const groq = { ...finish('stop'), x_groq: { id: 'req_1', usage: USAGE } };
    for (const end of [[finish('stop'), usageChunk()], [last], [groq]]) {
      expect(read(written(begin(), ...end)).events.at(-1)).toEqual(usage);
    }
  });

  it('reads reasoning under both names, and thoughts of Mistral’s chunks', () => {
    const thought = { content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'c' }] }] };
    const { choices } = answer(
      delta({ reasoning_content: 'a', content: null } as object),
      delta({ reasoning: 'b' } as object),
      delta(thought as object),
      delta({ content: [{ type: 'text', text: 'Hi' }] } as object),
      finish('model_length' as never),
    );
    expect(choices[0]).toMatchObject({
      message: { content: 'Hi', reasoning_content: 'abc' },
      finish_reason: 'length',
    });
  });

  it('keeps Azure’s filter results, and takes its first chunk without choices', () => {
    const filters = { hate: { filtered: false, severity: 'safe' } };
    const first = { id: '', choices: [], prompt_filter_results: [{ prompt_index: 0 }] };
    const last = {
      choices: [{ index: 0, delta: {}, finish_reason: 'stop', content_filter_results: filters }],
    };
    const { events, error } = read(written(first, begin(), last));
    expect(error).toBeUndefined();
    expect(events.at(-1)).toEqual({
      type: 'finish',
      index: 0,
      reason: 'stop',
      contentFilterResults: filters,
    });
  });

  it('passes deprecated function calls on', () => {
    const { events } = read(
      written(
        delta({ role: 'assistant', content: null, function_call: { name: 'f', arguments: '' } }),
        delta({ function_call: { arguments: '{}' } }),
        finish('function_call'),
      ),
    );
    expect(events.filter(({ type }) => type === 'delta')).toEqual([
      { type: 'delta', index: 0, delta: { function_call: { name: 'f', arguments: '' } } },
      { type: 'delta', index: 0, delta: { function_call: { arguments: '{}' } } },
    ]);
  });

  it('throws nothing but ProviderErrors, whatever JSON comes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.json(), { maxLength: 3 }),
        fc.array(fc.jsonValue(), { maxLength: 3 }),
        (any, parts) => {
          const chunks = parts.map((part) =>
            JSON.stringify({ choices: [part, { index: 0, delta: part }], usage: part }),
          );
          for (const data of [...any, ...chunks]) {
            expect([undefined, 'bad_response']).toContain(read([data]).error);
          }
        },
      ),
    );
  });
});
