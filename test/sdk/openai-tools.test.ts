import OpenAI from 'openai';
import { LengthFinishReasonError } from 'openai/error';
import { zodFunction, zodResponseFormat } from 'openai/helpers/zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { APP_KEY, startTestGateway, type TestGateway } from '../support/gateway.ts';

let gateway: TestGateway;
let openai: OpenAI;
beforeAll(async () => {
  gateway = await startTestGateway();
  openai = new OpenAI({ baseURL: `${gateway.url}/v1`, apiKey: APP_KEY, maxRetries: 0 });
});
afterAll(() => gateway.close());

const Weather = z.object({ city: z.string(), unit: z.enum(['C', 'F']) });
const Time = z.object({ zone: z.string() });
const tools = [
  zodFunction({ name: 'get_weather', parameters: Weather }),
  zodFunction({ name: 'get_time', parameters: Time }),
];
const question = { role: 'user' as const, content: 'Weather and time in Oslo?' };
const ask = { model: 'sandbox/tools', messages: [question], tools };

describe('tools', () => {
  test('a call, its result, and the answer made of it', async () => {
    const first = await openai.chat.completions.create(ask);
    const [choice] = first.choices;
    expect(choice?.finish_reason).toBe('tool_calls');
    expect(choice?.message.content).toBeNull();
    const calls = choice?.message.tool_calls ?? [];
    expect(calls.map((call) => call.type === 'function' && call.function.name)).toEqual([
      'get_weather',
      'get_time',
    ]);
    if (!choice) expect.fail('no choice');
    const second = await openai.chat.completions.create({
      ...ask,
      messages: [
        question,
        choice.message,
        ...calls.map(({ id }, at) => ({
          role: 'tool' as const,
          tool_call_id: id,
          content: ['4 degrees', 'noon'][at] ?? '',
        })),
      ],
    });
    expect(second.choices[0]).toMatchObject({
      finish_reason: 'stop',
      message: { content: '4 degrees\nnoon' },
    });
    expect(second.choices[0]?.message.tool_calls ?? []).toEqual([]);
  });

  test('parallel calls of a stream are put together just as in the whole reply', async () => {
    const whole = await openai.chat.completions.create(ask);
    const final = await openai.chat.completions.stream(ask).finalChatCompletion();
    expect(final.choices[0]).toMatchObject({
      finish_reason: 'tool_calls',
      message: { content: null, tool_calls: whole.choices[0]?.message.tool_calls },
    });
  });

  test('every call of a stream has its id, type and name once, and its own index', async () => {
    const opened: (readonly [number, string])[] = [];
    for await (const { choices } of await openai.chat.completions.create({ ...ask, stream: true })) {
      for (const { index, id, type, function: called } of choices[0]?.delta.tool_calls ?? []) {
        if (id === undefined) continue;
        expect(type).toBe('function');
        opened.push([index, called?.name ?? '']);
      }
    }
    expect(opened).toEqual([
      [0, 'get_weather'],
      [1, 'get_time'],
    ]);
  });

  test('a forced choice calls that tool alone, and `none` calls none', async () => {
    const forced = await openai.chat.completions.create({
      ...ask,
      tool_choice: { type: 'function', function: { name: 'get_time' } },
    });
    const calls = forced.choices[0]?.message.tool_calls ?? [];
    expect(calls.map((call) => call.type === 'function' && call.function.name)).toEqual(['get_time']);
    const none = await openai.chat.completions.create({ ...ask, tool_choice: 'none' });
    expect(none.choices[0]?.message.tool_calls ?? []).toEqual([]);
  });

  test.each([false, true])('`runTools` goes round by itself (stream: %s)', async (stream) => {
    const asked: unknown[] = [];
    const runner = openai.chat.completions.runTools({
      model: 'sandbox/tools',
      messages: [question],
      tools: [
        zodFunction({
          name: 'get_weather',
          parameters: Weather,
          function: (given) => {
            asked.push(Weather.parse(given));
            return `${given.city} is cold`;
          },
        }),
      ],
      ...(stream && { stream }),
    } as Parameters<typeof openai.chat.completions.runTools>[0]);
    expect(await runner.finalContent()).toMatch(/ is cold$/);
    expect(asked).toHaveLength(1);
  });

  test('`parse` reads the arguments by their schema', async () => {
    const { choices } = await openai.chat.completions.parse(ask);
    const parsed = choices[0]?.message.tool_calls?.map((call) =>
      call.type === 'function' ? call.function.parsed_arguments : call,
    );
    expect(Weather.parse(parsed?.[0])).toBeTruthy();
    expect(Time.parse(parsed?.[1])).toBeTruthy();
  });
});

describe('structured outputs', () => {
  const Person = z.object({
    name: z.string().min(1),
    age: z.number().int().min(0).max(130),
    tags: z.array(z.enum(['a', 'b'])),
    boss: z.object({ name: z.string() }).nullable(),
  });
  const body = {
    model: 'sandbox/story',
    messages: [{ role: 'user' as const, content: 'A person, please.' }],
    response_format: zodResponseFormat(Person, 'person'),
  };

  test('`parse` gives an instance of the schema', async () => {
    const { choices } = await openai.chat.completions.parse(body);
    expect(Person.parse(choices[0]?.message.parsed)).toBeTruthy();
  });

  test('a stream of one is parsed at its end', async () => {
    const stream = openai.chat.completions.stream(body);
    const final = await stream.finalChatCompletion();
    expect(Person.parse(final.choices[0]?.message.parsed)).toBeTruthy();
  });

  test('an answer cut by its limit raises LengthFinishReasonError', async () => {
    await expect(openai.chat.completions.parse({ ...body, max_completion_tokens: 2 })).rejects.toThrow(
      LengthFinishReasonError,
    );
  });

  test('a refusal is no answer: nothing is parsed', async () => {
    const { choices } = await openai.chat.completions.parse({ ...body, model: 'sandbox/refuser' });
    expect(choices[0]?.message).toMatchObject({ parsed: null, refusal: expect.stringContaining('sorry') });
  });

  test('`json_object` is one', async () => {
    const { choices } = await openai.chat.completions.create({
      ...body,
      response_format: { type: 'json_object' },
    });
    expect(JSON.parse(choices[0]?.message.content ?? '')).toBeTypeOf('object');
  });
});
