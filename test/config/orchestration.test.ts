// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${NAME} is the file's own syntax
import { describe, expect, test } from 'vitest';
import { redactConfig } from '../../src/config/redact-config.ts';
import { config, load, tell } from './load.ts';

const warningsOf = async (yaml: string, env: NodeJS.ProcessEnv = {}): Promise<string[]> => {
  const loaded = await load({ yaml, env });
  expect(loaded).toMatchObject({ ok: true });
  return loaded.warnings.map(({ path, message }) => `${path} ${message}`);
};
const pool = (members: string, policy = 'weighted'): string =>
  `pools: { p: { policy: ${policy}, members: [${members}] } }`;

describe('pools', () => {
  test('are read in the order of the file, with the documented defaults', async () => {
    const yaml = [
      'pools:',
      '  fast: { members: [{ model: sandbox/echo, weight: 0.5 }, { model: story, provider: sandbox, weight: 0 }] }',
      '  a.b_c-1: { policy: least_busy, members: [{ model: gpt-4o, provider: null }] }',
    ].join('\n');
    expect((await config({ yaml })).pools).toEqual([
      {
        name: 'fast',
        policy: 'weighted',
        members: [
          { model: 'sandbox/echo', provider: null, weight: 0.5 },
          { model: 'story', provider: 'sandbox', weight: 0 },
        ],
      },
      { name: 'a.b_c-1', policy: 'least_busy', members: [{ model: 'gpt-4o', provider: null, weight: 1 }] },
    ]);
  });

  test('every problem of all pools is told at once, with its place', async () => {
    const yaml = [
      'providers:',
      '  openai: { api_key: k }',
      '  groq: { api_key: k }',
      'pools:',
      '  fast:',
      '    members:',
      '      - { model: gpt-4o-mini, provider: openai, weight: 3 }',
      '      - { model: llama-3.3-70b, provider: grok }',
      '      - { model: GPT-4o-mini, provider: openai }',
      '  Fast: { members: [{ model: moa/council }, { model: "a,b" }, { model: gpt-4o, weight: -1 }] }',
      '  empty: { members: [] }',
      '  none: {}',
      '  idle: { members: [{ model: a, weight: 0 }, { model: b, weight: 0 }] }',
      '  "with space": { members: [{ model: a }] }',
    ].join('\n');
    expect(await tell({ yaml })).toEqual([
      '8:43 pools.fast.members[1].provider "grok" is not configured; configured: openai, groq',
      '9:9 pools.fast.members[2] is the same as pools.fast.members[0]',
      '10:3 pools.Fast is "fast" in other letters',
      '10:30 pools.Fast.members[0].model is a mixture: pools are of models',
      '10:54 pools.Fast.members[1].model is not the name of one model, which has no space, comma or "*"',
      '10:88 pools.Fast.members[2].weight must be at least 0',
      '11:21 pools.empty.members must not be empty',
      '12:3 pools.none.members is missing',
      '13:20 pools.idle.members all have weight 0, so that none goes first: give one a weight',
      `14:3 pools.with space a pool's name has letters, digits, ".", "_" and "-" only, 64 at the most`,
    ]);
  });

  test.each([
    ['pools: { p: }', '1:13 pools.p must be a map of keys, not nothing'],
    [pool('{ provider: sandbox }'), '1:43 pools.p.members[0].model is missing'],
    [
      pool('{ model: "" }'),
      '1:52 pools.p.members[0].model is not the name of one model, which has no space, comma or "*"',
    ],
    [pool('{ model: a, wieght: 2 }'), '1:55 pools.p.members[0].wieght unknown key, did you mean "weight"?'],
    [
      pool('{ model: a }', 'fastest'),
      '1:23 pools.p.policy "fastest" is not one of weighted, least_busy, round_robin, random',
    ],
    [
      pool('{ model: a, weight: 0 }'),
      '1:42 pools.p.members all have weight 0, so that none goes first: give one a weight',
    ],
    [
      pool(Array.from({ length: 101 }, (_, at) => `{ model: m${at} }`).join(', ')),
      '1:42 pools.p.members must have at most 100 entries',
    ],
    [
      'pools: { p: { members: [{ model: a }], polcy: random } }',
      '1:40 pools.p.polcy unknown key, did you mean "policy"?',
    ],
    // Nobody asks for a local server by a variable: it has to be written down.
    [
      pool('{ model: a, provider: ollama }'),
      '1:65 pools.p.members[0].provider "ollama" is not configured; configured: sandbox',
    ],
    [
      pool('{ model: a, provider: SANDBOX }'),
      '1:65 pools.p.members[0].provider "SANDBOX" is not configured; configured: sandbox',
    ],
  ])('%s', async (yaml, problem) => {
    expect(await tell({ yaml })).toEqual([problem]);
  });

  test('those that are configured are named in the order in which they are asked', async () => {
    const yaml = `providers: { mine: { base_url: "https://x.example" }, mistral: , sandbox: }\n${pool('{ model: a, provider: x }')}`;
    const [problem] = await tell({ yaml, env: { GROQ_API_KEY: 'k' } });
    expect(problem).toContain('"x" is not configured; configured: mine, mistral, sandbox, groq');
  });

  test('a member whose provider is off gets a warning that says why', async () => {
    const yaml = [
      'providers: { openai: { api_key: "${OPENAI_API_KEY}" }, mistral: { enabled: false } }',
      'pools:',
      '  p:',
      '    members:',
      '      - { model: a, provider: openai }',
      '      - { model: a, provider: groq }',
      '      - { model: a, provider: mistral }',
      '      - { model: a, provider: sandbox }',
    ].join('\n');
    expect(await warningsOf(yaml)).toEqual([
      'providers.openai is off: OPENAI_API_KEY is not set',
      'pools.p.members[0].provider names "openai", which is off: OPENAI_API_KEY is not set',
      'pools.p.members[1].provider names "groq", which is off: GROQ_API_KEY is not set',
      'pools.p.members[2].provider names "mistral", which is off: it is switched off by enabled: false',
    ]);
    expect(await warningsOf(yaml, { OPENAI_API_KEY: 'k', GROQ_API_KEY: 'k', MISTRAL_API_KEY: 'k' })).toEqual([
      'pools.p.members[2].provider names "mistral", which is off: it is switched off by enabled: false',
    ]);
  });

  test('the same model at another provider, or at any, is another member', async () => {
    const yaml = pool('{ model: echo, provider: sandbox }, { model: echo }, { model: echo, provider: groq }');
    expect((await config({ yaml, env: { GROQ_API_KEY: 'k' } })).pools[0]?.members).toHaveLength(3);
  });

  test.each(['least_busy', 'round_robin', 'random'])('a weight under %s gets a warning', async (policy) => {
    expect(await warningsOf(pool('{ model: a }, { model: b, weight: 0 }', policy))).toEqual([
      `pools.p.members[1].weight is not used: the pool's policy is ${policy}`,
    ]);
  });

  test('a wrong member is not counted as one of weight 0', async () => {
    expect(await tell({ yaml: pool('{ model: a, weight: 0 }, 5') })).toEqual([
      '1:68 pools.p.members[1] must be a map of keys, not a number',
    ]);
  });
});

describe('mixtures', () => {
  test('are read in the order of the file; one model may propose twice', async () => {
    const yaml =
      'mixtures:\n  council: { proposers: [gpt-4o, gpt-4o], aggregator: sandbox/story, critique: true }\n  b: { proposers: [x], aggregator: x }';
    expect((await config({ yaml })).mixtures).toEqual([
      { name: 'council', proposers: ['gpt-4o', 'gpt-4o'], aggregator: 'sandbox/story', critique: true },
      { name: 'b', proposers: ['x'], aggregator: 'x', critique: false },
    ]);
  });

  test.each([
    ['m: { proposers: [], aggregator: a }', '1:29 mixtures.m.proposers must not be empty'],
    ['m: { aggregator: a }', '1:13 mixtures.m.proposers is missing'],
    ['m: { proposers: [a] }', '1:13 mixtures.m.aggregator is missing'],
    [
      'm: { proposers: [a, b, c, d, e, f, g, h, i], aggregator: a }',
      '1:29 mixtures.m.proposers must have at most 8 entries',
    ],
    [
      'm: { proposers: [a, moa/n], aggregator: a }',
      '1:33 mixtures.m.proposers[1] is a mixture, and must be a model',
    ],
    [
      'm: { proposers: [a], aggregator: MOA/m }',
      '1:46 mixtures.m.aggregator is a mixture, and must be a model',
    ],
    [
      'm: { proposers: ["a,b"], aggregator: a }',
      '1:30 mixtures.m.proposers[0] is not the name of one model, which has no space, comma or "*"',
    ],
    [
      'm: { proposers: [a], aggregator: "a, b" }',
      '1:46 mixtures.m.aggregator is not the name of one model, which has no space, comma or "*"',
    ],
    [
      'm: { proposers: [a], aggregator: a, critic: true }',
      '1:49 mixtures.m.critic unknown key, known here: proposers, aggregator, critique',
    ],
    [
      'm: { proposers: [a], aggregator: a }, M: { proposers: [a], aggregator: a }',
      '1:51 mixtures.M is "m" in other letters',
    ],
    [
      'moa/m: { proposers: [a], aggregator: a }',
      `1:13 mixtures.moa/m a mixture's name has letters, digits, ".", "_" and "-" only, 64 at the most`,
    ],
  ])('%s', async (entries, problem) => {
    expect(await tell({ yaml: `mixtures: { ${entries} }` })).toEqual([problem]);
  });
});

describe('names that pools and mixtures need', () => {
  test.each([
    [
      'providers: { pool: { base_url: "https://x.example" } }',
      `1:14 providers.pool can't be a provider's name: provider: "pool" in a request asks for a pool`,
    ],
    [
      'providers: { Moa: { base_url: "https://x.example" } }',
      "1:14 providers.Moa can't be a provider's name: moa/… are mixtures",
    ],
    [
      'providers: { sandbox: { models: { m: { id: echo, vendor: moa } } } }',
      "1:58 providers.sandbox.models.m.vendor can't be a vendor's name: moa/… are mixtures",
    ],
    [
      'providers: { sandbox: { models: { moa/m: { id: echo } } } }',
      "1:35 providers.sandbox.models.moa/m can't be a model's name: moa/… are mixtures",
    ],
    [
      'models: { aliases: { moa/m: sandbox/echo } }',
      "1:22 models.aliases.moa/m can't be an alias: moa/… are mixtures",
    ],
  ])('%s', async (yaml, problem) => {
    expect(await tell({ yaml })).toEqual([problem]);
  });

  test('a pool, a mixture and a model may share a name: each is asked in its own way', async () => {
    const yaml = `${pool('{ model: a }')}\nmixtures: { p: { proposers: [a], aggregator: a } }\nmodels: { aliases: { p: sandbox/echo } }`;
    expect((await load({ yaml })).ok).toBe(true);
  });
});

describe('routing, failover and integrity', () => {
  test('are read as they are written', async () => {
    const yaml = [
      'routing: { default: price, exploration: 0, window_minutes: 5 }',
      'failover: { max_attempts: 1, total_timeout_ms: 5000, backoff_ms: 0, breaker: { failures: 2, open_ms: "${OPEN}" } }',
      'integrity: { judge: gpt-4o-mini }',
    ].join('\n');
    expect(await config({ yaml, env: { OPEN: '10' } })).toMatchObject({
      routing: { default: 'price', exploration: 0, windowMinutes: 5 },
      failover: {
        maxAttempts: 1,
        totalTimeoutMs: 5_000,
        backoffMs: 0,
        breaker: { failures: 2, openMs: 10 },
      },
      integrity: { judge: 'gpt-4o-mini' },
    });
  });

  test('what is left out keeps its default', async () => {
    const yaml = 'routing: { window_minutes: 5 }\nfailover: { breaker: { failures: 1 } }';
    expect(await config({ yaml })).toMatchObject({
      routing: { default: 'perf', exploration: 0.05, windowMinutes: 5 },
      failover: { maxAttempts: 3, totalTimeoutMs: 120_000, breaker: { failures: 1, openMs: 30_000 } },
    });
  });

  test.each(['perf_avg', 'perf-avg'])('%s is one policy', async (policy) => {
    expect((await config({ yaml: `routing: { default: ${policy} }` })).routing.default).toBe('perf_avg');
  });

  test.each([
    [
      'routing: { default: fast }',
      '1:21 routing.default "fast" is not one of perf, price, perf_avg, perf-avg',
    ],
    ['routing: { exploration: 1.5 }', '1:25 routing.exploration must be at most 1'],
    ['routing: { exploration: -0.1 }', '1:25 routing.exploration must be at least 0'],
    ['routing: { window_minutes: 0 }', '1:28 routing.window_minutes must be at least 1'],
    ['routing: { window: 5 }', '1:12 routing.window unknown key, did you mean "window_minutes"?'],
    ['failover: { max_attempts: 0 }', '1:27 failover.max_attempts must be at least 1'],
    ['failover: { total_timeout_ms: 0 }', '1:31 failover.total_timeout_ms must be at least 1'],
    ['failover: { backoff_ms: -1 }', '1:25 failover.backoff_ms must be at least 0'],
    ['failover: { backoff_ms: 10001 }', '1:25 failover.backoff_ms must be at most 10000'],
    ['failover: { breaker: { failures: 0 } }', '1:34 failover.breaker.failures must be at least 1'],
    [
      'failover: { breaker: { open_ms: 1.5 } }',
      '1:33 failover.breaker.open_ms must be a whole number, not a fraction',
    ],
    ['failover: { breaker: { open: 5 } }', '1:24 failover.breaker.open unknown key, did you mean "open_ms"?'],
    // Not built: it would be believed to do something.
    [
      'failover: { hedging: true }',
      '1:13 failover.hedging unknown key, known here: max_attempts, total_timeout_ms, backoff_ms, breaker',
    ],
    ['integrity: { judge: moa/council }', '1:21 integrity.judge is a mixture, and must be a model'],
    [
      'integrity: { judge: "a,b" }',
      '1:21 integrity.judge is not the name of one model, which has no space, comma or "*"',
    ],
    ['integrity: { votes: 5 }', '1:14 integrity.votes unknown key, known here: judge'],
  ])('%s', async (yaml, problem) => {
    expect(await tell({ yaml })).toEqual([problem]);
  });
});

test('all of it is frozen, and shown', async () => {
  const loaded = await config({
    yaml: `${pool('{ model: a }')}\nmixtures: { m: { proposers: [a], aggregator: a } }`,
  });
  const { pools, mixtures, routing, failover, integrity } = loaded;
  for (const part of [
    ...[
      pools,
      pools[0],
      pools[0]?.members,
      pools[0]?.members[0],
      mixtures,
      mixtures[0],
      mixtures[0]?.proposers,
    ],
    ...[routing, failover, failover.breaker, integrity],
  ]) {
    expect(part).toBeDefined();
    expect(Object.isFrozen(part)).toBe(true);
  }
  expect(redactConfig(loaded)).toMatchObject({ pools, mixtures, routing, failover, integrity });
});
