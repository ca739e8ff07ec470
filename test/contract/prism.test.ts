import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateChatCompletion, validateErrorEnvelope } from '../../generated/validators/replies.js';
import { readEvents } from '../support/contract.ts';
import { badBodies } from './bad-bodies.ts';
import { type Example, examples, plainValidator } from './contract.ts';
import { goodBodies } from './corpus.ts';
import { type Prism, startPrismMock } from './prism.ts';

const replies = examples.filter(({ of }) => of !== 'request');
const json = { 'content-type': 'application/json' };
const key = { authorization: 'Bearer key' };

describe('Prism serves the contract', () => {
  let prism: Prism;
  beforeAll(async () => {
    prism = await startPrismMock();
  }, 60_000);
  afterAll(() => prism?.close());

  const ask = ({ method, path, of, mediaType, name }: Example) =>
    fetch(prism.url + path.replace('{model}', 'openai%2Fgpt-4o'), {
      method,
      headers: { ...json, ...key, accept: mediaType, prefer: `code=${of}, example=${name}` },
      ...(method === 'post' && { body: JSON.stringify(goodBodies[0]?.body) }),
    });

  const post = (body: unknown, headers: Record<string, string> = key) =>
    fetch(`${prism.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { ...json, ...headers },
      body: JSON.stringify(body),
    });

  it.each(replies)('$operation answers $of $mediaType with the example $name', async (example) => {
    const reply = await ask(example);
    expect(String(reply.status)).toBe(example.of);
    expect(reply.headers.get('content-type')).toContain(example.mediaType);
    if (example.of !== '408') expect(reply.headers.get('x-request-id')).toMatch(/^req_/);
    const text = await reply.text();
    if (example.mediaType !== 'application/json') {
      expect(text.trimEnd()).toBe((example.value as string).trimEnd());
      if (example.mediaType === 'text/event-stream') {
        // A client waits for the empty line after the last event.
        expect(text.endsWith('\n\n')).toBe(true);
        expect(readEvents(text).chunks).not.toHaveLength(0);
      }
      return;
    }
    const body = JSON.parse(text);
    expect(body).toEqual(example.value);
    expect(reply.headers.get('sl-violations')).toBeNull();
    expect(plainValidator(example.schema)(body)).toBe(true);
  });

  it.each(goodBodies)('takes $name', async ({ body }) => {
    const reply = await post(body);
    const completion = await reply.json();
    expect(reply.status, JSON.stringify(completion)).toBe(200);
    expect(validateChatCompletion(completion)).toBe(true);
  });

  it.each(badBodies)('answers 400 to $name', async ({ body }) => {
    const reply = await post(body);
    expect(reply.status).toBe(400);
    expect(validateErrorEnvelope(await reply.json())).toBe(true);
  });

  it('answers 401 without a key, and takes it from either header', async () => {
    const refused = await post(goodBodies[0]?.body, {});
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ error: { code: 'invalid_api_key' } });
    expect((await post(goodBodies[0]?.body, { 'x-api-key': 'key' })).status).toBe(200);
  });

  it('answers the operations without a key', async () => {
    for (const path of ['/healthz', '/readyz', '/openapi.json', '/openapi.yaml', '/docs']) {
      expect((await fetch(prism.url + path)).status, path).toBe(200);
    }
  });
});
