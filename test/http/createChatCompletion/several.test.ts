import { describe, expect, test } from 'vitest';
import { completionOf, errorOf, streamOf } from '../../support/contract.ts';
import { fixedKey, startTestGateway, upstreamProvider } from '../../support/gateway.ts';
import { sandboxProvider } from '../../support/sandbox-provider.ts';
import { startUpstream } from '../../support/upstream.ts';

const messages = [{ role: 'user', content: 'Hello there' }];
const both = { model: 'sandbox/echo, sandbox/reasoner', messages };

const gatewayOf = (providers = [sandboxProvider('sandbox')], keys = [fixedKey()]) =>
  startTestGateway({ providers, keys, routing: { exploration: 0 } });

describe('several models asked at once', () => {
  test('answer in the order of their names, each with its provider, model and usage, which add up', async () => {
    await using gateway = await gatewayOf();
    const response = await gateway.chat(both);
    const { choices, usage, model, provider } = await completionOf(response);
    expect([model, provider]).toEqual(['sandbox/echo,sandbox/reasoner', 'sandbox,sandbox']);
    expect(choices.map(({ index, model: name }) => [index, name])).toEqual([
      [0, 'sandbox/echo'],
      [1, 'sandbox/reasoner'],
    ]);
    expect(choices[0]?.message.content).toBe('Hello there');
    const parts = choices.map((choice) => choice.usage);
    for (const name of [
      'prompt_tokens',
      'completion_tokens',
      'prompt_characters',
      'response_characters',
    ] as const) {
      expect(usage[name]).toBe((parts[0]?.[name] ?? 0) + (parts[1]?.[name] ?? 0));
    }
    expect(usage.cost).toBeCloseTo((parts[0]?.cost ?? 0) + (parts[1]?.cost ?? 0), 12);
    expect(response.headers.get('x-parley-attempts')).toBe('2');
  });

  test('stream side by side, each choice ending with its usage, then the sum and one end', async () => {
    await using gateway = await gatewayOf();
    const { chunks, done, contents } = await streamOf(await gateway.chat({ ...both, stream: true }));
    expect(done).toBe(true);
    expect(contents[0]).toBe('Hello there');
    const whole = await completionOf(await gateway.chat(both));
    expect(contents[1]).toBe(whole.choices[1]?.message.content);
    const ends = chunks.flatMap((chunk) => chunk.choices).filter((choice) => choice.finish_reason);
    expect(ends.map(({ index }) => index).sort()).toEqual([0, 1]);
    const closing = chunks.at(-1);
    expect(closing?.choices).toEqual([]);
    expect(closing?.usage?.total_tokens).toBe(
      ends.reduce((sum, { usage }) => sum + (usage?.total_tokens ?? 0), 0),
    );
    // The first chunk of a choice has its role, and every chunk names who gives it.
    for (const index of [0, 1]) {
      const [first] = chunks.flatMap((chunk) => chunk.choices).filter((choice) => choice.index === index);
      expect(first?.delta.role).toBe('assistant');
      expect(first?.provider).toBe('sandbox');
    }
  });

  test('do not wait for the slowest', async () => {
    const upstream = await startUpstream(() => {});
    const slow = upstreamProvider(`${upstream.url}/v1`, { name: 'openai' });
    await using gateway = await gatewayOf([slow, sandboxProvider('sandbox')]);
    const leaving = new AbortController();
    const response = await gateway.chat(
      { model: 'gpt-4o,sandbox/echo', messages, stream: true },
      { signal: leaving.signal },
    );
    const reader = response.body?.getReader();
    let text = '';
    while (!text.includes('"finish_reason":"stop"')) text += Buffer.from((await reader?.read())?.value ?? []);
    expect(text).toContain('"content":"Hello"');
    // A client that leaves takes all of them with it.
    leaving.abort();
    await upstream.seen[0]?.aborted;
    await upstream.close();
  });
});

describe('one of several that fails', () => {
  const providers = [
    sandboxProvider('good', { says: 'good' }),
    sandboxProvider('bad', { fault: 'status=503' }),
  ];
  const asked = { messages, model: 'sandbox/echo,no-such-model' };

  test('leaves its error on its choice', async () => {
    await using gateway = await gatewayOf(providers.slice(0, 1));
    const { choices, usage } = await completionOf(await gateway.chat(asked));
    expect(choices[0]?.message.content).toBe('good');
    expect(choices[1]).toMatchObject({
      finish_reason: 'error',
      message: { content: null },
      error: { code: 'model_not_found' },
      usage: null,
    });
    expect(usage.total_tokens).toBe(choices[0]?.usage?.total_tokens);
  });

  test('does so in streams, too', async () => {
    await using gateway = await gatewayOf(providers.slice(0, 1));
    const { chunks, done, contents } = await streamOf(await gateway.chat({ ...asked, stream: true }));
    expect([done, contents[0]]).toEqual([true, 'good']);
    const failed = chunks
      .flatMap(({ choices }) => choices)
      .find(({ finish_reason }) => finish_reason === 'error');
    expect(failed).toMatchObject({ index: 1, error: { code: 'model_not_found' } });
  });

  test('when all fail, the error itself is the reply', async () => {
    await using gateway = await gatewayOf(providers.slice(1));
    for (const stream of [false, true]) {
      const response = await gateway.chat({ ...both, stream });
      await errorOf(response, 'overloaded');
    }
  });
});

describe('what makes no sense with several models is refused, all of it at once', () => {
  test('n, pools, integrity, tools_model and fallback', async () => {
    await using gateway = await gatewayOf();
    const { details } = await errorOf(
      await gateway.chat({
        ...both,
        n: 2,
        provider: 'pool',
        integrity: 12,
        tools_model: 'sandbox/tools',
        fallback: { models: ['sandbox/story'] },
      }),
      'invalid_value',
    );
    expect(details?.map(({ param }) => param).sort()).toEqual([
      'fallback',
      'integrity',
      'n',
      'provider',
      'tools_model',
    ]);
  });

  test('more than five, and empty names', async () => {
    await using gateway = await gatewayOf();
    const { details } = await errorOf(await gateway.chat({ messages, model: 'a,b,c,,d,e' }), 'invalid_value');
    expect(details).toHaveLength(2);
  });
});

test('a key asks only those that it may use', async () => {
  await using gateway = await gatewayOf(undefined, [fixedKey({ models: ['sandbox/echo'] })]);
  const { choices } = await completionOf(await gateway.chat(both));
  expect(choices[1]?.error?.code).toBe('permission_denied');
});

describe('each combination that makes no sense is refused with its path', () => {
  const duo = 'sandbox/echo,sandbox/story';
  const mixtures = [
    { name: 'council', proposers: ['sandbox/echo'], aggregator: 'sandbox/story', critique: false },
  ];

  test.each<[string, object, string]>([
    ['n above 1', { model: duo, n: 2 }, 'n'],
    ['a pool', { model: duo, provider: 'pool' }, 'provider'],
    ['integrity', { model: duo, integrity: 13 }, 'integrity'],
    ['a model for the tools', { model: duo, tools_model: 'sandbox/tools' }, 'tools_model'],
    ['fallbacks', { model: duo, fallback: { models: ['sandbox/tools'] } }, 'fallback'],
    ['six names', { model: 'a,b,c,d,e,f' }, 'model'],
    ['an empty name at the end', { model: 'sandbox/echo, ' }, 'model'],
    [
      'a provider for a mixture among them',
      { model: 'sandbox/echo,moa/council', provider: 'sandbox' },
      'provider',
    ],
    ['a provider for a mixture', { model: 'moa/council', provider: 'sandbox' }, 'provider'],
    ['fallbacks of a mixture', { model: 'moa/council', fallback: { models: ['sandbox/echo'] } }, 'fallback'],
    ['n with integrity', { model: 'sandbox/echo', n: 2, integrity: 12 }, 'n'],
    ['n with a model for the tools', { model: 'sandbox/echo', n: 2, tools_model: 'sandbox/tools' }, 'n'],
    ['several judges', { model: 'sandbox/echo', integrity: 12, integrity_model: duo }, 'integrity_model'],
    ['a mixture as judge', { model: 'sandbox/echo', integrity_model: 'moa/council' }, 'integrity_model'],
    ['several models for the tools', { model: 'sandbox/echo', tools_model: duo }, 'tools_model'],
    [
      'several models as one fallback',
      { model: 'sandbox/echo', fallback: { models: ['sandbox/story', duo] } },
      'fallback.models[1]',
    ],
  ])('%s', async (_what, body, param) => {
    await using gateway = await startTestGateway({ mixtures });
    const { details, param: first } = await errorOf(
      await gateway.chat({ messages, ...body }),
      'invalid_value',
    );
    expect(details?.map((detail) => detail.param)).toEqual([param]);
    expect(first).toBe(param);
    expect(gateway.settled.at(-1)).toMatchObject({ attempts: 0, outcome: 'error' });
  });

  test.each<[string, object]>([
    ['n: 1, integrity: 11', { n: 1, integrity: 11 }],
    ['nulls', { n: null, integrity: null, tools_model: null, fallback: null, provider: null }],
    ['a provider that has all of them', { provider: 'sandbox' }],
  ])('%s says nothing, and is none', async (_what, more) => {
    await using gateway = await startTestGateway();
    const { choices } = await completionOf(await gateway.chat({ messages, model: duo, ...more }));
    expect(choices.map(({ finish_reason }) => finish_reason)).toEqual(['stop', 'stop']);
  });
});

describe('names', () => {
  test('may be aliases, have spaces around them, stand twice, or be the configured default', async () => {
    const model = ' house ,sandbox/echo,sandbox/echo';
    await using gateway = await startTestGateway({
      models: { default: model, aliases: { house: 'sandbox/reasoner' } },
    });
    for (const body of [{ model, messages }, { messages }]) {
      const reply = await completionOf(await gateway.chat(body));
      expect(reply.model).toBe('sandbox/reasoner,sandbox/echo,sandbox/echo');
      expect(reply.choices.map(({ index, finish_reason }) => [index, finish_reason])).toEqual([
        [0, 'stop'],
        [1, 'stop'],
        [2, 'stop'],
      ]);
    }
  });

  test('may be a mixture’s: all its calls are on its choice', async () => {
    const mixtures = [
      {
        name: 'council',
        proposers: ['sandbox/echo', 'sandbox/story'],
        aggregator: 'sandbox/context',
        critique: false,
      },
    ];
    await using gateway = await startTestGateway({ mixtures });
    const body = { model: 'sandbox/echo,moa/council', messages, receipt: true };
    const { choices, usage, model, receipt } = await completionOf(await gateway.chat(body));
    expect(model).toBe('sandbox/echo,sandbox/context');
    expect(receipt?.calls.map(({ purpose }) => purpose).sort()).toEqual([
      'aggregator',
      'answer',
      'proposer',
      'proposer',
    ]);
    const tokens = choices.map((choice) => choice.usage?.total_tokens ?? 0);
    expect(usage.total_tokens).toBe((tokens[0] ?? 0) + (tokens[1] ?? 0));
    const answered = receipt?.calls.find(({ purpose }) => purpose === 'answer');
    expect(tokens[0]).toBe(answered?.usage.total_tokens);

    const { chunks, done } = await streamOf(await gateway.chat({ ...body, stream: true }));
    expect(done).toBe(true);
    const ends = chunks.flatMap((chunk) => chunk.choices.flatMap((choice) => choice.usage ?? []));
    expect(chunks.at(-1)?.usage?.total_tokens).toBe(ends.reduce((sum, one) => sum + one.total_tokens, 0));
    expect(chunks.at(-1)?.receipt?.calls).toHaveLength(4);
  });
});

test('a choice names who really answers, the access log and the account all of them', async () => {
  await using gateway = await startTestGateway({
    providers: [sandboxProvider('down', { fault: 'status=503' }), sandboxProvider('up')],
    failover: { maxAttempts: 3 },
    routing: { exploration: 0 },
  });
  const { choices, provider } = await completionOf(
    await gateway.chat({ messages, model: 'sandbox/echo,sandbox/story' }),
  );
  expect([provider, ...choices.map((choice) => choice.provider)]).toEqual(['up,up', 'up', 'up']);
  expect(gateway.settled.at(-1)).toMatchObject({
    provider: 'up,up',
    model: 'sandbox/echo,sandbox/story',
    attempts: 4,
    outcome: 'ok',
  });
  const line = () => gateway.log.find(({ message }) => message === 'request');
  await expect.poll(line).toMatchObject({ fields: { status: 200, provider: 'up,up', attempts: 4 } });
});

test('the headers of a stream name all models as they are', async () => {
  await using gateway = await gatewayOf();
  const response = await gateway.chat({ ...both, stream: true });
  expect(response.headers.get('x-parley-model')).toBe('sandbox/echo,sandbox/reasoner');
  expect(response.headers.get('x-parley-provider')).toBe('sandbox,sandbox');
  expect((await streamOf(response)).done).toBe(true);
});
