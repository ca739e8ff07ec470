import { describe, expect, it } from 'vitest';
import { errorFromEvent, errorFromReply, redactor } from '../../src/providers/anthropic/errors.ts';

const redact = redactor(['sk-ant-secret', 'llm.internal:8443', null, '']);
const replied = (status: number, type: string, said: string, headers: Record<string, string> = {}) => {
  const text = JSON.stringify({ type: 'error', error: { type, message: said } });
  return errorFromReply({ status, headers, text }, redact);
};

it.each([
  [400, 'invalid_request_error', 'no', 'invalid_request', false],
  [401, 'authentication_error', 'no', 'authentication', true],
  [402, 'billing_error', 'no', 'authentication', true],
  [403, 'permission_error', 'no', 'authentication', true],
  [404, 'not_found_error', 'no', 'not_found', true],
  [409, 'conflict_error', 'no', 'bad_response', true],
  [413, 'request_too_large', 'no', 'invalid_request', false],
  [429, 'rate_limit_error', 'no', 'rate_limited', true],
  [500, 'api_error', 'no', 'bad_response', true],
  [504, 'timeout_error', 'no', 'timeout', true],
  [529, 'overloaded_error', 'no', 'overloaded', true],
  [400, 'new_error', 'no', 'invalid_request', false],
  [418, 'new_error', 'no', 'invalid_request', false],
  [422, '', 'no', 'invalid_request', false],
  [408, '', 'no', 'timeout', true],
  [503, '', 'no', 'overloaded', true],
  [599, 'constructor', 'no', 'bad_response', true],
  [301, '', 'no', 'bad_response', true],
])('%i %s is %s', (status, type, said, kind, retryable) => {
  expect(replied(status, type, said)).toMatchObject({ kind, retryable, status, message: 'no' });
});

it.each([
  ['prompt is too long: 210000 tokens > 200000 maximum', 'context_length'],
  ['input length and `max_tokens` exceed context limit: 190000 + 20000 > 200000', 'context_length'],
  ['Your credit balance is too low to access the Anthropic API.', 'authentication'],
  ['You have reached your specified API usage limits.', 'authentication'],
  ['Output blocked by content filtering policy', 'content_filter'],
  ['max_tokens: 100000 > 64000, which is the maximum', 'invalid_request'],
])('400 "%s" is %s', (said, kind) => {
  expect(replied(400, 'invalid_request_error', said)).toMatchObject({ kind, message: said });
});

it.each([
  ['messages.3.content.1.image.source.base64: image exceeds 5 MB maximum', 'messages'],
  ['system.0.text: cache_control cannot be set for empty text blocks', 'messages'],
  ['tools.0.custom.input_schema: JSON schema is invalid', 'tools'],
  ['max_tokens: must be at least 1', 'max_tokens'],
  ['output_config.format.schema: unsupported', 'response_format'],
  ['output_config.effort: unsupported', 'reasoning_effort'],
  ['thinking.enabled.budget_tokens: too small', 'reasoning_effort'],
  ['stop_sequences.0: too short', 'stop'],
  ['toString: no', null],
  ['something else', null],
])('"%s" is about %s', (said, param) => {
  expect(replied(400, 'invalid_request_error', said).param).toBe(param);
});

describe('retry-after', () => {
  it.each([
    ['2', 2_000],
    ['0.5', 500],
    ['0', 0],
    ['soon', undefined],
    ['-1', undefined],
  ])('%s is %s ms', (value, wanted) => {
    expect(replied(429, 'rate_limit_error', 'no', { 'retry-after': value }).retryAfterMs).toBe(wanted);
  });

  it('can be a date', () => {
    const date = new Date(Date.now() + 60_000).toUTCString();
    const { retryAfterMs = 0 } = replied(529, 'overloaded_error', 'no', { 'retry-after': date });
    expect(retryAfterMs).toBeGreaterThan(50_000);
    expect(retryAfterMs).toBeLessThanOrEqual(60_000);
  });
});

it('an error’s words hold no key, no host, and have an end', () => {
  const said = 'key sk-ant-secret, sk-abcdefghij at https://llm.internal:8443/v1 is wrong';
  expect(replied(400, 'invalid_request_error', said).message).toBe(
    'key [redacted], [redacted] at https://[redacted]/v1 is wrong',
  );
  expect(replied(400, 'invalid_request_error', 'x'.repeat(5_000)).message).toHaveLength(600);
});

it.each(['<html>llm.internal</html>', '', '[]', 'null', '{"error":"x"}', '{"error":{"message":1}}'])(
  'the body %j is not repeated',
  (text) => {
    const error = errorFromReply({ status: 502, headers: {}, text }, redact);
    expect(error).toMatchObject({ kind: 'bad_response', message: 'the provider answered an error' });
  },
);

it.each([
  ['overloaded_error', 'overloaded'],
  ['rate_limit_error', 'rate_limited'],
  ['api_error', 'bad_response'],
  ['new_error', 'bad_response'],
  ['invalid_request_error', 'invalid_request'],
])('%s in a stream is %s', (type, kind) => {
  const event = { type: 'error', error: { type, message: 'sk-ant-secret' } };
  expect(errorFromEvent(event, redact)).toMatchObject({ kind, message: '[redacted]', status: undefined });
});
