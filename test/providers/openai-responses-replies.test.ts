import type { Response, ResponseOutputItem } from 'openai/resources/responses/responses';
import { describe, expect, it } from 'vitest';
import type { ProviderError } from '../../src/kernel/errors.ts';
import { fromWire, type ReplyForm } from '../../src/providers/openai-responses/from-wire.ts';
import { ResponsesReader } from '../../src/providers/openai-responses/stream.ts';
import { usageFromWire } from '../../src/providers/openai-responses/usage.ts';
import type { ProviderCompletion, StreamEvent } from '../../src/providers/provider.ts';
import { eventsOf } from '../support/sse-events.ts';
import { collect } from './conformance/collect.ts';
import {
  began,
  calls,
  callsCustom,
  ended,
  events,
  itemEvents,
  refuses,
  response,
  says,
  stream,
  thinks,
  USAGE,
} from './fixtures/openai-responses/wire.ts';

const FORM: ReplyForm = { legacyFunctions: false, cites: false, format: 'openai-responses-v1' };

function read(bytes: string, form: Partial<ReplyForm> = {}): StreamEvent[] {
  const reader = new ResponsesReader({ ...FORM, ...form });
  const out: StreamEvent[] = [];
  for (const data of eventsOf(bytes)) if (!reader.finished) reader.read(data, out);
  expect(reader.finished).toBe(true);
  return out;
}

type Message = ProviderCompletion['choices'][number]['message'];

/** A response's message, which must be the same whole and streamed. */
function messageOf(
  output: ResponseOutputItem[],
  more: Partial<Response> = {},
  form: Partial<ReplyForm> = {},
): Message & { finish: string } {
  const wire = response(output, more);
  const whole = fromWire(JSON.stringify(wire), { ...FORM, ...form });
  const [choice] = whole.choices;
  const streamed = collect(read(stream(wire), form));
  expect(streamed.usage).toEqual(whole.usage);
  if (!choice) throw new Error('no choice');
  const { message, finish_reason: finish } = choice;
  if (!form.legacyFunctions) {
    expect(streamed.choices).toMatchObject([{ message, finish_reason: finish }]);
  }
  return { ...message, finish };
}

const failure = (work: () => unknown): ProviderError => {
  try {
    work();
  } catch (error) {
    return error as ProviderError;
  }
  throw new Error('nothing was thrown');
};

describe('a response', () => {
  it('tells its id and the tier that served it', () => {
    const wire = response([says('Hi')], { service_tier: 'flex' });
    expect(fromWire(JSON.stringify(wire), FORM)).toMatchObject({
      upstreamId: 'resp_68af01',
      serviceTier: 'flex',
      systemFingerprint: null,
    });
    const metas = read(stream(wire)).filter((event) => event.type === 'meta');
    expect(metas[0]).toMatchObject({ upstreamId: 'resp_68af01' });
    expect(metas.at(-1)).toMatchObject({ serviceTier: 'flex' });
  });

  it('of several messages is one text with a gap, and of several thoughts, too', () => {
    const output = [
      thinks(['First.', 'Second.'], 'sealed-1', 'rs_1'),
      says('Let me see.', {}, 'msg_1'),
      thinks(['Third.'], 'sealed-2', 'rs_2'),
      says('It is so.', {}, 'msg_2'),
    ];
    const message = messageOf(output);
    expect(message.content).toBe('Let me see.\n\nIt is so.');
    expect(message.reasoning_content).toBe('First.\n\nSecond.\n\nThird.');
  });

  it('carries its reasoning to be sent back, by the places of its items', () => {
    const format = 'openai-responses-v1';
    const details = messageOf([
      thinks(['A', 'B'], 'sealed-1', 'rs_1'),
      calls('call_1', 'weather', {}),
      thinks([], 'sealed-2', 'rs_2'),
      calls('call_2', 'time', {}),
    ]).reasoning_details;
    expect(details).toEqual([
      { type: 'reasoning.summary', summary: 'A', id: 'rs_1', format, index: 0 },
      { type: 'reasoning.summary', summary: 'B', id: 'rs_1', format, index: 0 },
      { type: 'reasoning.encrypted', data: 'sealed-1', id: 'rs_1', format, index: 0 },
      { type: 'reasoning.encrypted', data: 'sealed-2', id: 'rs_2', format, index: 2 },
    ]);
    // What could not be sent back is no use to the client.
    expect(messageOf([thinks(['A'], null), says('Hi')])).not.toHaveProperty('reasoning_details');
  });

  it('gives a call of a custom tool its text', () => {
    const wire = response([callsCustom('call_1', 'note', 'a\n"b"')]);
    expect(fromWire(JSON.stringify(wire), FORM).choices).toMatchObject([
      {
        message: {
          content: null,
          tool_calls: [{ id: 'call_1', type: 'custom', custom: { name: 'note', input: 'a\n"b"' } }],
        },
        finish_reason: 'tool_calls',
      },
    ]);
    const pieces = read(stream(wire)).flatMap((event) =>
      event.type === 'delta' ? (event.delta.tool_calls ?? []) : [],
    );
    expect(pieces[0]).toEqual({
      index: 0,
      id: 'call_1',
      type: 'custom',
      custom: { name: 'note', input: '' },
    });
    expect(pieces.map((piece) => piece.custom?.input).join('')).toBe('a\n"b"');
  });

  it('calls a function in the older form for who asked in it', () => {
    const output = [calls('call_1', 'weather', { city: 'Köln' })];
    expect(messageOf(output, {}, { legacyFunctions: true })).toMatchObject({
      function_call: { name: 'weather', arguments: '{"city":"Köln"}' },
      finish: 'function_call',
    });
    const said = read(stream(response(output)), { legacyFunctions: true }).flatMap((event) =>
      event.type === 'delta' ? (event.delta.function_call ?? []) : [],
    );
    expect(said[0]).toEqual({ name: 'weather', arguments: '' });
    expect(said.map((piece) => piece.arguments).join('')).toBe('{"city":"Köln"}');
  });

  it('cites with places in the whole text', () => {
    const annotation = (start_index: number, end_index: number, url: string) =>
      ({ type: 'url_citation', start_index, end_index, url, title: 'T' }) as const;
    const file = { type: 'file_citation', file_id: 'f', filename: 'f', index: 0 } as const;
    const message = messageOf(
      [
        says('👋 See', { annotations: [annotation(2, 5, 'https://a.example')] }, 'msg_1'),
        says('and it', { annotations: [annotation(0, 3, 'https://b.example'), file] }, 'msg_2'),
      ],
      {},
      { cites: true },
    );
    expect(message.content).toBe('👋 See\n\nand it');
    expect(message.annotations).toEqual([
      {
        type: 'url_citation',
        url_citation: { start_index: 2, end_index: 5, url: 'https://a.example', title: 'T' },
      },
      {
        type: 'url_citation',
        url_citation: { start_index: 7, end_index: 10, url: 'https://b.example', title: 'T' },
      },
    ]);
  });

  it('tells the probabilities of its tokens', () => {
    const logprob = { token: 'Hi', logprob: -0.25, bytes: [72, 105], top_logprobs: [] };
    const wire = response([says('Hi', { logprobs: [logprob] })]);
    const expected = { content: [logprob], refusal: null };
    expect(fromWire(JSON.stringify(wire), FORM).choices[0]?.logprobs).toEqual(expected);
    expect(collect(read(stream(wire))).choices[0]?.logprobs).toEqual(expected);
  });

  it('keeps what a message was, comment or answer, for the next request', () => {
    const comment = { ...says('One moment.'), phase: 'commentary' as const };
    expect(messageOf([comment, calls('call_1', 'weather', {})]).extra_content).toEqual({
      openai: { phase: 'commentary' },
    });
  });

  it.each<[Partial<Response>, string]>([
    [{ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }, 'length'],
    [{ status: 'incomplete', incomplete_details: { reason: 'content_filter' } }, 'content_filter'],
    [{ status: 'incomplete', incomplete_details: { reason: 'steered' } }, 'stop'],
    [{ status: 'completed' }, 'stop'],
  ])('with %j finishes by %s', (more, reason) => {
    expect(messageOf([says('Hi')], more).finish).toBe(reason);
  });

  it('that was cut while it reasoned has said nothing', () => {
    const more = { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } } as const;
    expect(messageOf([thinks(['Hm.'])], more)).toMatchObject({
      content: null,
      reasoning_content: 'Hm.',
      finish: 'length',
    });
  });

  it.each([
    ['server_error', 'bad_response'],
    ['rate_limit_exceeded', 'rate_limited'],
    ['server_is_overloaded', 'overloaded'],
    ['invalid_prompt', 'content_filter'],
    ['bio_policy', 'content_filter'],
    ['image_too_large', 'invalid_request'],
    ['vector_store_timeout', 'timeout'],
  ])('that failed by %s is %s, whole and streamed', (code, kind) => {
    const wire = { ...response([]), status: 'failed', error: { code, message: 'It failed.' } };
    const expected = { kind, message: 'It failed.' };
    expect(failure(() => fromWire(JSON.stringify(wire), FORM))).toMatchObject(expected);
    const bytes = events(...began(response([])), { type: 'response.failed', response: wire });
    expect(failure(() => read(bytes))).toMatchObject(expected);
    const flat = events({ type: 'error', code, message: 'It failed.', param: null });
    expect(failure(() => read(flat))).toMatchObject(expected);
    const nested = events({ type: 'error', error: { type: 'x', code, message: 'It failed.', param: null } });
    expect(failure(() => read(nested))).toMatchObject(expected);
  });
});

describe('usage', () => {
  it('has writes to the cache by how long they last', () => {
    expect(
      usageFromWire({
        ...USAGE,
        input_tokens: 100,
        input_tokens_details: {
          cached_tokens: 40,
          cache_write_tokens: 30,
          cache_write_tokens_details: { ttl_12h_tokens: 20, ttl_30m_tokens: 10 },
        },
        total_tokens: 105,
      }),
    ).toMatchObject({ input: 30, cacheRead: 40, cacheWrite: 10, cacheWriteLong: 20, output: 5 });
  });

  it.each([null, undefined, 'none', {}])('of %j is none', (usage) => {
    expect(usageFromWire(usage)).toBeNull();
  });
});

describe('a stream', () => {
  it('that says an item only at its end says it all the same', () => {
    const output = [thinks(['Hm.']), says('Hi'), calls('call_1', 'weather', { a: 1 })];
    const wire = response(output);
    const closings = output.map((item, output_index) => ({
      type: 'response.output_item.done',
      output_index,
      item,
    }));
    const all = collect(read(events(...began(wire), ...closings, ended(wire))));
    expect(all.choices).toMatchObject([
      {
        message: {
          content: 'Hi',
          reasoning_content: 'Hm.',
          tool_calls: [{ id: 'call_1', function: { name: 'weather', arguments: '{"a":1}' } }],
        },
        finish_reason: 'tool_calls',
      },
    ]);
    expect(
      collect(read(events(...began(wire), ...itemEvents(refuses('No.'), 0).slice(-1), ended(wire)))),
    ).toMatchObject({ choices: [{ message: { refusal: 'No.' } }] });
  });

  it('commits to nothing before something is said', () => {
    const reader = new ResponsesReader(FORM);
    const out: StreamEvent[] = [];
    const wire = response([thinks(['Hm.']), says('Hi')]);
    const opening = [...began(wire), ...itemEvents(thinks(['Hm.']), 0).slice(0, 2)];
    for (const data of eventsOf(events(...opening))) reader.read(data, out);
    expect(out).toEqual([]);
  });

  it('whose call is not whole at the end is no answer, unless it was cut', () => {
    const half = itemEvents(calls('call_1', 'weather', { city: 'Köln' }), 0).slice(0, 2);
    const bytes = (more: Partial<Response>) =>
      events(...began(response([])), ...half, ended(response([], more)));
    expect(failure(() => read(bytes({}))).kind).toBe('bad_response');
    const cut = { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } } as const;
    expect(collect(read(bytes(cut))).choices[0]?.finish_reason).toBe('length');
  });

  it.each<[string, object]>([
    ['arguments of no call', { type: 'response.function_call_arguments.delta', output_index: 3, delta: '{' }],
    ['text that is none', { type: 'response.output_text.delta', output_index: 0, delta: { a: 1 } }],
    ['an item that is none', { type: 'response.output_item.added', output_index: 0, item: null }],
    [
      'a call without a name',
      { type: 'response.output_item.added', output_index: 0, item: { type: 'function_call' } },
    ],
    ['no type', { delta: 'Hi' }],
    ['no response', { type: 'response.completed', response: null }],
  ])('with %s is no answer', (_what, event) => {
    const data = `data: ${JSON.stringify(event)}\n\n`;
    expect(failure(() => read(data)).kind).toBe('bad_response');
  });

  const text = 'Grüße, "Welt" 👋\n\\o/ \u0001 " } , "delta":"x" ';
  const parts = text.split(/(?<= )/);
  const deltas = (order: (delta: string, sequence_number: number) => object): string =>
    parts.map((delta, at) => `data: ${JSON.stringify(order(delta, at + 4))}\n\n`).join('');
  const closing = events(ended(response([])));

  it.each<[string, (delta: string, sequence_number: number) => object]>([
    [
      'numbered at the end',
      (delta, sequence_number) => ({
        type: 'response.output_text.delta',
        content_index: 0,
        delta,
        item_id: 'msg_1',
        logprobs: [],
        obfuscation: 'x'.repeat(sequence_number % 5),
        output_index: 0,
        sequence_number,
      }),
    ],
    [
      'numbered at the beginning',
      (delta, sequence_number) => ({
        type: 'response.output_text.delta',
        sequence_number,
        item_id: 'msg_(1).*',
        output_index: 0,
        content_index: 0,
        delta,
      }),
    ],
    [
      'with a member that nobody knows',
      (delta, sequence_number) => ({
        type: 'response.output_text.delta',
        delta,
        x_new: { delta: 'no' },
        output_index: 0,
        sequence_number,
      }),
    ],
  ])('of deltas %s gives their text, whatever stands in it', (_how, order) => {
    expect(collect(read(deltas(order) + closing)).choices[0]?.message.content).toBe(text);
  });

  it('of deltas with spaces between gives their text', () => {
    const spaced = parts
      .map(
        (delta, at) =>
          `data: {"type": "response.output_text.delta", "delta": ${JSON.stringify(delta)}, "sequence_number": ${at}}\n\n`,
      )
      .join('');
    expect(collect(read(spaced + closing)).choices[0]?.message.content).toBe(text);
  });

  it('never takes another event for text', () => {
    const delta = (more: object) =>
      `data: ${JSON.stringify({ type: 'response.output_text.delta', output_index: 0, delta: 'a', sequence_number: 1, ...more })}\n\n`;
    const refusal = delta({ type: 'response.refusal.delta', delta: 'b' });
    const logprobs = [{ token: 'c', logprob: -1, bytes: null, top_logprobs: [] }];
    const all = collect(read(delta({}) + refusal + delta({ delta: 'c', logprobs }) + delta({}) + closing));
    expect(all.choices).toMatchObject([
      { message: { content: 'aca', refusal: 'b' }, logprobs: { content: [{ token: 'c' }] } },
    ]);
  });
});
