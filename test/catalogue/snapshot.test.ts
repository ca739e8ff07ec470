import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { nameModels } from '../../scripts/catalogue/name-models.ts';
import { readSource } from '../../scripts/catalogue/read-source.ts';
import { PROVIDER_ROWS } from '../../src/providers/catalogue/provider-rows.ts';
import { loadSnapshot } from '../../src/providers/catalogue/snapshot.ts';
import { CAPABILITIES } from '../../src/providers/route.ts';

const source = (id: string, more: object = {}) => ({
  type: 'chat',
  id,
  reasoning: false,
  input: ['text'],
  contextWindow: 100,
  maxTokens: 10,
  ...more,
});
const read = (provider: string, ...models: ReturnType<typeof source>[]) =>
  readSource(provider, { wire: Object.fromEntries(models.map((model) => [model.id, model])) });

describe('making the snapshot', () => {
  test('the same model has the base name that its vendor gives it', () => {
    const found = [
      ...read('openrouter', source('anthropic/claude-opus-4.8'), source('~google/gemini-flash-latest')),
      ...read('anthropic', source('claude-opus-4-8')),
      ...read('fireworks', source('accounts/fireworks/models/glm-5p3')),
      ...read('together', source('zai-org/GLM-5.3')),
    ];
    const named = nameModels(found);
    expect(Object.keys(named)).toEqual(['anthropic', 'fireworks', 'openrouter', 'together']);
    expect(named.openrouter).toMatchObject([
      { id: 'anthropic/claude-opus-4.8', base: 'claude-opus-4-8', vendor: 'anthropic' },
      { id: '~google/gemini-flash-latest', base: 'gemini-flash-latest', vendor: 'google' },
    ]);
    expect(named.fireworks?.[0]).toMatchObject({ base: 'glm-5.3', vendor: 'zai' });
    expect(named.together?.[0]).toMatchObject({ base: 'glm-5.3', vendor: 'zai' });
  });

  test('Bedrock’s models have everybody’s names, once for all the profiles through which they can be asked', () => {
    const ids = [
      'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
      'anthropic.claude-sonnet-4-5-20250929-v1:0',
      'global.anthropic.claude-sonnet-4-5-20250929-v1:0',
      'anthropic.claude-opus-4-6-v1',
      'us.meta.llama3-3-70b-instruct-v1:0',
      'meta.llama4-scout-17b-instruct-v1:0',
      'moonshot.kimi-k2-thinking',
      'deepseek.v3-v1:0',
      'openai.gpt-oss-20b',
      'openai.gpt-oss-20b-1:0',
      'amazon.nova-2-lite-v1:0',
    ];
    const { bedrock = [] } = nameModels(read('bedrock', ...ids.map((id) => source(id))));
    expect(bedrock.map(({ id, base, vendor, profiles }) => [`${vendor}/${base}`, id, profiles])).toEqual([
      ['anthropic/claude-opus-4-6', 'anthropic.claude-opus-4-6-v1', undefined],
      ['anthropic/claude-sonnet-4-5', 'anthropic.claude-sonnet-4-5-20250929-v1:0', ['', 'global', 'us']],
      ['deepseek/deepseek-v3.1', 'deepseek.v3-v1:0', undefined],
      ['openai/gpt-oss-20b', 'openai.gpt-oss-20b-1:0', undefined],
      ['moonshotai/kimi-k2-thinking', 'moonshot.kimi-k2-thinking', undefined],
      ['meta/llama-3.3-70b', 'meta.llama3-3-70b-instruct-v1:0', ['us']],
      ['meta/llama-4-scout', 'meta.llama4-scout-17b-instruct-v1:0', undefined],
      ['amazon/nova-2-lite', 'amazon.nova-2-lite-v1:0', undefined],
    ]);
  });

  test('what a model at Bedrock is not asked for is what its adapter would drop', () => {
    const lacks = (id: string) => read('bedrock', source(id))[0]?.lacks;
    expect(lacks('anthropic.claude-opus-4-6-v1')).toEqual([]);
    expect(lacks('anthropic.claude-opus-5')).toEqual(['sampling', 'top_k']);
    expect(lacks('amazon.nova-pro-v1:0')).toEqual(['reasoning']);
    expect(lacks('openai.gpt-oss-20b-1:0')).toEqual(['stop', 'top_k']);
  });

  test('a window that ends where the price rises is not the model’s', () => {
    const cost = { tiers: [{ inputTokensAbove: 272_000 }] };
    const [known, unknown, honest] = read(
      'openai',
      source('gpt-5.4', { contextWindow: 272_000, cost }),
      source('gpt-99', { contextWindow: 272_000, cost }),
      source('gpt-4.1', { contextWindow: 1_047_576, cost }),
    );
    expect([known?.context, unknown?.context, honest?.context]).toEqual([1_050_000, null, 1_047_576]);
  });

  test('models that Chat Completions can’t reach are left out', () => {
    expect(
      read('openai', source('gpt-5-pro'), source('gpt-5.3-codex'), source('gpt-5')).map(({ id }) => id),
    ).toEqual(['gpt-5']);
    expect(read('openrouter', source('a/b:batch'), source('auto'), source('a/b:free'))).toHaveLength(1);
  });

  test('a date in an id is when it was made', () => {
    const [model] = Object.values(nameModels(read('openai', source('gpt-4o-2024-11-20')))).flat();
    expect(model?.created).toBe(Date.UTC(2024, 10, 20) / 1000);
  });
});

describe('the snapshot', () => {
  test('has models of every provider that has a key, with capabilities that there are', async () => {
    const snapshot = await loadSnapshot();
    // At Azure everybody has deployments of their own.
    const rows = PROVIDER_ROWS.filter(
      ({ adapter, apiKeyVariable }) => apiKeyVariable !== null && adapter !== 'azure-openai',
    );
    for (const row of rows) {
      const models = snapshot.of(row.name);
      expect(models.length, row.name).toBeGreaterThan(0);
      for (const { base, vendor, contextWindow, lacks } of models) {
        expect(base).toMatch(/^[^\s,*/]+$/);
        expect(vendor).toMatch(/^[a-z0-9-]+$/);
        expect(contextWindow ?? 1).toBeGreaterThan(0);
        for (const name of lacks) expect(CAPABILITIES).toContain(name);
      }
    }
  });

  test('comes with its source’s notice and stays small', async () => {
    const file = new URL('../../generated/catalogue.json', import.meta.url);
    const text = await readFile(file, 'utf8');
    const notice = await readFile(new URL('../../generated/catalogue.NOTICE', import.meta.url), 'utf8');
    expect(text.length).toBeLessThan(300 * 1024);
    expect(notice).toContain('MIT License');
    expect(notice).toContain(JSON.parse(text).source);
  });
});
