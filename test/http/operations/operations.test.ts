import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  validateHealth,
  validateModel,
  validateModelList,
  validateReadiness,
} from '../../../generated/validators/replies.js';
import { OPERATIONS } from '../../../src/contract/operation-table.ts';
import { errorOf } from '../../support/contract.ts';
import { fixedKey, startTestGateway, type TestGateway } from '../../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({
    server: { corsOrigins: ['https://app.example'] },
    models: { aliases: { house: 'sandbox/echo', '*': 'sandbox/story' } },
    keys: [fixedKey(), fixedKey({ name: 'narrow', key: 'only stories', models: ['story'] })],
  });
});
afterAll(() => gateway.close());

describe('every operation', () => {
  const concrete = (path: string): string => path.replace('{model}', 'sandbox/echo');

  test.each(Object.entries(OPERATIONS))(
    '%s asks for a key unless the contract leaves it open',
    async (_id, place) => {
      const options = place.method === 'post' ? { key: null, body: {} } : { key: null };
      const response = await gateway.call(concrete(place.path), options);
      if (place.open) expect(response.status).toBe(200);
      else await errorOf(response, 'invalid_api_key');
    },
  );

  test.each(Object.values(OPERATIONS).filter(({ method }) => method === 'get'))(
    '$path refuses other methods and says which it takes',
    async ({ path }) => {
      const response = await gateway.call(concrete(path), { method: 'DELETE' });
      await errorOf(response, 'method_not_allowed');
      expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    },
  );

  test.each(Object.values(OPERATIONS).filter(({ method }) => method === 'get'))(
    '$path answers HEAD as it answers GET, without the body',
    async ({ path }) => {
      const [head, get] = await Promise.all([
        gateway.call(concrete(path), { method: 'HEAD' }),
        gateway.call(concrete(path)),
      ]);
      expect(head.status).toBe(200);
      for (const name of ['content-type', 'content-length'])
        expect(head.headers.get(name)).toBe(get.headers.get(name));
      expect(await head.text()).toBe('');
      await get.text();
    },
  );

  test.each(Object.values(OPERATIONS))('$path in capital letters is another path', async (place) => {
    const response = await gateway.call(concrete(place.path).toUpperCase(), { method: place.method });
    await errorOf(response, 'not_found');
  });

  test.each(Object.values(OPERATIONS).filter(({ open }) => open))(
    '$path is answered whatever a probe adds to it',
    async ({ path }) => {
      const response = await gateway.call(`${path}?from=balancer`, { key: null });
      expect(response.status).toBe(200);
      await response.text();
    },
  );

  test('a path whose escapes are no text is refused as such', async () => {
    const error = await errorOf(await gateway.call('/v1/models/%E0%A4%A'), 'invalid_request');
    expect(error.param).toBeNull();
  });
});

describe('models', () => {
  const list = async (query = '', key?: string) => {
    const body: unknown = await (
      await gateway.call(`/v1/models${query}`, key === undefined ? {} : { key })
    ).json();
    if (!validateModelList(body)) expect.fail(JSON.stringify(validateModelList.errors));
    return body;
  };

  test('are listed by qualified name, aliases by theirs, the star not at all', async () => {
    const { data, has_more } = await list();
    const ids = data.map(({ id }) => id);
    expect(ids).toContain('sandbox/echo');
    expect(ids).toContain('house');
    expect(ids).not.toContain('*');
    expect(has_more).toBe(false);
  });

  test('are filtered', async () => {
    expect((await list('?type=embedding')).data.map(({ id }) => id)).toEqual(['sandbox/embed']);
    for (const name of ['echo', 'sandbox/echo', 'sandbox%2Fecho', 'house']) {
      const { data } = await list(`?model=${name}`);
      expect(data.length, name).toBeGreaterThan(0);
      expect(data.every((row) => row.name === 'echo')).toBe(true);
    }
    expect((await list('?provider=nobody')).data).toEqual([]);
    expect((await list('?free=true')).data).toEqual([]);
  });

  test('a filter that is none is refused', async () => {
    const error = await errorOf(await gateway.call('/v1/models?enabled=perhaps'), 'invalid_request');
    expect(error.param).toBe('enabled');
  });

  test('an unknown filter is refused, so that a misspelt one is not taken for none', async () => {
    const error = await errorOf(await gateway.call('/v1/models?providr=openai'), 'invalid_request');
    expect(error).toMatchObject({
      param: 'providr',
      message: '`providr` is not a known query parameter.',
    });
  });

  test('that a key may not use are not shown to it', async () => {
    expect((await list('', 'only stories')).data.map(({ name }) => name)).toEqual(['story']);
    await errorOf(await gateway.call('/v1/models/sandbox/echo', { key: 'only stories' }), 'model_not_found');
  });

  test.each(['/v1/models/sandbox/echo', '/v1/models/sandbox%2Fecho', '/v1/models/Sandbox/Echo?'])(
    '%s is one model',
    async (path) => {
      const body: unknown = await (await gateway.call(path)).json();
      if (!validateModel(body)) expect.fail(JSON.stringify(validateModel.errors));
      expect(body).toMatchObject({ id: 'sandbox/echo', provider: 'sandbox' });
      expect(body.routes).toHaveLength(1);
    },
  );

  test('a name that only the star catches answers with its target', async () => {
    const body = await (await gateway.call('/v1/models/whatever-you-like')).json();
    expect(body).toMatchObject({ id: 'whatever-you-like', alias_of: 'sandbox/story' });
  });
});

describe('for who runs the gateway', () => {
  test('health and readiness keep the contract', async () => {
    expect(validateHealth(await (await gateway.call('/healthz', { key: null })).json())).toBe(true);
    const ready = await gateway.call('/readyz', { key: null });
    expect(ready.status).toBe(200);
    const body: unknown = await ready.json();
    expect(validateReadiness(body)).toBe(true);
    expect(body).toMatchObject({ status: 'ready', checks: [{ name: 'database', status: 'ok' }] });
  });

  test('the contract is served as JSON, as YAML, and as a page that needs no network', async () => {
    const json = await (await gateway.call('/openapi.json', { key: null })).json();
    expect(json).toMatchObject({ openapi: '3.1.1', paths: { '/v1/chat/completions': {} } });
    const yaml = await (await gateway.call('/openapi.yaml', { key: null })).text();
    expect(yaml).toContain('openapi: 3.1.1');
    const page = await (await gateway.call('/docs', { key: null })).text();
    const links = [...page.matchAll(/(?:src|href)="([^"]+)"/g)]
      .map(([, link]) => link ?? '')
      .filter((link) => !link.startsWith('data:'));
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) {
      expect(link.startsWith('/docs/')).toBe(true);
      expect((await gateway.call(link, { key: null })).status, link).toBe(200);
    }
    expect((await gateway.call('/docs/package.json', { key: null })).status).toBe(404);
  });

  test('CORS is given to configured origins only', async () => {
    const from = (origin: string) => gateway.call('/healthz', { key: null, headers: { origin } });
    expect((await from('https://app.example')).headers.get('access-control-allow-origin')).toBe(
      'https://app.example',
    );
    expect((await from('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await gateway.call('/v1/chat/completions', {
      method: 'OPTIONS',
      key: null,
      headers: { origin: 'https://app.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
  });

  test('each exchange has one line in the log, without its query', async () => {
    await gateway.call('/v1/models?provider=secret-in-query', { headers: { 'x-request-id': 'line-1' } });
    await expect
      .poll(() => gateway.log.filter(({ fields }) => fields.request_id === 'line-1'))
      .toHaveLength(1);
    const [line] = gateway.log.filter(({ fields }) => fields.request_id === 'line-1');
    expect(line?.fields).toMatchObject({
      ip: '127.0.0.1',
      method: 'GET',
      path: '/v1/models',
      status: 200,
      key: 'app',
    });
    expect(JSON.stringify(line)).not.toContain('secret-in-query');
  });
});
