import { describe, expect, test } from 'vitest';
import type { ChatCompletionChunk } from '../../src/contract/chat.ts';
import { CAPABILITIES, type CapabilityName } from '../providers/conformance/capabilities.ts';
import { completionOf, errorOf, readEvents, streamOf } from '../support/contract.ts';
import { json, sse, type UpstreamHandler } from '../support/upstream.ts';
import { bytes, fixtureOf, startWires, useWires, WIRES, type Wire } from './wires.ts';

const stage = useWires();

const MODELS = WIRES.map(({ model }) => model).join(',');
const messages = [{ role: 'user', content: 'Hello' }];
const asked = { model: MODELS, messages };

/** Each wire's provider does something of its own. */
function answer(doing: (wire: Wire) => UpstreamHandler): void {
  stage.upstream.answer((seen, response) => {
    const name = seen.path.includes('/messages')
      ? 'anthropic'
      : seen.path.includes('/v1beta/')
        ? 'gemini'
        : 'openai';
    return doing(WIRES.find((wire) => wire.name === name) as Wire)(seen, response);
  });
}

const named = (name: Wire['name']) => WIRES.findIndex((wire) => wire.name === name);
const choicesOf = (chunks: readonly ChatCompletionChunk[], index: number) =>
  chunks.flatMap(({ choices }) => choices).filter((choice) => choice.index === index);
/** Some words, and the end of the connection once that is wanted. */
const breaking =
  (wire: Wire, wanted: Promise<void>): UpstreamHandler =>
  async (_seen, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(wire.faults.unending);
    await wanted;
    response.end();
  };

/** How many choices of a stream have words. */
function speaking(text: string): number {
  const words = text.matchAll(/"index":(\d),[^{]*"delta":\{"content":"[^"]/g);
  return new Set([...words].map(([, index]) => index)).size;
}

const failing: UpstreamHandler = json({ error: { message: 'no', type: 'x' } }, 500);

describe('three wires in one reply', () => {
  const capabilities: CapabilityName[] = ['text', 'parallel_tool_calls', 'json_schema', 'cached_usage'];

  test.each(capabilities)('%s: each choice is what its model answers alone', async (name) => {
    const body = { ...CAPABILITIES[name].request, model: MODELS };
    answer((wire) => json(fixtureOf(wire, name).reply));
    const whole = await completionOf(await stage.gateway.chat(body));
    answer((wire) => sse(fixtureOf(wire, name).stream));
    const stream = await streamOf(await stage.gateway.chat({ ...body, stream: true }));
    expect(stream.done).toBe(true);

    for (const [index, wire] of WIRES.entries()) {
      answer(() => json(fixtureOf(wire, name).reply));
      const alone = await completionOf(await stage.gateway.chat({ ...body, model: wire.model }));
      const choice = whole.choices[index];
      expect(withoutIds(choice?.message)).toEqual(withoutIds(alone.choices[0]?.message));
      expect(choice?.finish_reason).toBe(alone.choices[0]?.finish_reason);
      const { latency_ms: _, ...its } = choice?.usage ?? {};
      const { latency_ms: __, ...usage } = alone.usage;
      expect(its).toEqual(usage);
      expect([choice?.provider, choice?.model]).toEqual([alone.provider, alone.model]);

      const last = choicesOf(stream.chunks, index).at(-1);
      expect(last).toMatchObject({ finish_reason: choice?.finish_reason, usage: its, provider: wire.name });
      expect(stream.contents[index]).toBe(choice?.message.content ?? '');
    }
    const sum = WIRES.reduce((all, _, index) => all + (whole.choices[index]?.usage?.cost ?? Number.NaN), 0);
    expect(whole.usage.cost).toBeCloseTo(sum, 12);
    expect(stream.chunks.at(-1)?.usage?.cost).toBe(whole.usage.cost);
  });

  test('is named by headers as they are, and says the same of the whole on each chunk', async () => {
    answer((wire) => sse(fixtureOf(wire, 'text').stream));
    const response = await stage.gateway.chat({ ...asked, stream: true });
    expect(response.headers.get('x-parley-provider')).toBe('openai,anthropic,gemini');
    const { chunks } = await streamOf(response);
    expect(response.headers.get('x-parley-model')).toBe(chunks[0]?.model);
    expect(new Set(chunks.map((chunk) => chunk.system_fingerprint))).toEqual(new Set([null]));
    expect(new Set(chunks.map(({ id, model, service_tier }) => `${id} ${model} ${service_tier}`)).size).toBe(
      1,
    );
  });

  test('without usage has no closing chunk, and none on its choices', async () => {
    answer((wire) => sse(fixtureOf(wire, 'text').stream));
    const { chunks, done } = await streamOf(
      await stage.gateway.chat({ ...asked, stream: true, stream_options: { include_usage: false } }),
    );
    expect(done).toBe(true);
    expect(chunks.every(({ choices }) => choices.length === 1)).toBe(true);
    expect(chunks.some(({ usage, choices }) => usage || choices[0]?.usage)).toBe(false);
  });

  test('tells what is dropped for those that have not answered yet, too', async () => {
    const heard = Promise.withResolvers<void>();
    answer((wire) => async (seen, response) => {
      if (wire.name === 'anthropic') await heard.promise;
      await sse(fixtureOf(wire, 'text').stream)(seen, response);
    });
    const response = await stage.gateway.chat({ ...asked, stream: true, seed: 7 });
    heard.resolve();
    expect(response.headers.get('x-parley-dropped-params')).toBe('seed');
    expect((await streamOf(response)).done).toBe(true);
  });
});

/** Wires make up ids where theirs has none. */
const withoutIds = (message: unknown): unknown =>
  JSON.parse(JSON.stringify(message, (name, value) => (name === 'id' ? undefined : value)));

describe('of those that fail', () => {
  test('one in mid-stream ends its choice with an error, behind its text, and leaves the others alone', async () => {
    const heard = Promise.withResolvers<void>();
    answer((wire) =>
      wire.name === 'anthropic' ? breaking(wire, heard.promise) : sse(fixtureOf(wire, 'text').stream),
    );
    const response = await stage.gateway.chat({ ...asked, stream: true });
    heard.resolve();
    const { chunks, done, error, contents } = await streamOf(response);
    expect([done, error]).toEqual([true, undefined]);
    const broken = named('anthropic');
    expect(contents[broken]).not.toBe('');
    expect(choicesOf(chunks, broken).at(-1)).toMatchObject({
      finish_reason: 'error',
      error: { code: 'upstream_error' },
    });
    for (const index of [named('openai'), named('gemini')]) {
      expect(choicesOf(chunks, index).at(-1)?.finish_reason).toBe('stop');
    }
    const { outcome, attempts, errorCode, requestId } = stage.gateway.settled.at(-1) ?? {};
    expect([outcome, attempts, errorCode]).toEqual(['ok', 3, null]);
    const told = stage.gateway.log.filter(({ fields }) => fields.request_id === requestId);
    expect(told.map(({ level, fields }) => [level, fields.provider])).toContainEqual(['warn', 'anthropic']);
  });

  test('one before it has begun has its error while the others still think', async () => {
    const refused = Promise.withResolvers<void>();
    answer((wire) => async (seen, response) => {
      if (wire.name === 'openai') return failing(seen, response);
      if (wire.name === 'gemini') await refused.promise;
      await sse(fixtureOf(wire, 'text').stream)(seen, response);
    });
    const response = await stage.gateway.chat({ ...asked, stream: true });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    let text = '';
    while (!text.includes('"finish_reason":"error"')) text += Buffer.from((await reader.read()).value ?? []);
    expect(text).toContain('"code":"upstream_error"');
    refused.resolve();
    while (!text.endsWith('[DONE]\n\n')) text += Buffer.from((await reader.read()).value ?? []);
  });

  test('all in mid-stream: each choice says so, then the error, and no [DONE]', async () => {
    const broken = new Map(WIRES.map(({ name }) => [name, Promise.withResolvers<void>()]));
    answer((wire) => breaking(wire, broken.get(wire.name)?.promise as Promise<void>));
    const response = await stage.gateway.chat({ ...asked, stream: true, receipt: true });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    let text = '';
    // All have begun before the first one breaks.
    while (speaking(text) < WIRES.length) text += Buffer.from((await reader.read()).value ?? []);
    for (const { resolve } of broken.values()) resolve();
    for (let read = await reader.read(); !read.done; read = await reader.read())
      text += Buffer.from(read.value);
    const { chunks, done, error } = readEvents(text);
    for (const index of WIRES.keys()) expect(choicesOf(chunks, index).at(-1)?.finish_reason).toBe('error');
    expect([done, error?.code]).toEqual([false, 'upstream_error']);
    const { outcome, errorCode, provider, attemptRows } = stage.gateway.settled.at(-1) ?? {};
    expect([outcome, errorCode, provider]).toEqual(['error', 'upstream_error', 'openai,anthropic,gemini']);
    expect(attemptRows).toHaveLength(3);
  });

  test.each([false, true])(
    'all at once: the first one’s error with its status (stream: %s)',
    async (stream) => {
      answer((wire) =>
        wire.name === 'openai' ? json({ error: { message: 'x' } }, 429, { 'retry-after': '7' }) : failing,
      );
      const response = await stage.gateway.chat({ ...asked, stream });
      await errorOf(response, 'rate_limit_exceeded');
      expect(response.headers.get('retry-after')).toBe('7');
      expect(response.headers.get('x-parley-attempts')).toBe('3');
      expect(stage.gateway.settled.at(-1)?.provider).toBe('openai,anthropic,gemini');
    },
  );
});

describe('when the client has gone, every call is over at once', () => {
  test.each([false, true])('also of those that have not begun to answer (stream: %s)', async (stream) => {
    stage.upstream.answer(() => {});
    const leaving = new AbortController();
    const gone = stage.gateway.chat({ ...asked, stream }, { signal: leaving.signal });
    await expect.poll(() => stage.upstream.seen.length).toBe(3);
    leaving.abort();
    await expect(gone).rejects.toThrow();
    await Promise.all(stage.upstream.seen.map(({ aborted }) => aborted));
    await expect.poll(() => stage.gateway.settled.at(-1)?.outcome).toBe('cancelled');
  });

  test('in mid-stream, while some have not begun', async () => {
    answer((wire) => (wire.name === 'anthropic' ? bytes(wire.faults.unending) : () => {}));
    const leaving = new AbortController();
    const response = await stage.gateway.chat({ ...asked, stream: true }, { signal: leaving.signal });
    await response.body?.getReader().read();
    leaving.abort();
    await Promise.all(stage.upstream.seen.map(({ aborted }) => aborted));
    await expect.poll(() => stage.gateway.settled.at(-1)?.outcome).toBe('cancelled');
    expect(stage.upstream.seen).toHaveLength(3);
  });

  test('of a whole reply of which some have answered', async () => {
    answer((wire) => (wire.name === 'anthropic' ? json(fixtureOf(wire, 'text').reply) : () => {}));
    const leaving = new AbortController();
    const gone = stage.gateway.chat(asked, { signal: leaving.signal });
    await expect.poll(() => stage.upstream.seen.length).toBe(3);
    leaving.abort();
    await expect(gone).rejects.toThrow();
    await expect.poll(() => stage.gateway.settled.at(-1)?.outcome).toBe('cancelled');
  });
});

test('a reply that the gateway’s end cuts off is an error, not half an answer', async () => {
  const own = await startWires();
  const answered = Promise.withResolvers<void>();
  own.upstream.answer((seen, response) => {
    if (!seen.path.includes('/messages')) return;
    const anthropic = WIRES[named('anthropic')] as Wire;
    response.once('finish', answered.resolve);
    return json(fixtureOf(anthropic, 'text').reply)(seen, response);
  });
  const coming = own.gateway.chat(asked);
  await answered.promise;
  await expect.poll(() => own.upstream.seen.length).toBe(3);
  const [response] = await Promise.all([coming, own.gateway.close(50)]);
  await errorOf(response, 'overloaded');
  await own.upstream.close();
});
