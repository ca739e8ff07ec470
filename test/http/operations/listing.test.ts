import { describe, expect, test } from 'vitest';
import * as replies from '../../../generated/validators/replies.js';
import type { Model, ModelList } from '../../../src/contract/chat.ts';
import { completionOf, streamOf } from '../../support/contract.ts';
import { fixedKey, startTestGateway, type TestGateway } from '../../support/gateway.ts';
import { sandboxProvider } from '../../support/sandbox-provider.ts';

const providers = [sandboxProvider('one'), sandboxProvider('two')];
const pools = [
  {
    name: 'fast',
    policy: 'weighted' as const,
    members: [
      { model: 'sandbox/echo', provider: 'one', weight: 1 },
      { model: 'sandbox/story', provider: 'two', weight: 1 },
    ],
  },
];
const mixtures = [
  { name: 'council', proposers: ['sandbox/echo'], aggregator: 'sandbox/story', critique: false },
];

async function listed(gateway: TestGateway, query = ''): Promise<readonly Model[]> {
  const list: unknown = await (await gateway.call(`/v1/models${query}`)).json();
  expect(replies.validateModelList(list), JSON.stringify(replies.validateModelList.errors)).toBe(true);
  return (list as ModelList).data;
}
const namesOf = (rows: readonly Model[]) => rows.map(({ id }) => id);

describe('pools and mixtures in the list', () => {
  test('have rows of their own, found by their subtype and provider', async () => {
    await using gateway = await startTestGateway({ providers, pools, mixtures });
    expect(namesOf(await listed(gateway, '?subtype=pool'))).toEqual(['fast']);
    expect(namesOf(await listed(gateway, '?provider=pool'))).toEqual(['fast']);
    expect(namesOf(await listed(gateway, '?subtype=mixture'))).toEqual(['moa/council']);
    expect(namesOf(await listed(gateway))).toEqual(expect.arrayContaining(['fast', 'moa/council']));
    expect(namesOf(await listed(gateway, '?subtype=chat'))).not.toContain('fast');
  });

  test('are got by name, a pool with its members', async () => {
    await using gateway = await startTestGateway({ providers, pools, mixtures });
    for (const name of ['fast', 'pool/fast']) {
      const row = (await (await gateway.call(`/v1/models/${name}`)).json()) as Model;
      expect(replies.validateModel(row)).toBe(true);
      expect(row).toMatchObject({ id: 'fast', provider: 'pool', subtype: 'pool' });
      expect(row.routes?.map(({ provider, model }) => [provider, model])).toEqual([
        ['one', 'sandbox/echo'],
        ['two', 'sandbox/story'],
      ]);
    }
    expect(await (await gateway.call('/v1/models/moa/council')).json()).toMatchObject({ subtype: 'mixture' });
  });

  test('are hidden from keys that may use none of what is behind them', async () => {
    await using gateway = await startTestGateway({
      providers,
      pools,
      mixtures,
      keys: [fixedKey({ models: ['sandbox/tools'] })],
    });
    expect(namesOf(await listed(gateway))).toEqual(['sandbox/tools', 'sandbox/tools']);
    expect((await gateway.call('/v1/models/fast')).status).toBe(404);
  });
});

describe('aliases in the list', () => {
  const models = { aliases: { smart: 'moa/council', plain: 'sandbox/echo', '*': 'moa/council' } };

  test('of mixtures are rows as those of models are, and "*" is got by any name', async () => {
    await using gateway = await startTestGateway({ providers, mixtures, models });
    const rows = await listed(gateway);
    expect(rows.filter(({ alias_of }) => alias_of).map(({ id, alias_of }) => [id, alias_of])).toEqual([
      ['plain', 'sandbox/echo'],
      ['smart', 'moa/council'],
    ]);
    expect(namesOf(await listed(gateway, '?model=moa/council'))).toEqual(['moa/council', 'smart']);
    for (const name of ['smart', 'Smart', 'whatever']) {
      const row = (await (await gateway.call(`/v1/models/${name}`)).json()) as Model;
      expect(replies.validateModel(row)).toBe(true);
      expect(row).toMatchObject({ id: name, alias_of: 'moa/council', subtype: 'mixture', provider: 'moa' });
    }
    expect((await gateway.call('/v1/models/moa/other')).status).toBe(404);
  });

  test.each([
    [['moa/council'], ['moa/council', 'smart']],
    [['sandbox/echo'], ['plain', 'sandbox/echo', 'sandbox/echo']],
    [['sandbox/story'], ['sandbox/story', 'sandbox/story']],
    [['smart', 'plain'], []],
  ])('keys for %j see %j: aliases are seen by who may use what they stand for', async (allowed, seen) => {
    const keys = [fixedKey({ models: allowed })];
    await using gateway = await startTestGateway({ providers, mixtures, models, keys });
    expect(namesOf(await listed(gateway)).sort()).toEqual(seen);
    for (const name of ['smart', 'plain']) {
      const { status } = await gateway.call(`/v1/models/${name}`);
      expect(status).toBe(seen.includes(name) ? 200 : 404);
      const body = { model: name, messages: [{ role: 'user', content: 'Hi' }] };
      expect((await gateway.chat(body)).status).toBe(seen.includes(name) ? 200 : 403);
    }
  });
});

test('rows tell how their target has done of late, streams and whole replies apart', async () => {
  await using gateway = await startTestGateway({
    providers: [sandboxProvider('one'), sandboxProvider('bad', { fault: 'status=500' })],
  });
  const body = { model: 'sandbox/echo', provider: 'one', messages: [{ role: 'user', content: 'Hi' }] };
  const { usage } = await completionOf(await gateway.chat(body));
  await (await gateway.chat({ ...body, provider: 'bad' })).text();
  const [row, bad] = await listed(gateway, '?model=sandbox/echo');
  expect(row?.live).toMatchObject({ queries: 1, availability: 1, average_cost: usage.cost });
  expect(row?.live.latency_ms.overall).toEqual(row?.live.latency_ms.up_to_2000);
  expect(row?.live.latency_ms.overall).toBeGreaterThan(0);
  expect(row?.live.latency_ms.up_to_4000).toBeNull();
  expect(row?.live.first_token_ms.overall).toBeNull();
  expect(bad?.live).toMatchObject({ queries: 1, availability: 0, average_cost: null });
  await streamOf(await gateway.chat({ ...body, stream: true }));
  expect((await listed(gateway, '?model=sandbox/echo'))[0]?.live.first_token_ms.overall).toBeGreaterThan(0);
});
