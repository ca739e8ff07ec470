import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ProviderError } from '../../src/kernel/errors.ts';
import type { ReplyShape } from '../../src/providers/content-blocks/reply-shape.ts';
import { assertChoices, assertDeltas } from './conformance/contract.ts';
import { PLAIN, readEvents, wholeOf } from './fixtures/anthropic/call.ts';
import { eventsOf, message, toolUse, usage } from './fixtures/anthropic/wire.ts';

const reply = message(
  [
    { type: 'thinking', thinking: 'Hm.', signature: 'c2ln' },
    { type: 'redacted_thinking', data: 'eA==' },
    { type: 'text', text: 'Köln', citations: [] },
    toolUse('call_1', 'f', { a: [1] }),
    toolUse('call_2', 'answer_in_json', { a: 1 }),
  ],
  {
    stop_reason: 'refusal',
    stop_details: { type: 'refusal', category: null, explanation: 'No.' },
    usage: usage({ cache_creation: { ephemeral_1h_input_tokens: 1, ephemeral_5m_input_tokens: 2 } }),
  },
);

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Every place inside a value, by its path. */
function* places(value: Json, path: (string | number)[] = []): Generator<(string | number)[]> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) yield* places(inner as Json, [...path, name]);
}

function put(value: Json, path: readonly (string | number)[], what: Json): Json {
  const [name, ...rest] = path;
  if (name === undefined) return what;
  const copy = structuredClone(value) as Record<string, Json>;
  copy[name] = put(copy[name] ?? null, rest, what);
  return copy;
}

const strange = fc.constantFrom<Json>(
  null,
  true,
  0,
  -1,
  1.5,
  '',
  'x',
  [],
  [null],
  [[]],
  {},
  { type: 1 },
  { a: 'b' },
);
const shape: fc.Arbitrary<ReplyShape> = fc.constantFrom(
  PLAIN,
  { ...PLAIN, answerTool: true },
  { ...PLAIN, legacyFunctions: true },
  { ...PLAIN, customTools: new Set(['f']), cites: true },
);

/** Gives what `work` gives, or nothing when it fails as it may: with a ProviderError. */
function given<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch (error) {
    expect(error).toBeInstanceOf(ProviderError);
    return undefined;
  }
}

it('a reply with anything anywhere is an answer of the contract, or a provider’s error', () => {
  const whole = reply as unknown as Json;
  const paths = fc.constantFrom(...places(whole));
  fc.assert(
    fc.property(paths, strange, shape, (path, what, wanted) => {
      const answer = given(() => wholeOf(put(whole, path, what), wanted));
      if (answer) assertChoices(answer.choices);
    }),
    { numRuns: 1_500 },
  );
});

it('a stream with anything anywhere is deltas of the contract, or a provider’s error', () => {
  const stream = eventsOf(reply) as unknown as Json[];
  const paths = fc.constantFrom(...places(stream));
  fc.assert(
    fc.property(paths, strange, shape, (path, what, wanted) => {
      const events = put(stream, path, what);
      if (!Array.isArray(events) && (typeof events !== 'object' || events === null)) return;
      const said = given(() => readEvents(Object.values(events), wanted));
      if (said) assertDeltas(said);
    }),
    { numRuns: 1_500 },
  );
});
