// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${NAME} is the file's own syntax
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { load, problems, tell } from './load.ts';

describe('problems of the file', () => {
  test('all are told at once, with line, column and path', async () => {
    const yaml = [
      'server: { port: 99999 }',
      'providers:',
      '  openai:',
      '    api_key: sk-x',
      '    models:',
      '      gpt-4o:',
      '        price: { inptu: 2.5, output: -1 }',
      '  grok: {}',
      'swimming: {}',
      'keys:',
      '  - { name: app }',
    ].join('\n');
    expect(await tell({ yaml })).toEqual([
      '1:17 server.port must be at most 65535',
      '7:18 providers.openai.models.gpt-4o.price.inptu unknown key, did you mean "input"?',
      '7:38 providers.openai.models.gpt-4o.price.output must be at least 0',
      '8:3 providers.grok.base_url is missing: "grok" is not in the catalogue (openai, anthropic, gemini, mistral, ' +
        'deepseek, xai, azure-openai, bedrock, groq, together, fireworks, openrouter, ollama, vllm, llama.cpp, sandbox)',
      '9:1 swimming unknown key, known here: server, providers, models, pools, mixtures, routing, failover, integrity, ' +
        'security, keys',
      '11:5 keys[0].key is missing',
    ]);
  });

  test.each([
    ['servr: {}', '1:1 servr unknown key, did you mean "server"?'],
    ['server: []', '1:9 server must be a map of keys, not a list'],
    ['server: { port: eighty }', '1:17 server.port must be a whole number, not text'],
    ['server: { port: 80.5 }', '1:17 server.port must be a whole number, not a fraction'],
    ['server: { host: "" }', '1:17 server.host must not be empty'],
    ['[1, 2]', '1:1 (file) must be a map of keys, not a list'],
    [
      'providers: { openai: { adapter: opanai } }',
      '1:33 providers.openai.adapter "opanai" is not one of openai, azure-openai, anthropic, gemini, bedrock, sandbox; did you mean "openai"?',
    ],
    [
      'providers: { "a b": {} }',
      '1:14 providers.a b a provider\'s name has letters, digits, ".", "_" and "-" only, 64 at the most',
    ],
    [
      'security: { allow_private_upstreams: 1 }',
      '1:38 security.allow_private_upstreams must be true or false, not a number',
    ],
    ['keys: [{ name: a, key: bb, admin: yes }]', '1:35 keys[0].admin must be true or false, not text'],
    [
      'models: { aliases: { "a b": c } }',
      '1:22 models.aliases.a b an alias is "*", or has no space, comma or "*", and 256 characters at the most',
    ],
    ['models: { default: "*" }', '1:20 models.default must name a model or an alias, not "*"'],
    ['models: { aliases: { a: b, b: a } }', '1:25 models.aliases.a leads back to itself: a → b → a'],
    ['models: { aliases: { "*": "*" } }', '1:27 models.aliases.* leads back to itself: * → *'],
    [
      'server: { trusted_proxies: [10.0.0.0/33] }',
      '1:29 server.trusted_proxies[0] is neither an address, a network like 10.0.0.0/8, nor one of loopback, linklocal, uniquelocal',
    ],
    [
      'server: { cors_origins: ["https://a.example/x"] }',
      '1:26 server.cors_origins[0] is not an origin; write https://app.example.com, without a path',
    ],
    ['server: { port: 1, port: 2 }', '1:20 server.port is here twice, first in line 1'],
    [
      '__proto__: { port: 1 }',
      '1:1 __proto__ unknown key, known here: server, providers, models, pools, mixtures, routing, failover, integrity, security, keys',
    ],
  ])('%s', async (yaml, problem) => {
    expect(await tell({ yaml })).toEqual([problem]);
  });

  test('broken YAML is told with its place, and without its text', async () => {
    const [problem] = await problems({ yaml: 'keys:\n  - { name: a, key: sk-secret\nserver: {}' });
    expect(problem).toMatchObject({ source: 'parley.yaml', path: '(file)', line: 3 });
    expect(problem?.message).toMatch(/^is not YAML: /);
    expect(problem?.message).not.toContain('sk-secret');
  });

  test.each([
    ['keys:\n  - { name: a, key: ${APP_KEY} }', '2:22'],
    ['models: { aliases: { a: "${A}", b: ${B} } }', '1:37'],
    ['server: { cors_origins: [${ORIGIN}] }', '1:27'],
  ])('a variable without quotes where YAML needs them is told as that alone: %s', async (yaml, place) => {
    expect(await tell({ yaml })).toEqual([
      `${place} (file) is not YAML: within { } and [ ] a variable stands in quotes, as in "\${NAME}"`,
    ]);
  });

  test('two documents in one file are told as that', async () => {
    expect(await tell({ yaml: 'server: {}\n---\nmodels: {}' })).toEqual([
      '2:1 (file) holds more than one document; write all into one, without ---',
    ]);
  });

  test('a file that is nested without end is refused', async () => {
    expect(await tell({ yaml: '['.repeat(50_000) })).toHaveLength(3);
    const circle = 'models: &a { aliases: *a }';
    expect(await tell({ yaml: circle })).toEqual([
      '(file) is nested deeper than 32 levels, or has more than 200000 values',
    ]);
  });

  test('anchors may be used', async () => {
    const yaml =
      'providers:\n  a: { base_url: "https://a.example", timeouts: &t { idle_ms: 1 } }\n  b: { base_url: "https://b.example", timeouts: *t }';
    const loaded = await load({ yaml });
    expect(loaded.ok && loaded.config.providers.map(({ timeouts }) => timeouts.idleMs)).toEqual([
      1, 1, 60_000,
    ]);
  });

  test('no problem ever repeats a secret', async () => {
    const yaml = [
      'providers:',
      '  openai: { api_key: "sk-secr\\u2603et", headers: { "x y": sk-secret, authorization: "sk-secret\\n" } }',
      '  b: { base_url: "https://user:sk-secret@host/" }',
      '  c: { base_url: "sk-secret" }',
      'keys:',
      '  - { name: a, key: "sk-secret\\u0007" }',
      '  - { name: b, key: [sk-secret] }',
    ].join('\n');
    const found = await problems({ yaml });
    expect(found.length).toBeGreaterThanOrEqual(6);
    expect(JSON.stringify(found)).not.toContain('secr');
  });
});

describe('variables in the file', () => {
  test('${NAME} and ${NAME:-default} are put in, and read as what the place wants', async () => {
    const yaml = [
      'server: { host: "${H:-localhost}", port: "${P}", max_body_bytes: "${EMPTY:-5}" }',
      'security: { allow_private_upstreams: "${NO}" }',
      'keys: [{ name: "n-${P}", key: "$${P} is a literal ${P}" }]',
    ].join('\n');
    const loaded = await load({ yaml, env: { P: '81', NO: 'false', EMPTY: '' } });
    expect(loaded.ok && loaded.config).toMatchObject({
      server: { host: 'localhost', port: 81, maxBodyBytes: 5 },
      security: { allowPrivateUpstreams: false },
      keys: [{ name: 'n-81', key: '${P} is a literal 81' }],
    });
  });

  test('a number stays text where text is wanted, and text is no number', async () => {
    const yaml = 'server: { port: "${P}" }\nkeys: [{ name: a, key: "${K}" }]';
    const loaded = await load({ yaml, env: { P: '81', K: '123456789012345678901' } });
    expect(loaded.ok && loaded.config.keys[0]?.key).toBe('123456789012345678901');
    expect(await tell({ yaml, env: { P: 'x', K: '12345678901234567' } })).toEqual([
      '1:17 server.port must be a whole number, not text',
    ]);
    expect(await tell({ yaml: 'server: { port: "81" }' })).toEqual([
      '1:17 server.port must be a whole number, not text',
    ]);
  });

  test('one that is not set is an error that names it', async () => {
    expect(await tell({ yaml: 'keys:\n  - name: app\n    key: ${APP_KEY}', env: { APP_KEY: '' } })).toEqual([
      '3:10 keys[0].key APP_KEY is not set; set it, or write a default: ${APP_KEY:-…}',
    ]);
    expect(await tell({ yaml: 'server: { port: "${A}${B}" }' })).toEqual([
      '1:17 server.port A is not set; set it, or write a default: ${A:-…}',
    ]);
  });

  test.each([
    ['keys: [{ name: a, key: long-enough-to-pass, providers: ["${A}"] }]', 'keys[0].providers[0]'],
    ['server: { trusted_proxies: ["${A}"] }', 'server.trusted_proxies[0]'],
    ['pools: { p: "${A}" }', 'pools.p'],
    ['pools: { p: { members: "${A}" } }', 'pools.p.members'],
    ['pools: { p: { members: ["${A}", { model: a, weight: "${A}" }] } }', 'pools.p.members[0]'],
    ['mixtures: { m: { proposers: ["${A}"], aggregator: "${A}" } }', 'mixtures.m.proposers[0]'],
    ['failover: { breaker: { failures: "${A}" }, backoff_ms: "${A}" }', 'failover.breaker.failures'],
    ['integrity: "${A}"', 'integrity'],
  ])('one that is not set is told wherever it stands: %s', async (yaml, at) => {
    const found = await problems({ yaml });
    expect(found[0]).toMatchObject({ path: at, message: expect.stringMatching(/^A is not set/) });
    expect(found.map(({ message }) => message)).toEqual(found.map(() => found[0]?.message));
  });

  test('what is put in is not looked at again', async () => {
    const loaded = await load({
      yaml: 'keys: [{ name: a, key: "${K}" }]',
      env: { K: '${HOME} and ${more} of it' },
    });
    expect(loaded.ok && loaded.config.keys[0]?.key).toBe('${HOME} and ${more} of it');
  });

  test('a ${ that is no reference is told', async () => {
    expect(await tell({ yaml: 'server: { host: "${not a name}" }' })).toEqual([
      '1:17 server.host "${not a name}" is neither ${NAME} nor ${NAME:-default}; write $${ for a plain ${',
    ]);
    expect(await tell({ yaml: 'server: { host: "${OPEN" }' })).toHaveLength(1);
  });
});

describe('whatever somebody writes', () => {
  const word = fc.constantFrom(
    ...[
      'server',
      'providers',
      'models',
      'keys',
      'openai',
      'sandbox',
      'mine',
      'base_url',
      'api_key',
      'adapter',
    ],
    ...[
      'headers',
      'timeouts',
      'price',
      'input',
      'output',
      'replies',
      'match',
      'reply',
      'aliases',
      'default',
      '*',
    ],
    ...[
      'name',
      'key',
      'expires_at',
      'supports',
      'gpt-4o',
      'port',
      'host',
      'fault',
      '__proto__',
      'constructor',
      'a.b',
    ],
    ...['members', 'model', 'provider', 'weight', 'policy', 'pool', 'moa/x'],
    ...['proposers', 'aggregator', 'judge', 'breaker', 'max_attempts', 'round_robin'],
  );
  const scalar = fc.oneof(
    word,
    fc.constantFrom(
      '${A}',
      '${A:-1}',
      'http://127.0.0.1:1/v1',
      'https://u:p@h',
      '(',
      'reset',
      '2027-01-01',
      '',
    ),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.string(),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      scalar,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(word, tie('tree'), { maxKeys: 5, noNullPrototype: true }),
    ),
  }));
  const document = fc.dictionary(
    fc.constantFrom(
      ...['server', 'providers', 'models', 'security', 'keys'],
      ...['pools', 'mixtures', 'routing', 'failover', 'integrity', 'swimming'],
    ),
    fc.oneof(tree, fc.dictionary(word, fc.dictionary(word, tree))),
  );

  test('the loader answers, and every problem has a place and a path', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (value) => {
        const loaded = await load({ yaml: JSON.stringify(value) });
        if (loaded.ok) return;
        expect(loaded.problems.length).toBeGreaterThan(0);
        for (const problem of loaded.problems) {
          expect(problem.path).not.toBe('');
          expect(problem.message).toMatch(/\S/);
          expect(problem.source).toBe('parley.yaml');
          expect(problem.line).toBeGreaterThan(0);
          expect(problem.column).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('so it does for text that is no YAML at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (yaml) => {
        const loaded = await load({ yaml });
        for (const problem of loaded.ok ? [] : loaded.problems) expect(problem.path).not.toBe('');
      }),
      { numRuns: 100 },
    );
  });
});
