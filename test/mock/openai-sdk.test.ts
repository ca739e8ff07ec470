import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Mock, startMock } from '../../src/mock/server.ts';
import { allOf } from './all-of.ts';

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let mock: Mock;
let client: OpenAI;
beforeAll(async () => {
  mock = await startMock({ host: '127.0.0.1', port: 0, key: 'sk-right' });
  client = new OpenAI({ apiKey: 'sk-right', baseURL: `${mock.url}/v1`, maxRetries: 0 });
});
afterAll(() => mock.close());

const hello = [{ role: 'user' as const, content: 'Hello, mock!' }];
const tools: OpenAI.ChatCompletionTool[] = [
  {
    type: 'function',
    function: {
      name: 'get_weather',
      parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
    },
  },
  { type: 'function', function: { name: 'get_time', parameters: { type: 'object', properties: {} } } },
];

describe('the official OpenAI SDK', () => {
  it('chats', async () => {
    const reply = await client.chat.completions.create({
      model: 'sandbox/echo',
      messages: hello,
      n: 2,
      logprobs: true,
      top_logprobs: 2,
    });
    expect(reply).toMatchObject({
      object: 'chat.completion',
      model: 'sandbox/echo',
      system_fingerprint: 'fp_sandbox',
    });
    expect(reply.id).toMatch(/^chatcmpl-[0-9a-f]{32}$/);
    expect(reply.choices.map((choice) => choice.message.content)).toEqual(['Hello, mock!', 'Hello, mock!']);
    expect(reply.choices[0]?.logprobs?.content?.[0]).toMatchObject({
      token: 'Hello',
      top_logprobs: [{ token: 'Hello' }, {}],
    });
    expect(reply.usage).toMatchObject({
      completion_tokens: 8,
      total_tokens: (reply.usage?.prompt_tokens ?? 0) + 8,
    });
    expect(reply._request_id).toMatch(/^req_/);
  });

  it('streams, with usage where it asks for it', async () => {
    const stream = client.chat.completions.stream({
      model: 'echo',
      messages: hello,
      stream_options: { include_usage: true },
    });
    const final = await stream.finalChatCompletion();
    expect(final.choices[0]).toMatchObject({ message: { content: 'Hello, mock!' }, finish_reason: 'stop' });
    expect(final.usage).toMatchObject({ completion_tokens: 4 });
  });

  it('sees the role first, and of usage null on every chunk and one chunk of its own, or nothing', async () => {
    const chunks = async (include_usage: boolean | undefined) => {
      const stream_options = include_usage === undefined ? undefined : { include_usage };
      const stream = await client.chat.completions.create({
        model: 'echo',
        messages: hello,
        n: 2,
        stream: true,
        stream_options,
      });
      return allOf(stream);
    };
    const without = await chunks(undefined);
    expect(without.slice(0, 2).map((chunk) => chunk.choices[0])).toMatchObject([
      { index: 0, delta: { role: 'assistant', content: '' } },
      { index: 1, delta: { role: 'assistant', content: '' } },
    ]);
    expect(without.every((chunk) => !('usage' in chunk) && chunk.choices.length === 1)).toBe(true);
    expect(without.slice(2).some((chunk) => chunk.choices[0]?.delta.role)).toBe(false);
    expect(await chunks(false).then((all) => all.length)).toBe(without.length);
    const withUsage = await chunks(true);
    expect(withUsage.slice(0, -1).every((chunk) => chunk.usage === null)).toBe(true);
    expect(withUsage.at(-1)).toMatchObject({ choices: [], usage: { completion_tokens: 8 } });
    expect(new Set(withUsage.map((chunk) => chunk.id)).size).toBe(1);
  });

  it('runs a loop of tools, with parallel calls split over chunks', async () => {
    const stream = await client.chat.completions.create({
      model: 'tools',
      messages: hello,
      tools,
      stream: true,
    });
    const pieces = (await allOf(stream)).flatMap((chunk) => chunk.choices[0]?.delta.tool_calls ?? []);
    expect(pieces.filter((piece) => piece.index === 0).length).toBeGreaterThan(2);
    expect(pieces.filter((piece) => piece.id).map((piece) => piece.index)).toEqual([0, 1]);
    const asked: unknown[] = [];
    const runnable = ({ name, parameters = {} }: OpenAI.FunctionDefinition) => ({
      type: 'function' as const,
      function: {
        name,
        description: name,
        parameters,
        function: (args: string) => {
          asked.push(JSON.parse(args));
          return `${name} says fine`;
        },
      },
    });
    const runner = client.chat.completions.runTools({
      model: 'tools',
      messages: hello,
      tools: tools.flatMap((tool) => (tool.type === 'function' ? runnable(tool.function) : [])),
    });
    expect(await runner.finalContent()).toBe('get_weather says fine\nget_time says fine');
    expect(asked).toEqual([{ city: expect.any(String) }, {}]);
  });

  it('parses structured output', async () => {
    const Person = z.object({ name: z.string(), age: z.number().int(), tags: z.array(z.enum(['a', 'b'])) });
    const reply = await client.chat.completions.parse({
      model: 'echo',
      messages: hello,
      response_format: zodResponseFormat(Person, 'person'),
    });
    expect(Person.parse(reply.choices[0]?.message.parsed)).toEqual(reply.choices[0]?.message.parsed);
  });

  it('sends images', async () => {
    const content = [
      { type: 'text' as const, text: 'What is this?' },
      { type: 'image_url' as const, image_url: { url: PIXEL } },
    ];
    const reply = await client.chat.completions.create({
      model: 'context',
      messages: [{ role: 'user', content }],
    });
    expect(JSON.parse(reply.choices[0]?.message.content ?? '')).toEqual([{ role: 'user', content }]);
  });

  it('is told of reasoning and refusals', async () => {
    const thought = await client.chat.completions.create({ model: 'reasoner', messages: hello });
    expect(thought.choices[0]?.message).toMatchObject({
      reasoning_content: expect.stringContaining('Hello'),
    });
    expect(thought.usage?.completion_tokens_details?.reasoning_tokens).toBeGreaterThan(0);
    const refused = client.chat.completions.stream({ model: 'refuser', messages: hello });
    expect((await refused.finalChatCompletion()).choices[0]?.message).toMatchObject({
      refusal: expect.any(String),
    });
  });

  it('embeds, in floats and in base64', async () => {
    const inputs = { model: 'sandbox/embed', input: ['a cat', 'a cat', 'tax law'], dimensions: 64 };
    const plain = await client.embeddings.create({ ...inputs, encoding_format: 'float' });
    const packed = await client.embeddings.create(inputs);
    expect(plain.data.map((row) => row.embedding.length)).toEqual([64, 64, 64]);
    expect(plain.data[0]?.embedding).toEqual(plain.data[1]?.embedding);
    expect(packed.data.map((row) => Array.from(row.embedding))).toEqual(
      plain.data.map((row) => row.embedding),
    );
    expect(plain.usage.prompt_tokens).toBe(6);
    expect(
      (await client.embeddings.create({ model: 'embed', input: [1, 2, 3] })).data[0]?.embedding,
    ).toHaveLength(256);
  });

  it('lists models', async () => {
    const models = await allOf(client.models.list());
    expect(models.map((model) => model.id)).toEqual([
      'echo',
      'context',
      'story',
      'tools',
      'reasoner',
      'refuser',
      'embed',
    ]);
    expect(await client.models.retrieve('sandbox/echo')).toMatchObject({
      id: 'sandbox/echo',
      object: 'model',
    });
  });

  it.each([
    ['status=429;retry-after=2', OpenAI.RateLimitError],
    ['status=500', OpenAI.InternalServerError],
    ['status=529', OpenAI.InternalServerError],
    ['status=403', OpenAI.PermissionDeniedError],
    ['reset', OpenAI.APIConnectionError],
  ])('throws its own error for %s', async (fault, type) => {
    const asked = client.chat.completions.create(
      { model: 'echo', messages: hello },
      { headers: { 'x-parley-fault': fault } },
    );
    await expect(asked).rejects.toBeInstanceOf(type);
  });

  it('throws for an error that comes in a stream', async () => {
    const headers = { 'x-parley-fault': 'error-event=2' };
    const stream = await client.chat.completions.create(
      { model: 'echo', messages: hello, stream: true },
      { headers },
    );
    await expect(allOf(stream)).rejects.toMatchObject({ code: 'service_unavailable' });
  });

  it('throws what is wrong with its key, model and body', async () => {
    const wrong = new OpenAI({ apiKey: 'sk-wrong', baseURL: `${mock.url}/v1`, maxRetries: 0 });
    await expect(wrong.models.list()).rejects.toMatchObject({ status: 401, code: 'invalid_api_key' });
    const none = client.chat.completions.create({ model: 'gpt-4o', messages: hello });
    await expect(none).rejects.toMatchObject({ status: 404, code: 'model_not_found' });
    const embeds = client.chat.completions.create({ model: 'embed', messages: hello });
    await expect(embeds).rejects.toBeInstanceOf(OpenAI.NotFoundError);
    const bad = client.chat.completions.create({ model: 'echo', messages: hello, temperature: 3 });
    await expect(bad).rejects.toMatchObject({ status: 400, param: 'temperature' });
    const unasked = client.chat.completions.create({ model: 'echo', messages: hello, top_logprobs: 3 });
    await expect(unasked).rejects.toMatchObject({ status: 400, param: 'top_logprobs' });
  });
});
