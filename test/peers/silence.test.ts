import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { begin, delta, events, finish, stream } from '../providers/fixtures/openai/wire.ts';
import { readEvents } from '../support/contract.ts';
import { APP_KEY } from '../support/gateway.ts';
import { bodyFor, startWires, WIRES, type Wire, type WiresStage } from './wires.ts';

const COMMENT = ': waiting\n\n';
const timeouts = { firstTokenMs: 600_000, idleMs: 600_000, totalMs: 600_000 };

let stage: WiresStage;
beforeAll(async () => {
  stage = await startWires({ timeouts });
  // Nobody waits: time goes on when a test says so. Sockets are real.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
});
afterAll(async () => {
  vi.useRealTimers();
  await stage.close();
});

const openai = WIRES.find(({ name }) => name === 'openai') as Wire;

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setImmediate();
}

/** A provider that has begun to answer, and goes on when the test does. */
function thinkingProvider(): Promise<ServerResponse> {
  const begun = Promise.withResolvers<ServerResponse>();
  stage.upstream.answer((_seen, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(events(begin(), delta({ content: 'Let me think.' })));
    begun.resolve(response);
  });
  return begun.promise;
}

test('a silent stream is kept alive by a comment every 15 seconds, a speaking one has none', async () => {
  const begun = thinkingProvider();
  const response = await stage.gateway.chat(bodyFor(openai, { stream: true }));
  const upstream = await begun;
  let text = '';
  const over = (async () => {
    for await (const bytes of response.body ?? []) text += Buffer.from(bytes).toString();
  })();
  const comments = (): number => text.split(COMMENT).length - 1;
  await until(() => text.includes('think'));

  vi.advanceTimersByTime(14_999);
  upstream.write(events(delta({ content: 'Hm.' })));
  await until(() => text.includes('Hm.'));
  vi.advanceTimersByTime(14_999);
  await setImmediate();
  expect(comments()).toBe(0);
  vi.advanceTimersByTime(1);
  await until(() => comments() === 1);
  vi.advanceTimersByTime(15_000);
  await until(() => comments() === 2);

  upstream.end(stream(finish('stop')));
  await over;
  expect(readEvents(text)).toMatchObject({ done: true, contents: ['Let me think.Hm.'] });
});

test('clients do not notice the comments', async () => {
  const begun = thinkingProvider();
  const client = new OpenAI({ baseURL: `${stage.gateway.url}/v1`, apiKey: APP_KEY, maxRetries: 0 });
  const chunks = await client.chat.completions.create({
    model: openai.model,
    stream: true,
    messages: [{ role: 'user', content: 'Hi' }],
  });
  const upstream = await begun;
  const texts: string[] = [];
  for await (const { choices } of chunks) {
    if (!choices[0]?.delta.content) continue;
    texts.push(choices[0].delta.content);
    if (texts.length > 1) continue;
    vi.advanceTimersByTime(15_000);
    upstream.end(stream(delta({ content: 'Hello' }), finish('stop')));
  }
  expect(texts).toEqual(['Let me think.', 'Hello']);
});

describe('a provider that is silent before its first word', () => {
  /** Asks, and lets 15 seconds pass before the provider does anything. */
  async function waitFor() {
    const asked = Promise.withResolvers<ServerResponse>();
    stage.upstream.answer((_seen, response) => asked.resolve(response));
    const coming = stage.gateway.chat(bodyFor(openai, { stream: true }));
    const upstream = await asked.promise;
    vi.advanceTimersByTime(15_000);
    const response = await coming;
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('x-request-id')).toBeTruthy();
    // Nobody knows yet who will answer.
    expect(response.headers.get('x-parley-provider')).toBeNull();
    return { upstream, response };
  }

  test('keeps the line alive, and then answers', async () => {
    const { upstream, response } = await waitFor();
    upstream.writeHead(200, { 'content-type': 'text/event-stream' });
    upstream.end(stream(begin(), delta({ content: 'At last.' }), finish('stop')));
    const text = await response.text();
    expect(text.startsWith(COMMENT)).toBe(true);
    expect(readEvents(text)).toMatchObject({ done: true, contents: ['At last.'] });
  });

  test('fails with an event, as its status has been told', async () => {
    const { upstream, response } = await waitFor();
    upstream.writeHead(503, { 'content-type': 'application/json' });
    upstream.end('{"error":{"message":"no room"}}');
    const { done, error } = readEvents(await response.text());
    expect(done).toBe(false);
    expect(error).toMatchObject({ code: 'overloaded', type: 'overloaded_error' });
    expect(stage.gateway.log.some(({ message }) => message === 'a provider failed')).toBe(true);
  });

  test('is no longer asked when the client has gone', async () => {
    const leaving = new AbortController();
    stage.upstream.answer(() => {});
    const gone = stage.gateway.chat(bodyFor(openai, { stream: true }), { signal: leaving.signal });
    const before = stage.upstream.seen.length;
    await until(() => stage.upstream.seen.length > before);
    vi.advanceTimersByTime(15_000);
    await gone;
    leaving.abort();
    await stage.upstream.seen.at(-1)?.aborted;
  });
});
