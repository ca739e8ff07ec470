import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completionOf, errorOf } from '../../support/contract.ts';
import { type CallOptions, fixedKey, startTestGateway, type TestGateway } from '../../support/gateway.ts';

const clock = { wallMs: () => 1_800_000_000_000, monotonicMs: () => performance.now() };
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({
    clock,
    keys: [
      fixedKey(),
      fixedKey({ name: 'narrow', key: 'a key that may use one model', models: ['sandbox/story'] }),
      fixedKey({ name: 'old', key: 'a key that has expired', expiresAt: 1_700_000_000 }),
    ],
  });
});
afterAll(() => gateway.close());

const echo = { model: 'sandbox/echo', messages: [{ role: 'user', content: 'Hi' }] };

/** Sends raw bytes and gives all that comes back until the server closes. */
async function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(gateway.url);
  const socket = connect(Number(port), hostname);
  socket.write(text);
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  await once(socket, 'close');
  return Buffer.concat(parts).toString();
}

describe('401', () => {
  test('without a key, with an unknown, an expired and a malformed one', async () => {
    const wrong: readonly CallOptions[] = [
      { key: null },
      { key: 'no such key' },
      { key: 'a key that has expired' },
      { key: null, headers: { authorization: 'Basic dXNlcjpwYXNz' } },
      { headers: { 'x-api-key': 'another key' } },
    ];
    for (const options of wrong) {
      const response = await gateway.chat(echo, options);
      await errorOf(response, 'invalid_api_key');
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  test('comes before the body is looked at', async () => {
    await errorOf(await gateway.chat('{{{', { key: null }), 'invalid_api_key');
  });

  test('is not given to a good key in x-api-key', async () => {
    await completionOf(
      await gateway.chat(echo, { key: null, headers: { 'x-api-key': 'test key for the application' } }),
    );
  });

  test('the key is in no log line', () => {
    expect(JSON.stringify(gateway.log)).not.toContain('test key for the application');
  });
});

describe('403 and 404', () => {
  test('a model that the key may not use is refused', async () => {
    const key = 'a key that may use one model';
    await errorOf(await gateway.chat(echo, { key }), 'permission_denied');
    await completionOf(await gateway.chat({ ...echo, model: 'sandbox/story', max_tokens: 3 }, { key }));
  });

  test('an unknown model is told what would serve', async () => {
    const error = await errorOf(await gateway.chat({ ...echo, model: 'gpt-4o' }), 'model_not_found');
    expect(error.message).toContain('OPENAI_API_KEY');
    expect(error.message).toContain('sandbox/echo');
    expect(error.param).toBe('model');
  });

  test('a sandbox model does not answer to its bare name', async () => {
    await errorOf(await gateway.chat({ ...echo, model: 'echo' }), 'model_not_found');
  });

  test('an unknown provider is named', async () => {
    const error = await errorOf(await gateway.chat({ ...echo, provider: 'nobody' }), 'model_not_found');
    expect(error).toMatchObject({ param: 'provider' });
  });

  test('an unknown path is 404, with and without a key', async () => {
    for (const key of ['test key for the application', null]) {
      await errorOf(await gateway.call('/v1/nothing', { key }), 'not_found');
    }
  });
});

describe('405', () => {
  test('says which methods the path takes', async () => {
    const response = await gateway.call('/v1/chat/completions', { method: 'PUT', body: {} });
    await errorOf(response, 'method_not_allowed');
    expect(response.headers.get('allow')).toBe('POST, OPTIONS');
  });

  test('OPTIONS is answered', async () => {
    const response = await gateway.call('/v1/chat/completions', { method: 'OPTIONS', key: null });
    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe('POST, OPTIONS');
  });
});

describe('413 and 415', () => {
  test('a body above the limit is refused, by its announced and by its real size', async () => {
    const large = JSON.stringify({ ...echo, messages: [{ role: 'user', content: 'x'.repeat(1_100_000) }] });
    await errorOf(await gateway.chat(large), 'request_too_large');
    const chunked = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from(large));
        controller.close();
      },
    });
    const response = await fetch(`${gateway.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { authorization: 'Bearer test key for the application', 'content-type': 'application/json' },
      body: chunked,
      duplex: 'half',
    } as RequestInit);
    await errorOf(response, 'request_too_large');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=latin1'])(
    '%s is refused',
    async (type) => {
      await errorOf(
        await gateway.chat(echo, { headers: { 'content-type': type } }),
        'unsupported_media_type',
      );
    },
  );

  test('JSON with a charset of UTF-8 is accepted', async () => {
    await completionOf(
      await gateway.chat(echo, { headers: { 'content-type': 'Application/JSON; charset="UTF-8"' } }),
    );
  });
});

describe('on the bare wire', () => {
  const head = (more: string): string =>
    `POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n${more}`;

  test('a client that expects 100-continue gets it when its headers are good', async () => {
    const body = JSON.stringify(echo);
    const reply = await raw(
      `${head(`authorization: Bearer test key for the application\r\nexpect: 100-continue\r\ncontent-length: ${body.length}\r\n\r\n`)}${body}`,
    );
    expect(reply).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK/);
  });

  test('and is refused before its body when they are not', async () => {
    const reply = await raw(head('expect: 100-continue\r\ncontent-length: 10\r\n\r\n'));
    expect(reply).toMatch(/^HTTP\/1\.1 401 /);
    expect(reply).not.toContain('100 Continue');
  });

  test('another expectation is 417', async () => {
    const reply = await raw(head('expect: a-miracle\r\ncontent-length: 0\r\n\r\n'));
    expect(reply).toMatch(/^HTTP\/1\.1 417 /);
    expect(reply).toContain('"expectation_failed"');
  });

  test("what is not HTTP gets an error in the contract's words", async () => {
    const reply = await raw('NONSENSE\r\n\r\n');
    expect(reply).toMatch(/^HTTP\/1\.1 400 /);
    expect(JSON.parse(reply.slice(reply.indexOf('{')))).toMatchObject({ error: { code: 'invalid_request' } });
  });

  test('headers without end are refused', async () => {
    const reply = await raw(`GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(40_000)}\r\n\r\n`);
    expect(reply).toContain('"request_too_large"');
  });
});
