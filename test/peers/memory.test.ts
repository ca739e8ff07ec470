import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChatSettled } from '../../src/contract/gateway-events.ts';
import type { LogLine } from '../support/gateway.ts';
import { json, sse } from '../support/upstream.ts';
import { bodyFor, bytes, fixtureOf, startWires, WIRES, type Wire, type WiresStage } from './wires.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

let stage: WiresStage;
beforeAll(async () => {
  stage = await startWires();
});
afterAll(() => stage.close());

const openai = WIRES.find(({ name }) => name === 'openai') as Wire;
/** Big enough for one that is kept by mistake to be seen. */
const messages = [{ role: 'user', content: 'x'.repeat(60_000) }];

/** Whole replies, streams, streams that are left, and errors. */
async function oneOfEach(): Promise<void> {
  stage.upstream.answer(json(fixtureOf(openai, 'text').reply));
  await (await stage.gateway.chat(bodyFor(openai, { messages }))).text();
  stage.upstream.answer(sse(fixtureOf(openai, 'text').stream));
  await (await stage.gateway.chat(bodyFor(openai, { messages, stream: true }))).text();
  stage.upstream.answer(bytes(openai.faults.unending));
  const leaving = new AbortController();
  const left = await stage.gateway.chat(bodyFor(openai, { messages, stream: true }), {
    signal: leaving.signal,
  });
  await left.body?.getReader().read();
  leaving.abort();
  await stage.upstream.seen.at(-1)?.aborted;
  stage.upstream.answer(json({ error: { message: 'no' } }, 500));
  await (await stage.gateway.chat(bodyFor(openai, { messages }))).text();
  // What the test itself keeps.
  (stage.gateway.log as LogLine[]).length = 0;
  (stage.gateway.settled as ChatSettled[]).length = 0;
  stage.upstream.seen.length = 0;
}

async function heapAfter(rounds: number): Promise<number> {
  for (let round = 0; round < rounds; round++) await oneOfEach();
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

test('nothing of a request is kept once it is over, however it ended', async () => {
  const before = await heapAfter(60);
  const after = await heapAfter(100);
  // The noise is half a megabyte. One kind of request that is kept would be 100 × 60 KB.
  expect(after - before).toBeLessThan(3_000_000);
});
