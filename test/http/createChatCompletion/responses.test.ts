import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ModelConfig } from '../../../src/config/gateway-config.ts';
import { type Mock, startMock } from '../../../src/mock/server.ts';
import { response, says, stream, thinks } from '../../providers/fixtures/openai-responses/wire.ts';
import { completionOf, errorOf, streamOf } from '../../support/contract.ts';
import { startTestGateway, type TestGateway, upstreamProvider } from '../../support/gateway.ts';
import { startUpstream, type Upstream } from '../../support/upstream.ts';

/** The mock's models, under the names of models that answer some requests by the Responses API alone. */
const named = (name: string, id: string): ModelConfig => ({
  name,
  vendor: null,
  id,
  type: 'chat',
  contextWindow: null,
  maxOutputTokens: null,
  price: { input: 2, output: 8 },
  supports: {},
});

let mock: Mock;
let upstream: Upstream;
let gateway: TestGateway;
beforeAll(async () => {
  mock = await startMock({ host: '127.0.0.1', port: 0 });
  upstream = await startUpstream();
  gateway = await startTestGateway({
    providers: [
      upstreamProvider(`${mock.url}/v1`, {
        name: 'openai',
        models: [named('gpt-5.6-sol', 'reasoner'), named('gpt-5.4', 'tools'), named('gpt-5-pro', 'story')],
      }),
      upstreamProvider(`${upstream.url}/v1`, {
        name: 'split',
        vendor: 'openai',
        models: [named('gpt-5.5', 'gpt-5.5')],
      }),
    ],
  });
});
afterAll(async () => {
  await gateway.close(0);
  await mock.close();
  await upstream.close();
});

const tools = [
  {
    type: 'function',
    function: {
      name: 'get_weather',
      parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
    },
  },
];
const user = { role: 'user', content: 'Grüße, "Welt" 👋' };
const body = {
  provider: 'openai',
  model: 'gpt-5.6-sol',
  messages: [user],
  tools,
  tool_choice: 'required',
  reasoning_effort: 'high',
};

interface Asked {
  readonly path: string;
  readonly body: Record<string, unknown>;
}

/** What the mock was asked since it was asked for this the last time. */
async function asked(): Promise<Asked[]> {
  const reply = await fetch(`${mock.url}/__mock/requests`);
  const { data } = (await reply.json()) as { data: Asked[] };
  await fetch(`${mock.url}/__mock/requests`, { method: 'DELETE' });
  return data;
}

describe('tools and reasoning at a model that has them by the Responses API', () => {
  test('are a chat completion to the client, whole, and the loop of tools goes on', async () => {
    await asked();
    const reply = await gateway.chat(body);
    expect(reply.headers.get('x-parley-dropped-params')).toBeNull();
    const first = await completionOf(reply);
    const [choice] = first.choices;
    expect(choice).toMatchObject({
      message: {
        content: null,
        reasoning_content: expect.stringContaining('Grüße'),
        reasoning_details: [{ type: 'reasoning.summary' }, { type: 'reasoning.encrypted' }],
        tool_calls: [{ type: 'function', function: { name: 'get_weather' } }],
      },
      finish_reason: 'tool_calls',
    });
    const { usage } = first;
    expect(usage.completion_tokens_details?.reasoning_tokens).toBeGreaterThan(0);
    expect(usage.cost).toBeCloseTo((usage.prompt_tokens * 2 + usage.completion_tokens * 8) / 1e6, 12);
    const [call] = choice?.message.tool_calls ?? [];
    const result = { role: 'tool', tool_call_id: call?.id, content: '12 degrees' };
    // The mock refuses reasoning that is not its own, or that has no call behind it.
    const messages = [user, choice?.message, result];
    const second = await completionOf(await gateway.chat({ ...body, messages, tool_choice: 'auto' }));
    expect(second.choices[0]).toMatchObject({ message: { content: user.content }, finish_reason: 'stop' });
    const requests = await asked();
    expect(requests.map(({ path }) => path)).toEqual(['/v1/responses', '/v1/responses']);
    expect(requests[0]?.body).toMatchObject({ store: false, reasoning: { effort: 'high', summary: 'auto' } });
    expect(requests[1]?.body.input).toMatchObject([
      { type: 'message' },
      { type: 'reasoning' },
      { type: 'function_call' },
      { type: 'function_call_output' },
    ]);
  });

  test('are chunks of a chat completion in a stream, and say the same', async () => {
    const whole = await completionOf(await gateway.chat(body));
    const { chunks, done } = await streamOf(await gateway.chat({ ...body, stream: true }));
    expect(done).toBe(true);
    expect(chunks.every(({ object }) => object === 'chat.completion.chunk')).toBe(true);
    const deltas = chunks.flatMap((chunk) => chunk.choices[0]?.delta ?? []);
    const [choice] = whole.choices;
    expect(deltas.map((delta) => delta.reasoning_content ?? '').join('')).toBe(
      choice?.message.reasoning_content,
    );
    const pieces = deltas.flatMap((delta) => delta.tool_calls ?? []);
    const [call] = choice?.message.tool_calls ?? [];
    expect(pieces.every(({ index }) => index === 0)).toBe(true);
    expect(pieces[0]).toMatchObject({ type: 'function', function: { name: 'get_weather' } });
    expect(pieces.map((piece) => piece.function?.arguments ?? '').join('')).toBe(
      call?.type === 'function' && call.function.arguments,
    );
    expect(deltas.flatMap((delta) => delta.reasoning_details ?? []).map(({ type }) => type)).toEqual([
      'reasoning.summary',
      'reasoning.encrypted',
    ]);
    expect(chunks.at(-1)?.usage).toMatchObject({ completion_tokens: whole.usage.completion_tokens });
  });

  test('with n are as many calls, each paid for', async () => {
    await asked();
    const one = await completionOf(await gateway.chat(body));
    const reply = await gateway.chat({ ...body, n: 3 });
    expect(reply.headers.get('x-parley-attempts')).toBe('3');
    const { choices, usage } = await completionOf(reply);
    expect(choices.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(choices.every(({ message }) => message.tool_calls?.length === 1)).toBe(true);
    expect(usage.prompt_tokens).toBe(one.usage.prompt_tokens * 3);
    expect(await asked()).toHaveLength(4);
    // What Chat Completions answer is still one call there.
    await completionOf(
      await gateway.chat({
        ...body,
        n: 2,
        reasoning_effort: 'none',
        tools: undefined,
        tool_choice: undefined,
      }),
    );
    expect((await asked()).map(({ path }) => path)).toEqual(['/v1/chat/completions']);
  });

  test('drop what that API lacks, or are refused when strict', async () => {
    const reply = await gateway.chat({ ...body, seed: 7 });
    expect(reply.headers.get('x-parley-dropped-params')).toBe('seed');
    await completionOf(reply);
    const refused = await gateway.chat({ ...body, seed: 7, strict_params: true });
    expect(await errorOf(refused, 'unsupported_parameter')).toMatchObject({ param: 'seed' });
    // The same parameter, where the request needs no other API.
    const plain = await gateway.chat({ ...body, reasoning_effort: 'none', seed: 7 });
    expect(plain.headers.get('x-parley-dropped-params')).toBeNull();
    await completionOf(plain);
  });

  test('call several tools, each at its own index', async () => {
    const two = [...tools, { type: 'function', function: { name: 'get_time' } }];
    const { chunks } = await streamOf(
      await gateway.chat({ ...body, model: 'gpt-5.4', tools: two, tool_choice: 'auto', stream: true }),
    );
    const pieces = chunks.flatMap((chunk) => chunk.choices[0]?.delta.tool_calls ?? []);
    expect(pieces.filter(({ id }) => id).map(({ index }) => index)).toEqual([0, 1]);
  });

  test('are cut by a limit as everywhere', async () => {
    const reply = await gateway.chat({
      provider: 'openai',
      model: 'gpt-5-pro',
      messages: [user],
      max_tokens: 20,
    });
    expect((await completionOf(reply)).choices[0]?.finish_reason).toBe('length');
  });
});

test('a stream of that API is the same to the client, however its bytes are split', async () => {
  const bytes = Buffer.from(stream(response([thinks(['Hm, "ja" 👋.']), says('Grüße, "Welt" 👋\n\\o/')])));
  const answerOf = async (cut: number) => {
    upstream.answer((_seen, reply) => {
      reply.writeHead(200, { 'content-type': 'text/event-stream' });
      if (cut > 0) reply.write(bytes.subarray(0, cut));
      reply.end(bytes.subarray(cut));
    });
    const ask = { provider: 'split', model: 'gpt-5.5', messages: [user], tools, stream: true };
    const { chunks, done } = await streamOf(await gateway.chat(ask));
    const deltas = chunks.flatMap((chunk) => chunk.choices[0]?.delta ?? []);
    return {
      content: deltas.map((delta) => delta.content ?? '').join(''),
      thought: deltas.map((delta) => delta.reasoning_content ?? '').join(''),
      finish: chunks.flatMap((chunk) => chunk.choices[0]?.finish_reason ?? []),
      done,
    };
  };
  const expected = {
    content: 'Grüße, "Welt" 👋\n\\o/',
    thought: 'Hm, "ja" 👋.',
    finish: ['stop'],
    done: true,
  };
  for (let cut = 0; cut < bytes.length; cut += 7) {
    expect(await answerOf(cut), `cut at ${cut}`).toEqual(expected);
  }
});
