import { describe, expect, it } from 'vitest';
import { errorOfFrame, errorOfReply } from '../../src/providers/bedrock/errors.ts';

const replied = (status: number, name: string, message: string, more: object = {}) =>
  errorOfReply({
    status,
    headers: { 'x-amzn-errortype': name },
    text: JSON.stringify({ message, ...more }),
  });

describe('the error of a reply', () => {
  it.each([
    [400, 'ValidationException', 'Input is too long for requested model.', 'context_length'],
    [
      400,
      'ValidationException',
      'The model returned the following errors: prompt is too long: 200049 tokens > 200000 maximum',
      'context_length',
    ],
    [400, 'ValidationException', "This model's maximum context length is 128000 tokens.", 'context_length'],
    [400, 'ValidationException', 'The provided model identifier is invalid.', 'not_found'],
    [
      400,
      'ValidationException',
      'Invocation of model ID anthropic.claude-opus-5 with on-demand throughput isn’t supported. Retry with an inference profile.',
      'not_found',
    ],
    [400, 'ValidationException', 'Operation not allowed', 'invalid_request'],
    [400, 'ServiceQuotaExceededException', 'Too many tokens per day', 'rate_limited'],
    [404, 'ResourceNotFoundException', 'Could not resolve the foundation model', 'not_found'],
    [403, 'ExpiredTokenException', 'The security token included in the request is expired', 'authentication'],
    [
      403,
      'InvalidSignatureException',
      'The request signature we calculated does not match',
      'authentication',
    ],
    [
      403,
      'AccessDeniedException',
      "You don't have access to the model with the specified model ID.",
      'authentication',
    ],
    [429, 'ThrottlingException', 'Too many requests', 'rate_limited'],
    [429, 'ModelNotReadyException', 'The model is not ready', 'overloaded'],
    [408, 'ModelTimeoutException', 'Model has timed out', 'timeout'],
    [424, 'ModelErrorException', 'The model failed', 'bad_response'],
    [500, 'InternalServerException', 'Unexpected', 'bad_response'],
    [503, 'ServiceUnavailableException', 'Unavailable', 'overloaded'],
    [418, 'SomethingNewException', 'New', 'invalid_request'],
  ])('%i %s “%s” is %s', (status, name, message, kind) => {
    expect(replied(status, name, message)).toMatchObject({ kind, status });
  });

  it('is known by its header with an address behind it, or by its body', () => {
    expect(replied(400, 'ThrottlingException:http://internal.amazon.com/coral/', 'x').kind).toBe(
      'rate_limited',
    );
    const text = JSON.stringify({
      __type: 'com.amazon.coral.service#UnrecognizedClientException',
      Message: 'No.',
    });
    expect(errorOfReply({ status: 400, headers: {}, text })).toMatchObject({
      kind: 'authentication',
      message: 'No.',
    });
  });

  it('of the model keeps what the model said', () => {
    expect(replied(424, 'ModelErrorException', 'x', { originalStatusCode: 529 }).kind).toBe('overloaded');
    expect(replied(424, 'ModelErrorException', 'x', { originalStatusCode: 401 }).kind).toBe('bad_response');
  });

  it.each([
    ["This model doesn't support the toolConfig.toolChoice.any field.", 'tool_choice'],
    ["This model doesn't support the stopSequences field.", 'stop'],
    ['The maximum tokens you requested exceeds the model limit of 4096.', 'max_tokens'],
    ['messages.1.content.0: thinking blocks cannot be modified', 'reasoning_effort'],
    ['Malformed input request: #/messages/0: required key [role] not found', 'messages'],
    ['Operation not allowed', null],
  ])('“%s” names %s', (message, param) => {
    expect(replied(400, 'ValidationException', message)).toMatchObject({ kind: 'invalid_request', param });
  });
});

describe('the error of a stream', () => {
  it.each([
    ['throttlingException', 'rate_limited'],
    ['validationException', 'invalid_request'],
    ['internalServerException', 'bad_response'],
    ['modelStreamErrorException', 'bad_response'],
    ['serviceUnavailableException', 'overloaded'],
    ['somethingNewException', 'bad_response'],
  ])('%s is %s', (type, kind) => {
    expect(errorOfFrame({ kind: 'exception', type, data: '{"message":"No."}' })).toMatchObject({
      kind,
      message: 'No.',
    });
  });

  it('keeps the status of the model’s own', () => {
    const data = JSON.stringify({ originalStatusCode: 429, originalMessage: 'Slow down.' });
    expect(errorOfFrame({ kind: 'exception', type: 'modelStreamErrorException', data })).toMatchObject({
      kind: 'rate_limited',
      message: 'Slow down.',
    });
  });

  it('that the service’s model does not know is told by its headers', () => {
    expect(errorOfFrame({ kind: 'error', type: 'InternalFailure', data: 'Oops.' })).toMatchObject({
      kind: 'bad_response',
      message: 'Oops.',
    });
  });
});
