import { describe, expect, test } from 'vitest';
import type { ProviderConfig } from '../../../src/config/gateway-config.ts';
import { Random } from '../../../src/providers/sandbox/random.ts';
import { completionOf, errorOf, streamOf } from '../../support/contract.ts';
import { fixedKey, startTestGateway, type TestGatewayOptions } from '../../support/gateway.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { sandboxProvider } from '../../support/sandbox-provider.ts';

const body = { model: 'sandbox/echo', messages: [{ role: 'user', content: 'Hi' }] };
const FAILOVER = { maxAttempts: 3, backoffMs: 1, breaker: { failures: 5, openMs: 30_000 } };

const gatewayOf = (providers: readonly ProviderConfig[], options: TestGatewayOptions = {}) =>
  startTestGateway({ providers, failover: FAILOVER, routing: { exploration: 0 }, ...options });
const good = sandboxProvider('good', { says: 'good' });

describe('a provider that fails before it has said anything hands over to the next', () => {
  test.each([
    'status=500',
    'status=503',
    'status=529',
    'status=408',
    'status=429;retry-after=2',
    'status=401',
    'reset',
    'malformed',
    'empty',
    'error-event',
  ])('%s', async (fault) => {
    await using gateway = await gatewayOf([sandboxProvider('bad', { fault }), good]);
    const response = await gateway.chat(body);
    expect(response.headers.get('x-parley-attempts')).toBe('2');
    expect(response.headers.get('x-parley-provider')).toBe('good');
    const { choices, usage } = await completionOf(response);
    expect(choices[0]?.message.content).toBe('good');
    // Only who answered is paid for.
    expect(usage.response_characters).toBe(4);

    gateway.rest();
    const { contents, done } = await streamOf(await gateway.chat({ ...body, stream: true }));
    // A fault in mid-stream is no longer before the first word; all others hand over.
    if (['malformed', 'error-event'].includes(fault)) return;
    expect([contents, done]).toEqual([['good'], true]);
  });
});

describe('what is not tried elsewhere', () => {
  test('a request that the provider calls invalid', async () => {
    await using gateway = await gatewayOf([sandboxProvider('bad', { fault: 'status=400' }), good]);
    await errorOf(await gateway.chat(body), 'invalid_request');
    expect(gateway.settled.at(-1)).toMatchObject({ attempts: 1, provider: 'bad' });
  });

  test('a stream that has begun: its failure is an event, and no other text follows', async () => {
    await using gateway = await gatewayOf([
      sandboxProvider('bad', { says: 'one two three four five six', fault: 'cut-after=3' }),
      good,
    ]);
    const { contents, done, error } = await streamOf(await gateway.chat({ ...body, stream: true }));
    expect(done).toBe(false);
    expect(error?.code).toBe('upstream_error');
    expect(contents[0]).not.toContain('good');
    expect(gateway.settled.at(-1)).toMatchObject({ attempts: 1, outcome: 'error' });
  });
});

describe('the same target is asked again when there is no other', () => {
  test('as often as max_attempts allows', async () => {
    await using gateway = await gatewayOf([sandboxProvider('bad', { fault: 'status=500' })]);
    const response = await gateway.chat({ ...body, receipt: true });
    expect(response.headers.get('x-parley-attempts')).toBe('3');
    const { receipt, error } = (await response.json()) as {
      receipt: { attempts: object[] };
      error: { code: string };
    };
    expect(error.code).toBe('upstream_error');
    expect(receipt.attempts).toHaveLength(3);
    expect(receipt.attempts[0]).toMatchObject({ provider: 'bad', status: 500 });
  });
});

describe('a target that asked to be left alone', () => {
  test('is not asked before, and the client is told when', async () => {
    const clock = new ManualClock();
    await using gateway = await gatewayOf([sandboxProvider('busy', { fault: 'status=429;retry-after=60' })], {
      clock,
    });
    const first = await gateway.chat(body);
    expect(first.headers.get('retry-after')).toBe('60');
    await errorOf(first, 'rate_limit_exceeded');
    clock.advance(20_000);
    const second = await gateway.chat(body);
    expect(second.headers.get('retry-after')).toBe('40');
    expect(second.headers.get('x-parley-attempts')).toBe('0');
    clock.advance(41_000);
    expect((await gateway.chat(body)).headers.get('x-parley-attempts')).toBe('1');
  });
});

describe('a circuit breaker', () => {
  test('keeps requests away after so many failures, and lets one find out later', async () => {
    const clock = new ManualClock();
    await using gateway = await gatewayOf([sandboxProvider('bad', { fault: 'status=500' })], {
      clock,
      failover: { ...FAILOVER, maxAttempts: 1, breaker: { failures: 2, openMs: 10_000 } },
    });
    const attempts = async () => (await gateway.chat(body)).headers.get('x-parley-attempts');
    expect([await attempts(), await attempts(), await attempts()]).toEqual(['1', '1', '0']);
    clock.advance(10_001);
    expect([await attempts(), await attempts()]).toEqual(['1', '0']);
  });
});

describe('a provider with as many calls as it may have', () => {
  test('is passed over', async () => {
    await using gateway = await gatewayOf([
      sandboxProvider('narrow', { says: 'narrow', latencyMs: 200, maxConcurrency: 1 }),
      good,
    ]);
    const replies = await Promise.all([gateway.chat(body), gateway.chat(body)]);
    const providers = replies.map(({ headers }) => headers.get('x-parley-provider')).sort();
    expect(providers).toEqual(['good', 'narrow']);
  });
});

describe('fallback', () => {
  const providers = [sandboxProvider('bad', { fault: 'status=500' })];
  const other = sandboxProvider('other', { says: 'other' });
  const onlyStory: ProviderConfig = { ...other, models: [] };

  test('models are asked when the first has failed, in the order that the client names', async () => {
    await using gateway = await gatewayOf([...providers, onlyStory], {
      keys: [fixedKey({ models: ['sandbox/story', 'sandbox/echo'] })],
      pools: [],
    });
    const reply = await completionOf(
      await gateway.chat({
        ...body,
        provider: 'bad',
        fallback: { models: ['sandbox/story'] },
        receipt: true,
      }),
    );
    expect(reply).toMatchObject({ provider: 'other', model: 'sandbox/story' });
    expect(reply.receipt?.attempts.map(({ provider, outcome }) => [provider, outcome])).toContainEqual([
      'other',
      'ok',
    ]);
  });

  test('a name that nothing serves is told before anybody is asked', async () => {
    await using gateway = await gatewayOf([good]);
    const { param } = await errorOf(
      await gateway.chat({ ...body, fallback: { models: ['nothing-serves-this'] } }),
      'model_not_found',
    );
    expect(param).toBe('fallback.models[0]');
    expect(gateway.settled.at(-1)?.attempts).toBe(0);
  });
});

describe('a pool', () => {
  const pool = (policy: 'weighted' | 'round_robin') => ({
    name: 'fast',
    policy,
    members: [
      { model: 'sandbox/echo', provider: 'one', weight: 3 },
      { model: 'sandbox/echo', provider: 'two', weight: 1 },
    ],
  });
  const members = [sandboxProvider('one', { says: 'one' }), sandboxProvider('two', { says: 'two' })];
  const asked = { ...body, model: 'fast', provider: 'pool' };

  test('takes its members in turn', async () => {
    await using gateway = await gatewayOf(members, { pools: [pool('round_robin')] });
    const answers: unknown[] = [];
    for (let i = 0; i < 4; i++) {
      answers.push((await completionOf(await gateway.chat(asked))).choices[0]?.message.content);
    }
    expect(answers).toEqual(['one', 'two', 'one', 'two']);
  });

  test('shares by weight', async () => {
    const random = new Random(7);
    await using gateway = await gatewayOf(members, {
      pools: [pool('weighted')],
      random: () => random.next(),
    });
    const counts = { one: 0, two: 0 };
    for (let i = 0; i < 400; i++) {
      const provider = (await gateway.chat(asked)).headers.get('x-parley-provider') as 'one' | 'two';
      counts[provider]++;
    }
    expect(counts.one).toBeGreaterThan(260);
    expect(counts.two).toBeGreaterThan(60);
  });

  test('hands over from a member that fails', async () => {
    const [, two] = members;
    await using gateway = await gatewayOf(
      [sandboxProvider('one', { fault: 'reset' }), two as ProviderConfig],
      { pools: [pool('round_robin')] },
    );
    for (let i = 0; i < 4; i++) {
      expect((await completionOf(await gateway.chat(asked))).provider).toBe('two');
    }
  });

  test('that is unknown is a 404 which names those that there are', async () => {
    await using gateway = await gatewayOf(members, { pools: [pool('weighted')] });
    const { message } = await errorOf(await gateway.chat({ ...asked, model: 'slow' }), 'model_not_found');
    expect(message).toContain('fast');
  });
});

describe('20 % of calls fail in every way that comes before an answer', () => {
  test('and at least 99.9 % of requests end well, each with one provider’s words', {
    timeout: 60_000,
  }, async () => {
    const faults = ['status=500', 'status=503', 'status=529', 'reset', 'empty', 'malformed', 'error-event'];
    let answered = 0;
    let asked = 0;
    for (const fault of faults) {
      await using gateway = await gatewayOf(
        [sandboxProvider('shaky', { says: 'said by shaky', fault: `${fault};rate=0.2` }), good],
        { failover: { ...FAILOVER, breaker: { failures: 5, openMs: 5 } }, routing: { exploration: 0.3 } },
      );
      for (let round = 0; round < 15; round++) {
        const replies = await Promise.all(Array.from({ length: 10 }, () => gateway.chat(body)));
        for (const reply of replies) {
          asked++;
          if (reply.status !== 200) continue;
          const { choices, provider } = await completionOf(reply);
          expect(choices[0]?.message.content).toBe(provider === 'good' ? 'good' : 'said by shaky');
          answered++;
        }
      }
    }
    expect(answered / asked).toBeGreaterThanOrEqual(0.999);
  });
});
