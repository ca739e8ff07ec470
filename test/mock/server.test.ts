import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mock, startMock } from '../../src/mock/server.ts';
import { systemTimers } from '../../src/providers/sandbox/timers.ts';
import { ManualTimers } from '../providers/sandbox-calls.ts';
import { readMessage, splitMessages } from './event-stream.ts';
import { raw } from './raw-client.ts';
import { WIRES, type WireCase } from './wires.ts';

interface Report {
  readonly count: number;
  readonly open: number;
  readonly aborted: number;
  readonly has_more: boolean;
  readonly data: readonly Record<string, unknown>[];
}

const report = async (mock: Mock, query = ''): Promise<Report> =>
  JSON.parse((await raw(`${mock.url}/__mock/requests${query}`, { method: 'GET' })).text) as Report;

const [openai] = WIRES as [WireCase];
const ask = (
  mock: Mock,
  wire: WireCase,
  text: string,
  {
    stream = false,
    headers = {},
    until,
  }: { stream?: boolean; headers?: Record<string, string>; until?: number } = {},
) =>
  raw(mock.url + wire.path('echo', stream), {
    body: wire.body('echo', text, stream),
    headers,
    ...(until !== undefined && { until }),
  });

describe('the mock', () => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => mock.close());

  it.each(WIRES)('says any text in $name’s words, whole and in a stream', async (wire) => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }), async (text) => {
        // What is sent as UTF-8 has no lone surrogates.
        const sent = text.toWellFormed();
        expect(wire.textOf((await ask(mock, wire, sent)).text)).toBe(sent);
        const streamed = await ask(mock, wire, sent, { stream: true });
        expect(wire.textOfStream(streamed.text)).toBe(sent);
        expect(wire.isComplete(streamed.text)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('frames the streams as their vendors do', async () => {
    const frames = await Promise.all(WIRES.map((wire) => ask(mock, wire, 'one two', { stream: true })));
    const [
      fromOpenAi = '',
      fromAnthropic = '',
      fromGemini = '',
      fromAzure = '',
      fromBedrock = '',
      fromResponses = '',
    ] = frames.map((seen) => seen.text);
    expect(fromOpenAi).toMatch(/^(data: \{[^\n]*\}\n\n)+data: \[DONE\]\n\n$/);
    expect(fromAnthropic).toMatch(/^(event: [a-z_]+\ndata: \{[^\n]*\}\n\n)+$/);
    const namesIn = (stream: string) =>
      [...stream.matchAll(/^event: (.*)\ndata: \{"type":"(.*?)"/gm)].map(([, name, type]) => {
        expect(name).toBe(type);
        return name;
      });
    expect(namesIn(fromAnthropic)).toContain('ping');
    expect(fromResponses).toMatch(/^(event: [a-z_.]+\ndata: \{[^\n]*\}\n\n)+$/);
    expect(namesIn(fromResponses)).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.delta',
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.completed',
    ]);
    expect(fromGemini).toMatch(/^(data: \{[^\r\n]*\}\r\n\r\n)+$/);
    expect(fromGemini).not.toContain('DONE');
    expect(fromAzure).toMatch(/^data: \{"choices":\[\],[^\n]*"prompt_filter_results":/);
    const messages = splitMessages(fromBedrock).map((message) => readMessage(message).headers);
    expect(messages.map((headers) => headers[':event-type'])).toEqual([
      'messageStart',
      'contentBlockDelta',
      'contentBlockDelta',
      'contentBlockStop',
      'messageStop',
      'metadata',
    ]);
    expect(messages[0]).toEqual({
      ':event-type': 'messageStart',
      ':content-type': 'application/json',
      ':message-type': 'event',
    });
  });

  it('streams Gemini’s answers as one JSON array where no events are asked for', async () => {
    const body = { contents: [{ parts: [{ text: 'one two' }] }] };
    const seen = await raw(`${mock.url}/v1beta/models/echo:streamGenerateContent`, { body });
    expect(seen.headers['content-type']).toMatch(/^application\/json/);
    const chunks = JSON.parse(seen.text) as { candidates: { content: { parts: { text: string }[] } }[] }[];
    expect(chunks.map((chunk) => chunk.candidates[0]?.content.parts[0]?.text).join('')).toBe('one two');
  });

  it.each([
    ['GET', '/v1/chat/completions', 405, 'POST'],
    ['POST', '/v1/models', 405, 'GET'],
    ['GET', '/v1/messages', 405, 'POST'],
    ['POST', '/v1/completions', 404, undefined],
    ['GET', '/openai/v1/chat/completions', 405, 'POST'],
    ['POST', '/openai/v1/completions', 404, undefined],
    ['POST', '/openai/deployments/echo/chat/completions', 404, undefined],
    ['GET', '/', 404, undefined],
    ['GET', '/v1/models/nobody', 404, undefined],
  ])('answers %s %s with %i', async (method, path, status, allow) => {
    const seen = await raw(mock.url + path, { method });
    expect(seen.status).toBe(status);
    expect(seen.headers.allow).toBe(allow);
    expect(JSON.parse(seen.text)).toHaveProperty('error');
  });

  it.each(['//', '*', 'http://[', '/%zz', '/v1/models/%ff', `/${'a'.repeat(5_000)}`])(
    'answers the target %.20s, and goes on',
    async (target) => {
      const { hostname, port } = new URL(mock.url);
      const socket = connect(Number(port), hostname);
      socket.end(`GET ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
      let text = '';
      for await (const piece of socket) text += String(piece);
      expect(text).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect((await ask(mock, openai, 'x')).status).toBe(200);
    },
  );

  it.each(WIRES)('answers a body that is no JSON, or none, with 400 in $name’s words', async (wire) => {
    for (const body of ['', '{', 'null', '[]', '"text"', '{}', '{"messages":{},"contents":7}']) {
      const seen = await raw(mock.url + wire.path('echo', false), { body });
      expect(seen.status, body).toBe(400);
      expect(wire.messageOf(seen.text)).toBeTypeOf('string');
    }
  });

  it.each([
    ['/v1/embeddings', { model: 'embed' }],
    ['/v1/embeddings', { model: 'embed', input: [] }],
    ['/v1/embeddings', { model: 'embed', input: '' }],
    ['/v1/embeddings', { model: 'embed', input: [[1], ['x']] }],
    ['/v1/embeddings', { model: 'embed', input: 'x', dimensions: 0 }],
    ['/v1/embeddings', { model: 'embed', input: 'x', encoding_format: 'hex' }],
    ['/v1/chat/completions', { model: 'echo', messages: [{ role: 'user', content: 'x' }], n: 200 }],
    ['/v1/chat/completions', { messages: [{ role: 'user', content: 'x' }] }],
    ['/v1/messages', { model: 'echo', messages: [{ role: 'user', content: 'x' }] }],
    ['/v1beta/models/echo:generateContent', { contents: [{ parts: [] }] }],
    ['/v1beta/models/echo:generateContent', { contents: [{ parts: [{ video: 1 }] }] }],
  ])('answers %s %j with 400', async (path, body) => {
    expect((await raw(mock.url + path, { body })).status).toBe(400);
  });

  it('answers whatever JSON it is sent', async () => {
    const words = fc.constantFrom(
      'model',
      'messages',
      'role',
      'content',
      'contents',
      'parts',
      'text',
      'tools',
      'type',
      'input',
      'max_tokens',
    );
    const bodies = fc.dictionary(
      words,
      fc.oneof(fc.jsonValue(), fc.array(fc.dictionary(words, fc.jsonValue()))),
    );
    await fc.assert(
      fc.asyncProperty(bodies, fc.constantFrom(...WIRES), async (body, wire) => {
        const seen = await raw(mock.url + wire.path('tools', false), { body: { model: 'tools', ...body } });
        expect([200, 400, 404]).toContain(seen.status);
      }),
      { numRuns: 200 },
    );
  });

  it('takes any key, or none, where none is set', async () => {
    expect((await ask(mock, openai, 'x')).status).toBe(200);
    expect((await ask(mock, openai, 'x', { headers: openai.keyed('whatever') })).status).toBe(200);
  });
});

describe('a mock with a key', () => {
  it.each(WIRES)('refuses $name’s clients without it with 401', async (wire) => {
    const mock = await startMock({ host: '127.0.0.1', port: 0, key: 'right' });
    for (const headers of [{}, wire.keyed('wrong')]) {
      const seen = await ask(mock, wire, 'x', { headers });
      expect(seen.status).toBe(401);
      expect(seen.text).not.toContain('right');
    }
    expect((await ask(mock, wire, 'x', { headers: wire.keyed('right') })).status).toBe(200);
    await mock.close();
  });
});

describe('/__mock/requests', () => {
  it('tells what was asked, without the keys', async () => {
    const mock = await startMock({ host: '127.0.0.1', port: 0 });
    for (const wire of WIRES) {
      await ask(mock, wire, 'Hello', {
        headers: {
          ...wire.keyed('sk-secret'),
          'x-trace': '7',
          cookie: 'sk-secret',
          'x-amz-security-token': 'sk-secret',
        },
      });
    }
    await raw(`${mock.url}/v1beta/models/echo:generateContent?key=sk-secret&alt=json`, {
      body: { contents: [] },
    });
    await ask(mock, openai, 'x', { headers: { 'x-parley-fault': 'status=503' } });
    const { data, ...numbers } = await report(mock);
    expect(numbers).toEqual({
      object: 'list',
      count: 8,
      open: 0,
      aborted: 0,
      has_more: false,
      next_cursor: null,
    });
    expect(data.map((row) => [row.path, row.model, row.status, row.fault])).toEqual([
      ['/v1/chat/completions', 'echo', 200, null],
      ['/v1/messages', 'echo', 200, null],
      ['/v1beta/models/echo:generateContent', 'echo', 200, null],
      ['/openai/deployments/echo/chat/completions?api-version=2024-10-21', 'echo', 200, null],
      ['/model/echo/converse', 'echo', 200, null],
      ['/v1/responses', 'echo', 200, null],
      ['/v1beta/models/echo:generateContent?alt=json', 'echo', 400, null],
      ['/v1/chat/completions', 'echo', 503, 'status'],
    ]);
    expect(data[0]).toMatchObject({
      method: 'POST',
      headers: { 'x-trace': '7' },
      body: { model: 'echo' },
      state: 'answered',
      aborted: false,
    });
    expect(JSON.stringify(data)).not.toContain('sk-secret');
    await mock.close();
  });

  it('remembers the last ones, counts all, and forgets when told to', async () => {
    const mock = await startMock({ host: '127.0.0.1', port: 0, remembered: 3 });
    for (let i = 0; i < 8; i++) await ask(mock, openai, `question ${i}`);
    const texts = ({ data }: Report) =>
      data.map(({ body }) => (body as { messages: { content: string }[] }).messages[0]?.content);
    const all = await report(mock);
    expect(all).toMatchObject({ count: 8, has_more: true });
    expect(texts(all)).toEqual(['question 5', 'question 6', 'question 7']);
    expect(texts(await report(mock, '?limit=1'))).toEqual(['question 7']);
    expect((await raw(`${mock.url}/__mock/requests?limit=x`, { method: 'GET' })).status).toBe(400);
    expect((await raw(`${mock.url}/__mock/requests`, { method: 'PUT' })).status).toBe(405);
    expect((await raw(`${mock.url}/__mock/requests`, { method: 'DELETE' })).status).toBe(204);
    expect(await report(mock)).toMatchObject({ count: 0, data: [] });
    await mock.close();
  });

  it('counts the size of a large body and keeps it not', async () => {
    const mock = await startMock({ host: '127.0.0.1', port: 0 });
    await ask(mock, openai, 'x'.repeat(300_000));
    const [row] = (await report(mock)).data;
    expect(row).toMatchObject({ body: null, status: 200 });
    expect(row?.body_characters).toBeGreaterThan(300_000);
    await mock.close();
  });

  it.each(['stall-before', 'stall-after=2', 'slow-bytes=1'])(
    'tells of a client that left during %s, which ends it',
    async (fault) => {
      const mock = await startMock({ host: '127.0.0.1', port: 0 });
      const body = openai.body('story', 'x', true);
      const seen = await raw(`${mock.url}/v1/chat/completions`, {
        body,
        headers: { 'x-parley-fault': fault },
        until: 'sent',
      });
      await expect.poll(() => report(mock)).toMatchObject({ open: 1 });
      seen.leave();
      await expect
        .poll(() => report(mock))
        .toMatchObject({ open: 0, aborted: 1, data: [{ aborted: true, state: 'aborted' }] });
      await mock.close();
    },
  );

  it.each(['cut-after=2', 'reset'])('does not blame the client for %s', async (fault) => {
    const mock = await startMock({ host: '127.0.0.1', port: 0, fault });
    await ask(mock, openai, 'x', { stream: true });
    await expect
      .poll(() => report(mock))
      .toMatchObject({ open: 0, aborted: 0, data: [{ aborted: false, state: 'dropped' }] });
    await mock.close();
  });
});

describe('the sandbox’s settings', () => {
  it('give the pace; a client that leaves takes its timers along', async () => {
    const timers = new ManualTimers();
    const mock = await startMock({
      host: '127.0.0.1',
      port: 0,
      timers,
      sandbox: { latencyMs: 50, tokensPerSecond: 10 },
    });
    const seen = raw(mock.url + openai.path('echo', true), {
      body: openai.body('echo', 'one two three', true),
      until: 1,
    });
    await expect.poll(() => timers.pending).toBe(1);
    await timers.pass(50);
    const begun = await seen;
    expect(openai.textOfStream(begun.text)).toBe('one');
    await expect.poll(() => timers.pending).toBe(1);
    begun.leave();
    await expect.poll(() => timers.pending).toBe(0);
    await mock.close();
  });

  it('give replies, errors among them in each wire’s words', async () => {
    const replies = [
      { match: 'busy', error: { status: 429, message: 'Later, please 429.' } },
      { match: 'long', error: { status: 400, code: 'context_length_exceeded', message: 'Too long.' } },
      { match: 'price', reply: 'three coins' },
    ];
    const mock = await startMock({ host: '127.0.0.1', port: 0, sandbox: { replies } });
    for (const wire of WIRES) {
      for (const stream of [false, true]) {
        const busy = await ask(mock, wire, 'busy?', { stream });
        expect(busy.status).toBe(429);
        expect(JSON.parse(busy.text)).toMatchObject(wire.error(429));
      }
      expect(wire.textOf((await ask(mock, wire, 'price?')).text)).toBe('three coins');
    }
    const long = await ask(mock, openai, 'long');
    expect(JSON.parse(long.text)).toMatchObject({ error: { code: 'context_length_exceeded' } });
    await mock.close();
  });
});

describe('close', () => {
  it('ends stalled, slow and endless replies at once, and leaves nothing behind', async () => {
    const mock = await startMock({ host: '127.0.0.1', port: 0 });
    const faults = ['stall-before', 'stall-after=2', 'slow-bytes=1'];
    const seen = await Promise.all(
      faults.map((fault) =>
        raw(`${mock.url}/v1/chat/completions`, {
          body: openai.body('story', 'x', true),
          headers: { 'x-parley-fault': fault },
          until: 'sent',
        }),
      ),
    );
    const endless = { ...openai.body('story', 'x', true), max_tokens: 2_000_000_000 };
    seen.push(await raw(`${mock.url}/v1/chat/completions`, { body: endless, until: 100_000 }));
    await mock.close();
    await mock.close();
    expect((await raw(`${mock.url}/v1/models`, { method: 'GET' })).error).toBe('ECONNREFUSED');
    for (const one of seen) one.leave();
  });

  it('of a port in use is the system’s error', async () => {
    const mock = await startMock({ host: '127.0.0.1', port: 0 });
    const port = Number(new URL(mock.url).port);
    await expect(startMock({ host: '127.0.0.1', port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await mock.close();
  });
});

it('writes no faster than its client reads', async () => {
  // Every batch of a stream looks at the clock.
  let looks = 0;
  const now = () => {
    looks++;
    return systemTimers.now();
  };
  const mock = await startMock({ host: '127.0.0.1', port: 0, timers: { ...systemTimers, now } });
  const body = { ...openai.body('story', 'x', true), max_tokens: 2_000_000_000 };
  const reply = await fetch(`${mock.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const reader = reply.body?.getReader();
  await reader?.read();
  const looksIn = async (ms: number): Promise<number> => {
    const before = looks;
    await new Promise((resolve) => setTimeout(resolve, ms));
    return looks - before;
  };
  // All buffers on the way are full.
  await expect.poll(() => looksIn(30)).toBe(0);
  await reader?.cancel();
  await expect.poll(() => report(mock)).toMatchObject({ open: 0, aborted: 1 });
  await mock.close();
});
