import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueOf, model, places, provider } from './catalogue-of.ts';

describe('names of models', () => {
  test('a base name, a qualified name and the provider’s own name lead to the same routes', async () => {
    const catalogue = await catalogueOf(['openai', 'openrouter']);
    const both = ['openai:gpt-4o', 'openrouter:openai/gpt-4o'];
    expect(places(catalogue, 'gpt-4o')).toEqual(both);
    expect(places(catalogue, 'openai/gpt-4o')).toEqual(both);
    expect(places(catalogue, 'gpt-4o', 'openrouter')).toEqual(['openrouter:openai/gpt-4o']);
  });

  test('routes are in the order in which their providers are configured', async () => {
    expect(places(await catalogueOf(['openrouter', 'openai']), 'gpt-4o')).toEqual([
      'openrouter:openai/gpt-4o',
      'openai:gpt-4o',
    ]);
  });

  test('one model has one base name, whatever its hosts call it', async () => {
    const catalogue = await catalogueOf(['anthropic', 'openrouter', 'groq']);
    expect(places(catalogue, 'claude-haiku-4-5')).toContain('openrouter:anthropic/claude-haiku-4.5');
    expect(places(catalogue, 'anthropic/claude-haiku-4.5')).toEqual([
      'openrouter:anthropic/claude-haiku-4.5',
    ]);
    expect(places(catalogue, 'llama-3.3-70b')[0]).toMatch(/^openrouter|^groq/);
    expect(places(catalogue, 'llama-3.3-70b', 'groq')).toEqual(['groq:llama-3.3-70b-versatile']);
  });

  test('letters’ case does not matter where no name fits exactly', async () => {
    const catalogue = await catalogueOf(['openai'], { aliases: { Fast: 'gpt-4o-mini' } });
    expect(places(catalogue, 'GPT-4o')).toEqual(['openai:gpt-4o']);
    expect(places(catalogue, 'fast')).toEqual(['openai:gpt-4o-mini']);
  });

  test('the sandbox’s models answer to sandbox/… and, at the sandbox, to their base name; never to a bare one', async () => {
    const catalogue = await catalogueOf([]);
    expect(places(catalogue, 'sandbox/echo')).toEqual(['sandbox:echo']);
    expect(places(catalogue, 'echo', 'sandbox')).toEqual(['sandbox:echo']);
    expect(places(catalogue, 'echo')).toEqual([]);
    expect(places(catalogue, 'ECHO')).toEqual([]);
    expect(places(catalogue, 'made-up', 'sandbox')).toEqual([]);
    expect(catalogue.find('sandbox/embed', null)[0]?.type).toBe('embedding');
  });

  test('a model added to the sandbox has a bare name', async () => {
    const sandbox = provider('sandbox', { models: [model('gpt-test', { id: 'echo' })] });
    const catalogue = await catalogueOf([{ ...sandbox, name: 'mine' }]);
    expect(places(catalogue, 'gpt-test')).toEqual(['mine:echo']);
  });

  test('dated names of a vendor’s own models are taken on the price package’s word', async () => {
    const catalogue = await catalogueOf(['openai', 'anthropic', 'gemini']);
    expect(places(catalogue, 'gpt-4o-mini-2024-07-18')).toEqual(['openai:gpt-4o-mini-2024-07-18']);
    expect(places(catalogue, 'openai/gpt-3.5-turbo')).toEqual(['openai:gpt-3.5-turbo']);
    expect(catalogue.find('gpt-3.5-turbo', null)[0]?.price).not.toBeNull();
    // Google's price list has Claude too, which its API does not serve.
    expect(places(catalogue, 'claude-3-opus-20240229')).toEqual(['anthropic:claude-3-opus-20240229']);
    expect(places(catalogue, 'whisper-1')).toEqual([]);
    expect(places(catalogue, 'gpt-9')).toEqual([]);
  });

  test('a named provider takes names that nobody has listed, at an unknown price', async () => {
    const catalogue = await catalogueOf(['openai', 'ollama']);
    const [route] = catalogue.find('gpt-9', 'openai');
    expect(route).toMatchObject({ id: 'gpt-9', qualified: 'openai/gpt-9', price: null, contextWindow: null });
    expect(catalogue.find('gpt-9', 'openai')[0]).toBe(route);
    expect(places(catalogue, 'library/llama3.2', 'ollama')).toEqual(['ollama:library/llama3.2']);
    expect(places(catalogue, 'gpt-9', 'nobody')).toEqual([]);
  });

  test('a server whose models nobody lists is reached by provider/name, as its replies name them', async () => {
    const catalogue = await catalogueOf(['openai', 'ollama']);
    expect(places(catalogue, 'ollama/llama3.2')).toEqual(['ollama:llama3.2']);
    expect(places(catalogue, 'llama3.2')).toEqual([]);
    expect(places(catalogue, 'openai/gpt-9')).toEqual([]);
  });

  test('remembering unlisted names is bounded', async () => {
    const catalogue = await catalogueOf(['openai']);
    const [first] = catalogue.find('model-0', 'openai');
    for (let index = 1; index <= 1_000; index++) catalogue.find(`model-${index}`, 'openai');
    expect(catalogue.find('model-0', 'openai')[0]).not.toBe(first);
  });
});

describe('aliases', () => {
  test('an alias wins over a model of its name, and may lead to another alias', async () => {
    const catalogue = await catalogueOf(['openai'], {
      aliases: { 'gpt-4': 'smart', smart: 'openai/gpt-4o', local: 'sandbox/story' },
    });
    expect(places(catalogue, 'gpt-4')).toEqual(['openai:gpt-4o']);
    expect(places(catalogue, 'gpt-4', 'openai')).toEqual(['openai:gpt-4o']);
    expect(places(catalogue, 'local')).toEqual(['sandbox:story']);
  });

  test('an alias may lead to a name that only a local server knows', async () => {
    const catalogue = await catalogueOf(['ollama'], { aliases: { small: 'ollama/llama3.2' } });
    expect(places(catalogue, 'small')).toEqual(['ollama:llama3.2']);
    expect(catalogue.warnings).toEqual([]);
  });

  test('"*" catches what nothing else serves', async () => {
    const catalogue = await catalogueOf(['openai'], { aliases: { '*': 'sandbox/echo' } });
    expect(places(catalogue, 'anything')).toEqual(['sandbox:echo']);
    expect(places(catalogue, 'x'.repeat(1_024))).toEqual(['sandbox:echo']);
    expect(places(catalogue, 'gpt-4o')).toEqual(['openai:gpt-4o']);
    expect(places(catalogue, 'anything', 'sandbox')).toEqual(['sandbox:echo']);
    expect(places(catalogue, 'anything', 'openai')).toEqual(['openai:anything']);
  });

  test('"*" may lead to a local server, and to an alias', async () => {
    const local = await catalogueOf(['ollama'], { aliases: { '*': 'ollama/llama3.2' } });
    expect(places(local, 'anything')).toEqual(['ollama:llama3.2']);
    const chained = await catalogueOf([], { aliases: { '*': 'home', home: 'sandbox/story' } });
    expect(places(chained, 'anything')).toEqual(['sandbox:story']);
  });

  test('what leads nowhere is told to the operator', async () => {
    const catalogue = await catalogueOf([], { aliases: { a: 'gpt-4o', '*': 'gpt-4o' }, defaultModel: 'b' });
    expect(catalogue.warnings).toEqual([
      'models.aliases.a leads nowhere: nothing serves "gpt-4o"',
      'models.aliases.* leads nowhere: nothing serves "gpt-4o"',
      'models.default leads nowhere: nothing serves "b"',
    ]);
    expect(places(catalogue, 'a')).toEqual([]);
  });

  test('so are pools, mixtures and a judge of models that nothing serves', async () => {
    const at = (model: string, provider: string | null = null) => ({ model, provider });
    const catalogue = await catalogueOf(['openai', 'ollama'], {
      aliases: { smart: 'gpt-4o' },
      others: {
        pools: [
          {
            name: 'p',
            members: [
              ...[at('gpt-4o'), at('smart'), at('gpt-4o', 'openai'), at('llama3.2', 'ollama')],
              ...[at('echo', 'sandbox'), at('none', 'sandbox'), at('none'), at('echo')],
              // That it is off is told where its name stands.
              at('gpt-4o', 'groq'),
            ],
          },
        ],
        mixtures: [{ name: 'm', proposers: ['smart', 'moa/m', 'sandbox/echo'], aggregator: 'none' }],
        integrity: { judge: 'none' },
      },
    });
    expect(catalogue.warnings).toEqual([
      'pools.p.members[5].model leads nowhere: nothing serves "none" at sandbox',
      'pools.p.members[6].model leads nowhere: nothing serves "none"',
      'pools.p.members[7].model leads nowhere: nothing serves "echo"',
      'mixtures.m.proposers[1] leads nowhere: nothing serves "moa/m"',
      'mixtures.m.aggregator leads nowhere: nothing serves "none"',
      'integrity.judge leads nowhere: nothing serves "none"',
    ]);
  });

  test('the default may be a mixture that there is', async () => {
    const others = { mixtures: [{ name: 'm', proposers: ['sandbox/echo'], aggregator: 'sandbox/echo' }] };
    expect((await catalogueOf([], { defaultModel: 'moa/m', others })).warnings).toEqual([]);
    expect((await catalogueOf([], { defaultModel: 'moa/n', others })).warnings).toEqual([
      'models.default leads nowhere: nothing serves "moa/n"',
    ]);
  });

  test('so may aliases and "*"; what must be a model is told that it is none', async () => {
    const others = {
      mixtures: [{ name: 'm', proposers: ['best', 'sandbox/echo'], aggregator: 'sandbox/echo' }],
      pools: [{ name: 'p', members: [{ model: 'best', provider: null }] }],
      integrity: { judge: 'Smart' },
    };
    const aliases = { smart: 'best', best: 'moa/m', other: 'moa/n', '*': 'moa/m' };
    const catalogue = await catalogueOf([], { defaultModel: 'smart', aliases, others });
    expect(catalogue.warnings).toEqual([
      'models.aliases.other leads nowhere: nothing serves "moa/n"',
      'pools.p.members[0].model must be a model: "best" leads to moa/m',
      'mixtures.m.proposers[0] must be a model: "best" leads to moa/m',
      'integrity.judge must be a model: "Smart" leads to moa/m',
    ]);
  });

  test('a name leads to a mixture by its alias, letters’ case aside, and by "*" where nothing serves it', async () => {
    const others = { mixtures: [{ name: 'm', proposers: ['sandbox/echo'], aggregator: 'sandbox/echo' }] };
    const aliases = { smart: 'moa/m', 'gpt-4o': 'moa/m', other: 'moa/n' };
    const named = await catalogueOf(['openai'], { aliases, others });
    const names = ['smart', 'SMART', 'gpt-4o', 'gpt-4o-mini', 'other', 'typo', 'moa/m', 'moa/n'];
    const led = (catalogue: typeof named) => names.filter((name) => catalogue.mixtureOf(name, null));
    expect(led(named)).toEqual(['smart', 'SMART', 'gpt-4o']);
    const starred = await catalogueOf(['openai'], { aliases: { ...aliases, '*': 'smart' }, others });
    expect(led(starred)).toEqual(['smart', 'SMART', 'gpt-4o', 'other', 'typo']);
    // `echo` is the sandbox's where that is named, and what a mixture is at no provider.
    expect(starred.mixtureOf('echo', 'sandbox')).toBeUndefined();
    expect(starred.mixtureOf('typo', 'sandbox')).toBeUndefined();
    // Not configured, so that nothing is served under this name.
    const without = await catalogueOf(['openai'], { aliases: { smart: 'moa/m', '*': 'moa/m' } });
    expect(led(without)).toEqual([]);
  });

  test('an alias of a mixture wins over "*" that leads to a model', async () => {
    const others = { mixtures: [{ name: 'm', proposers: ['sandbox/echo'], aggregator: 'sandbox/echo' }] };
    const aliases = { smart: 'moa/m', '*': 'sandbox/echo' };
    const catalogue = await catalogueOf([], { aliases, others });
    expect([catalogue.mixtureOf('smart', null), catalogue.mixtureOf('typo', null)]).toEqual([
      'moa/m',
      undefined,
    ]);
  });

  test('a model that the sandbox can’t play is told to the operator', async () => {
    const mine = provider('sandbox', {
      models: [model('fake', { id: 'none' }), model('real', { id: 'story' })],
    });
    expect((await catalogueOf([{ ...mine, name: 'mine' }])).warnings).toEqual([
      'providers.mine.models.fake never answers: the sandbox has no model "none"',
    ]);
  });

  test('a circle, which configuration refuses, ends here too', async () => {
    const catalogue = await catalogueOf([], { aliases: { a: 'b', b: 'a', '*': '*' } });
    expect(places(catalogue, 'a')).toEqual([]);
    expect(places(catalogue, 'x')).toEqual([]);
  });
});

test('any name at any provider gets an answer, twice the same', async () => {
  const catalogue = await catalogueOf(['openai', 'ollama'], { aliases: { x: 'gpt-4o' } });
  const names = fc.oneof(
    fc.string(),
    fc.constantFrom('__proto__', 'constructor', '*', 'openai/', '/', 'ollama/'),
  );
  fc.assert(
    fc.property(names, fc.option(fc.oneof(fc.string(), fc.constantFrom('openai', 'ollama'))), (name, at) => {
      expect(catalogue.find(name, at)).toEqual(catalogue.find(name, at));
      const row = catalogue.get(name);
      if (row) expect(row.routes?.length).toBeGreaterThan(0);
    }),
  );
});
