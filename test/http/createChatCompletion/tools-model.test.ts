import { describe, expect, test } from 'vitest';
import { completionOf, errorOf, streamOf } from '../../support/contract.ts';
import { fixedKey } from '../../support/gateway.ts';
import {
  type Asked,
  costOfCalls,
  type Doing,
  never,
  PROVIDER,
  startScriptedModels,
} from '../../support/scripted-models.ts';

const tools = [{ type: 'function', function: { name: 'get_weather' } }];
const messages = [{ role: 'user', content: 'Oslo?' }];
const body = { model: 'm', tools_model: 'decider', receipt: true, messages, tools };
const call = {
  id: 'call_1',
  type: 'function',
  function: { name: 'get_weather', arguments: '{"city":"Oslo"}' },
};
const choice = (message: object, finish_reason: string): Doing => ({
  choice: { message: { role: 'assistant', content: null, refusal: null, ...message }, finish_reason },
});

/** Calls the tool, and answers when the result is there. */
const decider = (asked: Asked): Doing =>
  asked.messages.some(({ role }) => role === 'tool')
    ? 'Enough.'
    : choice({ tool_calls: [call] }, 'tool_calls');
const models = { m: () => 'It is mild.', decider };

describe('a model that decides on tools', () => {
  test('is asked first, and its tool call is the reply', async () => {
    await using stage = await startScriptedModels({ models });
    const { choices, model, receipt, usage } = await completionOf(await stage.gateway.chat(body));
    expect(choices[0]).toMatchObject({ finish_reason: 'tool_calls', message: { tool_calls: [call] } });
    expect(model).toBe(`${PROVIDER}/decider`);
    expect(receipt?.tools).toEqual({ model: 'decider', outcome: 'called', error: null });
    expect(receipt?.calls.map(({ purpose }) => purpose)).toEqual(['tools']);
    expect(usage.cost).toBe(costOfCalls(1));
    expect(stage.callsOf('m')).toHaveLength(0);
  });

  test('decides again when the results are there: the request goes on as it is, and both are billed', async () => {
    await using stage = await startScriptedModels({ models });
    const results = [
      ...messages,
      { role: 'assistant', content: null, tool_calls: [call] },
      { role: 'tool', tool_call_id: 'call_1', content: '12 degrees' },
    ];
    const { choices, receipt, usage } = await completionOf(
      await stage.gateway.chat({ ...body, messages: results }),
    );
    expect(choices[0]?.message.content).toBe('It is mild.');
    expect(receipt?.tools).toEqual({ model: 'decider', outcome: 'no_call', error: null });
    expect(receipt?.calls.map(({ purpose }) => purpose)).toEqual(['tools', 'answer']);
    expect(usage).toMatchObject({ prompt_tokens: 20, completion_tokens: 10, cost: costOfCalls(2) });
    const [asked, went] = stage.calls.map(({ asked: { model: _, ...rest } }) => rest);
    expect(went).toEqual(asked);
  });

  test('has its call streamed in legal pieces, or the model’s answer as it comes', async () => {
    await using stage = await startScriptedModels({ models });
    const called = await streamOf(await stage.gateway.chat({ ...body, stream: true }));
    const choices = called.chunks.flatMap(({ choices: of }) => of);
    expect(choices.flatMap(({ delta }) => delta.tool_calls ?? [])).toEqual([{ index: 0, ...call }]);
    expect(choices.at(-1)?.finish_reason).toBe('tool_calls');
    expect([called.done, called.chunks.at(-1)?.usage?.cost]).toEqual([true, costOfCalls(1)]);
    expect(stage.callsOf('decider')[0]?.asked.stream).toBeUndefined();

    await using other = await startScriptedModels({ models: { ...models, decider: () => 'No.' } });
    const { contents, chunks } = await streamOf(await other.gateway.chat({ ...body, stream: true }));
    expect(contents).toEqual(['It is mild.']);
    expect(other.callsOf('m')[0]?.asked.stream).toBe(true);
    expect(chunks.at(-1)).toMatchObject({
      usage: { cost: costOfCalls(2) },
      receipt: { tools: { outcome: 'no_call' } },
    });
  });

  test.each([
    ['no tools', { tools: undefined }],
    ['tools that must not be called', { tool_choice: 'none' }],
  ])('is not asked where there are %s', async (_what, more) => {
    await using stage = await startScriptedModels({ models });
    const { receipt } = await completionOf(await stage.gateway.chat({ ...body, ...more }));
    expect(receipt?.tools).toBeNull();
    expect(stage.callsOf('decider')).toHaveLength(0);
  });

  test('is told which tool must be called', async () => {
    await using stage = await startScriptedModels({ models });
    const tool_choice = { type: 'function', function: { name: 'get_weather' } };
    await completionOf(await stage.gateway.chat({ ...body, tool_choice }));
    expect(stage.callsOf('decider')[0]?.asked).toMatchObject({ tools, tool_choice });
  });

  test('calls a function in the older form', async () => {
    const function_call = { name: 'get_weather', arguments: '{}' };
    const legacy = () => choice({ function_call }, 'function_call');
    await using stage = await startScriptedModels({ models: { ...models, decider: legacy } });
    const functions = [{ name: 'get_weather' }];
    const asked = { ...body, tools: undefined, functions };
    const { choices } = await completionOf(await stage.gateway.chat(asked));
    expect(choices[0]?.message.function_call).toEqual(function_call);
    const { chunks } = await streamOf(await stage.gateway.chat({ ...asked, stream: true }));
    const deltas = chunks.flatMap(({ choices: of }) => of).flatMap(({ delta }) => delta.function_call ?? []);
    expect(deltas).toEqual([function_call]);
  });

  test.each([
    ['fails', 500, 'upstream_error'],
    ['is limited', 429, 'rate_limit_exceeded'],
    ['finds the request invalid', 400, 'invalid_request'],
  ])('that %s leaves the request to the model, and the receipt says so', async (_what, status, error) => {
    await using stage = await startScriptedModels({ models: { ...models, decider: () => status } });
    const { choices, receipt, usage } = await completionOf(await stage.gateway.chat(body));
    expect(choices[0]?.message.content).toBe('It is mild.');
    expect(receipt?.tools).toEqual({ model: 'decider', outcome: 'failed', error });
    expect(usage.cost).toBe(costOfCalls(1));
  });

  test('that nobody knows is a 404, one that the key may not use a 403, and nobody is asked', async () => {
    await using stage = await startScriptedModels({ models, keys: [fixedKey({ models: ['m'] })] });
    const unknown = await errorOf(
      await stage.gateway.chat({ ...body, tools_model: 'nobody' }),
      'model_not_found',
    );
    expect(unknown.param).toBe('tools_model');
    expect((await errorOf(await stage.gateway.chat(body), 'permission_denied')).param).toBe('tools_model');
    // A decider’s call is no answer of a model that is not there.
    await errorOf(await stage.gateway.chat({ ...body, model: 'nobody' }), 'model_not_found');
    expect(stage.calls).toHaveLength(0);
  });
});

test('only what the model that answers lacks is told as dropped', async () => {
  const supports = { decider: { top_k: false }, m: { top_k: true } };
  await using stage = await startScriptedModels({ models, supports });
  const called = await completionOf(await stage.gateway.chat({ ...body, top_k: 3 }));
  expect(called.receipt?.dropped).toEqual(['top_k']);
  await using other = await startScriptedModels({ models: { ...models, decider: () => 'No.' }, supports });
  const went = await completionOf(await other.gateway.chat({ ...body, top_k: 3 }));
  expect(went.receipt?.dropped).toEqual([]);
});

test('what goes on to the model is verified, where that is asked for; a tool call is not', async () => {
  await using stage = await startScriptedModels({ models: { ...models, m: () => 'A' } });
  const called = await completionOf(await stage.gateway.chat({ ...body, integrity: 12 }));
  expect(called.receipt?.integrity).toBeNull();
  await using other = await startScriptedModels({ models: { m: () => 'A', decider: () => 'No.' } });
  const { receipt } = await completionOf(await other.gateway.chat({ ...body, integrity: 12 }));
  expect(receipt?.tools?.outcome).toBe('no_call');
  expect(receipt?.integrity?.votes).toHaveLength(5);
});

test('when the client has gone, the decider is over and the model is not asked', async () => {
  await using stage = await startScriptedModels({ models: { ...models, decider: never } });
  const leaving = new AbortController();
  const gone = stage.gateway.chat(body, { signal: leaving.signal });
  await expect.poll(() => stage.calls.length).toBe(1);
  leaving.abort();
  await expect(gone).rejects.toThrow();
  await stage.calls[0]?.aborted;
  await expect.poll(() => stage.gateway.settled.at(-1)?.outcome).toBe('cancelled');
  expect(stage.callsOf('m')).toHaveLength(0);
});

test('n above 1 is refused, and nobody asked', async () => {
  await using stage = await startScriptedModels({ models });
  const { param } = await errorOf(await stage.gateway.chat({ ...body, n: 2 }), 'invalid_value');
  expect(param).toBe('n');
  expect(stage.calls).toHaveLength(0);
});
