import type { ContentBlock } from '@anthropic-ai/sdk/resources/messages/messages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnthropicProvider } from '../../src/providers/anthropic/index.ts';
import type { WireRequest } from '../../src/providers/anthropic/wire.ts';
import type { ChatRequest, Provider } from '../../src/providers/provider.ts';
import { json, sse, startUpstream, type Upstream } from '../support/upstream.ts';
import { allEvents, collect } from './conformance.ts';
import { saidFor } from './fixtures/anthropic/call.ts';
import { anthropicRoute, anthropicSettings } from './fixtures/anthropic/setup.ts';
import { both, message, text, toolUse } from './fixtures/anthropic/wire.ts';

type AssistantMessage = Extract<ChatRequest['messages'][number], { role: 'assistant' }>;

const thinking = (value: string, signature: string): ContentBlock => ({
  type: 'thinking',
  thinking: value,
  signature,
});
const redacted: ContentBlock = { type: 'redacted_thinking', data: 'b3BhcXVl' };
const weather = toolUse('call_1', 'weather', { city: 'Köln', id: 1 });
const time = toolUse('call_2', 'time', {});

/** The blocks as they must be sent back: without what only replies have. */
const sentBack = (blocks: readonly ContentBlock[]) =>
  blocks.map((block) => {
    const { caller: _caller, citations: _citations, ...rest } = block as unknown as Record<string, unknown>;
    return rest;
  });

describe('thinking survives a round trip through the client', () => {
  let upstream: Upstream;
  let provider: Provider;
  beforeAll(async () => {
    upstream = await startUpstream();
    provider = createAnthropicProvider(anthropicSettings(upstream.url));
  });
  afterAll(async () => {
    await provider.close();
    await upstream.close();
  });

  const ask = (messages: ChatRequest['messages']): ChatRequest => ({
    messages,
    tools: [{ type: 'function', function: { name: 'weather' } }],
    reasoning_effort: 'high',
  });
  const callOf = (request: ChatRequest) => ({
    request,
    source: null,
    route: anthropicRoute('claude-opus-5'),
    signal: new AbortController().signal,
    translated: () => {},
  });
  const question = { role: 'user' as const, content: 'Weather?' };

  /** Asks, sends the answer back with the tools' results as a client does, and gives the turn that the provider saw. */
  async function roundTrip(blocks: ContentBlock[], how: 'whole' | 'stream'): Promise<unknown> {
    const reply = both(message(blocks, { stop_reason: 'tool_use' }));
    let answer: AssistantMessage;
    if (how === 'whole') {
      upstream.answer(json(reply.reply));
      const { choices } = await provider.chat(callOf(ask([question])));
      answer = choices[0]?.message as AssistantMessage;
    } else {
      upstream.answer(sse(reply.stream));
      const events = await allEvents(await provider.chatStream(callOf({ ...ask([question]), stream: true })));
      answer = collect(events).choices[0]?.message as AssistantMessage;
    }
    const results = (answer.tool_calls ?? []).map(({ id }) => ({
      role: 'tool' as const,
      tool_call_id: id,
      content: 'ok',
    }));
    const replayed = JSON.parse(JSON.stringify(answer)) as AssistantMessage;
    upstream.answer(json(both(message([text('Sunny.')])).reply));
    await provider.chat(callOf(ask([question, replayed, ...results])));
    const seen = upstream.seen.at(-1)?.json as WireRequest | undefined;
    return seen?.messages[1]?.content;
  }

  const turns: [string, ContentBlock[]][] = [
    ['thinking before a call', [thinking('Let me look. "ü"', 'c2lnMQ=='), weather]],
    ['text between', [thinking('Hm.', 'c2lnMQ=='), text('One moment.'), weather, time]],
    ['thinking whose text is left out', [thinking('', 'c2lnMQ=='), weather]],
    ['thinking that is encrypted', [redacted, thinking('Hm.', 'c2lnMQ=='), weather]],
    [
      'thinking between calls',
      [thinking('First.', 'c2lnMQ=='), weather, thinking('Then.', 'c2lnMg=='), redacted, time],
    ],
  ];

  describe.each(['whole', 'stream'] as const)('%s', (how) => {
    it.each(turns)('%s', async (_name, blocks) => {
      expect(await roundTrip(blocks, how)).toEqual(sentBack(blocks));
    });
  });
});

describe('reasoning that a client sends back', () => {
  const turnOf = (
    details: AssistantMessage['reasoning_details'],
    { model = 'claude-opus-5', ...more }: Partial<AssistantMessage> & { model?: string } = {},
  ) => {
    const messages: ChatRequest['messages'] = [
      { role: 'user', content: 'a' },
      { role: 'assistant', content: 'b', reasoning_details: details ?? null, ...more },
      { role: 'user', content: 'c' },
    ];
    return saidFor({ messages }, { model }).sent.messages[1]?.content;
  };
  const said = { type: 'text', text: 'b' };
  const signed = (value: string, signature: string) => ({ type: 'thinking', thinking: value, signature });

  it('in pieces is put together, by index or up to the signature', () => {
    const pieces = [
      { type: 'reasoning.text', text: 'One ' },
      { type: 'reasoning.text', text: 'two' },
      { type: 'reasoning.text', signature: 's1' },
      { type: 'reasoning.text', text: 'Three', signature: 's2' },
    ];
    const whole = [signed('One two', 's1'), signed('Three', 's2'), said];
    expect(turnOf(pieces)).toEqual(whole);
    expect(turnOf(pieces.map((piece, at) => ({ ...piece, index: at < 3 ? 0 : 1 })))).toEqual(whole);
  });

  it.each([
    [{ type: 'reasoning.text', text: 'unsigned' }],
    [{ type: 'reasoning.summary', summary: 'short' }],
    [{ type: 'reasoning.encrypted', data: '' }],
    [{ type: 'reasoning.encrypted', data: 'x', format: 'openai-responses-v1' }],
    [{ type: 'reasoning.text', text: 'a', signature: 's', format: 'google-gemini-v1' }],
    [{ type: 'something.new' }],
  ])('%j is left out: the provider would refuse it', (detail) => {
    expect(turnOf([detail])).toEqual([said]);
  });

  it('signed by Anthropic and passed on by another gateway is taken', () => {
    const detail = { type: 'reasoning.text', text: 'a', signature: 's', format: 'anthropic-claude-v1' };
    expect(turnOf([detail])).toEqual([signed('a', 's'), said]);
  });

  it('is not for models that do not think', () => {
    const detail = { type: 'reasoning.text', text: 'a', signature: 's' };
    expect(turnOf([detail], { model: 'claude-3-5-haiku-latest' })).toEqual([said]);
  });

  it('without a turn around it changes nothing', () => {
    expect(turnOf([])).toEqual([said]);
    expect(turnOf(null)).toEqual([said]);
  });
});

describe('thinking and what comes back of it', () => {
  const details = [{ type: 'reasoning.text', text: 'Hm.', signature: 's', index: 0 }];
  const round = (replayed: boolean): ChatRequest['messages'] => [
    { role: 'user', content: 'a' },
    {
      role: 'assistant',
      tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'f', arguments: '{}' } }],
      ...(replayed ? { reasoning_details: details } : {}),
    },
    { role: 'tool', tool_call_id: 'call_1', content: 'ok' },
  ];

  it('a round of tools whose thinking was not kept is ended without, where there is a budget', () => {
    const target = { model: 'claude-haiku-4-5' };
    const asked = { reasoning_effort: 'high' } as const;
    expect(saidFor({ ...asked, messages: round(true) }, target).sent.thinking).toMatchObject({
      type: 'enabled',
    });
    expect(saidFor({ ...asked, messages: round(false) }, target).sent.thinking).toBeUndefined();
    const adaptive = saidFor({ ...asked, messages: round(false) }, { model: 'claude-opus-5' });
    expect(adaptive.sent.thinking).toMatchObject({ type: 'adaptive' });
  });

  it('a model that binds thinking to its conversation passes over what no longer fits', () => {
    const binding = { block_binding: { prefix_mismatch_behavior: 'drop_block' } };
    const target = { model: 'claude-opus-5-5' };
    const plain = saidFor({ messages: round(true) }, target);
    expect(plain.sent.thinking).toEqual({ type: 'adaptive', ...binding });
    expect(plain.betas).toEqual(['thinking-binding-controls-2026-08-01']);
    const wished = saidFor({ messages: round(true), reasoning_effort: 'low' }, target);
    expect(wished.sent.thinking).toEqual({ type: 'adaptive', display: 'summarized', ...binding });
    for (const other of [
      saidFor({ messages: round(false) }, target),
      saidFor({ messages: round(true) }, { model: 'claude-opus-5' }),
      saidFor({ messages: round(true), reasoning_effort: 'none' }, { model: 'claude-sonnet-5-5' }),
    ]) {
      expect(other.betas).toEqual([]);
      expect(other.json).not.toContain('block_binding');
    }
  });
});
