import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SseDecoder } from '../../src/kernel/sse.ts';
import { GeminiEndpoint } from '../../src/providers/gemini/endpoint.ts';
import { createGeminiProvider } from '../../src/providers/gemini/index.ts';
import { replyShape } from '../../src/providers/gemini/reply-shape.ts';
import { GeminiReader } from '../../src/providers/gemini/stream.ts';
import type { ChatCall, Provider, StreamEvent } from '../../src/providers/provider.ts';
import { json, sse, startUpstream, type Upstream } from '../support/upstream.ts';
import { allEvents, collect } from './conformance.ts';
import { geminiRoute, geminiSettings } from './fixtures/gemini/setup.ts';
import {
  candidate,
  events,
  reply,
  type SdkCandidate,
  type SdkPart,
  type SdkReply,
} from './fixtures/gemini/wire.ts';

let upstream: Upstream;
let provider: Provider;
beforeAll(async () => {
  upstream = await startUpstream();
  provider = createGeminiProvider(geminiSettings(upstream.url));
});
afterAll(async () => {
  await provider.close();
  await upstream.close();
});

const callOf = (signal = new AbortController().signal): ChatCall => ({
  request: { messages: [{ role: 'user', content: 'Hello' }] },
  source: null,
  route: geminiRoute('gemini-4-pro'),
  signal,
  translated: () => {},
});

const piece = (parts: readonly SdkPart[], more: SdkCandidate = {}): SdkCandidate => ({
  content: { parts, role: 'model' },
  index: 0,
  ...more,
});
const usage = (prompt: number, candidates: number): SdkReply['usageMetadata'] => ({
  promptTokenCount: prompt,
  candidatesTokenCount: candidates,
  totalTokenCount: prompt + candidates,
});

/** Everything that a stream of these bytes, read in these pieces, says. */
function read(...bytes: readonly Buffer[]): StreamEvent[] {
  const reader = new GeminiReader(replyShape(callOf().request), (message) => message);
  const decoder = new SseDecoder();
  const data: string[] = [];
  for (const part of bytes) decoder.push(part, data);
  decoder.end(data);
  const out: StreamEvent[] = [];
  for (const event of data) reader.read(event, out);
  expect(reader.endable).toBe(true);
  return out;
}

describe('a stream of Gemini', () => {
  it('counts calls on over its events, in each choice for itself', () => {
    const call = (name: string) => ({ functionCall: { name, args: {} } });
    const text = events(
      reply([piece([call('a')]), piece([call('x')], { index: 1 })]),
      reply([piece([call('b'), call('c')])]),
      reply([candidate([]), candidate([call('y')], { index: 1 })]),
    );
    const { choices } = collect(read(Buffer.from(text)));
    const names = choices.map(({ message, finish_reason }) => [
      ...(message.tool_calls ?? []).map((one) => (one.type === 'function' ? one.function.name : '')),
      finish_reason,
    ]);
    expect(names).toEqual([
      ['a', 'b', 'c', 'tool_calls'],
      ['x', 'y', 'tool_calls'],
    ]);
  });

  it('gives the latest usage, which grows from event to event', () => {
    const told = read(
      Buffer.from(
        events(
          reply([piece([{ text: 'a' }])], usage(10, 1)),
          reply([candidate([{ text: 'b' }])], usage(10, 2)),
        ),
      ),
    ).filter((event) => event.type === 'usage');
    expect(told.map((event) => event.usage.output)).toEqual([1, 2]);
  });

  it('may say its end twice, or its usage after it', () => {
    const end = reply([candidate([{ text: '' }])]);
    const late: SdkReply = { usageMetadata: usage(10, 9) };
    const answer = collect(read(Buffer.from(events(reply([piece([{ text: 'Hi' }])]), end, end, late))));
    expect(answer.choices).toMatchObject([{ message: { content: 'Hi' }, finish_reason: 'stop' }]);
    expect(answer.usage?.output).toBe(9);
  });

  it('has one piece of reasoning until the signature that closes it', () => {
    const thought = (text: string, more: SdkPart = {}) => piece([{ text, thought: true, ...more }]);
    const text = events(
      reply([thought('a')]),
      reply([thought('b', { thoughtSignature: 'c2ln' })]),
      reply([thought('c')]),
      reply([candidate([{ text: 'Hi' }])]),
    );
    const details = read(Buffer.from(text)).flatMap((event) =>
      event.type === 'delta' ? (event.delta.reasoning_details ?? []) : [],
    );
    expect(details.map(({ index, text: part, signature }) => [index, part, signature])).toEqual([
      [0, 'a', undefined],
      [0, 'b', 'c2ln'],
      [1, 'c', undefined],
    ]);
  });

  it('says the same under every split of its bytes, whatever it says', () => {
    const part = fc.oneof(
      fc.record({ text: fc.string({ unit: 'binary', maxLength: 8 }) }),
      fc.record({ text: fc.string({ maxLength: 8 }), thought: fc.constant(true) }),
      fc.record({
        functionCall: fc.record({
          name: fc.string({ minLength: 1 }),
          args: fc.dictionary(fc.string(), fc.string()),
        }),
      }),
      fc.record({ text: fc.constant(''), thoughtSignature: fc.base64String() }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(part, { maxLength: 3 }), { maxLength: 5 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 40 })),
        (turns, sizes) => {
          const text = events(
            ...turns.map((parts) => reply([piece(parts as SdkPart[])])),
            reply([candidate([])]),
          );
          const bytes = Buffer.from(text);
          const cuts: Buffer[] = [];
          for (let at = 0; at < bytes.length; ) {
            const size = sizes.next().value;
            cuts.push(bytes.subarray(at, at + size));
            at += size;
          }
          expect(read(...cuts)).toEqual(read(bytes));
          const said = turns
            .flat()
            .flatMap((one) => ('text' in one && !('thought' in one) ? [one.text] : []));
          expect(collect(read(bytes)).choices[0]?.message.content ?? '').toBe(said.join('').toWellFormed());
        },
      ),
    );
  });

  it('that breaks off before a word is bad_response, and after one an answer that ends with error', async () => {
    upstream.answer(sse(events(reply([candidate([], { finishReason: 'MALFORMED_FUNCTION_CALL' })]))));
    await expect(provider.chatStream(callOf())).rejects.toMatchObject({ kind: 'bad_response' });
    const late = events(
      reply([piece([{ text: 'Hi' }])]),
      reply([candidate([], { finishReason: 'MALFORMED_FUNCTION_CALL' })]),
    );
    expect(collect(read(Buffer.from(late))).choices[0]?.finish_reason).toBe('error');
  });

  it('whose prompt was blocked is content_filter before anything was given', async () => {
    upstream.answer(sse(events({ promptFeedback: { blockReason: 'SAFETY' }, usageMetadata: usage(4, 0) })));
    await expect(provider.chatStream(callOf())).rejects.toMatchObject({ kind: 'content_filter' });
  });
});

describe('an answer in several calls', () => {
  const hop = (text: string, token: string | undefined, tokens: number): SdkReply =>
    reply(
      [
        candidate([{ text }], {
          finishReason: token ? 'CONTINUATION' : 'STOP',
          ...(token && { continuationToken: token }),
        }),
      ],
      usage(10, tokens),
    );
  /** Three calls, each going on from the token of the one before. */
  const answerInThree = (body: unknown): SdkReply => {
    const { continuationToken } = body as { continuationToken?: string };
    if (continuationToken === undefined) return hop('one ', 'dDE=', 1);
    return continuationToken === 'dDE=' ? hop('two ', 'dDI=', 2) : hop('three', undefined, 3);
  };

  it.each(['whole', 'stream'])('is one answer, and all calls are billed (%s)', async (kind) => {
    const from = upstream.seen.length;
    upstream.answer((seen, response) => {
      const answer = answerInThree(seen.json);
      return (kind === 'whole' ? json(answer) : sse(events(answer)))(seen, response);
    });
    const answer =
      kind === 'whole'
        ? await provider.chat(callOf())
        : collect(await allEvents(await provider.chatStream(callOf())));
    expect(answer.choices).toMatchObject([{ message: { content: 'one two three' }, finish_reason: 'stop' }]);
    expect(answer.usage).toMatchObject({ input: 30, output: 6 });
    const bodies = upstream.seen.slice(from).map(({ json: body }) => body as Record<string, unknown>);
    expect(bodies.map(({ continuationToken }) => continuationToken)).toEqual([undefined, 'dDE=', 'dDI=']);
    // The rest of the request stays as it was.
    for (const { continuationToken: _, ...rest } of bodies) expect(rest).toEqual(bodies[0]);
  });

  it.each(['whole', 'stream'])('ends where a token brings nothing new, as cut short (%s)', async (kind) => {
    upstream.answer((seen, response) => {
      const answer = hop('again', 'dDE=', 1);
      return (kind === 'whole' ? json(answer) : sse(events(answer)))(seen, response);
    });
    const answer =
      kind === 'whole'
        ? await provider.chat(callOf())
        : collect(await allEvents(await provider.chatStream(callOf())));
    expect(answer.choices).toMatchObject([{ message: { content: 'againagain' }, finish_reason: 'length' }]);
  });

  it('goes on from a checkpoint where the call ended without a reason', async () => {
    upstream.answer((seen, response) => {
      const { continuationToken } = seen.json as { continuationToken?: string };
      const first = reply([piece([{ text: 'one ' }], { continuationToken: 'dDE=' })], usage(10, 1));
      return sse(events(continuationToken ? hop('two', undefined, 1) : first))(seen, response);
    });
    const answer = collect(await allEvents(await provider.chatStream(callOf())));
    expect(answer.choices[0]?.message.content).toBe('one two');
  });

  it('fails where a later call fails', async () => {
    const failing = (kind: 'json' | 'sse') => {
      upstream.answer((seen, response) => {
        const { continuationToken } = seen.json as { continuationToken?: string };
        if (continuationToken)
          return json({ error: { code: 503, status: 'UNAVAILABLE' } }, 503)(seen, response);
        const first = hop('one', 'dDE=', 1);
        return (kind === 'json' ? json(first) : sse(events(first)))(seen, response);
      });
    };
    failing('json');
    await expect(provider.chat(callOf())).rejects.toMatchObject({ kind: 'overloaded' });
    failing('sse');
    await expect(provider.chatStream(callOf()).then(allEvents)).rejects.toMatchObject({ kind: 'overloaded' });
  });

  it('does not end by itself forever', async () => {
    let calls = 0;
    upstream.answer((seen, response) => json(hop('x', `token${calls++}`, 1))(seen, response));
    await expect(provider.chat(callOf())).rejects.toMatchObject({ kind: 'bad_response' });
  });

  it('is cancelled in its later calls too', async () => {
    let second = (): void => {};
    const secondCall = new Promise<void>((resolve) => {
      second = resolve;
    });
    upstream.answer((seen, response) => {
      const { continuationToken } = seen.json as { continuationToken?: string };
      if (!continuationToken) return sse(events(hop('one', 'dDE=', 1)))(seen, response);
      second();
    });
    const stream = await provider.chatStream(callOf());
    expect(await stream.next()).not.toBeNull();
    const next = stream.next();
    await secondCall;
    const seen = upstream.seen.at(-1);
    stream.cancel();
    await expect(next).rejects.toMatchObject({ kind: 'cancelled' });
    await seen?.aborted;
  });

  it('has one deadline for all its calls', async () => {
    let now = 1_000;
    const timeouts = { connectMs: 1_000, firstTokenMs: 0, idleMs: 0, totalMs: 60_000 };
    const endpoint = new GeminiEndpoint(geminiSettings(upstream.url, { timeouts }), {
      wallMs: () => now,
      monotonicMs: () => now,
    });
    const exchange = endpoint.exchange('gemini-4-pro', new AbortController().signal);
    upstream.answer(json(hop('one', 'dDE=', 1)));
    await endpoint.generate(exchange, { contents: [] });
    now += timeouts.totalMs;
    upstream.answer(() => {});
    await expect(endpoint.generate(exchange, { contents: [] })).rejects.toMatchObject({ kind: 'timeout' });
    await endpoint.close();
  });
});
