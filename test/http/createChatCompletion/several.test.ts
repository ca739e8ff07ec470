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
