import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorInReply, errorInside, errorOfReply } from '../../src/providers/openai-wire/errors.ts';
import { retryAfterMs } from '../../src/providers/retry-after.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const of = (status: number, body: unknown, headers = {}) =>
  errorOfReply(status, headers, typeof body === 'string' ? body : JSON.stringify(body), NOW);
const said = (message: string, code: unknown = null, type = 'invalid_request_error') => ({
  error: { message, type, param: null, code },
});

describe('the kind of an error', () => {
  it.each<[number, unknown, string]>([
    [400, said('Bad'), 'invalid_request'],
    [401, said('Bad'), 'authentication'],
    [402, said('Insufficient Balance'), 'authentication'],
    [403, said('Country not supported'), 'authentication'],
    [404, said('No such endpoint'), 'not_found'],
    [405, '', 'not_found'],
    [408, said('Slow'), 'timeout'],
    [409, said('Conflict'), 'bad_response'],
    [413, said('Too large'), 'invalid_request'],
    [415, '', 'invalid_request'],
    [418, '', 'invalid_request'],
    [422, said('Bad'), 'invalid_request'],
    [429, said('Slow down'), 'rate_limited'],
    [498, said('Flex capacity exceeded'), 'overloaded'],
    [500, said('Bug', null, 'server_error'), 'bad_response'],
    [502, '<html>', 'bad_response'],
    [503, '<html>', 'overloaded'],
    [504, '<html>', 'timeout'],
    [520, '<html>', 'bad_response'],
    [524, '<html>', 'timeout'],
    [529, said('Overloaded', null, 'overloaded_error'), 'overloaded'],
    [307, '', 'bad_response'],
  ])('of status %s with %j is %s', (status, body, kind) => {
    expect(of(status, body)).toMatchObject({ kind, status });
  });

  it.each<[string, number, unknown]>([
    ['OpenAI', 400, said("This model's maximum context length is 8192 tokens.", 'context_length_exceeded')],
    [
      'vLLM',
      400,
      { object: 'error', message: "This model's maximum context length is 4096 tokens.", code: 400 },
    ],
    [
      'llama.cpp',
      400,
      said('the request exceeds the available context size', 400, 'exceed_context_size_error'),
    ],
    [
      'Mistral',
      400,
      { message: 'Prompt contains 40 tokens, too large for model with 32 maximum context length' },
    ],
    [
      'xAI',
      400,
      { code: 'invalid', error: "This model's maximum prompt length is 131072 but the request has 5." },
    ],
    ['Ollama', 400, said('the input length exceeds the context length')],
    ['Fireworks', 400, said('The prompt is too long: 300000, model maximum context length: 131071')],
    ['Together', 422, said('Input validation error: `inputs` tokens + `max_new_tokens` must be <= 32769')],
    ['Groq', 400, said('Please reduce the length of the messages or completion.')],
    ['OpenRouter', 400, said("This endpoint's maximum context length is 8192 tokens.", 400)],
  ])('is context_length when %s says so', (_vendor, status, body) => {
    expect(of(status, body).kind).toBe('context_length');
  });

  it.each<[string, number, unknown]>([
    ['Azure', 400, said('The response was filtered due to content management policy.', 'content_filter')],
    [
      'OpenAI',
      400,
      said('Invalid prompt: your prompt was flagged as potentially violating', 'invalid_prompt'),
    ],
    ['DeepSeek', 400, said('Content Exists Risk', 'invalid_request_error')],
    [
      'OpenRouter',
      403,
      { error: { code: 403, message: 'This model requires moderation; your input was flagged' } },
    ],
  ])('is content_filter when %s blocks the prompt', (_vendor, status, body) => {
    expect(of(status, body).kind).toBe('content_filter');
  });

  it.each<[string, number, unknown]>([
    ['Mistral', 400, { object: 'error', message: 'Invalid model: x', type: 'invalid_model', code: '1500' }],
    ['OpenRouter', 400, said('x/y is not a valid model ID', 400)],
    ['Groq', 400, said('The model has been decommissioned', 'model_decommissioned')],
    ['Ollama', 404, said("model 'x' not found, try pulling it first")],
  ])('is not_found when %s does not know the model', (_vendor, status, body) => {
    expect(of(status, body).kind).toBe('not_found');
  });

  it('is what is meant, not what the status says, where vendors differ', () => {
    const tooMany = 'Request too large for model `x` on tokens per minute (TPM): Limit 6000, Requested 9000';
    expect(of(413, said(tooMany, 'rate_limit_exceeded', 'tokens')).kind).toBe('rate_limited');
    expect(of(400, { code: 'invalid', error: 'Incorrect API key provided: xa***' }).kind).toBe(
      'authentication',
    );
  });

  it('is not guessed from the words of a server that failed', () => {
    expect(of(500, said('maximum context length', 'context_length_exceeded')).kind).toBe('bad_response');
  });
});

describe('what is told of an error', () => {
  it.each<[unknown, string]>([
    [said('Wrong'), 'Wrong'],
    [{ error: 'Wrong' }, 'Wrong'],
    [{ code: 'Client error', error: 'Wrong' }, 'Wrong'],
    [{ message: 'Wrong' }, 'Wrong'],
    [{ detail: 'Wrong' }, 'Wrong'],
    [{ detail: [{ type: 'missing', loc: ['body', 'messages'], msg: 'Wrong' }] }, 'Wrong'],
    [{ object: 'error', message: { detail: [{ loc: ['body', 'n'], msg: 'Wrong' }] } }, 'Wrong'],
    [[{ error: { code: 400, message: 'Wrong', status: 'INVALID_ARGUMENT' } }], 'Wrong'],
    ['<html>Wrong</html>', 'the provider answered with status 400'],
    [{}, 'the provider answered with status 400'],
  ])('%j', (body, message) => {
    expect(of(400, body).message).toBe(message);
  });

  it.each<[unknown, string | null]>([
    [{ error: { message: 'x', param: 'messages.[1].content.[0].text' } }, 'messages[1].content[0].text'],
    [{ error: { message: 'x', param: 'messages[1].role' } }, 'messages[1].role'],
    [{ error: { message: 'x', param: 'tools.0.function' } }, 'tools[0].function'],
    [{ error: { message: 'x', param: '' } }, null],
    [{ detail: [{ loc: ['body', 'messages', 2, 'user', 'name'], msg: 'x' }] }, 'messages[2].user.name'],
  ])('the parameter in %j is %s', (body, param) => {
    expect(of(400, body).param).toBe(param);
  });

  it('is no longer than a thousand characters', () => {
    expect(of(400, said('x'.repeat(5_000))).message).toHaveLength(1_000);
  });
});

describe('an error with status 200', () => {
  it.each<[object, string, number | undefined]>([
    [{ error: { code: 502, message: 'Provider returned error' } }, 'bad_response', 502],
    [{ error: { code: 429, message: 'Slow down' } }, 'rate_limited', 429],
    [{ error: { code: '503', message: 'Full' } }, 'overloaded', 503],
    [{ error: { type: 'overloaded_error', message: 'Full' } }, 'overloaded', undefined],
    [{ error: { type: 'invalid_request_error', message: 'Wrong' } }, 'invalid_request', undefined],
    [{ error: { type: 'server_error', message: 'Bug' } }, 'bad_response', undefined],
    [{ error: 'Broken' }, 'bad_response', undefined],
    [{ object: 'error', message: 'maximum context length is 5', code: 400 }, 'context_length', 400],
  ])('%j is %s', (value, kind, status) => {
    expect(errorInside(value as never)).toMatchObject({ kind, status });
  });

  it('is none where there is none', () => {
    for (const error of [null, undefined, '', false]) expect(errorInside({ error })).toBeUndefined();
  });

  it('in place of a stream tells itself, and a reply in one piece is no stream', () => {
    expect(errorInReply('{"error":{"code":429,"message":"x"}}').kind).toBe('rate_limited');
    expect(errorInReply('{"choices":[]}').kind).toBe('bad_response');
    expect(errorInReply('nonsense').kind).toBe('bad_response');
  });
});

describe('the time to wait', () => {
  it.each<[Record<string, string>, number | undefined]>([
    [{ 'retry-after': '2' }, 2_000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': 'Sun, 22 Nov 2026 12:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Sun, 22 Nov 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '-1' }, undefined],
    [{ 'retry-after': '99999999' }, 86_400_000],
    [{ 'retry-after-ms': '1500', 'retry-after': '2' }, 1_500],
    [{ 'x-ratelimit-reset-requests': '6m0s', 'x-ratelimit-remaining-requests': '0' }, 360_000],
    [
      {
        'x-ratelimit-reset-requests': '1s',
        'x-ratelimit-remaining-requests': '9',
        'x-ratelimit-reset-tokens': '1m30.5s',
        'x-ratelimit-remaining-tokens': '0',
      },
      90_500,
    ],
    [{ 'x-ratelimit-reset-requests': '2h', 'x-ratelimit-reset-tokens': '120ms' }, 120],
    [{ 'x-ratelimit-reset-requests': '12' }, 12_000],
    [{}, undefined],
  ])('of %j is %s ms', (headers, expected) => {
    expect(retryAfterMs(headers, NOW)).toBe(expected);
  });

  it('is told where waiting helps, and nowhere else', () => {
    const headers = { 'retry-after': '2' };
    for (const status of [429, 503, 529, 408]) expect(of(status, '', headers).retryAfterMs).toBe(2_000);
    for (const status of [400, 401, 500]) expect(of(status, '', headers).retryAfterMs).toBeUndefined();
  });

  it('is a whole number of milliseconds up to a day, or nothing, whatever the headers say', () => {
    const value = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.date().map(String),
      fc.nat().map((n) => `${n}m`),
    );
    const headers = fc.record(
      { 'retry-after': value, 'retry-after-ms': value, 'x-ratelimit-reset-tokens': value },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(headers, (given) => {
        const ms = retryAfterMs(given, NOW) ?? 0;
        expect(Number.isInteger(ms) && ms >= 0 && ms <= 86_400_000).toBe(true);
      }),
    );
  });
});
