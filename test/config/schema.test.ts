import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { POLICIES } from '../../src/features/routing/candidate.ts';
import { POOL_POLICIES } from '../../src/features/routing/pool-order.ts';
import { nearestNames } from '../../src/kernel/nearest-names.ts';
import { CAPABILITIES } from '../../src/providers/route.ts';
import { config } from './load.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly default?: unknown;
  readonly enum?: readonly string[];
}

const { definitions } = parse(readFileSync(new URL('../../spec/config.yaml', import.meta.url), 'utf8')) as {
  readonly definitions: Readonly<Record<string, Schema>>;
};
const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const defaultsOf = (name: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(definitions[name]?.properties ?? {})
      .filter(([, schema]) => schema.default !== undefined)
      .map(([key, schema]) => [camel(key), schema.default]),
  );

describe('spec/config.yaml', () => {
  test('the defaults that it tells are those that hold', async () => {
    const yaml =
      'providers: { mine: { base_url: "https://x.example" }, sandbox: }\nkeys: [{ name: a, key: a-key-that-is-long }]\n' +
      'pools: { p: { members: [{ model: m }] } }\nmixtures: { m: { proposers: [m], aggregator: m } }';
    const { server, security, keys, models, providers, ...others } = await config({ yaml });
    const [mine, sandbox] = providers;
    expect(server).toEqual(defaultsOf('Server'));
    expect(security).toEqual(defaultsOf('Security'));
    expect(models).toEqual(defaultsOf('Models'));
    expect(others.pools[0]).toEqual({
      name: 'p',
      ...defaultsOf('Pool'),
      members: [{ model: 'm', ...defaultsOf('Member') }],
    });
    expect(others.mixtures).toEqual([
      { name: 'm', proposers: ['m'], aggregator: 'm', ...defaultsOf('Mixture') },
    ]);
    expect(others.routing).toEqual(defaultsOf('Routing'));
    expect(others.failover).toEqual({ ...defaultsOf('Failover'), breaker: defaultsOf('Breaker') });
    expect(others.integrity).toEqual(defaultsOf('Integrity'));
    expect(mine?.timeouts).toEqual(defaultsOf('Timeouts'));
    expect(keys[0]).toMatchObject(defaultsOf('Key'));
    const { enabled, headers, maxConcurrency, ...ofSandbox } = defaultsOf('Provider');
    expect(mine).toMatchObject({ headers, maxConcurrency });
    expect(enabled).toBe(true);
    expect(sandbox?.sandbox).toEqual(ofSandbox);
  });

  test('a model can be given every capability that there is', () => {
    expect(Object.keys(definitions.Supports?.properties ?? {}).sort()).toEqual([...CAPABILITIES].sort());
  });

  test('policies are called as routing and pools know them', () => {
    const { Pool, Routing } = definitions;
    expect(Pool?.properties?.policy?.enum).toEqual(POOL_POLICIES);
    expect(new Set(Routing?.properties?.default?.enum)).toEqual(new Set([...POLICIES, 'perf-avg']));
  });

  test('the parts of interface’s example that are built are taken as they stand', async () => {
    const yaml = `
server: { host: 127.0.0.1, port: 8080, max_body_bytes: 33554432, trusted_proxies: [] }
providers:
  openai:
    adapter: openai
    base_url: https://api.openai.com/v1
    api_key: \${OPENAI_API_KEY}
    headers: {}
    timeouts: { connect_ms: 5000, first_token_ms: 60000, idle_ms: 60000, total_ms: 600000 }
    max_concurrency: 200
    models:
      gpt-4o:
        vendor: openai
        id: gpt-4o-2024-11-20
        type: chat
        context_window: 128000
        max_output_tokens: 16384
        price: { input: 2.50, output: 10.00, cached_input: 1.25, cache_write: 3.125 }
        supports: { tools: true, vision: true, json_schema: true, logprobs: true, n: true, top_k: false, seed: true, beam_size: false }
models:
  default: gpt-4o
  aliases: { gpt-4: gpt-4o, "*": sandbox/echo }
pools:
  fast:
    policy: weighted
    members: [{ model: gpt-4o-mini, provider: openai, weight: 3 }, { model: llama-3.3-70b, provider: groq }]
mixtures:
  council: { proposers: [gpt-4o, claude-sonnet-5], aggregator: gpt-4o, critique: false }
routing: { default: perf, exploration: 0.05, window_minutes: 60 }
failover: { max_attempts: 3, total_timeout_ms: 120000, backoff_ms: 100, breaker: { failures: 5, open_ms: 30000 } }
integrity: { judge: gpt-4o-mini }
security: { allow_private_upstreams: true }
keys:
  - { name: app, key: "\${APP_KEY}", admin: false, models: ["*"], providers: ["*"], expires_at: null }
`;
    const env = { OPENAI_API_KEY: 'sk-x', APP_KEY: 'an application’s own' };
    expect((await config({ yaml, env })).providers.map(({ name }) => name)).toEqual(['openai', 'sandbox']);
  });
});

test('the nearest names: swapped, missing and wrong letters, and beginnings; nothing far-fetched', () => {
  const names = ['input', 'output', 'cached_input', 'price'];
  expect(nearestNames('inptu', names)).toEqual(['input']);
  expect(nearestNames('Ouput', names)).toEqual(['output']);
  expect(nearestNames('cached', names)).toEqual(['cached_input']);
  expect(nearestNames('colour', names)).toEqual([]);
  expect(nearestNames('', names)).toEqual([]);
  expect(nearestNames('x'.repeat(5_000), names)).toEqual([]);
  expect(nearestNames('put', ['puts', 'pit', 'putter'], 2)).toEqual(['pit', 'puts']);
});
