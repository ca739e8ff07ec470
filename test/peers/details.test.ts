import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Usage } from '../../src/contract/chat.ts';
import { completion, delta, events, finish, says, usageChunk } from '../providers/fixtures/openai/wire.ts';
import { completionOf, streamOf } from '../support/contract.ts';
import { json, sse } from '../support/upstream.ts';
import { bodyFor, startWires, WIRES, type Wire, type WiresStage } from './wires.ts';

let stage: WiresStage;
beforeAll(async () => {
  stage = await startWires();
});
afterAll(() => stage.close());

const openai = WIRES.find(({ name }) => name === 'openai') as Wire;
const usage = {
  prompt_tokens: 100,
  completion_tokens: 60,
  total_tokens: 160,
  prompt_tokens_details: { cached_tokens: 40, audio_tokens: 10 },
  completion_tokens_details: {
    reasoning_tokens: 20,
    audio_tokens: 5,
    accepted_prediction_tokens: 3,
    rejected_prediction_tokens: 2,
  },
};
const kept: Partial<Usage> = {
  prompt_tokens: 100,
  completion_tokens: 60,
  total_tokens: 160,
  prompt_tokens_details: { cached_tokens: 40, audio_tokens: 10 },
  completion_tokens_details: { text_tokens: 35, ...usage.completion_tokens_details },
};
const identity = { system_fingerprint: 'fp_a1b2c3', service_tier: 'default' };

test("a provider's details of usage, its fingerprint and its service tier are kept", async () => {
  stage.upstream.answer(json(completion([says('Hello')], usage)));
  const whole = await completionOf(await stage.gateway.chat(bodyFor(openai)));
  expect(whole).toMatchObject({ ...identity, usage: kept });
  expect(stage.gateway.settled.at(-1)?.upstreamId).toBe('chatcmpl-BqVwZ1');
});

test('and so they are in streams', async () => {
  stage.upstream.answer(
    sse(`${events(delta({ content: 'Hello' }), finish('stop'), usageChunk(usage))}data: [DONE]\n\n`),
  );
  const { chunks } = await streamOf(await stage.gateway.chat(bodyFor(openai, { stream: true })));
  expect(chunks.at(-1)).toMatchObject({ ...identity, usage: kept });
  for (const chunk of chunks) expect(chunk).toMatchObject(identity);
  expect(stage.gateway.settled.at(-1)?.upstreamId).toBe('chatcmpl-BqVwZ1');
});
