import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { completionOf, errorOf } from '../support/contract.ts';
import { json, startUpstream, type Upstream } from '../support/upstream.ts';
import { bodyFor, fixtureOf, startWires, WIRES, type Wire, type WiresStage } from './wires.ts';

let stage: WiresStage;
/** Something inside the network that nobody outside may reach. */
let inside: Upstream;
beforeAll(async () => {
  [stage, inside] = await Promise.all([startWires(), startUpstream(json({ secret: 'of the inside' }))]);
});
beforeEach(() => {
  stage.gateway.rest();
  stage.upstream.seen.length = 0;
});
afterAll(() => Promise.all([stage.close(), inside.close()]));

describe('before authentication', () => {
  test.each([
    "' OR '1'='1",
    "'; DROP TABLE api_keys; --",
    "sk-parley-' UNION SELECT * FROM api_keys --",
    '%',
    '__proto__',
    'x'.repeat(10_000),
  ])('the key %j opens nothing and breaks nothing', async (key) => {
    const ways: Record<string, string>[] = [{ authorization: `Bearer ${key}` }, { 'x-api-key': key }];
    for (const headers of ways) {
      await errorOf(await stage.gateway.call('/v1/models', { key: null, headers }), 'invalid_api_key');
    }
    expect((await stage.gateway.call('/readyz', { key: null })).status).toBe(200);
    expect((await stage.gateway.call('/v1/models')).status).toBe(200);
  });
});

describe.each(WIRES)('a request to $name', (wire) => {
  test('cannot choose where it goes, nor with which key', async () => {
    stage.upstream.answer(json(fixtureOf(wire, 'text').reply));
    const elsewhere = {
      base_url: inside.url,
      api_base: inside.url,
      api_key: 'mine',
      headers: { host: 'evil' },
    };
    const headers = {
      'x-portkey-custom-host': inside.url,
      'x-forwarded-host': 'evil',
      'x-goog-api-key': 'mine',
    };
    await completionOf(await stage.gateway.chat(bodyFor(wire, elsewhere), { headers }));
    expect(inside.seen).toHaveLength(0);
    const [seen] = stage.upstream.seen;
    expect(JSON.stringify(seen?.headers)).not.toMatch(/mine|evil/);
    expect(seen?.headers.host).toBe(new URL(stage.upstream.url).host);
  });

  test('cannot make the gateway fetch an image from inside the network', async () => {
    stage.upstream.answer(json(fixtureOf(wire, 'text').reply));
    const { port } = new URL(inside.url);
    const places = [
      inside.url,
      `http://localhost:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
      `http://2130706433:${port}/`,
    ];
    for (const url of places) {
      const content = [{ type: 'image_url', image_url: { url } }];
      const response = await stage.gateway.chat(bodyFor(wire, { messages: [{ role: 'user', content }] }));
      // Refused, or passed on as it is: the provider would fetch it from where it stands.
      if (response.ok) expect(stage.upstream.seen.at(-1)?.text).toContain(url);
      else expect((await errorOf(response, 'invalid_request')).message).not.toContain('secret');
    }
    expect(inside.seen).toHaveLength(0);
  });
});

const anthropic = WIRES.find(({ name }) => name === 'anthropic') as Wire;

test('a name from a request cannot add a header to the reply', async () => {
  stage.upstream.answer(json(fixtureOf(anthropic, 'text').reply));
  const name = 'x\r\nset-cookie: a=b';
  const response = await stage.gateway.chat(bodyFor(anthropic, { [name]: 1 }));
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(response.headers.get('x-parley-dropped-params')).toBe(encodeURIComponent(name));
});
