import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { completionOf, errorOf, readEvents, streamOf } from '../../support/contract.ts';
import { startTestGateway, type TestGateway, upstreamProvider } from '../../support/gateway.ts';
import { json, sse, startUpstream, type Upstream } from '../../support/upstream.ts';

let upstream: Upstream;
let gateway: TestGateway;
/** For what only a timeout ends; what a test waits for comes in its own time. */
const hasty = (ms: number) => ({ connectMs: 10_000, firstTokenMs: ms, idleMs: ms, totalMs: 2 * ms });

beforeAll(async () => {
  upstream = await startUpstream();
  gateway = await startTestGateway({
    providers: [
      upstreamProvider(`${upstream.url}/v1`, { name: 'openai' }),
      upstreamProvider(`${upstream.url}/v1`, { name: 'hasty', timeouts: hasty(150) }),
      upstreamProvider(`${upstream.url}/v1`, { name: 'begun', timeouts: { ...hasty(20_000), idleMs: 150 } }),
      // Nothing listens on port 1.
      upstreamProvider('http://127.0.0.1:1/v1', { name: 'closed' }),
      upstreamProvider(`${upstream.url}/v1`, { name: 'narrow', maxConcurrency: 1 }),
      upstreamProvider(`${upstream.url}/v1`, {
        name: 'single',
        models: [
          {
            name: 'gpt-4o',
            vendor: null,
            id: null,
            type: null,
            contextWindow: null,
            maxOutputTokens: null,
            price: null,
            supports: { n: false },
          },
        ],
      }),
    ],
  });
});
beforeEach(() => {
  gateway.rest();
  upstream.seen.length = 0;
});
afterAll(async () => {
  await gateway.close(0);
  await upstream.close();
});

const body = { model: 'gpt-4o', provider: 'openai', messages: [{ role: 'user', content: 'Hi' }] };
const completion = {
  id: 'chatcmpl-upstream',
  object: 'chat.completion',
  created: 1,
  model: 'gpt-4o-2024-11-20',
  choices: [{ index: 0, message: { role: 'assistant', content: 'Hello' }, finish_reason: 'stop' }],
  usage: {
    prompt_tokens: 9,
    completion_tokens: 3,
    total_tokens: 12,
    prompt_tokens_details: { cached_tokens: 4 },
  },
};
const chunk = (delta: object, finish: string | null = null): string =>
  `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
const usageChunk = `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [], usage: completion.usage })}\n\n`;

describe('what a provider is sent', () => {
  test("is the client's body without the gateway's own fields, with the provider's key and not the client's", async () => {
    upstream.answer(json(completion));
    await completionOf(
      await gateway.chat({ ...body, temperature: 0.5, new_parameter: { a: [1] }, strict_params: true }),
    );
    const [seen] = upstream.seen;
    expect(seen?.path).toBe('/v1/chat/completions');
    expect(seen?.json).toEqual({
      model: 'gpt-4o',
      messages: body.messages,
      temperature: 0.5,
      new_parameter: { a: [1] },
    });
    expect(seen?.headers.authorization).toBe('Bearer upstream-secret-key');
    expect(JSON.stringify(seen?.headers)).not.toContain('test key');
  });
});

describe('a good answer', () => {
  test("is put into the contract's words, with cost", async () => {
    upstream.answer(json(completion));
    const reply = await completionOf(await gateway.chat(body));
    expect(reply.id).toMatch(/^chatcmpl-[0-9a-f]{32}$/);
    expect(reply).toMatchObject({ provider: 'openai', model: 'openai/gpt-4o', system_fingerprint: null });
    expect(reply.choices[0]).toMatchObject({ logprobs: null, message: { content: 'Hello', refusal: null } });
    expect(reply.usage).toMatchObject({
      prompt_tokens: 9,
      prompt_cache_hit_tokens: 4,
      prompt_cache_miss_tokens: 5,
      prompt_tokens_details: { cached_tokens: 4 },
    });
    // 5 × 2.50 + 4 × 1.25 + 3 × 10 dollars per million.
    expect(reply.usage.cost).toBe(0.0000475);
  });

  test('n times from a provider that gives one answer is billed n times, tokens and characters', async () => {
    upstream.answer(json(completion));
    const response = await gateway.chat({ ...body, provider: 'single', n: 3 });
    const reply = await completionOf(response);
    expect(upstream.seen).toHaveLength(3);
    expect(upstream.seen.every(({ json: sent }) => !Object.hasOwn(sent as object, 'n'))).toBe(true);
    expect(reply.choices.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(reply.usage).toMatchObject({
      prompt_tokens: 27,
      completion_tokens: 9,
      prompt_characters: 6,
      response_characters: 15,
    });
    expect(response.headers.get('x-parley-attempts')).toBe('3');
  });

  test('without usage has estimates, marked so, and no cost', async () => {
    const { usage: _, ...silent } = completion;
    upstream.answer(json(silent));
    const reply = await completionOf(await gateway.chat(body));
    expect(reply.usage).toMatchObject({
      estimated: true,
      cost: null,
      prompt_characters: 2,
      response_characters: 5,
    });
  });

  test('as a stream asks the provider for usage and passes it on once', async () => {
    upstream.answer(
      sse(
        chunk({ role: 'assistant', content: '' }),
        chunk({ content: 'Hel' }),
        chunk({ content: 'lo' }),
        chunk({}, 'stop'),
        usageChunk,
        'data: [DONE]\n\n',
      ),
    );
    const { chunks, contents, done } = await streamOf(await gateway.chat({ ...body, stream: true }));
    expect(upstream.seen[0]?.json).toMatchObject({ stream: true, stream_options: { include_usage: true } });
    expect(contents).toEqual(['Hello']);
    expect(done).toBe(true);
    expect(chunks.filter(({ usage }) => usage).map(({ usage }) => usage?.cost)).toEqual([0.0000475]);
  });
});

describe('a failing provider', () => {
  const error = (message: string, rest = {}) => ({
    error: { message, type: 'x', param: null, code: null, ...rest },
  });

  test.each([
    [500, 'upstream_error'],
    [502, 'upstream_error'],
    [503, 'overloaded'],
    [529, 'overloaded'],
    [401, 'upstream_error'],
    [403, 'upstream_error'],
    [404, 'model_not_found'],
    [429, 'rate_limit_exceeded'],
  ] as const)('status %d is told as %s, without what is inside', async (status, code) => {
    upstream.answer(json(error('secret detail of the provider at 10.0.0.1'), status));
    for (const stream of [false, true]) {
      const response = await gateway.chat({ ...body, stream });
      const told = await errorOf(response, code);
      expect(told.message).not.toContain('secret detail');
      expect(response.headers.get('x-parley-attempts')).toBe('1');
    }
  });

  test('that fails by itself is told by its status', async () => {
    upstream.answer(json(error('inside'), 500));
    const told = await errorOf(await gateway.chat(body), 'upstream_error');
    expect(told.message).toBe('openai failed with status 500.');
  });

  test('Retry-After reaches the client', async () => {
    upstream.answer(json(error('slow down'), 429, { 'retry-after': '7' }));
    const response = await gateway.chat(body);
    await errorOf(response, 'rate_limit_exceeded');
    expect(response.headers.get('retry-after')).toBe('7');
  });

  test('what it finds wrong with the request is passed on, with its path', async () => {
    upstream.answer(json(error('temperature is odd', { param: 'temperature' }), 400));
    const told = await errorOf(await gateway.chat(body), 'invalid_request');
    expect(told).toMatchObject({ message: 'temperature is odd', param: 'temperature' });
  });

  test('a prompt that is too long is told as such', async () => {
    upstream.answer(
      json(error('maximum context length is 8192 tokens', { code: 'context_length_exceeded' }), 400),
    );
    await errorOf(await gateway.chat(body), 'context_length_exceeded');
  });

  test("that refuses the gateway's key is loud in the log, and never a 401", async () => {
    upstream.answer(json(error('bad key upstream-secret-key'), 401));
    const response = await gateway.chat(body, { headers: { 'x-request-id': 'loud' } });
    await errorOf(response, 'upstream_error');
    const [line] = gateway.log.filter(
      ({ level, fields }) => level === 'error' && fields.request_id === 'loud',
    );
    expect(line?.fields.provider).toBe('openai');
    expect(JSON.stringify(gateway.log)).not.toContain('upstream-secret-key');
  });

  test('that nobody can connect to is a 502', async () => {
    const told = await errorOf(await gateway.chat({ ...body, provider: 'closed' }), 'upstream_error');
    expect(told.message).not.toContain('127.0.0.1');
  });

  test('that says nothing is a 504, for whole replies and streams', async () => {
    upstream.answer(() => {});
    for (const stream of [false, true])
      await errorOf(await gateway.chat({ ...body, provider: 'hasty', stream }), 'upstream_timeout');
    await Promise.all(upstream.seen.map(({ aborted }) => aborted));
  });

  test.each([
    ['not JSON', '<html>'],
    ['nothing', ''],
    ['no choices', '{"choices":[]}'],
  ])('that answers with %s is a 502', async (_what, text) => {
    upstream.answer((_seen, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(text);
    });
    await errorOf(await gateway.chat(body), 'upstream_error');
  });

  test("that opens a stream with an error has that error's status", async () => {
    upstream.answer(
      sse(
        `data: ${JSON.stringify(error('overloaded', { code: 'server_overloaded', type: 'overloaded_error' }))}\n\n`,
      ),
    );
    const response = await gateway.chat({ ...body, stream: true });
    expect(response.status).toBeGreaterThanOrEqual(500);
    await response.body?.cancel();
  });

  test.each([
    ['ends early', sse(chunk({ content: 'Hel' }))],
    ['says [DONE] without a finish reason', sse(chunk({ content: 'Hel' }), 'data: [DONE]\n\n')],
    ['sends something that is no JSON', sse(chunk({ content: 'Hel' }), 'data: {"choi\n\n')],
    ['sends an error', sse(chunk({ content: 'Hel' }), `data: ${JSON.stringify(error('boom'))}\n\n`)],
  ])('that %s in mid-stream gives an error event and no [DONE]', async (_what, answer) => {
    upstream.answer(answer);
    const read = await streamOf(await gateway.chat({ ...body, stream: true }));
    expect(read.contents).toEqual(['Hel']);
    expect(read.error).toMatchObject({ code: 'upstream_error' });
    expect(read.done).toBe(false);
    expect(gateway.settled.at(-1)).toMatchObject({ outcome: 'error', responseCharacters: 3 });
  });

  test('that falls silent in mid-stream is a timeout', async () => {
    upstream.answer((_seen, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(chunk({ content: 'Hel' }));
    });
    const read = await streamOf(await gateway.chat({ ...body, provider: 'begun', stream: true }));
    expect(read.error).toMatchObject({ code: 'upstream_timeout' });
    await upstream.seen[0]?.aborted;
  });

  test('whose connections are all in use is not asked', async () => {
    const open = Promise.withResolvers<void>();
    upstream.answer(async (_seen, response) => {
      await open.promise;
      json(completion)(_seen, response);
    });
    const first = gateway.chat({ ...body, provider: 'narrow' });
    await expect.poll(() => upstream.seen.length).toBe(1);
    const second = await gateway.chat({ ...body, provider: 'narrow' });
    await errorOf(second, 'overloaded');
    expect(second.headers.get('retry-after')).toBe('1');
    open.resolve();
    await completionOf(await first);
    expect(upstream.seen).toHaveLength(1);
    await completionOf(await gateway.chat({ ...body, provider: 'narrow' }));
  });
});

describe('a client that goes', () => {
  test("ends the provider's call at once, before the first token", async () => {
    upstream.answer(() => {});
    const leaving = new AbortController();
    const gone = gateway.chat({ ...body, stream: true }, { signal: leaving.signal });
    await expect.poll(() => upstream.seen.length).toBe(1);
    leaving.abort();
    await expect(gone).rejects.toThrow();
    await upstream.seen[0]?.aborted;
    await expect.poll(() => gateway.settled.at(-1)?.outcome).toBe('cancelled');
  });

  test("ends the provider's call at once, in mid-stream, and what was produced is counted", async () => {
    upstream.answer((_seen, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(chunk({ content: 'Hello' }));
    });
    const leaving = new AbortController();
    const response = await gateway.chat({ ...body, stream: true }, { signal: leaving.signal });
    const first = await response.body?.getReader().read();
    expect(readEvents(Buffer.from(first?.value ?? []).toString()).contents).toEqual(['Hello']);
    leaving.abort();
    await upstream.seen[0]?.aborted;
    await expect
      .poll(() => gateway.settled.at(-1))
      .toMatchObject({ outcome: 'cancelled', responseCharacters: 5, provider: 'openai' });
    // `Hi` and `Hello`, by four characters to a token: 1 × 2.50 + 2 × 10.00 per million.
    expect(gateway.settled.at(-1)).toMatchObject({ estimated: true, cost: 0.0000225 });
    const line = () =>
      gateway.log.find(({ fields }) => fields.request_id === gateway.settled.at(-1)?.requestId);
    await expect.poll(() => line()?.fields).toMatchObject({ cost: 0.0000225, estimated: true, status: 499 });
  });

  test('ends the call of a whole reply, too', async () => {
    upstream.answer(() => {});
    const leaving = new AbortController();
    const gone = gateway.chat(body, { signal: leaving.signal });
    await expect.poll(() => upstream.seen.length).toBe(1);
    leaving.abort();
    await expect(gone).rejects.toThrow();
    await upstream.seen[0]?.aborted;
  });
});
