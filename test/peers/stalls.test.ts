import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { sseOf } from '../providers/fixtures/anthropic/wire.ts';
import { events as geminiEvents, piece, reply } from '../providers/fixtures/gemini/wire.ts';
import { delta, events } from '../providers/fixtures/openai/wire.ts';
import { completionOf, errorOf, readEvents } from '../support/contract.ts';
import { bodyFor, fixtureOf, startWires, WIRES, type Wire, type WiresStage } from './wires.ts';

const timeouts = { connectMs: 1_000, firstTokenMs: 2_000, idleMs: 3_000, totalMs: 10_000 };

/** One timer serves the totals of all calls, which may come a millisecond late. */
const SLACK_MS = 5;

let stage: WiresStage;
beforeAll(async () => {
  stage = await startWires({ timeouts });
  // Nobody waits: time goes on when a test says so. Sockets are real.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
beforeEach(() => {
  stage.gateway.rest();
  stage.upstream.seen.length = 0;
});
afterAll(async () => {
  vi.useRealTimers();
  await stage.close();
});

/** `expect.poll` would let the faked time go on. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setImmediate();
}

/** One more piece of an answer that goes on. */
const MORE: Readonly<Record<Wire['name'], string>> = {
  openai: events(delta({ content: 'more' })),
  anthropic: sseOf({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'more' } }),
  gemini: geminiEvents(reply([piece([{ text: 'more' }])])),
};

/** A stream that the test writes, and what the client has read of it. */
async function openStream(wire: Wire) {
  const begun = Promise.withResolvers<ServerResponse>();
  stage.upstream.answer((_seen, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(wire.faults.unending);
    begun.resolve(response);
  });
  const response = await stage.gateway.chat(bodyFor(wire, { stream: true }));
  const upstream = await begun.promise;
  const read = { text: '' };
  const over = (async () => {
    for await (const bytes of response.body ?? []) read.text += Buffer.from(bytes).toString();
    return readEvents(read.text);
  })();
  await until(() => read.text.includes('"content":"G') || read.text.includes('"content":"H'));
  let said = 0;
  return {
    over,
    async sayMore(): Promise<void> {
      upstream.write(MORE[wire.name]);
      said++;
      await until(() => read.text.split('"content":"more"').length > said);
    },
    /** Nothing has ended it so far. */
    async isOpen(): Promise<void> {
      await setImmediate();
      await setImmediate();
      expect(readEvents(read.text)).toMatchObject({ done: false, error: undefined });
    },
  };
}

describe.each(WIRES)('with $name', (wire) => {
  test.each([false, true])(
    'first_token_ms is how long a stream may take to begin (headers sent: %s)',
    async (headers) => {
      stage.upstream.answer((_seen, response) => {
        if (headers) response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
      });
      const settled = stage.gateway.settled.length;
      const waiting = stage.gateway.chat(bodyFor(wire, { stream: true }));
      await until(() => stage.upstream.seen.length === 1);
      vi.advanceTimersByTime(timeouts.firstTokenMs - 1);
      await setImmediate();
      expect(stage.gateway.settled).toHaveLength(settled);
      vi.advanceTimersByTime(1);
      await errorOf(await waiting, 'upstream_timeout');
      await stage.upstream.seen[0]?.aborted;
    },
  );

  test('idle_ms is the longest silence within a stream, counted anew after each piece', async () => {
    const stream = await openStream(wire);
    for (let round = 0; round < 2; round++) {
      vi.advanceTimersByTime(timeouts.idleMs - 1);
      await stream.isOpen();
      await stream.sayMore();
    }
    vi.advanceTimersByTime(timeouts.idleMs);
    expect((await stream.over).error).toMatchObject({ code: 'upstream_timeout' });
    await stage.upstream.seen[0]?.aborted;
  });

  test('total_ms is how long a stream may take in all, however much it says', async () => {
    const stream = await openStream(wire);
    for (let ms = 0; ms < 8_000; ms += 2_000) {
      vi.advanceTimersByTime(2_000);
      await stream.sayMore();
    }
    vi.advanceTimersByTime(2_000 - SLACK_MS);
    await stream.isOpen();
    vi.advanceTimersByTime(2 * SLACK_MS);
    const { error, contents } = await stream.over;
    expect(error).toMatchObject({ code: 'upstream_timeout' });
    expect(contents[0]).toMatch(/(more){4}$/);
  });

  test('a whole reply has total_ms, and neither of the others', async () => {
    const { promise, resolve } = Promise.withResolvers<ServerResponse>();
    stage.upstream.answer((_seen, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).flushHeaders();
      resolve(response);
    });
    const waiting = stage.gateway.chat(bodyFor(wire));
    const response = await promise;
    vi.advanceTimersByTime(timeouts.totalMs - SLACK_MS);
    response.end(JSON.stringify(fixtureOf(wire, 'text').reply));
    await completionOf(await waiting);

    stage.upstream.answer(() => {});
    const late = stage.gateway.chat(bodyFor(wire));
    await until(() => stage.upstream.seen.length === 2);
    vi.advanceTimersByTime(timeouts.totalMs + SLACK_MS);
    await errorOf(await late, 'upstream_timeout');
  });
});
