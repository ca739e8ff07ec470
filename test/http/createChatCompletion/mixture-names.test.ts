import { describe, expect, test } from 'vitest';
import { completionOf, errorOf, streamOf } from '../../support/contract.ts';
import { fixedKey } from '../../support/gateway.ts';
import { type Asked, PROVIDER, startScriptedModels, votesFor } from '../../support/scripted-models.ts';

const mixtures = [{ name: 'best', proposers: ['p1', 'p2'], aggregator: 'agg', critique: true }];
const scripts = { p1: () => '390', p2: () => '391', agg: () => 'It is 391.', m: () => 'Plain.' };
const messages = [{ role: 'user', content: 'What is 17 times 23?' }];
const PURPOSES = ['proposer', 'proposer', 'critic', 'aggregator'];

describe('an alias of a mixture', () => {
  const models = { aliases: { smart: 'clever', clever: 'moa/best' }, default: 'smart' };
  const stageOf = () => startScriptedModels({ models: scripts, mixtures, names: models });

  test.each([
    ['as it is written', 'smart'],
    ['in other letters', 'SMART'],
    ['as the default', undefined],
  ])('is the mixture, %s, and no warning at the start', async (_how, model) => {
    await using stage = await stageOf();
    expect(stage.gateway.log.filter(({ level }) => level === 'warn')).toEqual([]);
    const body = { ...(model && { model }), messages, receipt: true };
    const { choices, receipt, ...reply } = await completionOf(await stage.gateway.chat(body));
    expect([choices[0]?.message.content, reply.model]).toEqual(['It is 391.', `${PROVIDER}/agg`]);
    expect(receipt?.calls.map(({ purpose }) => purpose)).toEqual(PURPOSES);
    expect(receipt?.mixtures.map((mixture) => mixture.model)).toEqual(['moa/best']);
  });

  test('streams, and can be one of several models', async () => {
    await using stage = await stageOf();
    const { contents } = await streamOf(
      await stage.gateway.chat({ model: 'm, smart', messages, stream: true }),
    );
    expect(contents).toEqual(['Plain.', 'It is 391.']);
  });

  test('can be verified: its aggregator judges', async () => {
    const agg = (asked: Asked) => (asked.n ? votesFor(asked, '391') : 'It is 391.');
    await using stage = await startScriptedModels({ models: { ...scripts, agg }, mixtures, names: models });
    const { receipt } = await completionOf(
      await stage.gateway.chat({ model: 'smart', messages, integrity: 12, receipt: true }),
    );
    expect(receipt?.integrity).toMatchObject({ judge: 'agg', decided_by: 'majority' });
    expect(receipt?.mixtures).toHaveLength(2);
  });

  test('is refused where its mixture is, and the refusal says what it is', async () => {
    await using stage = await stageOf();
    const refused = async (body: object) => {
      const { details } = await errorOf(await stage.gateway.chat({ messages, ...body }), 'invalid_value');
      return details?.map(({ param, message }) => [param, message]);
    };
    const withMixture = 'cannot be used with a mixture, whose models are configured.';
    expect(await refused({ model: 'smart', provider: PROVIDER })).toEqual([
      ['provider', `\`provider\` ${withMixture}`],
    ]);
    expect(await refused({ model: 'smart', fallback: { models: ['m'] } })).toEqual([
      ['fallback', `\`fallback\` ${withMixture}`],
    ]);
    const one = (param: string) => [
      param,
      `\`${param}\` must be the name of one model: "smart" is moa/best.`,
    ];
    expect(await refused({ model: 'm', integrity: 12, integrity_model: 'smart' })).toEqual([
      one('integrity_model'),
    ]);
    expect(await refused({ model: 'm', tools_model: 'smart' })).toEqual([one('tools_model')]);
    expect(await refused({ model: 'm', fallback: { models: ['m', 'smart'] } })).toEqual([
      one('fallback.models[1]'),
    ]);
    expect(await refused({ model: 'smart,m', provider: PROVIDER })).toEqual([
      ['provider', `\`provider\` ${withMixture}`],
    ]);
    expect(stage.calls).toHaveLength(0);
  });

  test('that is also a pool’s name is the pool where a pool is asked for', async () => {
    const pools = [
      { name: 'smart', policy: 'weighted' as const, members: [{ model: 'm', provider: null, weight: 1 }] },
    ];
    await using stage = await startScriptedModels({ models: scripts, mixtures, names: models, pools });
    const reply = await completionOf(
      await stage.gateway.chat({ model: 'smart', provider: 'pool', messages }),
    );
    expect(reply.choices[0]?.message.content).toBe('Plain.');
  });
});

test('"*" may lead to a mixture: it answers to every name that nothing serves, and to no other', async () => {
  const names = { aliases: { '*': 'moa/best' } };
  await using stage = await startScriptedModels({ models: scripts, mixtures, names });
  const answer = async (model: string) =>
    (await completionOf(await stage.gateway.chat({ model, messages }))).choices[0]?.message.content;
  expect([await answer('whatever'), await answer('m'), await answer(`${PROVIDER}/m`)]).toEqual([
    'It is 391.',
    'Plain.',
    'Plain.',
  ]);
  expect(stage.gateway.log.filter(({ level }) => level === 'warn')).toEqual([]);
  const elsewhere = { model: 'whatever', provider: 'nobody', messages };
  await errorOf(await stage.gateway.chat(elsewhere), 'model_not_found');
  await errorOf(await stage.gateway.chat({ model: 'moa/other', messages }), 'model_not_found');
  await errorOf(await stage.gateway.chat({ model: 'm,', messages }), 'invalid_value');
});

test('an alias of a mixture that is not configured is told at the start, and is a 404', async () => {
  const names = { aliases: { smart: 'moa/none' } };
  await using stage = await startScriptedModels({ models: scripts, mixtures, names });
  expect(stage.gateway.log.filter(({ level }) => level === 'warn').map(({ message }) => message)).toEqual([
    'models.aliases.smart leads nowhere: nothing serves "moa/none"',
  ]);
  await errorOf(await stage.gateway.chat({ model: 'smart', messages }), 'model_not_found');
});

describe('a key that is granted a mixture by its name', () => {
  const names = { aliases: { smart: 'moa/best' } };

  test.each([['moa/best'], ['moa/*']])(
    '%s may use it as it was composed, and none of its models',
    async (one) => {
      const keys = [fixedKey({ models: [one] })];
      await using stage = await startScriptedModels({ models: scripts, mixtures, names, keys });
      for (const model of ['moa/best', 'smart']) {
        for (const strict_params of [false, true]) {
          const body = { model, strict_params, messages, receipt: true };
          const { receipt } = await completionOf(await stage.gateway.chat(body));
          expect(receipt?.calls.map(({ purpose }) => purpose)).toEqual(PURPOSES);
        }
      }
      const calls = stage.calls.length;
      for (const model of ['p1', 'p2', 'agg', 'm']) {
        await errorOf(await stage.gateway.chat({ model, messages }), 'permission_denied');
      }
      expect(stage.calls).toHaveLength(calls);
    },
  );

  test('may have it verified by its own aggregator, not by a judge or a decider that it was not granted', async () => {
    const keys = [fixedKey({ models: ['moa/best'] })];
    await using stage = await startScriptedModels({ models: scripts, mixtures, names, keys });
    const body = { model: 'moa/best', messages };
    await completionOf(await stage.gateway.chat({ ...body, integrity: 13 }));
    const calls = stage.calls.length;
    const judged = { ...body, integrity: 13, integrity_model: 'agg' };
    const tools = [{ type: 'function', function: { name: 'f' } }];
    for (const [param, asked] of [
      ['integrity_model', judged],
      ['tools_model', { ...body, tools, tools_model: 'p1' }],
    ] as const) {
      expect((await errorOf(await stage.gateway.chat(asked), 'permission_denied')).param).toBe(param);
    }
    expect(stage.calls).toHaveLength(calls);
  });

  test.each([
    ['another mixture’s name', { models: ['moa/other', 'p1', 'p2'] }, `${PROVIDER}/agg`],
    ['the alias alone', { models: ['smart'] }, `${PROVIDER}/agg`],
    ['the name without moa/', { models: ['best'] }, `${PROVIDER}/agg`],
    ['no provider that has its models', { models: ['moa/best'], providers: ['x'] }, `${PROVIDER}/agg`],
    ['all but one of its models', { models: ['p1', 'agg'] }, `${PROVIDER}/p2`],
  ])('is not one that has %s', async (_what, limits, refused) => {
    await using stage = await startScriptedModels({
      models: scripts,
      mixtures,
      names,
      keys: [fixedKey(limits)],
    });
    const { message, param } = await errorOf(
      await stage.gateway.chat({ model: 'smart', messages }),
      'permission_denied',
    );
    expect([param, message]).toEqual(['model', `This key may not use ${refused}. It is asked by moa/best.`]);
    expect(stage.calls).toHaveLength(0);
  });
});
