import { describe, expect, it } from 'vitest';
import { createBedrockProvider } from '../../src/providers/bedrock/index.ts';
import type { ChatRequest, StreamEvent } from '../../src/providers/provider.ts';
import { collect } from './conformance.ts';
import { readEvents, saidFor, streamOf, wholeOf } from './fixtures/bedrock/call.ts';
import { bedrockSettings, CLAUDE, hello } from './fixtures/bedrock/setup.ts';
import { type Block, event, eventsOf, type Reply, reply, toolUse, usage } from './fixtures/bedrock/wire.ts';

const thought = (text: string, signature?: string): Block => ({
  reasoningContent: { reasoningText: { text, ...(signature && { signature }) } },
});
const sealed = (data: string): Block => ({ reasoningContent: { redactedContent: data } });

/** The message that a reply comes to, whole and streamed alike. */
function messageOf(one: Reply, context: Parameters<typeof wholeOf>[1] = {}) {
  const [whole] = wholeOf(one, context).choices;
  const [streamed] = collect(streamOf(one, context)).choices;
  expect(streamed).toEqual({ ...whole, message: expect.objectContaining({ ...whole?.message }) });
  return whole;
}

/** What of a conversation the client sends back. */
const replay = (details: unknown, model: string, message: object = { content: 'Hi' }) =>
  saidFor(
    {
      messages: [
        ...hello,
        { role: 'assistant', ...message, reasoning_details: details } as ChatRequest['messages'][number],
        { role: 'user', content: 'Go on.' },
      ],
    },
    model,
  ).sent.messages[1]?.content;

describe('reasoning', () => {
  it('is shown, and comes back to Claude where it stood, with its signature', () => {
    const content: Block[] = [
      thought('First.', 'c2ln'),
      sealed('b3BhcXVl'),
      { text: 'Hi' },
      thought('Then.', 'c2lnMg=='),
      toolUse('call_1', 'weather', {}),
    ];
    const choice = messageOf(reply(content, { stopReason: 'tool_use' }));
    expect(choice?.message).toMatchObject({
      content: 'Hi',
      reasoning_content: 'First.Then.',
      reasoning_details: [
        { type: 'reasoning.text', text: 'First.', signature: 'c2ln', index: 0 },
        { type: 'reasoning.encrypted', data: 'b3BhcXVl', index: 1 },
        { type: 'reasoning.text', text: 'Then.', signature: 'c2lnMg==', index: 3 },
      ],
    });
    const { content: text, tool_calls } = choice?.message ?? {};
    const back = replay(choice?.message.reasoning_details, CLAUDE, { content: text, tool_calls });
    expect(back).toEqual(content);
  });

  it('of other models says whose it is, and comes back to them alone', () => {
    const choice = messageOf(reply([sealed('b3BhcXVl'), thought('Hm.'), { text: 'Hi' }]), { claude: false });
    expect(choice?.message).toMatchObject({
      reasoning_content: 'Hm.',
      reasoning_details: [
        { type: 'reasoning.encrypted', data: 'b3BhcXVl', index: 0, format: 'amazon-bedrock-v1' },
      ],
    });
    const details = choice?.message.reasoning_details;
    expect(replay(details, 'us.openai.gpt-6-sol')).toEqual([sealed('b3BhcXVl'), { text: 'Hi' }]);
    expect(replay(details, CLAUDE)).toEqual([{ text: 'Hi' }]);
    const foreign = [{ type: 'reasoning.encrypted', data: 'x', format: 'google-gemini-v1' }];
    expect(replay(foreign, 'us.openai.gpt-6-sol')).toEqual([{ text: 'Hi' }]);
  });

  it('with a signature, which all but Claude refuse, goes to no other', () => {
    const details = [{ type: 'reasoning.text', text: 'Hm.', signature: 'c2ln', index: 0 }];
    expect(replay(details, 'amazon.nova-2-lite-v1:0')).toEqual([{ text: 'Hi' }]);
  });

  it('that Nova withholds is not shown', () => {
    const choice = messageOf(reply([thought('[REDACTED]'), { text: 'Hi' }]), { claude: false });
    expect(choice?.message).not.toHaveProperty('reasoning_content');
    expect(choice?.message).not.toHaveProperty('reasoning_details');
  });

  it('that is sealed comes together from pieces that are Base64 each for itself', () => {
    const piece = (text: string): string =>
      event('contentBlockDelta', {
        contentBlockIndex: 0,
        delta: { reasoningContent: { redactedContent: Buffer.from(text).toString('base64') } },
      });
    const [start = '', ...rest] = eventsOf(reply([]));
    const stop = event('contentBlockStop', { contentBlockIndex: 0 });
    const [choice] = collect(readEvents([start, piece('ab'), piece('c'), stop, ...rest])).choices;
    expect(choice?.message.reasoning_details).toEqual([
      { type: 'reasoning.encrypted', data: Buffer.from('abc').toString('base64'), index: 0 },
    ]);
  });
});

describe('an answer', () => {
  it('is told with the call’s name, the tier and disjoint figures', () => {
    const one = reply([{ text: 'Hi' }], {
      serviceTier: { type: 'flex' },
      usage: usage({
        inputTokens: 7,
        cacheReadInputTokens: 100,
        cacheWriteInputTokens: 50,
        cacheDetails: [
          { ttl: '1h', inputTokens: 30 },
          { ttl: '5m', inputTokens: 20 },
        ],
      }),
    });
    const figures = { input: 7, cacheRead: 100, cacheWrite: 20, cacheWriteLong: 30, output: 5 };
    const whole = wholeOf(one);
    expect(whole).toMatchObject({ upstreamId: 'request-1', serviceTier: 'flex', usage: figures });
    const events = streamOf(one);
    expect(events[0]).toEqual({ type: 'meta', upstreamId: 'request-1' });
    expect(events.slice(-2)).toEqual([
      { type: 'meta', serviceTier: 'flex' },
      { type: 'usage', usage: whole.usage },
    ]);
  });

  it('with citations is its text', () => {
    const cited: Block = {
      citationsContent: { content: [{ text: 'So ' }, { text: 'it is.' }], citations: [] },
    };
    expect(wholeOf(reply([cited])).choices[0]?.message.content).toBe('So it is.');
  });

  it('keeps the numbers of its calls as the model wrote them', () => {
    const text = JSON.stringify(
      reply([toolUse('call_1', 'weather', { id: 'ID' })], { stopReason: 'tool_use' }),
    );
    const exact = text.replace('"ID"', '12345678901234567890');
    const [choice] = wholeOf(exact).choices;
    expect(choice?.message.tool_calls?.[0]).toMatchObject({
      function: { arguments: '{"id":12345678901234567890}' },
    });
  });

  it('of tools that ran at the provider tells what came of them', () => {
    const start = event('contentBlockStart', {
      contentBlockIndex: 0,
      start: { toolUse: { toolUseId: 'srv_1', name: 'nova_grounding', type: 'server_tool_use' } },
    });
    const delta = event('contentBlockDelta', { contentBlockIndex: 0, delta: { toolUse: { input: '{}' } } });
    const stop = event('contentBlockStop', { contentBlockIndex: 0 });
    const [head = '', ...rest] = eventsOf(reply([{ text: 'Hi' }]));
    const shifted = rest.map((one) => one.replace('"contentBlockIndex":0', '"contentBlockIndex":1'));
    const [choice] = collect(readEvents([head, start, delta, stop, ...shifted])).choices;
    expect(choice).toMatchObject({ finish_reason: 'stop', message: { content: 'Hi' } });
    expect(choice?.message).not.toHaveProperty('tool_calls');
  });

  it.each([
    ['end_turn', 'stop'],
    ['stop_sequence', 'stop'],
    ['max_tokens', 'length'],
    ['model_context_window_exceeded', 'length'],
    ['content_filtered', 'content_filter'],
    ['guardrail_intervened', 'content_filter'],
    ['refusal', 'content_filter'],
    ['something_new', 'stop'],
  ])('that ended by %s has %s', (stopReason, reason) => {
    expect(messageOf(reply([{ text: 'Hi' }], { stopReason }))?.finish_reason).toBe(reason);
  });
});

describe('a stream', () => {
  const deltas = ['Hi', ' "there"', '\n\\', 'é👋', '', '\u2028'];
  const events = (place = 0): string[] => [
    event('messageStart', { role: 'assistant' }),
    ...deltas.map((text) => event('contentBlockDelta', { contentBlockIndex: place, delta: { text } })),
    event('contentBlockStop', { contentBlockIndex: place }),
    event('messageStop', { stopReason: 'end_turn' }),
    event('metadata', { usage: usage(), metrics: { latencyMs: 1 } }),
  ];
  const textsOf = (list: readonly StreamEvent[]): string[] =>
    list.flatMap((one) => (one.type === 'text' ? (JSON.parse(`"${one.json}"`) as string) : []));

  it('gives text as it came, whatever the filling behind it', () => {
    expect(textsOf(readEvents(events()))).toEqual(deltas.filter((text) => text !== ''));
  });

  it('whose bytes end without figures is complete, once the answer is', () => {
    const out = readEvents(events().slice(0, -1));
    expect(out.at(-1)).toMatchObject({ type: 'finish', reason: 'stop' });
  });

  it.each([
    [event('contentBlockDelta', { contentBlockIndex: 0, delta: 'Hi' })],
    [event('contentBlockDelta', { delta: { text: 'Hi' } })],
    [event('contentBlockDelta', { contentBlockIndex: 0, delta: { text: 7 } })],
    [event('contentBlockDelta', { contentBlockIndex: 3, delta: { toolUse: { input: '{' } } })],
    [event('contentBlockStart', { contentBlockIndex: 0, start: { toolUse: { name: 'weather' } } })],
    [event('messageStop', {})],
    [event('messageStop', { stopReason: 'malformed_tool_use' })],
    ['event: metadata\ndata: []\n\n'],
  ])('with an event that is none of the wire is bad_response (%#)', (bad) => {
    expect(() => readEvents([...events().slice(0, 3), bad])).toThrow(
      expect.objectContaining({ kind: 'bad_response' }),
    );
  });
});

it('a provider without a proper address is refused when it is made', () => {
  expect(() => createBedrockProvider(bedrockSettings(''))).toThrow(TypeError);
});
