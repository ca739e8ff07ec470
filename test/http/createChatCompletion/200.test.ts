import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completionOf, streamOf } from '../../support/contract.ts';
import { startTestGateway, type TestGateway } from '../../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ models: { aliases: { house: 'sandbox/echo' } } });
});
afterAll(() => gateway.close());

const hello = [{ role: 'user', content: 'Hi, 世界 🎈' }];

describe('a whole reply', () => {
  test("is the contract's, with usage and cost that belong together", async () => {
    const response = await gateway.chat({ model: 'sandbox/echo', messages: hello });
    const completion = await completionOf(response);
    expect(completion.choices[0]?.message).toMatchObject({
      role: 'assistant',
      content: 'Hi, 世界 🎈',
      refusal: null,
    });
    expect(completion).toMatchObject({
      provider: 'sandbox',
      model: 'sandbox/echo',
      object: 'chat.completion',
    });
    const { usage } = completion;
    expect(usage.total_tokens).toBe(usage.prompt_tokens + usage.completion_tokens);
    expect(usage.prompt_characters).toBe(8);
    expect(usage.response_characters).toBe(8);
    expect(usage.cost).toBeGreaterThan(0);
    expect(response.headers.get('x-parley-provider')).toBe('sandbox');
    expect(response.headers.get('x-parley-model')).toBe('sandbox/echo');
    expect(response.headers.get('x-parley-attempts')).toBe('1');
    expect(response.headers.get('x-request-id')).toMatch(/^req_[0-9a-f]{32}$/);
  });

  test('takes over a harmless request id, and no other', async () => {
    const body = { model: 'sandbox/echo', messages: hello };
    const kept = await gateway.chat(body, { headers: { 'x-request-id': 'trace-1.a' } });
    expect(kept.headers.get('x-request-id')).toBe('trace-1.a');
    const refused = await gateway.chat(body, { headers: { 'x-request-id': 'a b"c' } });
    expect(refused.headers.get('x-request-id')).toMatch(/^req_/);
  });

  test('an alias is answered by what it stands for', async () => {
    const completion = await completionOf(await gateway.chat({ model: 'house', messages: hello }));
    expect(completion.model).toBe('sandbox/echo');
  });

  test('a sandbox model also answers to its base name when its provider is named', async () => {
    const completion = await completionOf(
      await gateway.chat({ model: 'echo', provider: 'sandbox', messages: hello }),
    );
    expect(completion.model).toBe('sandbox/echo');
  });

  test('null parameters are as good as absent ones', async () => {
    const nulls = {
      n: null,
      stop: null,
      tools: null,
      temperature: null,
      provider: null,
      strict_params: null,
    };
    await completionOf(await gateway.chat({ model: 'sandbox/echo', messages: hello, ...nulls }));
  });

  test('n answers have their own indexes', async () => {
    const completion = await completionOf(
      await gateway.chat({ model: 'sandbox/story', messages: hello, n: 3, max_tokens: 5 }),
    );
    expect(completion.choices.map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  test('what the target lacks is dropped and said', async () => {
    const response = await gateway.chat({ model: 'sandbox/echo', messages: hello, no_such_thing: 1, ünï: 2 });
    await completionOf(response);
    expect(response.headers.get('x-parley-dropped-params')).toBe(
      `no_such_thing,${encodeURIComponent('ünï')}`,
    );
  });

  test('the request is settled once, with what it cost', async () => {
    const before = gateway.settled.length;
    const { id, usage } = await completionOf(await gateway.chat({ model: 'sandbox/echo', messages: hello }));
    expect(gateway.settled.slice(before)).toEqual([
      expect.objectContaining({
        id,
        outcome: 'ok',
        keyName: 'app',
        cost: usage.cost,
        attempts: 1,
        stream: false,
      }),
    ]);
  });
});

describe('a stream', () => {
  test('carries the same answer, usage once, and [DONE]', async () => {
    const { chunks, done, contents, error } = await streamOf(
      await gateway.chat({ model: 'sandbox/echo', messages: hello, stream: true }),
    );
    expect(error).toBeUndefined();
    expect(done).toBe(true);
    expect(contents).toEqual(['Hi, 世界 🎈']);
    const closing = chunks.filter(({ usage }) => usage);
    expect(closing).toHaveLength(1);
    expect(closing[0]).toBe(chunks.at(-1));
    expect(closing[0]?.choices).toEqual([]);
    expect(closing[0]?.usage).toMatchObject({ prompt_characters: 8, response_characters: 8 });
  });

  test('has no closing chunk when usage is not wanted', async () => {
    const { chunks, done } = await streamOf(
      await gateway.chat({
        model: 'sandbox/echo',
        messages: hello,
        stream: true,
        stream_options: { include_usage: false },
      }),
    );
    expect(done).toBe(true);
    expect(chunks.every(({ choices, usage }) => choices.length === 1 && !usage)).toBe(true);
  });

  test('several answers are multiplexed by index', async () => {
    const body = { model: 'sandbox/story', messages: hello, n: 3, max_tokens: 20, seed: 4 };
    const whole = await completionOf(await gateway.chat(body));
    const { contents } = await streamOf(await gateway.chat({ ...body, stream: true }));
    expect(contents).toEqual(whole.choices.map(({ message }) => message.content));
  });
});
