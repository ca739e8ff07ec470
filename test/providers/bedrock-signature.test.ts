import { describe, expect, it } from 'vitest';
import { Endpoint } from '../../src/providers/bedrock/endpoint.ts';
import { pathSegment, Signer } from '../../src/providers/bedrock/signature.ts';
import type { AwsCredentials } from '../../src/providers/provider.ts';
import { bedrockSettings } from './fixtures/bedrock/setup.ts';

// The identity, time and signatures of AWS' own test suite for Signature Version 4.
const KEYS: AwsCredentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: null,
};
const SESSION =
  'AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==';
const NOW = new Date('2015-08-30T12:36:00Z');
const HOST = ['host', 'example.amazonaws.com'] as const;

const signed = (credentials: AwsCredentials, request: Partial<Parameters<Signer['sign']>[0]>) =>
  Object.fromEntries(
    new Signer(credentials, 'us-east-1', 'service').sign(
      { method: 'POST', path: '/', headers: [HOST], body: '', ...request },
      NOW,
    ),
  );

const SCOPE = 'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request';

describe('AWS’ test suite for signatures', () => {
  it.each([
    [
      'get-vanilla',
      { method: 'GET' },
      'host;x-amz-date',
      '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
    ],
    [
      'post-vanilla',
      {},
      'host;x-amz-date',
      '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b',
    ],
    [
      'post-x-www-form-urlencoded',
      { headers: [['content-type', 'application/x-www-form-urlencoded'], HOST], body: 'Param1=value1' },
      'content-type;host;x-amz-date',
      'ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
    ],
  ] as const)('%s', (_name, request, names, signature) => {
    expect(signed(KEYS, request)).toEqual({
      'x-amz-date': '20150830T123600Z',
      authorization: `${SCOPE}, SignedHeaders=${names}, Signature=${signature}`,
    });
  });

  it('post-sts-header-before: a session’s token is sent and signed', () => {
    expect(signed({ ...KEYS, sessionToken: SESSION }, {})).toEqual({
      'x-amz-date': '20150830T123600Z',
      'x-amz-security-token': SESSION,
      authorization: `${SCOPE}, SignedHeaders=host;x-amz-date;x-amz-security-token, Signature=85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead`,
    });
  });
});

describe('a signer', () => {
  it('makes a new key when the day changes, and the same again for the same day', () => {
    const signer = new Signer(KEYS, 'us-east-1', 'service');
    const request = { method: 'GET', path: '/', headers: [HOST], body: '' };
    const first = signer.sign(request, NOW);
    expect(signer.sign(request, new Date('2015-08-31T12:36:00Z'))).not.toEqual(first);
    expect(signer.sign(request, NOW)).toEqual(first);
  });

  it('leaves nothing of a path’s segment as it is but what RFC 3986 calls unreserved', () => {
    expect(pathSegment("aZ0-._~!'()*:/ é")).toBe('aZ0-._~%21%27%28%29%2A%3A%2F%20%C3%A9');
  });
});

describe('a call of Bedrock', () => {
  const BODY = '{"messages":[{"role":"user","content":[{"text":"Grüße"}]}]}';
  const settings = (credentials: AwsCredentials) =>
    bedrockSettings('https://bedrock-runtime.us-east-1.amazonaws.com', {
      apiKey: null,
      aws: { region: 'us-east-1', credentials },
    });
  const headersOf = (headers: readonly string[]): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: headers.length / 2 }, (_, at) => headers.slice(2 * at, 2 * at + 2)),
    );

  // Signatures as botocore 1.44.5 makes them for the same requests.
  it.each([
    [
      'anthropic.claude-sonnet-4-5-20250929-v1:0',
      false,
      KEYS,
      '/model/anthropic.claude-sonnet-4-5-20250929-v1%3A0/converse',
      '06cc39194833fcb819d40b565d8409850dfc90e2347db51c302613fc3bc7be1c',
    ],
    [
      'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc123',
      true,
      { ...KEYS, sessionToken: SESSION },
      '/model/arn%3Aaws%3Abedrock%3Aus-east-1%3A123456789012%3Aapplication-inference-profile%2Fabc123/converse-stream',
      '61fecd85cdb8ea75dcc1662114ff59ad88a642826b7af993fd9c397ee53cf780',
    ],
  ])('of %s is signed with its path encoded twice', (model, stream, credentials, path, signature) => {
    const request = new Endpoint(settings(credentials)).request(model, stream, BODY, NOW);
    expect(request.path).toBe(path);
    const headers = headersOf(request.headers);
    expect(headers.authorization).toMatch(new RegExp(`Signature=${signature}$`));
    expect(headers['x-amz-security-token']).toBe(credentials.sessionToken ?? undefined);
    expect(headers.accept).toBe(stream ? 'application/vnd.amazon.eventstream' : 'application/json');
  });

  it('signs what the operator adds for AWS, and leaves the rest to proxies', () => {
    const headers = { 'X-Amzn-Trace-Id': 'Root=1', 'X-Team': 'blue', Authorization: 'Bearer mine' };
    const request = new Endpoint({ ...settings(KEYS), headers }).request('m', false, BODY, NOW);
    const sent = headersOf(request.headers);
    expect(sent).toMatchObject({ 'x-amzn-trace-id': 'Root=1', 'x-team': 'blue' });
    expect(sent.authorization).toContain('SignedHeaders=content-type;host;x-amz-date;x-amzn-trace-id,');
  });

  it('carries an API key as bearer where there is nothing to sign with', () => {
    const bearer = bedrockSettings('https://proxy.example/aws/', { apiKey: 'ABSK' });
    const request = new Endpoint(bearer).request('amazon.nova-pro-v1:0', false, BODY);
    expect(request.path).toBe('/aws/model/amazon.nova-pro-v1%3A0/converse');
    expect(headersOf(request.headers)).toEqual({
      'content-type': 'application/json',
      'user-agent': 'parley',
      authorization: 'Bearer ABSK',
      accept: 'application/json',
    });
  });
});
