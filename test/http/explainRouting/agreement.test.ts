import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ModelConfig } from '../../../src/config/gateway-config.ts';
import type { PoolConfig } from '../../../src/config/orchestration-config.ts';
import type { RoutingExplanation } from '../../../src/contract/chat.ts';
import { Random } from '../../../src/providers/sandbox/random.ts';
import { fixedKey, startTestGateway, upstreamProvider } from '../../support/gateway.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { sandboxProvider } from '../../support/sandbox-provider.ts';
import { startUpstream, type UpstreamHandler } from '../../support/upstream.ts';

const PROVIDERS = ['a', 'b', 'c', 'd'] as const;
type Name = (typeof PROVIDERS)[number];

/** Who has the model that decides on tools. */
const SMALL: readonly Name[] = ['c', 'd'];

/** What differs between the targets of a world. */
interface Target {
  readonly tools: boolean;
  readonly vision: boolean;
  readonly json_schema: boolean;
  readonly top_k: boolean;
  readonly price: { readonly input: number; readonly output: number } | null;
  readonly contextWindow: number | null;
}

/** Something that changes what is known of targets, or a request whose ranking is compared with what it does. */
type Step =
  | {
      readonly kind: 'answers';
      readonly ms: readonly number[];
      readonly stream: boolean;
      readonly characters: number;
    }
  | {
      readonly kind: 'fails';
      readonly provider: Name;
      readonly model: 'm' | 'small';
      readonly times: number;
      readonly wait: boolean;
    }
  | { readonly kind: 'time'; readonly seconds: number }
  | { readonly kind: 'compare'; readonly ask: Ask; readonly key: string };

interface Ask {
  readonly stream: boolean;
  readonly characters: number;
  readonly routing: 'perf' | 'price' | 'perf_avg' | 'perf-avg' | null;
  readonly tools: boolean;
  readonly vision: boolean;
  readonly schema: boolean;
  readonly topK: boolean;
  readonly strict: boolean;
  readonly fallback: boolean;
  readonly integrity: boolean;
  /** Tools, and a model to decide on them. */
  readonly decider: boolean;
  readonly model: string;
  readonly provider: string | null;
}

const target: fc.Arbitrary<Target> = fc.record({
  tools: fc.boolean(),
  vision: fc.boolean(),
  json_schema: fc.boolean(),
  top_k: fc.boolean(),
  price: fc.constantFrom(null, { input: 1, output: 1 }, { input: 0.1, output: 9 }, { input: 5, output: 0.2 }),
  contextWindow: fc.constantFrom(null, null, 500, 100_000),
});

const ask: fc.Arbitrary<Ask> = fc.record({
  stream: fc.boolean(),
  characters: fc.constantFrom(10, 9_000),
  routing: fc.constantFrom(null, 'perf', 'price', 'perf_avg', 'perf-avg'),
  tools: sometimes(),
  vision: sometimes(),
  schema: sometimes(),
  topK: sometimes(),
  strict: sometimes(),
  fallback: sometimes(),
  integrity: sometimes(2),
  decider: sometimes(2),
  model: fc.constantFrom(...Array<string>(9).fill('m'), 'only-b', 'turns', 'turns', 'nobody-has-it'),
  provider: fc.constantFrom(...Array<null>(8).fill(null), 'a', 'd'),
});

/** @param often of ten times */
function sometimes(often = 1): fc.Arbitrary<boolean> {
  return fc.integer({ min: 0, max: 9 }).map((drawn) => drawn < often);
}

const answered = fc.record({
  kind: fc.constant('answers' as const),
  ms: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 4, maxLength: 4 }),
  stream: fc.boolean(),
  characters: fc.constantFrom(10, 9_000),
});

const failed = fc.record({
  kind: fc.constant('fails' as const),
  provider: fc.constantFrom(...PROVIDERS),
  model: fc.constantFrom('m', 'm', 'small'),
  times: fc.integer({ min: 1, max: 4 }),
  wait: fc.boolean(),
});

const passed = fc.record({ kind: fc.constant('time' as const), seconds: fc.constantFrom(1, 20, 31, 4_000) });

const compared = fc.record({
  kind: fc.constant('compare' as const),
  ask,
  key: fc.constantFrom('all', 'all', 'ab', 'cd', 'm'),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: answered },
  { weight: 2, arbitrary: failed },
  { weight: 1, arbitrary: passed },
  { weight: 6, arbitrary: compared },
);

const KEYS = {
  all: {},
  ab: { providers: ['a', 'b'] },
  cd: { providers: ['c', 'd'] },
  m: { models: ['m'] },
};
const POOLS: readonly PoolConfig[] = [
  { name: 'turns', policy: 'round_robin', members: memberOf('c', 'a', 'b') },
];

function memberOf(...providers: Name[]): PoolConfig['members'] {
  return providers.map((provider) => ({ model: 'm', provider, weight: 1 }));
}

const modelOf = (name: string, { price, contextWindow, ...supports }: Target): ModelConfig => ({
  name,
  vendor: 'v',
  id: null,
  type: 'chat',
  contextWindow,
  maxOutputTokens: null,
  price,
  supports,
});

const chunk = (delta: object, finish: string | null): string =>
  `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;

/** A world of four providers, whose answers take as long as is said, on a clock that nobody else moves. */
async function startWorld(targets: readonly Target[]) {
  const clock = new ManualClock();
  let ms = 0;
  let failing: { readonly wait: boolean } | null = null;
  const handler: UpstreamHandler = ({ json }, response) => {
    clock.advance(ms);
    if (failing) {
      response.writeHead(failing.wait ? 429 : 500, failing.wait ? { 'retry-after': '15' } : {});
      response.end('{"error": {"message": "as told"}}');
    } else if ((json as { stream?: boolean }).stream) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(`${chunk({ content: '{}' }, null)}${chunk({}, 'stop')}data: [DONE]\n\n`);
    } else {
      response.writeHead(200, { 'content-type': 'application/json' });
      const message = { role: 'assistant', content: '{}' };
      response.end(JSON.stringify({ id: 'c', choices: [{ index: 0, message, finish_reason: 'stop' }] }));
    }
  };
  const upstream = await startUpstream(handler);
  const gateway = await startTestGateway({
    clock,
    random: () => 0.5,
    providers: PROVIDERS.map((name, place) => ({
      ...upstreamProvider(`${upstream.url}/${name}/v1`, { name }),
      models: [
        modelOf('m', targets[place] as Target),
        ...(name === 'b' ? [modelOf('only-b', targets[place] as Target)] : []),
        ...(name === 'd' ? [modelOf('spare', targets[place] as Target)] : []),
        ...(SMALL.includes(name) ? [modelOf('small', targets[place] as Target)] : []),
      ],
    })),
    pools: POOLS,
    keys: Object.entries(KEYS).map(([name, limits]) =>
      fixedKey({ name, key: `the key of ${name}`, ...limits }),
    ),
    failover: { maxAttempts: 1, breaker: { failures: 3, openMs: 30_000 } },
    routing: { exploration: 0 },
  });
  return {
    gateway,
    upstream,
    clock,
    now(change: { ms?: number; failing?: { wait: boolean } | null }) {
      ms = change.ms ?? 0;
      failing = change.failing ?? null;
    },
    async close() {
      await gateway.close(0);
      await upstream.close();
    },
  };
}

type World = Awaited<ReturnType<typeof startWorld>>;

function bodyOf({ characters, model, provider, ...wishes }: Ask): object {
  const text = 'x'.repeat(characters);
  const image = { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } };
  return {
    model,
    ...(model === 'turns' ? { provider: 'pool' } : provider && { provider }),
    messages: [{ role: 'user', content: wishes.vision ? [{ type: 'text', text }, image] : text }],
    stream: wishes.stream,
    ...(wishes.routing && { routing: wishes.routing }),
    ...(wishes.integrity && { integrity: 12 }),
    ...(wishes.decider && { tools_model: 'small' }),
    ...((wishes.tools || wishes.decider) && {
      tools: [{ type: 'function', function: { name: 'f', parameters: { type: 'object' } } }],
    }),
    ...(wishes.schema && {
      response_format: { type: 'json_schema', json_schema: { name: 's', schema: { type: 'object' } } },
    }),
    ...(wishes.topK && { top_k: 4 }),
    ...(wishes.strict && { strict_params: true }),
    ...(wishes.fallback && { fallback: { models: ['spare'] } }),
  };
}

async function act(world: World, one: Step): Promise<void> {
  const { gateway } = world;
  switch (one.kind) {
    case 'time':
      world.clock.advance(one.seconds * 1_000);
      break;
    case 'answers':
      for (const [place, provider] of PROVIDERS.entries()) {
        const ms = one.ms[place] as number;
        // Not all of them are asked.
        if (ms < 200) continue;
        world.now({ ms });
        const messages = [{ role: 'user', content: 'x'.repeat(one.characters) }];
        await (await gateway.chat({ model: 'm', provider, messages, stream: one.stream }, KEY)).text();
        if (!SMALL.includes(provider)) continue;
        world.now({ ms: 1_000 - ms });
        await (await gateway.chat({ model: 'small', provider, messages }, KEY)).text();
      }
      break;
    case 'fails':
      world.now({ failing: { wait: one.wait } });
      for (let i = 0; i < one.times; i++) {
        const messages = [{ role: 'user', content: 'Hi' }];
        await (await gateway.chat({ model: one.model, provider: one.provider, messages }, KEY)).text();
      }
      break;
    case 'compare':
      world.now({});
      await compare(world, bodyOf(one.ask), one.key);
  }
}

const KEY = { key: 'the key of all' };

/** Tallied, so that a world in which nothing is ever compared does not pass for one in which all agrees. */
const seen = { agreed: 0, refused: 0, rejected: 0, notBest: 0, decided: 0, verified: 0 };

async function compare({ gateway, upstream }: World, body: object, keyName: string): Promise<void> {
  const key = `the key of ${keyName}`;
  const calls = upstream.seen.length;
  const explained = await gateway.call('/v1/routing/explain', { body, key });
  expect(upstream.seen.length).toBe(calls);
  const explanation = (await explained.json()) as RoutingExplanation & { error?: { code: string } };
  const response = await gateway.chat(body, { key });
  const text = await response.text();
  if (explained.status !== 200) {
    expect([response.status, JSON.parse(text).error.code]).toEqual([
      explained.status,
      explanation.error?.code,
    ]);
    expect(upstream.seen.length).toBe(calls);
    seen.rejected++;
    return;
  }
  const best = explanation.candidates.find(({ rank, model }) => rank === 1 && model !== 'v/small');
  const decider = explanation.candidates.find(({ rank, model }) => rank === 1 && model === 'v/small');
  const context = JSON.stringify({ body, explanation, text }, null, 1);
  const asked = upstream.seen.slice(calls).map(({ path, json }) => {
    const { model, stream = false } = json as { model: string; stream?: boolean };
    return { provider: path.split('/')[1], model, stream };
  });
  if (decider) {
    expect(explanation.candidates[0], context).toBe(decider);
    expect(asked.shift(), context).toEqual({ provider: decider.provider, model: 'small', stream: false });
    seen.decided++;
  }
  if (!best) {
    // Nobody may be asked, be it for good or at the moment.
    expect([400, 403, 429, 503], context).toContain(response.status);
    expect(asked, context).toEqual([]);
    seen.refused++;
    return;
  }
  expect(response.status, context).toBe(200);
  const [provider, model] = ['provider', 'model'].map((name) => response.headers.get(`x-parley-${name}`));
  expect({ provider, model }, context).toEqual({ provider: best.provider, model: best.model });
  const { integrity, stream } = body as { integrity?: number; stream: boolean };
  const first = { provider: best.provider, model: best.model.slice('v/'.length), stream };
  if (integrity === undefined) expect(asked, context).toEqual([first]);
  else {
    // Candidates are compared first, and so are asked whole.
    expect(asked[0], context).toEqual({ ...first, stream: false });
    if (stream) seen.verified++;
  }
  seen.agreed++;
  if (best.provider !== 'a') seen.notBest++;
}

test('the first of an explanation is the one that the same request is sent to, whatever has happened', async () => {
  const worlds = fc.record({
    targets: fc.array(target, { minLength: 4, maxLength: 4 }),
    steps: fc.array(step, { minLength: 30, maxLength: 50 }),
  });
  await fc.assert(
    fc.asyncProperty(worlds, async ({ targets, steps }) => {
      const world = await startWorld(targets);
      try {
        for (const one of steps) await act(world, one);
      } finally {
        await world.close();
      }
    }),
    { numRuns: 16, seed: 4, endOnFailure: true },
  );
  expect(seen.agreed).toBeGreaterThan(90);
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(4);
});

test.each(['weighted', 'random'] as const)(
  'a %s pool: who may be first, and never who may not',
  async (policy) => {
    const random = new Random(3);
    await using gateway = await startTestGateway({
      providers: ['a', 'b', 'c'].map((name) => sandboxProvider(name)),
      random: () => random.next(),
      pools: [
        {
          name: 'p',
          policy,
          members: memberOf('a', 'b', 'c').map((one) => ({ ...one, model: 'sandbox/echo' })),
        },
      ],
      keys: [fixedKey({ providers: ['a', 'c'] })],
    });
    const body = { model: 'p', provider: 'pool', messages: [{ role: 'user', content: 'Hi' }] };
    const response = await gateway.call('/v1/routing/explain', { body });
    const { candidates } = (await response.json()) as RoutingExplanation;
    const possible = candidates.filter(({ eligible }) => eligible).map(({ provider }) => provider);
    const first = new Set<string | null>();
    for (let i = 0; i < 40; i++) first.add((await gateway.chat(body)).headers.get('x-parley-provider'));
    expect([...first].sort()).toEqual(possible.sort());
  },
);

test('a least_busy pool: the one with the fewest calls that have not ended', async () => {
  await using gateway = await startTestGateway({
    providers: [sandboxProvider('a', { latencyMs: 30_000 }), sandboxProvider('b')],
    pools: [
      {
        name: 'p',
        policy: 'least_busy',
        members: memberOf('a', 'b').map((one) => ({ ...one, model: 'sandbox/echo' })),
      },
    ],
  });
  const messages = [{ role: 'user', content: 'Hi' }];
  const leaving = new AbortController();
  const running = gateway.chat(
    { model: 'sandbox/echo', provider: 'a', messages },
    { signal: leaving.signal },
  );
  await expect.poll(() => gateway.running).toBe(1);
  for (let i = 0; i < 5; i++) {
    const body = { model: 'p', provider: 'pool', messages };
    const explained = await gateway.call('/v1/routing/explain', { body });
    const { candidates } = (await explained.json()) as RoutingExplanation;
    expect(candidates[0]?.provider).toBe('b');
    expect((await gateway.chat(body)).headers.get('x-parley-provider')).toBe('b');
  }
  leaving.abort();
  await expect(running).rejects.toThrow();
});
