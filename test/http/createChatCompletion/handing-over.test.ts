import { describe, expect, test } from 'vitest';
import type { ModelConfig, ProviderConfig } from '../../../src/config/gateway-config.ts';
import type { ErrorEnvelope } from '../../../src/contract/chat.ts';
import { completionOf, errorOf, readEvents, streamOf } from '../../support/contract.ts';
import { fixedKey, startTestGateway, type TestGatewayOptions } from '../../support/gateway.ts';
import { sandboxProvider } from '../../support/sandbox-provider.ts';

const messages = [{ role: 'user', content: 'Hi' }];
const body = { model: 'sandbox/echo', messages };
const FAILOVER = { maxAttempts: 3, backoffMs: 1, breaker: { failures: 5, openMs: 30_000 } };
const good = sandboxProvider('good', { says: 'good' });

const gatewayOf = (providers: readonly ProviderConfig[], options: TestGatewayOptions = {}) =>
  startTestGateway({ providers, failover: FAILOVER, routing: { exploration: 0 }, ...options });

const modelOf = (name: string, contextWindow: number | null): ModelConfig => ({
  name,
  vendor: 'v',
  id: 'echo',
  type: 'chat',
  contextWindow,
  maxOutputTokens: null,
  price: null,
  supports: {},
});

describe('a provider that refuses the gateway’s credentials', () => {
  test('is loud in the log, though another one answers and the client is told nothing', async () => {
    await using gateway = await gatewayOf([sandboxProvider('bad', { fault: 'status=401' }), good]);
    for (const stream of [false, true]) {
      const response = await gateway.chat({ ...body, stream });
      expect([response.status, response.headers.get('x-parley-provider')]).toEqual([200, 'good']);
      await response.text();
      const loud = gateway.log.filter(({ level }) => level === 'error');
      expect(loud.map(({ fields }) => fields)).toEqual([
        expect.objectContaining({
          provider: 'bad',
          kind: 'authentication',
          upstream_status: 401,
          request_id: response.headers.get('x-request-id'),
        }),
      ]);
      (gateway.log as unknown[]).length = 0;
    }
  });

  test('is a 502 where nobody else is there, loud once, and with a receipt, too', async () => {
    await using gateway = await gatewayOf([sandboxProvider('bad', { fault: 'status=403' })]);
    for (const receipt of [false, true]) {
      (gateway.log as unknown[]).length = 0;
      await errorOf(await gateway.chat({ ...body, receipt }), 'upstream_error');
      expect(gateway.log.filter(({ level }) => level === 'error')).toHaveLength(1);
    }
  });
});

describe('each failed call has its line in the log', () => {
  test('also those that another target has made up for', async () => {
    const bad = (name: string, fault: string) => sandboxProvider(name, { fault });
    await using gateway = await gatewayOf([bad('one', 'status=500'), bad('two', 'reset'), good]);
    await completionOf(await gateway.chat(body));
    const lines = gateway.log.filter(({ level }) => level === 'warn').map(({ fields }) => fields);
    expect(lines.map(({ provider, kind, upstream_status: status }) => [provider, kind, status])).toEqual([
      ['one', 'bad_response', 500],
      ['two', 'connection', undefined],
    ]);
  });

  test('and a stream that broke off, but not what is wrong with a request', async () => {
    const fails = (fault: string) => sandboxProvider('bad', { says: 'one two three four five', fault });
    await using broken = await gatewayOf([fails('cut-after=2')]);
    const { error } = await streamOf(await broken.chat({ ...body, stream: true }));
    expect(error?.code).toBe('upstream_error');
    expect(broken.log.filter(({ level }) => level === 'warn').map(({ fields }) => fields.kind)).toEqual([
      'connection',
    ]);
    await using refused = await gatewayOf([fails('status=400')]);
    await errorOf(await refused.chat(body), 'invalid_request');
    expect(refused.log.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});

describe('the receipt of an error', () => {
  test('names every attempt', async () => {
    await using gateway = await gatewayOf([
      sandboxProvider('one', { fault: 'status=503' }),
      sandboxProvider('two', { fault: 'reset' }),
    ]);
    const response = await gateway.chat({ ...body, receipt: true });
    expect([response.status, response.headers.get('x-parley-attempts')]).toEqual([503, '3']);
    const { receipt, error } = (await response.json()) as ErrorEnvelope;
    expect(error.code).toBe('overloaded');
    // The third is one of them again, whoever has backed off for less long.
    expect(receipt?.attempts).toHaveLength(3);
    expect(receipt?.attempts.slice(0, 2)).toMatchObject([
      { provider: 'one', outcome: 'overloaded', status: 503 },
      { provider: 'two', outcome: 'connection', status: null },
    ]);
    expect(receipt?.calls).toEqual([]);
  });

  test('of a stream that broke says of its attempt that it did', async () => {
    const shaky = sandboxProvider('shaky', { says: 'one two three four five', fault: 'cut-after=2' });
    await using gateway = await gatewayOf([shaky, good]);
    const text = await (await gateway.chat({ ...body, stream: true, receipt: true })).text();
    expect(readEvents(text).error?.code).toBe('upstream_error');
    const last = JSON.parse(text.trimEnd().split('data: ').at(-1) ?? '') as ErrorEnvelope;
    expect(last.receipt?.attempts.map(({ provider, outcome }) => [provider, outcome])).toEqual([
      ['shaky', 'connection'],
    ]);
  });
});

describe('when all have failed', () => {
  test('the client gets the shortest Retry-After, and nobody is asked before', async () => {
    const limited = (name: string, seconds: number) =>
      sandboxProvider(name, { fault: `status=429;retry-after=${seconds}` });
    await using gateway = await gatewayOf([
      limited('long', 90),
      limited('short', 30),
      limited('longer', 300),
    ]);
    for (const attempts of ['3', '0']) {
      const response = await gateway.chat(body);
      await errorOf(response, 'rate_limit_exceeded');
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(28);
      expect(Number(response.headers.get('retry-after'))).toBeLessThanOrEqual(30);
      expect(response.headers.get('x-parley-attempts')).toBe(attempts);
    }
  });

  test('all targets busy with as many calls as they may have are a 503 that says when to come back', async () => {
    const narrow = (name: string) => sandboxProvider(name, { latencyMs: 60_000, maxConcurrency: 1 });
    await using gateway = await gatewayOf([narrow('one'), narrow('two')]);
    const leaving = new AbortController();
    const running = [1, 2].map(() => gateway.chat(body, { signal: leaving.signal }));
    await expect.poll(() => gateway.running).toBe(2);
    const response = await gateway.chat(body);
    await errorOf(response, 'overloaded');
    expect([response.headers.get('retry-after'), response.headers.get('x-parley-attempts')]).toEqual([
      '1',
      '0',
    ]);
    leaving.abort();
    await Promise.allSettled(running);
  });

  test('the total time is the end of it, backing off included', async () => {
    await using gateway = await gatewayOf([sandboxProvider('silent', { fault: 'stall-before' }), good], {
      failover: { ...FAILOVER, totalTimeoutMs: 80 },
    });
    const response = await gateway.chat(body);
    await errorOf(response, 'upstream_timeout');
    expect(response.headers.get('x-parley-attempts')).toBe('1');
  });
});

describe('a client that leaves while the gateway backs off', () => {
  test('wakes nobody', async () => {
    await using gateway = await gatewayOf([sandboxProvider('bad', { fault: 'status=500' })], {
      random: () => 0.999,
      failover: { ...FAILOVER, backoffMs: 4_000 },
    });
    const leaving = new AbortController();
    const gone = gateway.chat(body, { signal: leaving.signal });
    // The first call has failed: from here on it waits.
    await expect.poll(() => gateway.log.filter(({ level }) => level === 'warn').length).toBe(1);
    leaving.abort();
    await expect(gone).rejects.toThrow();
    await expect.poll(() => gateway.settled.at(-1)).toMatchObject({ outcome: 'cancelled', attempts: 1 });
  });
});

describe('hedging', () => {
  test('does not exist: a slow target is waited for, and nobody else is asked meanwhile', async () => {
    await using gateway = await gatewayOf([sandboxProvider('slow', { says: 'slow', latencyMs: 150 }), good]);
    for (const stream of [false, true]) {
      const response = await gateway.chat({ ...body, stream });
      expect(response.headers.get('x-parley-attempts')).toBe('1');
      await response.text();
    }
    expect(gateway.settled.map(({ attempts }) => attempts)).toEqual([1, 1]);
    expect(gateway.settled[0]?.provider).toBe('slow');
  });
});

describe('fallback', () => {
  const served = (
    name: string,
    models: readonly ModelConfig[],
    behaviour: Parameters<typeof sandboxProvider>[1],
  ) => ({
    ...sandboxProvider(name, behaviour),
    models,
  });
  const tooLong = [
    { match: '', error: { status: 400, code: 'context_length_exceeded', message: 'too long' } },
  ];

  test('takes over when the first has had its time', async () => {
    await using gateway = await gatewayOf([
      served('silent', [modelOf('first', null)], { fault: 'stall-before' }),
      served('other', [modelOf('second', null)], { says: 'other' }),
    ]);
    for (const stream of [false, true]) {
      const fallback = { models: ['second'], timeout_ms: 100 };
      const response = await gateway.chat({ model: 'first', messages, fallback, stream });
      expect([response.status, response.headers.get('x-parley-model')]).toEqual([200, 'v/second']);
      await response.text();
      await expect
        .poll(() => gateway.settled.at(-1)?.attemptRows.map(({ outcome }) => outcome))
        .toEqual(['timeout', 'ok']);
    }
  });

  test('takes a prompt that was too long for the first only if it takes longer ones', async () => {
    await using gateway = await gatewayOf([
      served('small', [modelOf('first', 8_000), modelOf('same', 8_000)], { replies: tooLong }),
      served('large', [modelOf('larger', 100_000)], { says: 'large' }),
    ]);
    const ask = (models: string[]) => gateway.chat({ model: 'first', messages, fallback: { models } });
    expect(await completionOf(await ask(['same', 'larger']))).toMatchObject({ model: 'v/larger' });
    expect(gateway.settled.at(-1)?.attempts).toBe(2);
    await errorOf(await ask(['same']), 'context_length_exceeded');
    expect(gateway.settled.at(-1)?.attempts).toBe(1);
  });

  test('is passed over where the key may not use it, and never asked for a refused request', async () => {
    await using gateway = await gatewayOf(
      [
        served('bad', [modelOf('first', null)], { fault: 'status=500' }),
        served('forbidden', [modelOf('second', null)], { says: 'forbidden' }),
        served('other', [modelOf('third', null)], { says: 'other' }),
        served('strict', [modelOf('picky', null)], { fault: 'status=400' }),
      ],
      { keys: [fixedKey({ models: ['first', 'third', 'picky'] })] },
    );
    const fallback = { models: ['second', 'third'] };
    const reply = await completionOf(await gateway.chat({ model: 'first', messages, fallback }));
    expect(reply.provider).toBe('other');
    await errorOf(await gateway.chat({ model: 'picky', messages, fallback }), 'invalid_request');
    expect(gateway.settled.at(-1)?.attempts).toBe(1);
  });
});

describe('a pool', () => {
  test('asks only the members that the key may use', async () => {
    const providers = ['one', 'two', 'three'].map((name) => sandboxProvider(name));
    await using gateway = await gatewayOf(providers, {
      keys: [
        fixedKey({ providers: ['two', 'none'] }),
        fixedKey({ name: 'nobody', key: 'k', providers: ['none'] }),
      ],
      pools: [
        {
          name: 'all',
          policy: 'round_robin',
          members: providers.map(({ name }) => ({ model: 'sandbox/echo', provider: name, weight: 1 })),
        },
      ],
    });
    const pooled = { model: 'all', provider: 'pool', messages };
    for (let i = 0; i < 4; i++) expect((await completionOf(await gateway.chat(pooled))).provider).toBe('two');
    await errorOf(await gateway.chat(pooled, { key: 'k' }), 'permission_denied');
  });
});
