import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, generateText, Output, stepCountIs, streamText, tool } from 'ai';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PIXEL } from '../providers/conformance/capabilities.ts';
import { begin, completion, delta, events, says } from '../providers/fixtures/openai/wire.ts';
import { APP_KEY } from '../support/gateway.ts';
import { json } from '../support/upstream.ts';
import { type Stage, startStage } from './stage.ts';

let stage: Stage;
let parley: ReturnType<typeof createOpenAICompatible>;
beforeAll(async () => {
  stage = await startStage();
  parley = createOpenAICompatible({
    name: 'parley',
    baseURL: `${stage.gateway.url}/v1`,
    apiKey: APP_KEY,
    includeUsage: true,
    supportsStructuredOutputs: true,
  });
});
beforeEach(() => {
  stage.gateway.rest();
  stage.upstream.seen.length = 0;
});
afterAll(() => stage.close());

const prompt = 'Hi, 世界 🎈';
const weather = tool({
  description: 'Looks up the weather.',
  inputSchema: z.object({ city: z.string() }),
  execute: async ({ city }) => `${city} is cold`,
});

describe('text', () => {
  test('comes with its usage and finish reason', async () => {
    const { text, usage, finishReason, response } = await generateText({
      model: parley('sandbox/echo'),
      prompt,
    });
    expect([text, finishReason]).toEqual([prompt, 'stop']);
    expect(usage.totalTokens).toBeGreaterThan(0);
    expect(response.modelId).toBe('sandbox/echo');
  });

  test('as a stream is the same, with the same usage', async () => {
    const ask = { model: parley('sandbox/story'), prompt, seed: 3, maxOutputTokens: 40 };
    const whole = await generateText(ask);
    const stream = streamText(ask);
    expect(await stream.text).toBe(whole.text);
    expect(await stream.finishReason).toBe('length');
    expect((await stream.usage).totalTokens).toBe(whole.usage.totalTokens);
  });

  test('comes behind its reasoning, whole and as a stream', async () => {
    const ask = { model: parley('sandbox/reasoner'), prompt };
    const whole = await generateText(ask);
    expect(whole.reasoningText).toContain('世界');
    expect(whole.usage.outputTokenDetails.reasoningTokens).toBeGreaterThan(0);
    const stream = streamText(ask);
    expect(await stream.reasoningText).toBe(whole.reasoningText);
    expect(await stream.text).toBe(prompt);
  });

  test('of a refusal is shown as one', async () => {
    const stream = streamText({ model: parley('sandbox/refuser'), prompt });
    expect(await stream.text).toContain('sorry');
    expect(await stream.finishReason).toBe('content-filter');
  });
});

describe('tools', () => {
  const ask = { model: () => parley('sandbox/tools'), tools: { weather }, stopWhen: stepCountIs(4) };

  test('go round until the answer is there', async () => {
    const { text, steps } = await generateText({ ...ask, model: ask.model(), prompt });
    expect(text).toMatch(/ is cold/);
    expect(steps.map(({ finishReason }) => finishReason)).toEqual(['tool-calls', 'stop']);
  });

  test('go round in streams, too', async () => {
    const stream = streamText({ ...ask, model: ask.model(), prompt });
    expect(await stream.text).toMatch(/ is cold/);
    expect((await stream.steps).map(({ toolCalls }) => toolCalls.length)).toEqual([1, 0]);
  });
});

test('an object keeps its schema', async () => {
  const schema = z.object({ name: z.string(), tags: z.array(z.enum(['a', 'b'])).min(1) });
  const { output } = await generateText({
    model: parley('sandbox/story'),
    prompt,
    output: Output.object({ schema }),
  });
  expect(schema.parse(output)).toEqual(output);
});

test('an inline image reaches the provider', async () => {
  stage.upstream.answer(json(completion([says('A cat.')])));
  const { text } = await generateText({
    model: parley('gpt-4o'),
    messages: [
      {
        role: 'user',
        content: [
          { type: 'text', text: 'What is this?' },
          { type: 'file', mediaType: 'image/png', data: Buffer.from(PIXEL, 'base64') },
        ],
      },
    ],
  });
  expect(text).toBe('A cat.');
  expect(stage.upstream.seen[0]?.json).toMatchObject({
    messages: [
      {
        content: [
          { text: 'What is this?' },
          { type: 'image_url', image_url: { url: `data:image/png;base64,${PIXEL}` } },
        ],
      },
    ],
  });
});

describe('what fails', () => {
  test.each([
    ['gpt-of-nobody', 404],
    ['gpt-4o', 429],
  ])('as %s is an APICallError with status %d', async (model, status) => {
    stage.upstream.answer(json({ error: { message: 'no', type: 'x' } }, 429, { 'retry-after': '7' }));
    const failure = await generateText({ model: parley(model), prompt, maxRetries: 0 }).catch(
      (reason: unknown) => reason,
    );
    if (!APICallError.isInstance(failure)) expect.fail(String(failure));
    expect(failure).toMatchObject({ statusCode: status, isRetryable: status === 429 });
    expect(failure.responseHeaders?.['retry-after']).toBe(status === 429 ? '7' : undefined);
    expect(failure.message).not.toBe('');
  });

  test('in mid-stream is an error part behind the text', async () => {
    const heard = Promise.withResolvers<void>();
    stage.upstream.answer(async (_seen, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(events(begin(), delta({ content: 'Hel' })));
      await heard.promise;
      response.end();
    });
    const parts: string[] = [];
    const stream = streamText({ model: parley('gpt-4o'), prompt, maxRetries: 0, onError: () => {} });
    for await (const part of stream.fullStream) {
      if (part.type === 'text-delta') {
        parts.push(part.text);
        heard.resolve();
      }
      if (part.type === 'error') parts.push(JSON.stringify(part.error));
    }
    expect(parts).toEqual(['Hel', expect.stringContaining('upstream_error')]);
  });

  test('a stream that is aborted ends the call of the provider', async () => {
    stage.upstream.answer((_seen, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(events(begin(), delta({ content: 'Hel' })));
    });
    const leaving = new AbortController();
    const stream = streamText({ model: parley('gpt-4o'), prompt, abortSignal: leaving.signal });
    for await (const part of stream.fullStream) if (part.type === 'text-delta') leaving.abort();
    await stage.upstream.seen[0]?.aborted;
  });
});
