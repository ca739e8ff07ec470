import { createServer } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ProviderError } from '../../src/kernel/errors.ts';
import { type ByteStream, HttpClient, readText, type UpstreamRequest } from '../../src/kernel/http-client.ts';
import { json, startUpstream, type Upstream, type UpstreamHandler } from '../support/upstream.ts';

const REQUEST: UpstreamRequest = {
  method: 'POST',
  path: '/v1?x=1',
  headers: ['content-type', 'application/json', 'x-key', 'k'],
  body: '{"text":"Grüße"}',
};
const LIMITS = { totalMs: 20_000, firstTokenMs: 20_000, idleMs: 20_000, maxBytes: 1_000 };
const never = new AbortController().signal;
const hang: UpstreamHandler = () => {};
const begin: UpstreamHandler = (_seen, response) => void response.writeHead(200).write('begun');

let upstream: Upstream;
let client: HttpClient;
beforeEach(async () => {
  upstream = await startUpstream();
  client = new HttpClient(upstream.url, { connectMs: 10_000 });
});
afterEach(async () => {
  await client.close();
  await upstream.close();
});

async function failure(work: Promise<unknown>): Promise<ProviderError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'ProviderError' });
  return error as ProviderError;
}

async function rest(body: ByteStream): Promise<string> {
  return readText(body, Number.POSITIVE_INFINITY);
}

describe('a whole call', () => {
  it('sends the request as it is given, and gives status, headers and text', async () => {
    upstream.answer(json({ ok: 'ü' }, 201, { 'x-id': '7' }));
    const { status, headers, text } = await client.whole(REQUEST, LIMITS, never);
    expect({ status, id: headers['x-id'], text }).toEqual({ status: 201, id: '7', text: '{"ok":"ü"}' });
    expect(upstream.seen[0]).toMatchObject({ method: 'POST', path: '/v1?x=1', json: { text: 'Grüße' } });
    expect(upstream.seen[0]?.headers['x-key']).toBe('k');
  });

  it('puts characters together that arrive in halves', async () => {
    upstream.answer(async (_seen, response) => {
      const bytes = Buffer.from('👋');
      response.write(bytes.subarray(0, 2));
      await setImmediate();
      response.end(bytes.subarray(2));
    });
    expect((await client.whole(REQUEST, LIMITS, never)).text).toBe('👋');
  });

  it('takes no interim answer for the answer', async () => {
    upstream.answer((_seen, response) => {
      response.writeProcessing();
      response.writeEarlyHints({ link: '</a>; rel=preload' });
      response.writeHead(200).end('real');
    });
    expect(await client.whole(REQUEST, LIMITS, never)).toMatchObject({ status: 200, text: 'real' });
    const stream = await client.stream(REQUEST, LIMITS, never);
    expect(stream.status).toBe(200);
    expect(await rest(stream.body)).toBe('real');
  });

  it('does not follow redirects', async () => {
    upstream.answer((_seen, response) => void response.writeHead(307, { location: '/other' }).end());
    expect((await client.whole(REQUEST, LIMITS, never)).status).toBe(307);
    expect(upstream.seen).toHaveLength(1);
  });

  it('refuses a body beyond its limit, and ends the call', async () => {
    upstream.answer((_seen, response) => void response.writeHead(200).write('x'.repeat(1_001)));
    expect((await failure(client.whole(REQUEST, LIMITS, never))).kind).toBe('bad_response');
    await upstream.seen[0]?.aborted;
  });

  it('times out in all, whatever has come, and ends the call', async () => {
    for (const handler of [hang, begin]) {
      upstream.answer(handler);
      const error = await failure(client.whole(REQUEST, { ...LIMITS, totalMs: 40 }, never));
      expect(error.kind).toBe('timeout');
      await upstream.seen.at(-1)?.aborted;
    }
  });

  it('is cancelled by its signal, before it began too', async () => {
    upstream.answer(begin);
    const abort = new AbortController();
    const work = failure(client.whole(REQUEST, LIMITS, abort.signal));
    await expect.poll(() => upstream.seen.length).toBe(1);
    abort.abort();
    expect((await work).kind).toBe('cancelled');
    await upstream.seen[0]?.aborted;
    expect((await failure(client.whole(REQUEST, LIMITS, abort.signal))).kind).toBe('cancelled');
    expect(upstream.seen).toHaveLength(1);
  });

  it('that is cancelled in the turn that asked for it never reaches the provider', async () => {
    upstream.answer(json({}));
    const abort = new AbortController();
    const cancelled = failure(client.whole(REQUEST, LIMITS, abort.signal));
    abort.abort();
    expect((await cancelled).kind).toBe('cancelled');
    await client.whole(REQUEST, LIMITS, never);
    expect(upstream.seen).toHaveLength(1);
  });

  it('says nothing of the host when there is no connection', async () => {
    const { url } = upstream;
    await upstream.close();
    const error = await failure(client.whole(REQUEST, LIMITS, never));
    expect(error).toMatchObject({ kind: 'connection', message: 'the connection failed (ECONNREFUSED)' });
    expect(error.message).not.toContain(new URL(url).port);
    upstream = await startUpstream();
  });

  it('whose connection breaks is a connection error', async () => {
    upstream.answer((_seen, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    });
    expect((await failure(client.whole(REQUEST, LIMITS, never))).kind).toBe('connection');
  });

  it('that is answered by no HTTP is a connection error', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => {}).resume();
      socket.end('220 mail ready\r\n');
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const other = new HttpClient(`http://127.0.0.1:${port}`, { connectMs: 1_000 });
    expect((await failure(other.whole(REQUEST, LIMITS, never))).kind).toBe('connection');
    await other.close();
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('a streamed call', () => {
  const open = (limits = LIMITS, signal = never) => client.stream(REQUEST, limits, signal);

  it('gives what comes as it comes, and null at the end', async () => {
    const { promise: go, resolve } = Promise.withResolvers<void>();
    upstream.answer(async (_seen, response) => {
      response.write('one');
      await go;
      response.end('two');
    });
    const { body } = await open();
    expect(String(Buffer.concat((await body.next()) ?? []))).toBe('one');
    resolve();
    expect(await rest(body)).toBe('two');
    expect(await body.next()).toBeNull();
  });

  it('times out before the first byte, and between two', async () => {
    upstream.answer((_seen, response) => void response.writeHead(200).flushHeaders());
    const silent = open({ ...LIMITS, firstTokenMs: 40 }).then(({ body }) => body.next());
    expect((await failure(silent)).message).toContain('before the first token');
    upstream.answer(hang);
    expect((await failure(open({ ...LIMITS, firstTokenMs: 40 }))).kind).toBe('timeout');
    upstream.answer(begin);
    const begun = await open({ ...LIMITS, idleMs: 40 });
    expect(await begun.body.next()).not.toBeNull();
    expect((await failure(begun.body.next())).message).toContain('between two chunks');
    await Promise.all(upstream.seen.map(({ aborted }) => aborted));
  });

  it('times out in all though it never falls silent', async () => {
    upstream.answer((_seen, response) => {
      const timer = setInterval(() => response.write('x'), 5);
      response.once('close', () => clearInterval(timer));
    });
    const endless = open({ ...LIMITS, totalMs: 60 }).then(({ body }) => rest(body));
    expect((await failure(endless)).message).toContain('in all');
  });

  it('holds a fast upstream back while nobody reads, and loses nothing', async () => {
    const size = 32 * 1024 * 1024;
    let sent = 0;
    upstream.answer(async (_seen, response) => {
      for (; sent < size; sent += 65_536) {
        if (!response.write(Buffer.alloc(65_536, 'x'))) await new Promise((r) => response.once('drain', r));
      }
      response.end();
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const { body } = await open({ ...LIMITS, idleMs: 1_000 });
    // Held back: nothing has moved for many turns of the one loop that drives both sides.
    for (let turns = 0, before = -1; turns < 500; turns = sent === before ? turns + 1 : 0) {
      before = sent;
      await setImmediate();
    }
    expect(sent).toBeLessThan(size);
    // Longer than the idle timeout: silence that this side causes is not the provider's.
    await vi.advanceTimersByTimeAsync(3_000);
    let received = 0;
    for (let batch = await body.next(); batch !== null; batch = await body.next()) {
      for (const part of batch) received += part.length;
    }
    expect(received).toBe(size);
  });

  it('gives what had come before it broke, then the error', async () => {
    upstream.answer((_seen, response) => {
      response.writeHead(200);
      response.write('half', () => response.destroy());
    });
    const { body } = await open();
    expect(String(Buffer.concat((await body.next()) ?? []))).toBe('half');
    expect((await failure(body.next())).kind).toBe('connection');
    expect((await failure(body.next())).kind).toBe('connection');
  });

  it.each(['cancel', 'signal'])('is ended by its %s, twice too', async (how) => {
    upstream.answer(begin);
    const abort = new AbortController();
    const { body } = await open(LIMITS, abort.signal);
    await body.next();
    const waiting = failure(body.next());
    for (let times = 0; times < 2; times++) how === 'cancel' ? body.cancel() : abort.abort();
    expect((await waiting).kind).toBe('cancelled');
    await upstream.seen[0]?.aborted;
  });

  it('that is finished keeps its connection when the rest comes', async () => {
    const ports = new Set<number | undefined>();
    upstream.answer(async (_seen, response) => {
      ports.add(response.socket?.remotePort);
      response.write('wanted');
      await setImmediate();
      response.end('unwanted');
    });
    for (let times = 0; times < 3; times++) {
      const { body } = await open();
      await body.next();
      body.finish();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(ports.size).toBe(1);
  });

  it('that is finished ends its connection when the rest does not come', async () => {
    upstream.answer(begin);
    const { body } = await open();
    await body.next();
    body.finish();
    await upstream.seen[0]?.aborted;
  });

  it('is read as text only up to a limit', async () => {
    upstream.answer((_seen, response) => void response.writeHead(500).write('x'.repeat(2_000)));
    const { status, body } = await open();
    expect(status).toBe(500);
    expect((await failure(readText(body, 1_000))).kind).toBe('bad_response');
    await upstream.seen[0]?.aborted;
  });
});
