import { describe, expect, test } from 'vitest';
import { validateModel } from '../../generated/validators/replies.js';
import { catalogueOf, model, provider } from './catalogue-of.ts';

describe('rows of GET /v1/models', () => {
  test('every row fits the contract', async () => {
    const catalogue = await catalogueOf(['openai', 'anthropic', 'gemini', 'openrouter'], {
      aliases: { smart: 'gpt-4o' },
    });
    for (const row of catalogue.list()) {
      expect(validateModel(row), JSON.stringify(validateModel.errors)).toBe(true);
    }
    expect(validateModel(catalogue.get('gpt-4o'))).toBe(true);
  });

  test('there is a row for each model at each provider, named with its vendor', async () => {
    const rows = (await catalogueOf(['openai', 'openrouter'])).list({ model: 'gpt-4o' });
    expect(rows.map(({ id, provider: at, name }) => [id, at, name])).toEqual([
      ['openai/gpt-4o', 'openai', 'gpt-4o'],
      ['openai/gpt-4o', 'openrouter', 'gpt-4o'],
    ]);
  });

  test('aliases are listed by name, "*" never', async () => {
    const rows = (await catalogueOf(['openai'], { aliases: { smart: 'gpt-4o', '*': 'gpt-4o' } })).list();
    expect(rows.filter((row) => row.alias_of !== null)).toMatchObject([
      { id: 'smart', alias_of: 'openai/gpt-4o', name: 'gpt-4o', provider: 'openai' },
    ]);
  });

  test('one model comes with all its routes, the first one’s row first', async () => {
    const catalogue = await catalogueOf(['openrouter', 'openai'], {
      off: [provider('azure', { vendor: 'openai' })],
    });
    const row = catalogue.get('openai/gpt-4o');
    expect(row).toMatchObject({ id: 'openai/gpt-4o', provider: 'openrouter', alias_of: null });
    expect(row?.routes?.map((route) => [route.provider, route.enabled])).toEqual([
      ['openrouter', true],
      ['openai', true],
      ['azure', false],
    ]);
  });

  test('an alias and what "*" catches have the name that was asked for', async () => {
    const catalogue = await catalogueOf([], { aliases: { smart: 'sandbox/story', '*': 'sandbox/echo' } });
    expect(catalogue.get('smart')).toMatchObject({ id: 'smart', alias_of: 'sandbox/story' });
    expect(catalogue.get('whatever')).toMatchObject({ id: 'whatever', alias_of: 'sandbox/echo' });
    expect((await catalogueOf([])).get('whatever')).toBeUndefined();
  });

  test('filters', async () => {
    const catalogue = await catalogueOf(['openai', 'openrouter'], { off: [provider('groq')] });
    const ids = (filters: Parameters<typeof catalogue.list>[0]) =>
      new Set(catalogue.list(filters).map((row) => row.provider));
    expect(ids({ provider: 'openai' })).toEqual(new Set(['openai']));
    expect(ids({ enabled: false })).toEqual(new Set(['groq']));
    expect(ids({ type: 'embedding' })).toEqual(new Set(['sandbox']));
    expect(ids({ free: true })).toEqual(new Set(['openrouter']));
    const free = catalogue.list({ free: true });
    expect(free.every((row) => row.price.input === 0 && row.price.output === 0)).toBe(true);
    // A price that nobody knows is not nothing.
    expect(catalogue.list({ free: false }).some((row) => row.price.input === null)).toBe(true);
    expect(catalogue.list({ model: 'openai/gpt-4o', provider: 'openai' })).toHaveLength(1);
  });

  test('parameters are listed by what the target takes', async () => {
    const catalogue = await catalogueOf(['openai', 'anthropic', 'vllm']);
    const parameters = (name: string) => catalogue.get(name)?.supported_parameters ?? [];
    expect(parameters('gpt-4o')).toContain('logit_bias');
    expect(parameters('o3')).not.toContain('temperature');
    expect(parameters('gpt-5.1')).toContain('temperature');
    expect(parameters('claude-sonnet-4-6')).toEqual(expect.arrayContaining(['top_k', 'n', 'tools']));
    expect(parameters('claude-opus-5')).not.toContain('top_k');
    expect(parameters('vllm/anything')).toContain('beam_size');
    expect(parameters('sandbox/echo')).not.toContain('top_k');
  });
});

describe('what is known of a model', () => {
  test('configuration corrects the snapshot and adds to it', async () => {
    const openai = provider('openai', {
      models: [
        model('gpt-4o', { id: 'gpt-4o-2024-11-20', contextWindow: 1_000, supports: { seed: false } }),
        model('in-house', { vendor: 'acme', price: { input: 1, output: 2 } }),
      ],
    });
    const catalogue = await catalogueOf([openai]);
    const [changed] = catalogue.find('gpt-4o', null);
    expect(changed).toMatchObject({ id: 'gpt-4o-2024-11-20', contextWindow: 1_000, maxOutputTokens: 16_384 });
    expect(changed?.supports).toMatchObject({ seed: false, vision: true });
    expect(catalogue.get('acme/in-house')?.price).toEqual({ input: 1, output: 2 });
  });

  test('an id of the operator’s own costs what the model that it is said to be costs', async () => {
    const openai = provider('openai', {
      models: [model('gpt-4o', { id: 'our-deployment' }), model('in-house', { id: 'our-own' })],
    });
    const catalogue = await catalogueOf([openai]);
    expect(catalogue.get('gpt-4o')?.price).toMatchObject({ input: 2.5, output: 10 });
    expect(catalogue.get('in-house')?.price).toEqual({ input: null, output: null });
  });

  test('a model that the catalogue does not know has what an OpenAI-compatible server is assumed to have', async () => {
    const mine = provider('mine', { models: [model('tiny')] });
    const supports = (await catalogueOf([mine])).get('tiny')?.supports;
    expect(supports).toMatchObject({
      tools: true,
      vision: true,
      json_schema: true,
      n: true,
      logprobs: true,
      seed: true,
      logit_bias: true,
      penalties: true,
      top_k: false,
      min_p: false,
      repetition_penalty: false,
      beam_size: false,
    });
  });

  test('a known model at an unknown server keeps its vendor and its window, not its price', async () => {
    const mine = provider('mine', { models: [model('gpt-4o')] });
    expect((await catalogueOf([mine])).get('gpt-4o')).toMatchObject({
      id: 'openai/gpt-4o',
      provider: 'mine',
      context_window: 128_000,
      price: { input: null, output: null },
    });
  });

  test('the sandbox’s answers have a price, so that the first reply shows a cost', async () => {
    const catalogue = await catalogueOf([]);
    expect(catalogue.get('sandbox/echo')?.price).toMatchObject({ input: 0.15, output: 0.6 });
    const cheap = provider('sandbox', { models: [model('echo', { price: { input: 0, output: 0 } })] });
    expect(
      (await catalogueOf([{ ...cheap, name: 'other' }])).list({ provider: 'other', free: true }),
    ).toHaveLength(1);
  });
});
