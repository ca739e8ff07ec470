import OpenAI from 'openai';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { begin, delta, events } from '../providers/fixtures/openai/wire.ts';
import { failureOf, type Stage, startStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
beforeEach(() => {
  stage.upstream.seen.length = 0;
});
afterAll(() => stage.close());

const body = { model: 'gpt-4o', messages: [{ role: 'user' as const, content: 'Hi' }] };
const hello = events(begin(), delta({ content: 'Hel' }));

describe('a stream that breaks', () => {
  test.each([
    ['ends early', '', 'upstream_error'],
    ['says [DONE] too early', 'data: [DONE]\n\n', 'upstream_error'],
    ['sends what is no JSON', 'data: {"choi\n\n', 'upstream_error'],
    ['sends an error', events({ error: { message: 'Overloaded', code: 503 } }), 'overloaded'],
  ])('because its provider %s raises APIError, behind the text', async (_how, rest, code) => {
    const heard = Promise.withResolvers<void>();
    stage.upstream.answer(async (_seen, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(hello);
      await heard.promise;
      response.end(rest);
    });
    const texts: string[] = [];
    const failure = await failureOf(
      (async () => {
        for await (const { choices } of await stage
          .client()
          .chat.completions.create({ ...body, stream: true })) {
          if (!choices[0]?.delta.content) continue;
          texts.push(choices[0].delta.content);
          heard.resolve();
        }
      })(),
    );
    expect(failure).toMatchObject({ status: undefined, code });
    expect(failure.message).not.toContain('Overloaded');
    expect(texts).toEqual(['Hel']);
  });
});

describe('a client that stops listening', () => {
  const unending = () =>
    stage.upstream.answer((_seen, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(hello);
    });

  test('by leaving the loop ends the call of the provider', async () => {
    unending();
    for await (const { choices } of await stage.client().chat.completions.create({ ...body, stream: true })) {
      if (choices[0]?.delta.content) break;
    }
    await stage.upstream.seen[0]?.aborted;
    await expect.poll(() => stage.gateway.settled.at(-1)?.outcome).toBe('cancelled');
  });

  test('by abort() ends the call of the provider', async () => {
    unending();
    const stream = stage.client().chat.completions.stream(body);
    stream.on('content', () => stream.abort());
    await expect(stream.done()).rejects.toThrow(OpenAI.APIUserAbortError);
    await stage.upstream.seen[0]?.aborted;
  });

  test('by its signal ends the call of a whole reply', async () => {
    stage.upstream.answer(() => {});
    const leaving = new AbortController();
    const work = stage.client().chat.completions.create(body, { signal: leaving.signal });
    await expect.poll(() => stage.upstream.seen.length).toBe(1);
    leaving.abort();
    expect(await failureOf(work)).toBeInstanceOf(OpenAI.APIUserAbortError);
    await stage.upstream.seen[0]?.aborted;
  });

  test('by its timeout ends the call of the provider', async () => {
    stage.upstream.answer(() => {});
    const failure = await failureOf(stage.client().chat.completions.create(body, { timeout: 200 }));
    expect(failure).toBeInstanceOf(OpenAI.APIConnectionTimeoutError);
    await stage.upstream.seen[0]?.aborted;
  });
});
