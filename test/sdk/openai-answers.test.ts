import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APP_KEY, startTestGateway, type TestGateway } from '../support/gateway.ts';

let gateway: TestGateway;
let openai: OpenAI;
beforeAll(async () => {
  gateway = await startTestGateway({ models: { aliases: { house: 'sandbox/echo' } } });
  openai = new OpenAI({ baseURL: `${gateway.url}/v1`, apiKey: APP_KEY, maxRetries: 0 });
});
afterAll(() => gateway.close());

const messages = [{ role: 'user' as const, content: 'Hi, 世界 🎈' }];

describe('a whole answer', () => {
  test('has its text, usage and request id', async () => {
    const completion = await openai.chat.completions.create({ model: 'sandbox/echo', messages });
    expect(completion.choices[0]?.message).toMatchObject({ content: 'Hi, 世界 🎈', refusal: null });
    expect(completion.choices[0]?.finish_reason).toBe('stop');
    expect(completion.usage?.total_tokens).toBeGreaterThan(0);
    expect(completion).toMatchObject({ provider: 'sandbox', usage: { cost: expect.any(Number) } });
    expect(completion._request_id).toMatch(/^req_[0-9a-f]{32}$/);
  });

  test('has as many choices as were asked for', async () => {
    const { choices } = await openai.chat.completions.create({
      model: 'sandbox/story',
      messages,
      n: 3,
      max_completion_tokens: 4,
    });
    expect(choices.map(({ index, finish_reason }) => [index, finish_reason])).toEqual([
      [0, 'length'],
      [1, 'length'],
      [2, 'length'],
    ]);
  });

  test('has the logprobs of its tokens', async () => {
    const { choices } = await openai.chat.completions.create({
      model: 'sandbox/echo',
      messages,
      logprobs: true,
      top_logprobs: 2,
    });
    const tokens = choices[0]?.logprobs?.content ?? [];
    expect(tokens.map(({ token }) => token).join('')).toBe('Hi, 世界 🎈');
    for (const token of tokens) {
      expect(token.logprob).toBeLessThanOrEqual(0);
      expect(token.top_logprobs).toHaveLength(2);
    }
  });

  test('has the reasoning that came before it', async () => {
    const { choices, usage } = await openai.chat.completions.create({ model: 'sandbox/reasoner', messages });
    expect(choices[0]?.message).toMatchObject({
      content: 'Hi, 世界 🎈',
      reasoning_content: expect.stringContaining('世界'),
    });
    expect(usage?.completion_tokens_details?.reasoning_tokens).toBeGreaterThan(0);
  });

  test('has a refusal in its own place', async () => {
    const { choices } = await openai.chat.completions.create({ model: 'sandbox/refuser', messages });
    expect(choices[0]?.message.content).toBeNull();
    expect(choices[0]?.message.refusal).toContain('sorry');
  });
});

describe('a stream', () => {
  test('of the bare iterator says the same as the whole answer, and its usage once', async () => {
    const whole = await openai.chat.completions.create({ model: 'sandbox/story', messages, seed: 7 });
    const stream = await openai.chat.completions.create({
      model: 'sandbox/story',
      messages,
      seed: 7,
      stream: true,
      stream_options: { include_usage: true },
    });
    let text = '';
    const usages: OpenAI.CompletionUsage[] = [];
    for await (const { choices, usage } of stream) {
      text += choices[0]?.delta.content ?? '';
      if (usage) usages.push(usage);
    }
    expect(text).toBe(whole.choices[0]?.message.content);
    expect(usages).toHaveLength(1);
    expect(usages[0]).toMatchObject({
      prompt_tokens: whole.usage?.prompt_tokens,
      completion_tokens: whole.usage?.completion_tokens,
    });
  });

  test.each(['story', 'reasoner', 'refuser'])('of sandbox/%s is put together by `stream()`', async (name) => {
    const body = { model: `sandbox/${name}`, messages, max_completion_tokens: 60 };
    const whole = await openai.chat.completions.create(body);
    const final = await openai.chat.completions.stream(body).finalChatCompletion();
    expect(final.choices[0]?.message).toMatchObject({
      content: whole.choices[0]?.message.content,
      refusal: whole.choices[0]?.message.refusal,
    });
    expect(final.choices[0]?.finish_reason).toBe(whole.choices[0]?.finish_reason);
    expect(final.usage?.completion_tokens).toBe(whole.usage?.completion_tokens);
  });

  test('has its reasoning before its answer', async () => {
    const stream = await openai.chat.completions.create({
      model: 'sandbox/reasoner',
      messages,
      stream: true,
    });
    const order: string[] = [];
    for await (const { choices } of stream) {
      const { content, ...delta } = choices[0]?.delta ?? {};
      if ('reasoning_content' in delta && order.at(-1) !== 'reasoning') order.push('reasoning');
      if (content && order.at(-1) !== 'answer') order.push('answer');
    }
    expect(order).toEqual(['reasoning', 'answer']);
  });

  test('of several choices has each under its index, with its logprobs', async () => {
    const body = { model: 'sandbox/story', messages, n: 3, max_completion_tokens: 12, logprobs: true };
    const whole = await openai.chat.completions.create(body);
    const final = await openai.chat.completions.stream(body).finalChatCompletion();
    expect(final.choices.map(({ message }) => message.content)).toEqual(
      whole.choices.map(({ message }) => message.content),
    );
    expect(final.choices.map(({ logprobs }) => logprobs?.content?.length)).toEqual([12, 12, 12]);
  });
});

describe('models', () => {
  test('are listed, page by page', async () => {
    const ids: string[] = [];
    for await (const model of openai.models.list()) ids.push(model.id);
    expect(ids).toEqual(expect.arrayContaining(['sandbox/echo', 'sandbox/embed', 'house']));
  });

  test('are found by names with a slash, and by aliases', async () => {
    expect(await openai.models.retrieve('sandbox/echo')).toMatchObject({
      id: 'sandbox/echo',
      object: 'model',
      owned_by: expect.any(String),
      created: expect.any(Number),
    });
    expect(await openai.models.retrieve('house')).toMatchObject({ id: 'house' });
  });

  test('that nobody serves raise NotFoundError', async () => {
    await expect(openai.models.retrieve('nobody/serves-this')).rejects.toThrow(OpenAI.NotFoundError);
  });
});
