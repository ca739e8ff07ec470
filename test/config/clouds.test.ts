// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${NAME} is the file's own syntax
import { describe, expect, test } from 'vitest';
import { redactConfig } from '../../src/config/redact-config.ts';
import { config, load, tell } from './load.ts';

const KEYS = { AWS_ACCESS_KEY_ID: 'AKIA-id', AWS_SECRET_ACCESS_KEY: 'aws-secret' };

/** What is on besides the sandbox. */
const on = async (yaml: string, env: NodeJS.ProcessEnv = {}) =>
  (await config({ yaml, env })).providers.filter(({ adapter }) => adapter !== 'sandbox');
const off = async (yaml: string, env: NodeJS.ProcessEnv = {}) => {
  const loaded = await load({ yaml, env });
  return loaded.ok ? loaded.config.providersOff.map(({ name, reason }) => [name, reason]) : loaded.problems;
};

describe('Azure OpenAI', () => {
  test('is on by its key and its address in the environment, with a version if there is one', async () => {
    const env = { AZURE_OPENAI_API_KEY: 'azure-key', AZURE_OPENAI_ENDPOINT: 'https://our.openai.azure.com/' };
    expect(await on('', env)).toMatchObject([
      {
        name: 'azure-openai',
        adapter: 'azure-openai',
        vendor: 'azure-openai',
        baseUrl: 'https://our.openai.azure.com',
        apiKey: 'azure-key',
        apiVersion: null,
      },
    ]);
    const dated = await on('', { ...env, AZURE_OPENAI_API_VERSION: '2024-10-21' });
    expect(dated[0]?.apiVersion).toBe('2024-10-21');
  });

  test('is off, and says so, while half of that is missing', async () => {
    expect(await off('', { AZURE_OPENAI_API_KEY: 'k' })).toEqual([
      ['azure-openai', 'AZURE_OPENAI_ENDPOINT is not set'],
    ]);
    expect(await off('providers: { azure-openai: }')).toEqual([
      ['azure-openai', 'AZURE_OPENAI_API_KEY is not set'],
    ]);
    expect(await on('', { AZURE_OPENAI_ENDPOINT: 'https://our.openai.azure.com' })).toEqual([]);
  });

  test('is written in the file under any name; a resource of its own takes nothing from the environment', async () => {
    const yaml =
      'providers: { eu: { adapter: azure-openai, base_url: "https://eu.openai.azure.com", api_key: k, api_version: 2025-04-01-preview, models: { gpt-4o: { id: prod } } } }';
    const found = await on(yaml, { AZURE_OPENAI_API_VERSION: '2024-10-21', AZURE_OPENAI_API_KEY: 'x' });
    expect(found[0]).toMatchObject({
      name: 'eu',
      apiKey: 'k',
      apiVersion: '2025-04-01-preview',
      models: [{ name: 'gpt-4o', id: 'prod' }],
    });
    const bare = 'providers: { eu: { adapter: azure-openai, base_url: "https://eu.openai.azure.com" } }';
    const env = { AZURE_OPENAI_API_VERSION: '2024-10-21' };
    expect((await on(bare, env))[0]).toMatchObject({ apiKey: null, apiVersion: null });
  });

  test('an address in the environment is looked at as one of the file is', async () => {
    const env = { AZURE_OPENAI_API_KEY: 'k', AZURE_OPENAI_ENDPOINT: 'our.openai.azure.com' };
    expect(await tell({ env })).toEqual([
      expect.stringMatching(/^AZURE_OPENAI_ENDPOINT (is not a URL|must begin)/),
    ]);
    const yaml = 'security: { allow_private_upstreams: false }';
    expect(await tell({ yaml, env: { ...env, AZURE_OPENAI_ENDPOINT: 'http://10.0.0.7' } })).toEqual([
      'AZURE_OPENAI_ENDPOINT is a private address, which security.allow_private_upstreams: false forbids',
    ]);
  });
});

describe('Bedrock', () => {
  test('is on by a region and credentials in the environment', async () => {
    const env = { AWS_DEFAULT_REGION: 'eu-central-1', AWS_SESSION_TOKEN: 'token', ...KEYS };
    expect(await on('', env)).toMatchObject([
      {
        name: 'bedrock',
        adapter: 'bedrock',
        vendor: 'bedrock',
        baseUrl: 'https://bedrock-runtime.eu-central-1.amazonaws.com',
        apiKey: null,
        aws: {
          region: 'eu-central-1',
          credentials: { accessKeyId: 'AKIA-id', secretAccessKey: 'aws-secret', sessionToken: 'token' },
        },
      },
    ]);
  });

  test('is on by a key, which goes before credentials, and AWS_REGION before the default', async () => {
    const env = {
      AWS_BEARER_TOKEN_BEDROCK: 'bearer',
      AWS_REGION: 'cn-north-1',
      AWS_DEFAULT_REGION: 'us-east-1',
      ...KEYS,
    };
    expect(await on('', env)).toMatchObject([
      {
        baseUrl: 'https://bedrock-runtime.cn-north-1.amazonaws.com.cn',
        apiKey: 'bearer',
        aws: { region: 'cn-north-1', credentials: null },
      },
    ]);
  });

  test('says nothing of what the environment has for other programs of AWS', async () => {
    for (const env of [
      KEYS,
      { AWS_REGION: 'us-east-1' },
      { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'x' },
    ]) {
      const loaded = await load({ env });
      expect(loaded).toMatchObject({ ok: true, warnings: [], config: { providersOff: [] } });
      expect(await on('', env)).toEqual([]);
    }
  });

  test('is off, and says so, where it was asked for and something is missing', async () => {
    const missing = 'neither AWS_BEARER_TOKEN_BEDROCK nor AWS_ACCESS_KEY_ID is set';
    expect(await off('providers: { bedrock: }')).toEqual([['bedrock', missing]]);
    expect(await off('', { AWS_BEARER_TOKEN_BEDROCK: 'b' })).toEqual([['bedrock', 'AWS_REGION is not set']]);
    const yaml =
      'providers: { bedrock: { region: us-east-1, access_key_id: "${NO_ID}", secret_access_key: "${NO_SECRET}" } }';
    expect(await off(yaml)).toEqual([['bedrock', 'NO_ID is not set']]);
  });

  test('is written in the file, under any name', async () => {
    const yaml = [
      'providers:',
      '  us: { adapter: bedrock, region: us-west-2, access_key_id: id, secret_access_key: secret }',
      '  bedrock: { region: eu-west-1, api_key: "${BEARER}" }',
      '  proxied: { adapter: bedrock, base_url: "http://127.0.0.1:8090" }',
      '  private: { adapter: bedrock, base_url: "https://vpce-1.bedrock-runtime.ap-south-1.vpce.amazonaws.com", access_key_id: id, secret_access_key: secret }',
    ].join('\n');
    const found = await on(yaml, { BEARER: 'b', AWS_REGION: 'sa-east-1', ...KEYS });
    const credentials = { accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: null };
    expect(found.map(({ name, baseUrl, apiKey, aws }) => ({ name, baseUrl, apiKey, aws }))).toEqual([
      {
        name: 'us',
        baseUrl: 'https://bedrock-runtime.us-west-2.amazonaws.com',
        apiKey: null,
        aws: { region: 'us-west-2', credentials },
      },
      {
        name: 'bedrock',
        baseUrl: 'https://bedrock-runtime.eu-west-1.amazonaws.com',
        apiKey: 'b',
        aws: { region: 'eu-west-1', credentials: null },
      },
      // It takes nobody's credentials along.
      {
        name: 'proxied',
        baseUrl: 'http://127.0.0.1:8090',
        apiKey: null,
        aws: { region: 'us-east-1', credentials: null },
      },
      {
        name: 'private',
        baseUrl: 'https://vpce-1.bedrock-runtime.ap-south-1.vpce.amazonaws.com',
        apiKey: null,
        aws: { region: 'ap-south-1', credentials },
      },
    ]);
  });

  test('half of the credentials, two proofs at once, and a signature without a region are problems', async () => {
    const yaml = [
      'providers:',
      '  a: { adapter: bedrock, region: us-east-1, access_key_id: id }',
      '  b: { adapter: bedrock, region: us-east-1, access_key_id: id, secret_access_key: s, api_key: k }',
      '  c: { adapter: bedrock, base_url: "https://proxy.example", access_key_id: id, secret_access_key: s }',
      '  d: { adapter: bedrock, region: Europe, api_key: k }',
    ].join('\n');
    expect(await tell({ yaml })).toEqual([
      '2:3 providers.a.secret_access_key is missing: both parts of the credentials are needed',
      '3:86 providers.b.api_key is one way to prove who calls, access_key_id another: write one',
      '4:3 providers.c.region is missing: calls go to a region, and their signatures name it',
      '5:34 providers.d.region is not a region; write one like us-east-1',
    ]);
  });

  test('shows none of its secrets', async () => {
    const env = { AWS_REGION: 'us-east-1', AWS_SESSION_TOKEN: 'aws-token', ...KEYS };
    const shown = JSON.stringify(redactConfig(await config({ env })));
    expect(shown).not.toMatch(/AKIA-id|aws-secret|aws-token/);
    expect(shown).toContain(
      '"aws":{"region":"us-east-1","credentials":{"accessKeyId":"[set]","secretAccessKey":"[set]","sessionToken":"[set]"}}',
    );
  });
});

test('keys of one adapter are refused in others', async () => {
  const yaml = [
    'providers:',
    '  openai: { api_key: k, api_version: "1", region: us-east-1 }',
    '  bedrock: { region: us-east-1, api_key: k, api_version: "1" }',
    '  sandbox: { session_token: t }',
  ].join('\n');
  expect(await tell({ yaml })).toEqual([
    '2:25 providers.openai.api_version is for the adapter azure-openai alone',
    '2:43 providers.openai.region is for the adapter bedrock alone',
    '3:45 providers.bedrock.api_version is for the adapter azure-openai alone',
    '4:14 providers.sandbox.session_token is for the adapter bedrock alone',
  ]);
});
