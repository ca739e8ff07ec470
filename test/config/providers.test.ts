// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${NAME} is the file's own syntax
import { describe, expect, test } from 'vitest';
import { redactConfig } from '../../src/config/redact-config.ts';
import { config, load, tell } from './load.ts';

const providers = async (yaml: string, env: NodeJS.ProcessEnv = {}) =>
  (await config({ yaml, env })).providers;
const names = async (yaml: string, env: NodeJS.ProcessEnv = {}) =>
  (await providers(yaml, env)).map(({ name }) => name);

describe('which providers are on', () => {
  test('each key in the environment switches its provider on; the sandbox is always there, last', async () => {
    const env = { GROQ_API_KEY: ' gsk \n', OPENAI_API_KEY: 'sk', MISTRAL_API_KEY: ' ' };
    const found = await providers('', env);
    expect(found).toMatchObject([
      {
        name: 'openai',
        adapter: 'openai',
        baseUrl: 'https://api.openai.com/v1',
        apiKey: 'sk',
        vendor: 'openai',
      },
      { name: 'groq', baseUrl: 'https://api.groq.com/openai/v1', apiKey: 'gsk', vendor: 'groq' },
      { name: 'sandbox' },
    ]);
  });

  test('those of the file come first, in its order, and are not doubled by the environment', async () => {
    const yaml = 'providers:\n  sandbox:\n  mistral: { api_key: k }\n  openai: { api_key: mine }';
    const found = await providers(yaml, { OPENAI_API_KEY: 'theirs', GEMINI_API_KEY: 'g' });
    expect(found.map(({ name, apiKey }) => [name, apiKey])).toEqual([
      ['sandbox', null],
      ['mistral', 'k'],
      ['openai', 'mine'],
      ['gemini', 'g'],
    ]);
  });

  test('a provider whose key variable is not set is off, with a warning that names it', async () => {
    const yaml =
      'providers:\n  mistral: { api_key: "${MISTRAL_API_KEY}" }\n  openai:\n  anthropic: { api_key: "${OTHER:-}" }';
    const loaded = await load({ yaml });
    expect(loaded.warnings).toEqual([
      { path: 'providers.mistral', message: 'is off: MISTRAL_API_KEY is not set' },
      { path: 'providers.openai', message: 'is off: OPENAI_API_KEY is not set' },
    ]);
    expect(loaded.ok && loaded.config.providersOff.map(({ name, reason }) => [name, reason])).toEqual([
      ['mistral', 'MISTRAL_API_KEY is not set'],
      ['openai', 'OPENAI_API_KEY is not set'],
    ]);
    expect(loaded.ok && loaded.config.providers.map(({ name, apiKey }) => [name, apiKey])).toEqual([
      ['anthropic', null],
      ['sandbox', null],
    ]);
  });

  test('enabled: false switches one off, whatever the environment has', async () => {
    const yaml = 'providers: { openai: { enabled: false }, sandbox: { enabled: false } }';
    expect(await names(yaml, { OPENAI_API_KEY: 'sk' })).toEqual([]);
  });

  test('a server of one’s own needs an address, and no key', async () => {
    const found = await providers('providers: { mine: { base_url: "http://10.0.0.5:8000/v1/" }, ollama: }');
    expect(found).toMatchObject([
      { name: 'mine', adapter: 'openai', baseUrl: 'http://10.0.0.5:8000/v1', apiKey: null, vendor: 'mine' },
      { name: 'ollama', baseUrl: 'http://127.0.0.1:11434/v1', apiKey: null, vendor: 'ollama' },
      { name: 'sandbox' },
    ]);
  });

  test('the environment’s key goes to its vendor, or to where the operator says that this provider is', async () => {
    const env = { OPENAI_API_KEY: 'sk', ANTHROPIC_API_KEY: 'ak' };
    const yaml = [
      'providers:',
      '  openai: { base_url: "http://127.0.0.1:9/v1" }',
      '  eu: { base_url: "https://api.openai.com/v1/" }',
      '  claude: { adapter: anthropic }',
      '  other: { adapter: anthropic, base_url: "https://elsewhere.example" }',
    ].join('\n');
    expect((await providers(yaml, env)).map((one) => [one.name, one.vendor, one.apiKey])).toEqual([
      ['openai', 'openai', 'sk'],
      // It was not said whose account this is.
      ['eu', 'openai', null],
      ['claude', 'anthropic', 'ak'],
      ['other', 'other', null],
      ['anthropic', 'anthropic', 'ak'],
      ['sandbox', 'sandbox', null],
    ]);
  });
});

describe('a provider’s settings', () => {
  test('are read as they are written, with the documented defaults', async () => {
    const yaml = [
      'providers:',
      '  openai:',
      '    api_key: k',
      '    headers: { OpenAI-Project: p }',
      '    timeouts: { connect_ms: 1 }',
      '    models:',
      '      gpt-4o: { id: x, context_window: 100, max_output_tokens: 10, price: { input: 2.5, output: 10, audio_input: 3 }, supports: { seed: false } }',
      '      small: { type: embedding, price: { input: 0.02 } }',
    ].join('\n');
    expect((await providers(yaml))[0]).toEqual({
      name: 'openai',
      adapter: 'openai',
      baseUrl: 'https://api.openai.com/v1',
      apiKey: 'k',
      headers: { 'OpenAI-Project': 'p' },
      timeouts: { connectMs: 1, firstTokenMs: 60_000, idleMs: 60_000, totalMs: 600_000 },
      maxConcurrency: 200,
      vendor: 'openai',
      models: [
        {
          name: 'gpt-4o',
          vendor: null,
          id: 'x',
          type: null,
          contextWindow: 100,
          maxOutputTokens: 10,
          price: { input: 2.5, output: 10, input_audio: 3 },
          supports: { seed: false },
        },
        {
          name: 'small',
          vendor: null,
          id: null,
          type: 'embedding',
          contextWindow: null,
          maxOutputTokens: null,
          price: { input: 0.02, output: 0 },
          supports: {},
        },
      ],
    });
  });

  test('the sandbox has its own', async () => {
    const yaml = [
      'providers:',
      '  sandbox:',
      '    latency_ms: 20',
      '    tokens_per_second: 50.5',
      '    fault: status=429;retry-after=2;rate=0.2',
      '    replies:',
      '      - { match: "^hi", reply: hello }',
      '      - { match: weather, tool_calls: [{ name: f, arguments: { a: [1, { b: null }] } }] }',
      '      - { match: ".*", error: { status: 503, code: overloaded } }',
    ].join('\n');
    expect((await providers(yaml))[0]?.sandbox).toEqual({
      latencyMs: 20,
      tokensPerSecond: 50.5,
      fault: 'status=429;retry-after=2;rate=0.2',
      replies: [
        { match: '^hi', reply: 'hello' },
        { match: 'weather', tool_calls: [{ name: 'f', arguments: { a: [1, { b: null }] } }] },
        { match: '.*', error: { status: 503, code: 'overloaded' } },
      ],
    });
  });

  test.each([
    'status=429;retry-after=2',
    'status=500',
    'reset',
    'stall-before',
    'stall-after=3',
    'cut-after=3',
    'malformed',
    'slow-bytes=5',
    'empty',
    'error-event',
    'empty;rate=0.2',
  ])('the fault %s is one', async (fault) => {
    expect((await providers(`providers: { sandbox: { fault: ${fault} } }`))[0]?.sandbox?.fault).toBe(fault);
  });

  test.each([
    ['sandbox: { fault: stutus=3 }', 'fault is not a fault'],
    ['sandbox: { fault: "reset;rate=2" }', 'fault is not a fault'],
    ['sandbox: { replies: [{ match: "(", reply: a }] }', 'replies[0].match is not a regular expression'],
    ['sandbox: { replies: [{ match: a }] }', 'replies[0] needs one of reply, tool_calls, refusal, error'],
    ['sandbox: { replies: [{ match: a, reply: b, refusal: c }] }', 'replies[0] has more than one of'],
    ['sandbox: { base_url: "http://x.example" }', 'base_url is not for the sandbox'],
    ['sandbox: { adapter: openai }', 'adapter must be sandbox'],
    ['openai: { api_key: k, latency_ms: 5 }', 'latency_ms is for the sandbox alone'],
    ['openai: { api_key: k, base_url: "ftp://x" }', 'base_url must begin with https:// or http://'],
    ['openai: { api_key: k, base_url: "https://x?a=b" }', 'base_url must not have a query'],
    ['openai: { api_key: k, base_url: "not a url" }', 'base_url is not a URL'],
    ['openai: { api_key: k, headers: { host: x } }', 'headers.host is set by the gateway itself'],
    ['openai: { api_key: k, headers: { "a:b": x } }', 'headers.a:b is not the name of a header'],
    ['openai: { api_key: k, models: { m: { price: { input: 1 } } } }', 'models.m.price.output is missing'],
    [
      'openai: { api_key: k, models: { m: { context_window: 1, max_output_tokens: 2 } } }',
      'max_output_tokens is larger',
    ],
    ['openai: { api_key: k, timeouts: { idle_ms: 0 } }', 'timeouts.idle_ms must be at least 1'],
    [
      'openai: { api_key: k }, OpenAI: { base_url: "https://x.example" }',
      'OpenAI is "openai" in other letters',
    ],
    ['llama.cpp: {}', 'llama.cpp.base_url is where the gateway itself listens: http://127.0.0.1:8080'],
  ])('%s', async (entry, problem) => {
    const found = await tell({ yaml: `providers: { ${entry} }` });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${problem}`);
  });

  test('private addresses are refused when the operator says so', async () => {
    const hosts = [
      '127.0.0.1',
      'localhost',
      '10.1.2.3',
      '[::1]',
      '[::ffff:10.0.0.1]',
      '169.254.169.254',
      'db',
      'a.internal',
      '172.31.0.1',
    ];
    const entries = hosts.map((host, index) => `  p${index}: { base_url: "http://${host}:9/v1" }`);
    const yaml = `security: { allow_private_upstreams: false }\nproviders:\n${entries.join('\n')}\n  ok: { base_url: "https://api.example.com" }`;
    const found = await tell({ yaml });
    expect(found).toHaveLength(hosts.length);
    expect(found[0]).toBe(
      '3:18 providers.p0.base_url is a private address, which security.allow_private_upstreams: false forbids'.replace(
        '18',
        '19',
      ),
    );
    expect((await load({ yaml: yaml.replace('false', 'true') })).ok).toBe(true);
  });

  test('a key that would travel in the open gets a warning', async () => {
    const yaml =
      'providers: { a: { base_url: "http://api.example.com", api_key: k }, b: { base_url: "http://10.0.0.1", api_key: k } }';
    expect((await load({ yaml })).warnings).toEqual([
      { path: 'providers.a.base_url', message: 'is http: the key travels unencrypted' },
    ]);
  });
});

describe('keys of the file', () => {
  test('may be any printable text, and have the documented defaults', async () => {
    const yaml =
      'keys:\n  - { name: app, key: "eine längere Schlüsselphrase ☃" }\n  - { name: ci, key: 0123456789abcdef0, admin: true, models: [gpt-*], providers: [sandbox], expires_at: "2030-01-01T00:00:00Z" }';
    expect((await config({ yaml })).keys).toEqual([
      {
        name: 'app',
        key: 'eine längere Schlüsselphrase ☃',
        admin: false,
        models: ['*'],
        providers: ['*'],
        expiresAt: null,
      },
      {
        name: 'ci',
        key: '0123456789abcdef0',
        admin: true,
        models: ['gpt-*'],
        providers: ['sandbox'],
        expiresAt: 1_893_456_000,
      },
    ]);
  });

  test('short ones, expired ones and unknown providers get a warning', async () => {
    const yaml = 'keys: [{ name: a, key: short, expires_at: 1000, providers: [nobody, "open*"] }]';
    expect((await load({ yaml })).warnings.map(({ path, message }) => `${path} ${message}`)).toEqual([
      'keys[0].key is shorter than 16 characters: it can be guessed',
      'keys[0].providers[0] names no provider that is on: "nobody"',
      'keys[0].expires_at is in the past: the key is refused',
    ]);
  });

  test.each([
    [
      '{ name: a, key: same-key-of-length }, { name: b, key: same-key-of-length }',
      '1:55 keys[1].key is the same as keys[0].key',
    ],
    [
      '{ name: a, key: first-key-of-them }, { name: a, key: second-key-of-all }',
      '1:52 keys[1].name is the same as keys[0].name',
    ],
    [
      '{ name: a, key: " key with a space before" }',
      'keys[0].key begins or ends with a space, which no header can carry',
    ],
    ['{ name: a, key: "line\\nend in the key" }', 'keys[0].key holds characters that can’t be printed'],
    ['{ name: a, key: long-enough-to-pass, expires_at: soon }', 'keys[0].expires_at is not a time'],
    ['{ name: a, key: long-enough-to-pass, expires_at: -5 }', 'keys[0].expires_at is not a time'],
  ])('%s', async (entries, problem) => {
    const found = await tell({ yaml: `keys: [${entries}]` });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(problem.replace(/^\d+:\d+ /, ''));
  });

  test('the admin key may not be a lesser key as well', async () => {
    const yaml = 'keys: [{ name: a, key: the-very-same-key }]';
    expect(await tell({ yaml, env: { PARLEY_ADMIN_KEY: 'the-very-same-key' } })).toEqual([
      '1:24 keys[0].key is the same as PARLEY_ADMIN_KEY, but no admin’s',
    ]);
  });
});

test('a configuration that is shown holds no secret', async () => {
  const yaml =
    'providers: { a: { base_url: "https://x.example", api_key: s1-hidden, headers: { X-Key: s2-hidden } } }\nkeys: [{ name: k, key: s3-hidden-and-long }]';
  const env = {
    PARLEY_ADMIN_KEY: 's4-hidden-and-long',
    PARLEY_KEY_SECRET: 's5-hidden',
    PARLEY_DATABASE_URL: 'postgres://s6-hidden:s7-hidden@db:5/parley?sslpassword=s8-hidden',
    OPENAI_API_KEY: 's9-hidden',
  };
  const shown = JSON.stringify(redactConfig(await config({ yaml, env })));
  expect(shown).not.toContain('hidden');
  expect(shown).toContain('"apiKey":"[set]"');
  expect(shown).toContain('"databaseUrl":"postgres://db:5/parley"');
  expect(shown).toContain('"keySecret":"[set]"');
  expect(JSON.stringify(redactConfig(await config()))).toContain('"keySecret":null');
});
