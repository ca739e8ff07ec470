import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText } from 'ai';
import OpenAI from 'openai';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APP_KEY, startTestGateway, type TestGateway } from '../support/gateway.ts';

let gateway: TestGateway;
let openai: OpenAI;
beforeAll(async () => {
  gateway = await startTestGateway();
  openai = new OpenAI({ baseURL: `${gateway.url}/v1`, apiKey: APP_KEY, maxRetries: 0 });
});
afterAll(() => gateway.close());

const messages = [{ role: 'user' as const, content: 'Hi, 世界 🎈' }];

/** What a choice says beside OpenAI's own fields. */
const facts = (choice: unknown) => choice as { provider: string; model: string; error?: { code: string } };

test('openai: a whole reply has all answers, and why one is missing', async () => {
  const { choices, usage } = await openai.chat.completions.create({
    model: 'sandbox/echo,sandbox/refuser,sandbox/nothing',
    messages,
  });
  expect(choices.map(({ finish_reason }) => finish_reason)).toEqual(['stop', 'stop', 'error']);
  expect(choices[0]?.message.content).toBe('Hi, 世界 🎈');
  expect(choices[1]?.message.refusal).toContain('sorry');
  expect(facts(choices[2]).error?.code).toBe('model_not_found');
  expect(usage?.total_tokens).toBeGreaterThan(0);
});

test('openai: its own stream helper adds all answers up, whichever model speaks first', async () => {
  const body = { model: 'sandbox/echo,sandbox/reasoner,sandbox/refuser', messages };
  const whole = await openai.chat.completions.create({ ...body });
  const stream = openai.chat.completions.stream({
    ...body,
    stream_options: { include_usage: true },
  });
  const { choices, usage } = await stream.finalChatCompletion();
  expect(choices.map(({ index, message, finish_reason }) => [index, message.content, finish_reason])).toEqual(
    whole.choices.map(({ index, message, finish_reason }) => [index, message.content, finish_reason]),
  );
  expect(choices[2]?.message.refusal).toBe(whole.choices[2]?.message.refusal);
  expect(choices.map((choice) => facts(choice).model)).toEqual(
    whole.choices.map((choice) => facts(choice).model),
  );
  expect(usage?.total_tokens).toBe(whole.usage?.total_tokens);
});

test('openai: the helper takes an answer that fails beside one that comes', async () => {
  const stream = openai.chat.completions.stream({ model: 'sandbox/nothing,sandbox/echo', messages });
  const { choices } = await stream.finalChatCompletion();
  expect(choices.map(({ message, finish_reason }) => [message.content, finish_reason])).toEqual([
    [null, 'error'],
    ['Hi, 世界 🎈', 'stop'],
  ]);
  expect(facts(choices[0]).error?.code).toBe('model_not_found');
});

test('openai: tools are called by each model under its own index', async () => {
  const stream = openai.chat.completions.stream({
    model: 'sandbox/tools,sandbox/tools',
    messages,
    tools: [
      { type: 'function', function: { name: 'weather', parameters: { type: 'object', properties: {} } } },
    ],
  });
  const { choices } = await stream.finalChatCompletion();
  for (const { message, finish_reason } of choices) {
    expect(finish_reason).toBe('tool_calls');
    expect(message.content).toBeNull();
    expect(message.tool_calls?.[0]).toMatchObject({ type: 'function', function: { name: 'weather' } });
  }
});

test('openai: the loop over chunks knows whose each one is', async () => {
  const texts = new Map<number, string>();
  for await (const { choices } of await openai.chat.completions.create({
    model: 'sandbox/echo,sandbox/reasoner',
    messages,
    stream: true,
  })) {
    for (const { index, delta } of choices)
      texts.set(index, (texts.get(index) ?? '') + (delta.content ?? ''));
  }
  expect([...texts].sort()).toEqual([
    [0, 'Hi, 世界 🎈'],
    [1, 'Hi, 世界 🎈'],
  ]);
});

test('@ai-sdk: a whole reply is the first model’s answer, with the usage of all', async () => {
  const parley = createOpenAICompatible({ name: 'parley', baseURL: `${gateway.url}/v1`, apiKey: APP_KEY });
  const ask = { prompt: 'Hi, 世界 🎈', maxRetries: 0 };
  const alone = await generateText({ model: parley('sandbox/echo'), ...ask });
  const { text, usage, finishReason } = await generateText({
    model: parley('sandbox/echo,sandbox/story,sandbox/nothing'),
    ...ask,
  });
  expect([text, finishReason]).toEqual([alone.text, 'stop']);
  expect(usage.totalTokens).toBeGreaterThan(alone.usage.totalTokens ?? 0);
});
