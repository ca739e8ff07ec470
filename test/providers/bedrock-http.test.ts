import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PublicFetchError } from '../../src/kernel/public-fetch.ts';
import { createBedrockProvider } from '../../src/providers/bedrock/index.ts';
import type { ChatRequest, ProviderSettings } from '../../src/providers/provider.ts';
import type { FetchFile } from '../../src/providers/remote-images.ts';
import { json, sse, startUpstream, type Upstream, type UpstreamHandler } from '../support/upstream.ts';
import { allEvents } from './conformance.ts';
import { framesOf } from './fixtures/bedrock/frames.ts';
import { bedrockRoute, bedrockSettings, CLAUDE, hello } from './fixtures/bedrock/setup.ts';
import { both, event, reply } from './fixtures/bedrock/wire.ts';
import { callOf } from './fixtures/openai/setup.ts';

let upstream: Upstream;
beforeAll(async () => {
  upstream = await startUpstream();
});
afterAll(() => upstream.close());

const answer = both(reply([{ text: 'Hi' }]));
const aws: ProviderSettings['aws'] = {
  region: 'eu-central-1',
  credentials: {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    sessionToken: 'a-session-token-0123456789',
  },
};
const noFetch: FetchFile = () => Promise.reject(new Error('nothing is fetched here'));

async function asked(
  request: Partial<ChatRequest> = {},
  handler: UpstreamHandler = json(answer.reply, 200, { 'x-amzn-requestid': 'a-request' }),
  settings: Partial<ProviderSettings> = {},
  fetchFile: FetchFile = noFetch,
) {
  const provider = createBedrockProvider(bedrockSettings(upstream.url, settings), fetchFile);
  upstream.answer(handler);
  const call = callOf({ messages: hello, ...request }, bedrockRoute(CLAUDE));
  try {
    return request.stream ? await allEvents(await provider.chatStream(call)) : await provider.chat(call);
  } finally {
    await provider.close();
  }
}

describe('a signed call', () => {
  it('names its region and signs the host and the session’s token', async () => {
    await asked({}, undefined, { aws, apiKey: null });
    const { headers } = upstream.seen.at(-1) ?? {};
    expect(headers?.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE\/\d{8}\/eu-central-1\/bedrock\/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-security-token, Signature=[0-9a-f]{64}$/,
    );
    expect(headers?.['x-amz-security-token']).toBe('a-session-token-0123456789');
    expect(headers?.['x-amz-date']).toMatch(/^\d{8}T\d{6}Z$/);
  });

  it('that is refused repeats none of its secrets', async () => {
    const { secretAccessKey, sessionToken } = aws?.credentials ?? {};
    const message = `Canonical: host:${new URL(upstream.url).host} ${secretAccessKey} ${sessionToken} of-our-house`;
    const refusal = json({ message }, 403, { 'x-amzn-errortype': 'InvalidSignatureException' });
    for (const stream of [false, true]) {
      const headers = { 'x-house': 'of-our-house' };
      const work = asked({ stream }, refusal, { aws, apiKey: null, headers });
      await expect(work).rejects.toMatchObject({
        kind: 'authentication',
        message: 'Canonical: host:… … … …',
      });
    }
  });
});

it('AWS’ name of a call is the upstream’s id, whole and streamed', async () => {
  expect(await asked()).toMatchObject({ upstreamId: 'a-request' });
  const events = await asked({ stream: true }, (_seen, response) => {
    response.writeHead(200, { 'x-amzn-requestid': 'a-request' });
    response.end(framesOf(answer.stream));
  });
  expect(events).toContainEqual({ type: 'meta', upstreamId: 'a-request' });
});

it.each([
  ['throttlingException', 'rate_limited'],
  ['modelStreamErrorException', 'bad_response'],
])('a stream that opens with %s can still be asked elsewhere', async (type, kind) => {
  const opening = event('messageStart', { role: 'assistant' }) + event(type, { message: 'No.' });
  await expect(asked({ stream: true }, sse(framesOf(opening)))).rejects.toMatchObject({
    kind,
    retryable: true,
  });
});

describe('images by address', () => {
  const image = (url: string): Partial<ChatRequest> => ({
    messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url } }] }],
  });
  const param = 'messages[0].content[0].image_url.url';

  it('are fetched and sent inline', async () => {
    await asked(image('https://images.example/cat'), undefined, {}, async () => ({
      bytes: Buffer.from('JPEG'),
      contentType: 'image/jpeg; charset=binary',
    }));
    expect(upstream.seen.at(-1)?.json).toMatchObject({
      messages: [{ content: [{ image: { format: 'jpeg', source: { bytes: 'SlBFRw==' } } }] }],
    });
  });

  it.each<[string, FetchFile]>([
    ['no picture is there', async () => ({ bytes: Buffer.from('<html>'), contentType: 'text/html' })],
    [
      'it is of a kind that no model takes',
      async () => ({ bytes: Buffer.from('x'), contentType: 'image/svg+xml' }),
    ],
    [
      'it is not public',
      () => Promise.reject(new PublicFetchError('not_public', 'the address is not a public one')),
    ],
  ])('are the client’s error where %s, and nothing is sent', async (_why, fetchFile) => {
    const before = upstream.seen.length;
    const work = asked(image('http://10.0.0.1/cat.png'), undefined, {}, fetchFile);
    await expect(work).rejects.toMatchObject({ kind: 'invalid_request', param });
    expect(upstream.seen.length).toBe(before);
  });
});
