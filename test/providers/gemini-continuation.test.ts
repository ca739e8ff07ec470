import { describe, expect, it } from 'vitest';
import { GeminiEndpoint } from '../../src/providers/gemini/endpoint.ts';
import { json, sse } from '../support/upstream.ts';
import { allEvents, collect } from './conformance.ts';
import { geminiRoute, geminiSettings } from './fixtures/gemini/setup.ts';
import { callOf, startTalk } from './fixtures/gemini/talk.ts';
import { candidate, events, piece, reply, type SdkReply, usageOf } from './fixtures/gemini/wire.ts';

const talk = startTalk();
const ask = () => callOf({}, geminiRoute('gemini-4-pro'));

describe('an answer in several calls', () => {
  const hop = (text: string, token: string | undefined, tokens: number): SdkReply =>
    reply(
      [
        candidate([{ text }], {
          finishReason: token ? 'CONTINUATION' : 'STOP',
          ...(token && { continuationToken: token }),
        }),
      ],
      usageOf(10, tokens),
    );
  /** Three calls, each going on from the token of the one before. */
  const answerInThree = (body: unknown): SdkReply => {
    const { continuationToken } = body as { continuationToken?: string };
    if (continuationToken === undefined) return hop('one ', 'dDE=', 1);
    return continuationToken === 'dDE=' ? hop('two ', 'dDI=', 2) : hop('three', undefined, 3);
  };

  it.each(['whole', 'stream'])('is one answer, and all calls are billed (%s)', async (kind) => {
    const from = talk.upstream.seen.length;
    talk.upstream.answer((seen, response) => {
      const answer = answerInThree(seen.json);
      return (kind === 'whole' ? json(answer) : sse(events(answer)))(seen, response);
    });
    const answer =
      kind === 'whole'
        ? await talk.provider.chat(ask())
        : collect(await allEvents(await talk.provider.chatStream(ask())));
    expect(answer.choices).toMatchObject([{ message: { content: 'one two three' }, finish_reason: 'stop' }]);
    expect(answer.usage).toMatchObject({ input: 30, output: 6 });
    const bodies = talk.upstream.seen.slice(from).map(({ json: body }) => body as Record<string, unknown>);
    expect(bodies.map(({ continuationToken }) => continuationToken)).toEqual([undefined, 'dDE=', 'dDI=']);
    // The rest of the request stays as it was.
    for (const { continuationToken: _, ...rest } of bodies) expect(rest).toEqual(bodies[0]);
  });

  it.each(['whole', 'stream'])('ends where a token brings nothing new, as cut short (%s)', async (kind) => {
    talk.upstream.answer((seen, response) => {
      const answer = hop('again', 'dDE=', 1);
      return (kind === 'whole' ? json(answer) : sse(events(answer)))(seen, response);
    });
    const answer =
      kind === 'whole'
        ? await talk.provider.chat(ask())
        : collect(await allEvents(await talk.provider.chatStream(ask())));
    expect(answer.choices).toMatchObject([{ message: { content: 'againagain' }, finish_reason: 'length' }]);
  });

  it('goes on from a checkpoint where the call ended without a reason', async () => {
    talk.upstream.answer((seen, response) => {
      const { continuationToken } = seen.json as { continuationToken?: string };
      const first = reply([piece([{ text: 'one ' }], { continuationToken: 'dDE=' })], usageOf(10, 1));
      return sse(events(continuationToken ? hop('two', undefined, 1) : first))(seen, response);
    });
    const answer = collect(await allEvents(await talk.provider.chatStream(ask())));
    expect(answer.choices[0]?.message.content).toBe('one two');
  });

  it('fails where a later call fails', async () => {
    const failing = (kind: 'json' | 'sse') => {
      talk.upstream.answer((seen, response) => {
        const { continuationToken } = seen.json as { continuationToken?: string };
        if (continuationToken)
          return json({ error: { code: 503, status: 'UNAVAILABLE' } }, 503)(seen, response);
        const first = hop('one', 'dDE=', 1);
        return (kind === 'json' ? json(first) : sse(events(first)))(seen, response);
      });
    };
    failing('json');
    await expect(talk.provider.chat(ask())).rejects.toMatchObject({ kind: 'overloaded' });
    failing('sse');
    await expect(talk.provider.chatStream(ask()).then(allEvents)).rejects.toMatchObject({
      kind: 'overloaded',
    });
  });

  it('does not end by itself forever', async () => {
    let calls = 0;
    talk.upstream.answer((seen, response) => json(hop('x', `token${calls++}`, 1))(seen, response));
    await expect(talk.provider.chat(ask())).rejects.toMatchObject({ kind: 'bad_response' });
  });

  it('is cancelled in its later calls too', async () => {
    let second = (): void => {};
    const secondCall = new Promise<void>((resolve) => {
      second = resolve;
    });
    talk.upstream.answer((seen, response) => {
      const { continuationToken } = seen.json as { continuationToken?: string };
      if (!continuationToken) return sse(events(hop('one', 'dDE=', 1)))(seen, response);
      second();
    });
    const stream = await talk.provider.chatStream(ask());
    expect(await stream.next()).not.toBeNull();
    const next = stream.next();
    await secondCall;
    const seen = talk.upstream.seen.at(-1);
    stream.cancel();
    await expect(next).rejects.toMatchObject({ kind: 'cancelled' });
    await seen?.aborted;
  });

  it('has one deadline for all its calls', async () => {
    let now = 1_000;
    const timeouts = { connectMs: 1_000, firstTokenMs: 0, idleMs: 0, totalMs: 60_000 };
    const endpoint = new GeminiEndpoint(geminiSettings(talk.upstream.url, { timeouts }), {
      wallMs: () => now,
      monotonicMs: () => now,
    });
    const exchange = endpoint.exchange('gemini-4-pro', new AbortController().signal);
    talk.upstream.answer(json(hop('one', 'dDE=', 1)));
    await endpoint.generate(exchange, { contents: [] });
    now += timeouts.totalMs;
    talk.upstream.answer(() => {});
    await expect(endpoint.generate(exchange, { contents: [] })).rejects.toMatchObject({ kind: 'timeout' });
    await endpoint.close();
  });
});
