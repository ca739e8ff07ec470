import { describe, expect, test } from 'vitest';
import * as replies from '../../../generated/validators/replies.js';
import type { RoutingExplanation } from '../../../src/contract/chat.ts';
import { Random } from '../../../src/providers/sandbox/random.ts';
import { errorOf } from '../../support/contract.ts';
import { fixedKey, startTestGateway, type TestGateway } from '../../support/gateway.ts';
import { sandboxProvider } from '../../support/sandbox-provider.ts';

const messages = [{ role: 'user', content: 'Hi' }];

async function explained(gateway: TestGateway, body: object): Promise<RoutingExplanation> {
  const response = await gateway.call('/v1/routing/explain', { body });
  const told: unknown = await response.json();
  expect(response.status, JSON.stringify(told)).toBe(200);
  expect(replies.validateRoutingExplanation(told), JSON.stringify(told)).toBe(true);
  return told as RoutingExplanation;
}

describe('an explanation', () => {
  test('is what the next request does, whatever happened before', { timeout: 60_000 }, async () => {
    const random = new Random(20_261_129);
    const names = ['a', 'b', 'c'];
    const providers = names.map((name, place) =>
      sandboxProvider(name, { latencyMs: 4 * place, ...(place === 1 && { fault: 'status=500;rate=0.4' }) }),
    );
    await using gateway = await startTestGateway({
      providers,
      routing: { exploration: 0 },
      failover: { maxAttempts: 1, breaker: { failures: 3, openMs: 30 } },
      pools: [
        {
          name: 'turns',
          policy: 'round_robin',
          members: names.map((provider) => ({ model: 'sandbox/echo', provider, weight: 1 })),
        },
      ],
    });
    for (let i = 0; i < 60; i++) {
      const pool = random.next() < 0.2;
      const body = {
        model: pool ? 'turns' : 'sandbox/echo',
        ...(pool && { provider: 'pool' }),
        ...(!pool && random.next() < 0.2 && { provider: names[Math.floor(random.next() * 3)] }),
        messages: [{ role: 'user', content: 'x'.repeat(Math.floor(random.next() * 9_000)) }],
        stream: random.next() < 0.5,
        ...(!pool && { routing: ['perf', 'perf_avg', 'price'][Math.floor(random.next() * 3)] }),
      };
      const { candidates } = await explained(gateway, body);
      const response = await gateway.chat(body);
      await response.text();
      const [row] = gateway.settled.at(-1)?.attemptRows ?? [];
      // Nobody can be asked: then nobody is.
      if (candidates[0]?.rank !== 1) expect(row).toBeUndefined();
      else expect(row?.provider).toBe(candidates[0].provider);
    }
  });

  test('asks nobody, and counts nothing', async () => {
    await using gateway = await startTestGateway({ providers: [sandboxProvider('a')] });
    const before = await (await gateway.call('/v1/models')).json();
    await explained(gateway, { model: 'sandbox/echo', messages });
    expect(gateway.settled).toHaveLength(0);
    expect(await (await gateway.call('/v1/models')).json()).toEqual(before);
  });

  test('says why a candidate would not be asked', async () => {
    await using gateway = await startTestGateway({
      providers: [sandboxProvider('a'), sandboxProvider('b')],
      keys: [fixedKey({ providers: ['b'] })],
    });
    const { candidates, policy, bucket } = await explained(gateway, { model: 'sandbox/echo', messages });
    expect([policy, bucket]).toEqual(['perf', 'up to 2,000']);
    expect(candidates.map(({ provider, eligible }) => [provider, eligible])).toEqual([
      ['b', true],
      ['a', false],
    ]);
    expect(candidates[1]?.reasons).toContain('this key may not use it');
  });

  test('needs a key, a valid body and a model that is there', async () => {
    await using gateway = await startTestGateway({ providers: [sandboxProvider('a')] });
    const path = '/v1/routing/explain';
    await errorOf(await gateway.call(path, { body: { messages }, key: null }), 'invalid_api_key');
    const { details } = await errorOf(
      await gateway.call(path, { body: { model: 'sandbox/echo', temperature: 3 } }),
      'invalid_request',
    );
    expect(details?.map(({ param }) => param).sort()).toEqual(['messages', 'temperature']);
    await errorOf(await gateway.call(path, { body: { model: 'none/such', messages } }), 'model_not_found');
    await errorOf(await gateway.call(path, { body: '{' }), 'invalid_json');
  });
});
