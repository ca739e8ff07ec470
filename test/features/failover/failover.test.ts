import { describe, expect, test } from 'vitest';
import { Attempts } from '../../../src/features/attempt.ts';
import { backoffMs } from '../../../src/features/failover/backoff.ts';
import { ruleOf } from '../../../src/features/failover/failure-rules.ts';
import { ProviderError, type ProviderErrorKind } from '../../../src/kernel/errors.ts';
import type { Provider } from '../../../src/providers/provider.ts';
import type { Route } from '../../../src/providers/route.ts';
import { routeOf } from '../routing/route-of.ts';
import { fails, failureOf, OK, stage } from './script.ts';

const [a, b, c] = ['a', 'b', 'c'].map((name) => routeOf(name)) as [Route, Route, Route];

const ELSEWHERE: readonly ProviderErrorKind[] = [
  'timeout',
  'connection',
  'rate_limited',
  'overloaded',
  'bad_response',
  'authentication',
  'not_found',
];
const NOWHERE: readonly ProviderErrorKind[] = [
  'invalid_request',
  'content_filter',
  'context_length',
  'cancelled',
];

describe('a target that fails', () => {
  test.each(ELSEWHERE)('with %s hands over to the next one at once', async (kind) => {
    const { ask, names, time } = stage({ a: [fails(kind)] });
    const { reply, rows } = await ask([[a, b]]);
    expect(reply).toBe('b');
    expect(names()).toBe('a b');
    expect(time.monotonicMs()).toBe(0);
    expect(rows.map(({ provider, outcome }) => [provider, outcome])).toEqual([
      ['a', kind],
      ['b', 'ok'],
    ]);
  });

  test.each(NOWHERE)('with %s ends the request: nobody else is asked', async (kind) => {
    const { ask, names } = stage({ a: [fails(kind)] });
    const outcome = await ask([[a, b], [c]]);
    expect(failureOf(outcome).error.kind).toBe(kind);
    expect(failureOf(outcome).route).toBe(a);
    expect(names()).toBe('a');
  });

  test('in a way that no provider does ends the request as it is', async () => {
    const bug = new TypeError('bug');
    const { ask, names, health } = stage({ a: [{ error: bug }] });
    const { error, rows } = await ask([[a, b]]);
    expect(error).toBe(bug);
    expect(names()).toBe('a');
    expect(rows.map(({ outcome }) => outcome)).toEqual(['failed']);
    expect(health.size).toBe(0);
  });

  test('is retried by the rules that provider errors tell of themselves', () => {
    for (const kind of [...ELSEWHERE, ...NOWHERE]) {
      const error = new ProviderError(kind, '');
      expect([kind, ['again', 'elsewhere'].includes(ruleOf(error).next)]).toEqual([kind, error.retryable]);
    }
  });
});

describe('the same target', () => {
  test('is asked again after backing off when it is the only one', async () => {
    const { ask, names, times } = stage({ a: [fails('bad_response'), fails('connection'), OK] });
    const { reply } = await ask([[a]]);
    expect(reply).toBe('a');
    expect(names()).toBe('a a a');
    expect(times()).toEqual([0, 100, 300]);
  });

  test('is asked again only after all others', async () => {
    const { ask, names, times } = stage(
      { a: [fails('overloaded'), OK], b: [fails('timeout', {}, 40)], c: [fails('connection')] },
      { maxAttempts: 4 },
    );
    expect((await ask([[a, b, c]])).reply).toBe('a');
    expect(names()).toBe('a b c a');
    expect(times()).toEqual([0, 0, 40, 100]);
  });

  test.each<ProviderErrorKind>(['authentication', 'not_found'])(
    'is not asked again after %s, which it would only repeat',
    async (kind) => {
      const { ask, names } = stage({ a: [fails(kind)] });
      expect(failureOf(await ask([[a]])).error.kind).toBe(kind);
      expect(names()).toBe('a');
    },
  );

  test('is left alone for any time up to a bound that doubles', () => {
    expect([1, 2, 3, 4].map((calls) => backoffMs(100, calls, 1))).toEqual([100, 200, 400, 800]);
    expect(backoffMs(100, 2, 0)).toBe(0);
    expect(backoffMs(100, 2, 0.25)).toBe(50);
    expect(backoffMs(100, 60, 1)).toBe(10_000);
  });

  test('is not waited for when the client has gone meanwhile', async () => {
    const { ask, names, time } = stage({ a: [fails('overloaded')] });
    const client = new AbortController();
    time.after(30, () => client.abort());
    const outcome = await ask([[a]], { signal: client.signal });
    expect(failureOf(outcome).error.kind).toBe('cancelled');
    expect([names(), time.monotonicMs(), time.waiting]).toEqual(['a', 30, 0]);
  });
});

describe('a target that wants to be left alone', () => {
  test('is not asked before, by this request or the next', async () => {
    const { ask, times, names } = stage({ a: [fails('rate_limited', { retryAfterMs: 2_000 }), OK] });
    expect((await ask([[a]])).reply).toBe('a');
    expect(times()).toEqual([0, 2_000]);
    const next = stage({ a: [fails('overloaded', { status: 503, retryAfterMs: 3_000 }), OK], b: [OK] });
    expect((await next.ask([[a, b]])).reply).toBe('b');
    expect((await next.ask([[a, b]])).reply).toBe('b');
    expect(next.names()).toBe('a b b');
    expect(names()).toBe('a a');
  });

  test('for longer than a few seconds is not waited for: the client is told how long', async () => {
    const { ask, names, time } = stage({ a: [fails('rate_limited', { status: 429, retryAfterMs: 20_000 })] });
    const { error, route } = failureOf(await ask([[a]]));
    expect(error).toMatchObject({ kind: 'rate_limited', status: 429, retryAfterMs: 20_000 });
    expect(route).toBe(a);
    expect([names(), time.monotonicMs()]).toEqual(['a', 0]);
  });

  test('is not waited for by requests that come meanwhile: they are told how long', async () => {
    const { ask, time, names } = stage({ a: [fails('rate_limited', { retryAfterMs: 8_000 })] });
    await ask([[a]]);
    time.after(3_000, () => {});
    await time.until(time.sleep(3_000));
    const outcome = await ask([[a]]);
    expect(failureOf(outcome).error).toMatchObject({ kind: 'rate_limited', retryAfterMs: 5_000 });
    expect(outcome.rows).toEqual([]);
    expect(names()).toBe('a');
  });

  test('does not have its breaker opened for it; one that does not say how long has', async () => {
    const limited = stage({ a: [fails('rate_limited', { retryAfterMs: 10 })] }, { maxAttempts: 20 });
    await limited.ask([[a]]);
    expect(limited.health.state(a)).toBe('closed');
    const silent = stage({ a: [fails('rate_limited')] }, { maxAttempts: 20 });
    await silent.ask([[a]]);
    expect(silent.health.state(a)).toBe('open');
    expect(silent.asked).toHaveLength(5);
  });
});

describe('an open breaker', () => {
  async function opened(script: Parameters<typeof stage>[0]) {
    const made = stage(script, { maxAttempts: 5 });
    await made.ask([[a]]);
    expect(made.health.state(a)).toBe('open');
    made.asked.length = 0;
    return made;
  }

  test('keeps requests from the target, and says when to come back', async () => {
    const { ask, asked } = await opened({ a: [fails('connection')] });
    const { error } = failureOf(await ask([[a]]));
    expect(error.kind).toBe('overloaded');
    expect(error.retryAfterMs).toBe(30_000);
    expect(asked).toEqual([]);
  });

  test('sends them to the others', async () => {
    const { ask, names } = await opened({ a: [fails('connection')], b: [OK] });
    expect((await ask([[a, b]])).reply).toBe('b');
    expect(names()).toBe('b');
  });

  test('closes when the target is well again', async () => {
    const bad = Array.from({ length: 5 }, () => fails('timeout'));
    const { ask, health, time } = await opened({ a: [...bad, OK] });
    await time.until(time.sleep(30_000));
    expect((await ask([[a]])).reply).toBe('a');
    expect(health.state(a)).toBe('closed');
  });

  test('is closed by a refusal, too: who can refuse can answer', async () => {
    const bad = Array.from({ length: 5 }, () => fails('timeout'));
    const { ask, health, time } = await opened({ a: [...bad, fails('invalid_request')] });
    await time.until(time.sleep(30_000));
    await ask([[a]]);
    expect(health.state(a)).toBe('closed');
  });

  test('lets the next probe go when the first one was cancelled', async () => {
    const bad = Array.from({ length: 5 }, () => fails('timeout'));
    const { ask, time } = await opened({ a: [...bad, { ms: Number.POSITIVE_INFINITY }, OK] });
    await time.until(time.sleep(30_000));
    const client = new AbortController();
    time.after(10, () => client.abort());
    await ask([[a]], { signal: client.signal });
    expect((await ask([[a]])).reply).toBe('a');
  });
});

describe('the cap on calls', () => {
  test.each([1, 2, 3, 7])('of %d is kept, over all targets', async (maxAttempts) => {
    const failing = [fails('bad_response')];
    const { ask, asked } = stage({ a: failing, b: failing }, { maxAttempts });
    const outcome = await ask([[a, b]]);
    expect(failureOf(outcome).error.kind).toBe('bad_response');
    expect(asked).toHaveLength(maxAttempts);
    expect(outcome.rows).toHaveLength(maxAttempts);
  });
});

describe('a busy provider', () => {
  const busy = fails('overloaded', { retryAfterMs: 1_000, unasked: true });

  test('hands over at once, is no call, and nothing is held against it', async () => {
    const { ask, health, statistics } = stage({ a: [busy], b: [OK] }, { maxAttempts: 1 });
    const { reply, rows } = await ask([[a, b]]);
    expect(reply).toBe('b');
    expect(rows.map(({ provider }) => provider)).toEqual(['b']);
    expect(statistics.of(a)).toBeUndefined();
    expect(health.blockedMs(a)).toBe(0);
  });

  test('is told from an overloaded one by who keeps count of its calls', () => {
    const stuck = { name: 'a', maxConcurrency: 1 } as unknown as Provider;
    const attempts = new Attempts(new Map([['a', stuck]]));
    attempts.enter(a);
    const busyNow = { kind: 'overloaded', unasked: true, retryAfterMs: 1_000 };
    expect(() => attempts.enter(a)).toThrow(expect.objectContaining(busyNow));
    attempts.leave(a);
    expect(attempts.enter(a)).toBe(stuck);
  });

  test('is told as overloaded when all are, after one try each', async () => {
    const { ask, names, time } = stage({ a: [busy], b: [busy] });
    const { error } = failureOf(await ask([[a, b]]));
    expect(error).toMatchObject({ kind: 'overloaded', retryAfterMs: 1_000 });
    expect([names(), time.monotonicMs()]).toEqual(['a b', 0]);
  });
});

describe('when all have failed', () => {
  test.each<[ProviderErrorKind, readonly ProviderErrorKind[]]>([
    ['rate_limited', ['timeout', 'rate_limited', 'overloaded']],
    ['overloaded', ['bad_response', 'timeout', 'overloaded']],
    ['timeout', ['connection', 'timeout', 'authentication']],
    ['bad_response', ['authentication', 'bad_response', 'connection']],
    ['authentication', ['not_found', 'authentication', 'not_found']],
    ['invalid_request', ['rate_limited', 'overloaded', 'invalid_request']],
  ])('%s is the most useful of %j', async (told, kinds) => {
    const [first, second, third] = kinds.map((kind) => [fails(kind)]);
    const { ask } = stage({ a: first ?? [], b: second ?? [], c: third ?? [] });
    expect(failureOf(await ask([[a, b, c]])).error.kind).toBe(told);
  });

  test('the shortest known wait is told', async () => {
    const limited = (retryAfterMs: number, ms = 0) => [fails('rate_limited', { retryAfterMs }, ms)];
    const { ask } = stage({ a: limited(60_000), b: limited(20_000), c: limited(40_000, 5_000) });
    const { error, route } = failureOf(await ask([[a, b, c]]));
    expect(error.retryAfterMs).toBe(15_000);
    expect(route).toBe(a);
  });

  test('a limit without a known end is still told with a time to come back', async () => {
    const { ask } = stage({ a: [fails('rate_limited')] });
    expect(failureOf(await ask([[a]])).error.retryAfterMs).toBe(1_000);
  });

  test('every call has its row, with times from the arrival of the request', async () => {
    const { ask } = stage({
      a: [fails('overloaded', { status: 529 }, 30), fails('connection', {}, 5)],
      b: [fails('bad_response', { status: 500 }, 20)],
    });
    const { rows } = await ask([[a, b]], { arrivedMs: -12 });
    expect(rows).toEqual([
      { provider: 'a', model: 'v/m', outcome: 'overloaded', status: 529, started_ms: 12, latency_ms: 30 },
      { provider: 'b', model: 'v/m', outcome: 'bad_response', status: 500, started_ms: 42, latency_ms: 20 },
      { provider: 'a', model: 'v/m', outcome: 'connection', status: null, started_ms: 142, latency_ms: 5 },
    ]);
  });
});

describe('what is learnt', () => {
  test('the latency of the call, not of the whole request, and failures of their own target', async () => {
    const { ask, statistics } = stage({ a: [fails('timeout', {}, 500)], b: [{ ms: 70 }] });
    await ask([[a, b]], { bucket: 2 });
    expect(statistics.of(b)?.latencyMs(2, false)).toBe(70);
    expect(statistics.of(b)?.availability).toBe(1);
    expect(statistics.of(a)?.availability).toBe(0);
  });

  test('refused requests say nothing of a target', async () => {
    const { ask, statistics } = stage({ a: [fails('invalid_request')] });
    await ask([[a]]);
    expect(statistics.of(a)).toBeUndefined();
  });

  test('nothing is left behind: no timer, no listener', async () => {
    const { ask, time } = stage({ a: [fails('timeout'), OK], b: [fails('connection')] });
    const client = new AbortController();
    let listeners = 0;
    const { signal } = client;
    const [add, remove] = [signal.addEventListener, signal.removeEventListener];
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners++;
      add.apply(signal, args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners--;
      remove.apply(signal, args);
    };
    await ask([[a, b]], { signal });
    expect([time.waiting, listeners]).toEqual([0, 0]);
  });
});
