import { describe, expect, it } from 'vitest';
import { createGeminiProvider } from '../../src/providers/gemini/index.ts';
import { json, sse } from '../support/upstream.ts';
import { allEvents } from './conformance.ts';
import { geminiRoute, geminiSettings } from './fixtures/gemini/setup.ts';
import { callOf, startTalk } from './fixtures/gemini/talk.ts';
import { both, candidate, reply } from './fixtures/gemini/wire.ts';

const talk = startTalk();

describe('the address', () => {
  it.each([
    ['', 'gemini-3.8-flash', '/v1beta/models/gemini-3.8-flash:generateContent'],
    ['/v1', 'models/gemini-3.8-flash', '/v1/models/gemini-3.8-flash:generateContent'],
    ['/v1alpha', 'tunedModels/mine', '/v1alpha/tunedModels/mine:generateContent'],
    ['/proxy/v1beta', 'sandbox/echo', '/proxy/v1beta/models/sandbox/echo:generateContent'],
    ['/proxy', 'odd?name', '/proxy/v1beta/models/odd%3Fname:generateContent'],
  ])('of base URL …%s and model %s is %s, with the key in a header', async (base, id, path) => {
    const other = createGeminiProvider(
      geminiSettings(talk.upstream.url + base, { apiKey: 'AIza-secret', headers: { 'x-team': 'blue' } }),
    );
    talk.upstream.answer(json(reply([candidate([{ text: 'ok' }])])));
    await other.chat(callOf({}, geminiRoute(id)));
    const seen = talk.upstream.seen.at(-1);
    expect(seen?.path).toBe(path);
    expect(seen?.headers).toMatchObject({ 'x-goog-api-key': 'AIza-secret', 'x-team': 'blue' });
    await other.close();
  });

  it('of a stream asks for events', async () => {
    talk.upstream.answer(sse(both([candidate([{ text: 'ok' }])]).stream ?? ''));
    await allEvents(await talk.provider.chatStream(callOf({})));
    expect(talk.upstream.seen.at(-1)?.path).toBe(
      '/v1beta/models/gemini-3.8-flash:streamGenerateContent?alt=sse',
    );
  });
});

describe('an error of the provider', () => {
  const failing = async (status: number, error: object, headers: Record<string, string> = {}) => {
    talk.upstream.answer(json({ error }, status, headers));
    return talk.provider.chat(callOf({})).catch((reason: unknown) => reason);
  };

  it.each([
    [
      'the country is not served',
      400,
      'FAILED_PRECONDITION',
      'User location is not supported for the API use.',
    ],
    ['the account is empty', 429, 'RESOURCE_EXHAUSTED', 'Your prepayment credits are depleted.'],
  ])('is the operator’s where %s', async (_why, code, status, message) => {
    expect(await failing(code, { code, status, message })).toMatchObject({ kind: 'authentication' });
  });

  it.each([
    ['PERMISSION_DENIED', 403, 'You do not have permission to access the File abc or it may not exist.'],
    ['FAILED_PRECONDITION', 400, 'The File abc is not in an ACTIVE state and usage is not allowed.'],
  ])('is the client’s where %s is said of a file', async (status, code, message) => {
    expect(await failing(code, { code, status, message })).toMatchObject({
      kind: 'invalid_request',
      message,
    });
  });

  it('may say in its headers when to come back', async () => {
    const error = { code: 503, status: 'UNAVAILABLE', message: 'Later.' };
    expect(await failing(503, error, { 'retry-after': '7' })).toMatchObject({
      kind: 'overloaded',
      retryAfterMs: 7_000,
    });
  });

  it('shows nothing of a key, also where its text is cut', async () => {
    const message = `${'x'.repeat(990)}AIza-test-0123456789`;
    const error = await failing(400, { code: 400, status: 'INVALID_ARGUMENT', message });
    expect((error as Error).message).toBe(`${'x'.repeat(990)}[hidden]`);
  });
});
