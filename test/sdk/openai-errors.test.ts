import OpenAI from 'openai';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { completion, says } from '../providers/fixtures/openai/wire.ts';
import { startTestGateway } from '../support/gateway.ts';
import { json } from '../support/upstream.ts';
import { failureOf, NARROW_KEY, type Stage, startStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
beforeEach(() => {
  stage.gateway.rest();
  stage.upstream.seen.length = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => stage.close());

const body = { model: 'gpt-4o', messages: [{ role: 'user' as const, content: 'Hi' }] };
const error = (status: number, headers = {}) =>
  json({ error: { message: 'no', type: 'x', param: null, code: null } }, status, headers);

describe('errors have their types', () => {
  test('AuthenticationError for an unknown key', async () => {
    const failure = await failureOf(stage.client({ apiKey: 'wrong' }).chat.completions.create(body));
    expect(failure).toBeInstanceOf(OpenAI.AuthenticationError);
    expect(failure).toMatchObject({ status: 401, code: 'invalid_api_key', type: 'authentication_error' });
  });

  test('PermissionDeniedError for a model that the key may not use', async () => {
    const client = stage.client({ apiKey: NARROW_KEY });
    const failure = await failureOf(client.chat.completions.create(body));
    expect(failure).toBeInstanceOf(OpenAI.PermissionDeniedError);
    expect(failure).toMatchObject({ code: 'permission_denied', param: 'model' });
  });

  test('NotFoundError for an unknown model', async () => {
    const failure = await failureOf(
      stage.client().chat.completions.create({ ...body, model: 'gpt-of-nobody', stream: true }),
    );
    expect(failure).toBeInstanceOf(OpenAI.NotFoundError);
    expect(failure).toMatchObject({ code: 'model_not_found', param: 'model' });
  });

  test('BadRequestError with the path of what is wrong, all problems, and the request id', async () => {
    const failure = await failureOf(
      stage.client().chat.completions.create({ ...body, temperature: 3, n: 129, top_p: 7 }),
    );
    expect(failure).toBeInstanceOf(OpenAI.BadRequestError);
    expect(failure.param).toMatch(/^(temperature|n|top_p)$/);
    const { details } = failure.error as { details: { param: string }[] };
    expect(details.map(({ param }) => param).sort()).toEqual(['n', 'temperature', 'top_p']);
    expect(failure.requestID).toMatch(/^req_/);
  });

  test.each([
    [500, 502, 'upstream_error'],
    [503, 503, 'overloaded'],
    [401, 502, 'upstream_error'],
  ])("InternalServerError for a provider's %d", async (status, told, code) => {
    stage.upstream.answer(error(status));
    const failure = await failureOf(stage.client().chat.completions.create(body));
    expect(failure).toBeInstanceOf(OpenAI.InternalServerError);
    expect(failure).toMatchObject({ status: told, code });
  });

  test('APIConnectionError for a gateway that has stopped', async () => {
    const gone = await startTestGateway();
    await gone.close(0);
    const client = stage.client({ baseURL: `${gone.url}/v1` });
    expect(await failureOf(client.chat.completions.create(body))).toBeInstanceOf(OpenAI.APIConnectionError);
  });
});

describe('retries', () => {
  /** Lets nobody wait: what was asked for is kept, and over at once. */
  function waits(): number[] {
    const asked: number[] = [];
    const real = globalThis.setTimeout;
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms = 0, ...more: []) => {
      asked.push(ms);
      // So long does the gateway leave the provider alone, too.
      if (ms === 7_000) stage.gateway.rest();
      return real(run, ms === 7_000 ? 0 : ms, ...more);
    }) as typeof setTimeout);
    return asked;
  }

  test.each([429, 503])('a %d is retried after the time that the provider asked for', async (status) => {
    stage.upstream.answer((seen, response) =>
      (stage.upstream.seen.length === 1
        ? error(status, { 'retry-after': '7' })
        : json(completion([says('Hello')])))(seen, response),
    );
    const asked = waits();
    const { choices } = await stage.client({ maxRetries: 1 }).chat.completions.create(body);
    expect(choices[0]?.message.content).toBe('Hello');
    expect(stage.upstream.seen).toHaveLength(2);
    expect(asked).toContain(7_000);
  });

  test('RateLimitError in the end, with its Retry-After', async () => {
    stage.upstream.answer(error(429, { 'retry-after': '7' }));
    waits();
    const failure = await failureOf(stage.client({ maxRetries: 2 }).chat.completions.create(body));
    expect(failure).toBeInstanceOf(OpenAI.RateLimitError);
    expect(failure.headers?.get('retry-after')).toBe('7');
    expect(stage.upstream.seen).toHaveLength(3);
  });

  test('what is wrong with a request is not retried', async () => {
    stage.upstream.answer(error(400));
    await failureOf(stage.client({ maxRetries: 2 }).chat.completions.create(body));
    expect(stage.upstream.seen).toHaveLength(1);
  });
});
