import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Usage } from '../../src/contract/chat.ts';
import type { ChatSettled } from '../../src/contract/gateway-events.ts';
import { completionOf, streamOf } from '../support/contract.ts';
import { json, sse } from '../support/upstream.ts';
import {
  capabilityBody,
  fixtureOf,
  startWires,
  UNPRICED,
  WIRES,
  type Wire,
  type WiresStage,
} from './wires.ts';

let stage: WiresStage;
beforeAll(async () => {
  stage = await startWires();
});
afterAll(() => stage.close());

async function usageOfWhole(wire: Wire, more: object = {}): Promise<Usage> {
  stage.upstream.answer(json(fixtureOf(wire, 'cached_usage').reply));
  return (await completionOf(await stage.gateway.chat(capabilityBody(wire, 'cached_usage', more)))).usage;
}

async function usageOfStream(wire: Wire, more: object = {}): Promise<Usage> {
  stage.upstream.answer(sse(fixtureOf(wire, 'cached_usage').stream));
  const { chunks } = await streamOf(
    await stage.gateway.chat(capabilityBody(wire, 'cached_usage', { ...more, stream: true })),
  );
  const usages = chunks.flatMap(({ usage }) => (usage ? [usage] : []));
  expect(usages).toHaveLength(1);
  return usages[0] as Usage;
}

/** What a request's account says of its bill. */
function billed(facts: ChatSettled | undefined) {
  const { usage, cost, promptCharacters, responseCharacters, attempts, provider, model, upstreamId } =
    facts as ChatSettled;
  return { usage, cost, promptCharacters, responseCharacters, attempts, provider, model, upstreamId };
}

describe.each(WIRES)('what $name reports', (wire) => {
  test('is billed once: cached tokens are part of the prompt, reasoning of the answer', async () => {
    expect(await usageOfWhole(wire)).toMatchObject({
      prompt_tokens: 100,
      completion_tokens: 50,
      total_tokens: 150,
      prompt_cache_hit_tokens: 40,
      prompt_cache_miss_tokens: 60,
      prompt_tokens_details: { cached_tokens: 40 },
      completion_tokens_details: { text_tokens: 20, reasoning_tokens: 30 },
      // 60 × 3 + 40 × 0.50 + 20 × 16 + 30 × 7 = 730 millionths
      cost: 0.00073,
    });
  });

  test('is the same in a stream, in its whole reply, and on the account', async () => {
    const { latency_ms: _whole, ...whole } = await usageOfWhole(wire);
    const { latency_ms: _stream, ...streamed } = await usageOfStream(wire);
    expect(streamed).toEqual(whole);
    const [first, second] = stage.gateway.settled.slice(-2);
    expect(first).toMatchObject({ cost: whole.cost, responseCharacters: whole.response_characters });
    expect(billed(second)).toEqual(billed(first));
  });

  test('costs null where nobody knows the price, never 0', async () => {
    const unpriced = { model: UNPRICED };
    expect(await usageOfWhole(wire, unpriced)).toMatchObject({ total_tokens: 150, cost: null });
    expect(await usageOfStream(wire, unpriced)).toMatchObject({ total_tokens: 150, cost: null });
    expect(stage.gateway.settled.slice(-2).map(({ cost }) => cost)).toEqual([null, null]);
  });
});

test('the calls that several answers took are billed together', async () => {
  // OpenAI and Gemini give several answers themselves.
  const anthropic = WIRES[1] as Wire;
  for (const usage of [await usageOfWhole(anthropic, { n: 3 }), await usageOfStream(anthropic, { n: 3 })]) {
    expect(usage).toMatchObject({ prompt_tokens: 300, prompt_cache_hit_tokens: 120, cost: 0.00219 });
  }
  expect(stage.gateway.settled.slice(-2).map(({ attempts, cost }) => [attempts, cost])).toEqual([
    [3, 0.00219],
    [3, 0.00219],
  ]);
});
