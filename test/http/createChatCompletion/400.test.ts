import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completionOf, errorOf } from '../../support/contract.ts';
import { startTestGateway, type TestGateway } from '../../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

const echo = { model: 'sandbox/echo', messages: [{ role: 'user', content: 'Hi' }] };

describe('a body that breaks the contract', () => {
  test('has every problem named with its path, the first in front', async () => {
    const response = await gateway.chat({
      ...echo,
      messages: [{ role: 'user', content: 'Hi' }, { role: 'user', content: 5 }, { role: 'wizard' }],
      temperature: 3,
      n: 129,
      stop: ['a', 'b', 'c', 'd', 'e'],
      tools: [{ type: 'function', function: { name: 'has space' } }],
    });
    const error = await errorOf(response, 'invalid_request');
    const params = error.details?.map(({ param }) => param);
    expect(new Set(params)).toEqual(
      new Set([
        'messages[1].content',
        'messages[2].role',
        'temperature',
        'n',
        'stop',
        'tools[0].function.name',
      ]),
    );
    expect(error.param).toBe(params?.[0]);
    expect(error.message).toContain('(and 5 more)');
  });

  test.each([
    [{ messages: [] }, 'messages'],
    [{ messages: 'Hi' }, 'messages'],
    [{ messages: ['Hi'] }, 'messages[0]'],
    [{ messages: [null] }, 'messages[0]'],
    [{ temperature: 2.1 }, 'temperature'],
    [{ top_p: 1.1 }, 'top_p'],
    [{ n: 0 }, 'n'],
    [{ presence_penalty: -2.5 }, 'presence_penalty'],
    [{ top_logprobs: 21 }, 'top_logprobs'],
    [{ max_tokens: 0 }, 'max_tokens'],
    [{ stream: 'yes' }, 'stream'],
    [{ tools: ['x'] }, 'tools[0]'],
    [{ response_format: { type: 'xml' } }, 'response_format.type'],
    [{ metadata: { a: 1 } }, 'metadata.a'],
    [{ logit_bias: { '50256': 101 } }, 'logit_bias.50256'],
    [{ beam_size: 6 }, 'beam_size'],
    [{ strict_params: 'yes' }, 'strict_params'],
    [{ provider: 5 }, 'provider'],
  ])('%j is refused at %s', async (change, param) => {
    const error = await errorOf(await gateway.chat({ ...echo, ...change }), 'invalid_request');
    const found = error.details?.map((detail) => detail.param?.replace(/\[(\d+)\]$/, '[$1]'));
    expect(found).toContain(param.replace('.50256', '[50256]'));
  });

  test('`messages` is required', async () => {
    const error = await errorOf(await gateway.chat({ model: 'sandbox/echo' }), 'invalid_request');
    expect(error).toMatchObject({ param: 'messages', details: [{ code: 'missing_required_parameter' }] });
  });

  test('`model` is required where no default is configured', async () => {
    const error = await errorOf(
      await gateway.chat({ messages: echo.messages }),
      'missing_required_parameter',
    );
    expect(error.param).toBe('model');
  });

  test('with strict_params, a parameter that the target lacks is refused, not dropped', async () => {
    const error = await errorOf(
      await gateway.chat({ ...echo, strict_params: true, no_such_thing: 1, nor_this: 2 }),
      'unsupported_parameter',
    );
    expect(error.details?.map(({ param }) => param)).toEqual(['no_such_thing', 'nor_this']);
  });
});

describe('a body that is no JSON object', () => {
  test.each([
    ['{"model": "sandbox/echo", ', 'invalid_json'],
    ['', 'invalid_json'],
    ['[]', 'invalid_json'],
    ['"text"', 'invalid_json'],
    ['null', 'invalid_json'],
  ] as const)('%j is refused', async (text, code) => {
    await errorOf(await gateway.chat(text), code);
  });

  test('what was sent is not quoted in the error', async () => {
    const error = await errorOf(await gateway.chat('{"model": my-secret-value }'), 'invalid_json');
    expect(error.message).not.toContain('secret');
  });

  test('a key that is there twice is refused at any depth, with its path', async () => {
    const top = await errorOf(
      await gateway.chat('{"model":"sandbox/echo","model":"x","messages":[]}'),
      'invalid_json',
    );
    expect(top.param).toBe('model');
    const text = '{"model":"sandbox/echo","messages":[{"role":"user","content":"a","c\\u006fntent":"b"}]}';
    expect((await errorOf(await gateway.chat(text), 'invalid_json')).param).toBe('messages[0].content');
  });

  test('a __proto__ key is refused', async () => {
    const text = '{"model":"sandbox/echo","messages":[{"role":"user","content":"a","__proto__":{"x":1}}]}';
    expect((await errorOf(await gateway.chat(text), 'invalid_json')).param).toBe('messages[0].__proto__');
  });

  test('nesting without end is refused', async () => {
    const deep = `${'['.repeat(500)}${']'.repeat(500)}`;
    await errorOf(await gateway.chat(`{"model":"sandbox/echo","messages":[],"x":${deep}}`), 'invalid_json');
  });

  test('bytes that are not UTF-8 are refused', async () => {
    const body = Buffer.concat([Buffer.from('{"model":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
    const response = await fetch(`${gateway.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { authorization: 'Bearer test key for the application', 'content-type': 'application/json' },
      body,
    });
    await errorOf(response, 'invalid_json');
  });
});

describe('compressed bodies', () => {
  const send = (body: Buffer<ArrayBuffer>, encoding: string): Promise<Response> =>
    fetch(`${gateway.url}/v1/chat/completions`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer test key for the application',
        'content-type': 'application/json',
        'content-encoding': encoding,
      },
      body,
    });

  test('gzip is read', async () => {
    await completionOf(await send(gzipSync(JSON.stringify(echo)), 'gzip'));
  });

  test('gzip that is none is refused', async () => {
    await errorOf(await send(Buffer.from('not gzip'), 'gzip'), 'invalid_request');
  });

  test('the size limit counts inflated bytes', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
    expect(bomb.length).toBeLessThan(100_000);
    await errorOf(await send(bomb, 'gzip'), 'request_too_large');
  });

  test('other encodings are refused', async () => {
    await errorOf(await send(Buffer.from('x'), 'br'), 'unsupported_media_type');
  });
});
