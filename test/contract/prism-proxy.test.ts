import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APP_KEY, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { badBodies } from './bad-bodies.ts';
import { goodBodies } from './corpus.ts';
import { type Prism, startPrismProxy } from './prism.ts';

// Bodies that ask for what Prism can't pass on, or for models that are not there.
const whole = goodBodies.filter(({ body }) => !body.stream);

describe('Prism finds the gateway true to the contract', () => {
  let gateway: TestGateway;
  let prism: Prism;

  beforeAll(async () => {
    gateway = await startTestGateway();
    prism = await startPrismProxy(gateway.url);
  }, 60_000);

  afterAll(async () => {
    await prism?.close();
    await gateway?.close(0);
  });

  const call = (path: string, init: RequestInit = {}, key = APP_KEY) =>
    fetch(prism.url + path, {
      ...init,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    });

  const chat = (body: unknown, key?: string) =>
    call('/v1/chat/completions', { method: 'POST', body: JSON.stringify(body) }, key);

  const violations = (reply: Response) => reply.headers.get('sl-violations');

  it.each(whole)('answering $name', async ({ body }) => {
    const reply = await chat({ ...body, model: 'sandbox/echo', provider: null });
    expect(violations(reply)).toBeNull();
    expect(reply.status, await reply.text()).toBe(200);
  });

  it.each(['echo', 'context', 'story', 'tools', 'reasoner', 'refuser'])(
    'answering as sandbox/%s',
    async (name) => {
      const reply = await chat({ model: `sandbox/${name}`, messages: [{ role: 'user', content: 'Hello!' }] });
      expect(violations(reply)).toBeNull();
      expect(reply.status, await reply.text()).toBe(200);
    },
  );

  it.each(badBodies)('refusing $name', async ({ body }) => {
    const reply = await chat(body);
    expect(reply.status, await reply.text()).toBe(400);
    expect(violations(reply) ?? '').not.toContain('"response"');
  });

  it.each([
    '/v1/models',
    '/v1/models?provider=sandbox&enabled=true',
    '/v1/models/sandbox%2Fecho',
    '/healthz',
    '/readyz',
  ])('answering GET %s', async (path) => {
    const reply = await call(path);
    expect(violations(reply)).toBeNull();
    expect(reply.status, await reply.text()).toBe(200);
  });

  it('refusing an unknown key and an unknown model', async () => {
    const refused = await chat({ messages: [{ role: 'user', content: 'x' }] }, 'unknown');
    expect([refused.status, violations(refused)]).toEqual([401, null]);
    const missing = await call('/v1/models/nobody%2Fknows');
    expect([missing.status, violations(missing)]).toEqual([404, null]);
  });
});
