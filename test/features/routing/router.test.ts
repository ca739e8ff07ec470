import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../../src/features/routing/candidate.ts';
import { CircuitBreakers } from '../../../src/features/routing/circuit-breakers.ts';
import type { Access } from '../../../src/features/routing/eligibility.ts';
import { LatencyStatistics } from '../../../src/features/routing/latency-statistics.ts';
import type { RequestNeeds } from '../../../src/features/routing/request-needs.ts';
import { Router } from '../../../src/features/routing/router.ts';
import { GatewayError } from '../../../src/kernel/errors.ts';
import type { Route } from '../../../src/providers/route.ts';
import { Random } from '../../../src/providers/sandbox/random.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { needsWith } from './needs-of.ts';
import { routeOf } from './route-of.ts';

function setup({ exploration = 0, seed = 1 } = {}) {
  const clock = new ManualClock();
  const statistics = new LatencyStatistics({ clock, windowMinutes: 60 });
  const breakers = new CircuitBreakers({ clock, settings: { failures: 3, openMs: 30_000 } });
  const random = new Random(seed);
  const router = new Router({ statistics, breakers, clock, exploration, random: () => random.next() });
  const anyone: Access = { mayUse: () => true };
  const question = (policy: Policy, needs: Partial<RequestNeeds> = {}, access = anyone) => ({
    policy,
    access,
    needs: needsWith(needs),
  });
  return {
    clock,
    statistics,
    breakers,
    question,
    answered(route: Route, ms: number, times = 20, bucket = 0, stream = true) {
      for (let i = 0; i < times; i++) statistics.answered(route, bucket, stream, ms);
    },
    failed(route: Route, times: number) {
      for (let i = 0; i < times; i++) statistics.failed(route, 0, true);
    },
    open(route: Route) {
      for (let i = 0; i < 3; i++) breakers.failed(route, breakers.admit(route));
    },
    targets: (routes: readonly Route[], policy: Policy = 'perf', needs = {}, access = anyone) =>
      router.rank(routes, question(policy, needs, access)).routes.map(({ provider }) => provider),
    explain: (routes: readonly Route[], policy: Policy = 'perf', needs = {}, access = anyone) =>
      router.explain(routes, question(policy, needs, access)),
  };
}

const [a, b, c] = ['a', 'b', 'c'].map((name) => routeOf(name)) as [Route, Route, Route];

describe('the targets of a request', () => {
  test('are in configured order as long as nobody has answered', () => {
    expect(setup().targets([a, b, c])).toEqual(['a', 'b', 'c']);
  });

  test('are ranked by the latency of their own size and kind', () => {
    const { answered, targets } = setup();
    answered(a, 500, 20, 0);
    answered(a, 900, 20, 4);
    answered(b, 700, 20, 0);
    answered(b, 800, 20, 4);
    answered(b, 100, 20, 0, false);
    answered(a, 4_000, 20, 0, false);
    expect(targets([a, b], 'perf')).toEqual(['a', 'b']);
    expect(targets([a, b], 'perf', { promptCharacters: 20_000 })).toEqual(['b', 'a']);
    expect(targets([a, b], 'perf', { stream: false })).toEqual(['b', 'a']);
  });

  test('are ranked by the mean over all sizes with perf_avg', () => {
    const { answered, targets } = setup();
    answered(a, 100, 10, 0);
    answered(a, 1_000, 10, 4);
    answered(b, 400, 20, 0);
    expect(targets([a, b], 'perf')).toEqual(['a', 'b']);
    expect(targets([a, b], 'perf_avg')).toEqual(['b', 'a']);
  });

  test('are judged by other sizes where they have answered no prompt of this one', () => {
    const { answered, targets, explain } = setup();
    answered(a, 300, 20, 1);
    answered(b, 200, 20, 0);
    expect(targets([a, b], 'perf', { promptCharacters: 3_000 })).toEqual(['b', 'a']);
    expect(explain([a, b], 'perf', { promptCharacters: 3_000 }).candidates[0]).toMatchObject({
      provider: 'b',
      reasons: expect.arrayContaining(['judged by other prompt sizes, for want of answers to this one']),
      evidence: { samples: 0, latency_ms: 200 },
    });
  });

  test('are ranked by the cost of this very request with price', () => {
    const { statistics, targets } = setup();
    const reads = routeOf('reads', { price: { input: 1, output: 20 } });
    const writes = routeOf('writes', { price: { input: 4, output: 4 } });
    for (const route of [reads, writes]) statistics.used(route, 500, null);
    expect(targets([reads, writes], 'price', { promptCharacters: 400 })).toEqual(['writes', 'reads']);
    expect(targets([reads, writes], 'price', { promptCharacters: 400_000 })).toEqual(['reads', 'writes']);
    expect(targets([reads, writes], 'price', { promptCharacters: 8_000, maxTokens: 10 })).toEqual([
      'reads',
      'writes',
    ]);
  });

  test('are cheaper where the model is known to say less', () => {
    const { statistics, targets } = setup();
    const wordy = routeOf('wordy', { price: { input: 1, output: 5 } });
    const terse = routeOf('terse', { price: { input: 1, output: 8 } });
    statistics.used(wordy, 1_000, null);
    statistics.used(terse, 100, null);
    expect(targets([wordy, terse], 'price')).toEqual(['terse', 'wordy']);
  });

  test('are no dearer for not having answered yet: they are taken to say as much as the others', () => {
    const { statistics, targets } = setup();
    const known = routeOf('known', { price: { input: 1, output: 8 } });
    const fresh = routeOf('fresh', { price: { input: 1, output: 5 } });
    statistics.used(known, 10, null);
    expect(targets([known, fresh], 'price')).toEqual(['fresh', 'known']);
  });

  test('come later when they fail too often, whatever their speed or price', () => {
    const { answered, failed, targets } = setup();
    const cheap = routeOf('cheap', { price: { input: 1, output: 1 } });
    const sound = routeOf('sound', { price: { input: 9, output: 9 } });
    answered(cheap, 10, 8);
    answered(sound, 900, 8);
    expect(targets([cheap, sound])).toEqual(['cheap', 'sound']);
    failed(cheap, 2);
    expect(targets([cheap, sound])).toEqual(['sound', 'cheap']);
    expect(targets([cheap, sound], 'price')).toEqual(['sound', 'cheap']);
  });

  test('come last while they must be left alone, and back in time', () => {
    const { clock, breakers, open, targets } = setup();
    open(a);
    breakers.wait(b, 10_000, 'rate_limit');
    expect(targets([a, b, c])).toEqual(['c', 'a', 'b']);
    clock.advance(10_000);
    expect(targets([a, b, c])).toEqual(['b', 'c', 'a']);
    clock.advance(20_000);
    expect(targets([a, b, c])).toEqual(['a', 'b', 'c']);
  });

  test('that lack something are asked only when nobody has it', () => {
    const { targets } = setup();
    const blind = routeOf('blind', { lacks: ['vision'] });
    expect(targets([blind, a], 'perf', { vision: true })).toEqual(['a']);
    expect(targets([blind, a], 'perf')).toEqual(['blind', 'a']);
    expect(targets([blind], 'perf', { vision: true })).toEqual(['blind']);
  });

  test('that are asked for a schema in words come after those that know schemas', () => {
    const words = routeOf('words', { lacks: ['json_schema'] });
    expect(setup().targets([words, a], 'perf', { jsonSchema: true })).toEqual(['a', 'words']);
  });

  test('are tried out in the configured share of requests, repeatably', () => {
    const firsts = (seed: number) => {
      const { answered, targets } = setup({ exploration: 0.2, seed });
      answered(a, 100);
      return Array.from({ length: 1_000 }, () => targets([a, b, c])[0]);
    };
    const found = firsts(5);
    const count = (name: string) => found.filter((first) => first === name).length;
    expect(count('b') + count('c')).toBeGreaterThan(150);
    expect(count('b') + count('c')).toBeLessThan(250);
    expect(count('b')).toBeGreaterThan(60);
    expect(firsts(5)).toEqual(found);
  });

  test('are not tried out with price, whose order needs no answers, nor in a given order', () => {
    const { targets } = setup({ exploration: 1 });
    const dear = routeOf('dear', { price: { input: 9, output: 9 } });
    const cheap = routeOf('cheap', { price: { input: 1, output: 1 } });
    for (let i = 0; i < 20; i++) {
      expect(targets([dear, cheap], 'price')).toEqual(['cheap', 'dear']);
      expect(targets([dear, cheap], 'given')).toEqual(['dear', 'cheap']);
    }
  });
});

describe('a request that no target can answer', () => {
  function refusal(routes: readonly Route[], needs: Partial<RequestNeeds>, access?: Access): GatewayError {
    try {
      setup().targets(routes, 'perf', needs, access);
    } catch (error) {
      if (error instanceof GatewayError) return error;
    }
    throw new Error('it was not refused');
  }

  test('is told when its key may use none of them', () => {
    const error = refusal([a, b], {}, { mayUse: () => false });
    expect(error).toMatchObject({ code: 'permission_denied', message: 'This key may not use v/m.' });
  });

  test('is told when it is too long, and for what', () => {
    const narrow = routeOf('narrow', { contextWindow: 1_000 });
    expect(refusal([narrow], { promptCharacters: 50_000 })).toMatchObject({
      code: 'context_length_exceeded',
      param: 'messages',
      message: 'v/m at narrow: the prompt is too long for its context window of 1,000 tokens.',
    });
  });

  test('is told every parameter that is missing, when it is strict', () => {
    const error = refusal([a], {}, { mayUse: () => true, lacks: () => ['top_k', 'seed'] });
    expect(error.code).toBe('unsupported_parameter');
    expect(error.details?.map(({ param }) => param)).toEqual(['top_k', 'seed']);
  });

  test('is told what it can change soonest', () => {
    const narrow = routeOf('narrow', { contextWindow: 1_000 });
    const access = { mayUse: (route: Route) => route !== a };
    expect(refusal([a, narrow], { promptCharacters: 50_000 }, access).code).toBe('context_length_exceeded');
  });

  test('is told that a model is none for chats', () => {
    expect(refusal([routeOf('x', { type: 'embedding' })], {})).toMatchObject({
      code: 'invalid_value',
      param: 'model',
    });
  });
});

describe('an explanation', () => {
  test('tells the ranking with its evidence, and who would not be asked', () => {
    const { clock, answered, failed, open, explain } = setup();
    const priced = routeOf('azure', { price: { input: 2.5, output: 10 } });
    const slow = routeOf('openai', { price: { input: 2.5, output: 10 } });
    const broken = routeOf('openrouter');
    const blind = routeOf('ollama', { lacks: ['vision'] });
    answered(priced, 612.04, 99);
    failed(priced, 1);
    answered(slow, 744, 20);
    answered(broken, 100, 2);
    open(broken);
    clock.advance(9_000);
    const told = explain([slow, broken, blind, priced], 'perf', { promptCharacters: 6_210, vision: true });
    expect(told).toMatchObject({
      object: 'routing.explanation',
      policy: 'perf',
      prompt_characters: 6_210,
      bucket: 'up to 8,000',
    });
    expect(told.candidates.map(({ provider, rank, eligible }) => [provider, rank, eligible])).toEqual([
      ['azure', 1, true],
      ['openai', 2, true],
      ['openrouter', null, false],
      ['ollama', null, false],
    ]);
    expect(told.candidates[0]).toMatchObject({
      model: 'v/m',
      score: 612,
      evidence: { availability: 0.99, breaker: 'closed', expected_cost: 0.0068825 },
    });
    expect(told.candidates[2]?.reasons).toEqual(['breaker open for 21 s more']);
    expect(told.candidates[2]?.evidence.breaker).toBe('open');
    expect(told.candidates[3]?.reasons).toEqual(['it sees no images']);
  });

  test.each<[Policy, string]>([
    ['perf', 'fastest in this bucket'],
    ['perf_avg', 'fastest on average'],
    ['price', 'cheapest for this request'],
    ['given', 'first in the order of its pool'],
  ])('of %s says why the first one is', (policy, reason) => {
    const { answered, explain } = setup();
    const first = routeOf('first', { price: { input: 1, output: 1 } });
    const second = routeOf('second', { price: { input: 2, output: 2 } });
    answered(first, 10);
    answered(second, 20);
    const { candidates } = explain([first, second], policy);
    expect(candidates[0]).toMatchObject({ provider: 'first', reasons: [reason] });
    expect(candidates[1]?.reasons).toEqual([]);
  });

  test('says what is unknown, and that it is tried', () => {
    const { answered, explain } = setup({ exploration: 0.05 });
    answered(a, 10);
    expect(explain([a, b]).candidates[1]?.reasons).toEqual([
      'no answers of late to judge it by',
      'few samples: among those that 5 % of requests try first',
    ]);
    expect(explain([a, b], 'price').candidates[1]?.reasons).toEqual(['its price is unknown']);
    expect(explain([b, c]).candidates[0]?.reasons[0]).toBe('first in the configuration');
    expect(explain([b]).candidates[0]?.reasons[0]).toBe('the only one that can be asked');
  });

  test('says who was told to wait, who fails, and who may not', () => {
    const { answered, failed, breakers, explain } = setup();
    breakers.wait(a, 1_500, 'rate_limit');
    answered(b, 10, 30);
    failed(b, 10);
    const access = { mayUse: (route: Route) => route !== c };
    const told = explain([a, b, c], 'perf', {}, access).candidates;
    expect(told.map(({ provider, reasons }) => [provider, reasons])).toEqual([
      ['b', ['the only one that can be asked', 'only 75 % of its answers have come of late']],
      ['a', ['told to wait for 2 s more']],
      ['c', ['this key may not use it']],
    ]);
  });

  test('names nobody as eligible when nobody can be asked', () => {
    const { open, explain } = setup();
    open(a);
    expect(explain([a]).candidates.map(({ eligible, rank }) => [eligible, rank])).toEqual([[false, null]]);
  });

  test('agrees with the real choice, whatever is known', () => {
    const fact = fc.record({
      ms: fc.integer({ min: 1, max: 5 }),
      answers: fc.nat(12),
      failures: fc.nat(4),
      state: fc.constantFrom('good', 'good', 'open', 'wait'),
      price: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
      lacks: fc.constantFrom([], ['vision'] as const, ['json_schema'] as const),
      allowed: fc.boolean(),
    });
    const policy = fc.constantFrom<Policy>('perf', 'perf_avg', 'price', 'given');
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 8 }), policy, (facts, name) => {
        const { answered, failed, open, breakers, targets, explain } = setup();
        const routes = facts.map(({ price, lacks }, at) =>
          routeOf(`p${at}`, { price: price === null ? null : { input: price, output: price }, lacks }),
        );
        const access = { mayUse: (route: Route) => facts[routes.indexOf(route)]?.allowed === true };
        facts.forEach(({ ms, answers, failures, state }, at) => {
          const route = routes[at] as Route;
          answered(route, ms, answers);
          failed(route, failures);
          if (state === 'open') open(route);
          if (state === 'wait') breakers.wait(route, 1_000, 'overload');
        });
        const needs = { vision: true, jsonSchema: true };
        const told = explain(routes, name, needs, access).candidates;
        expect(told).toHaveLength(routes.length);
        const eligible = told.filter((row) => row.eligible).map(({ provider }) => provider);
        let asked: string[] = [];
        try {
          asked = targets(routes, name, needs, access);
        } catch {
          expect(facts.some(({ allowed }) => allowed)).toBe(false);
        }
        expect(asked.slice(0, eligible.length)).toEqual(eligible);
        expect(told.map(({ provider }) => provider).slice(0, asked.length)).toEqual(asked);
      }),
    );
  });
});
