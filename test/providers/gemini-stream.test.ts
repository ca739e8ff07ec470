import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SseDecoder } from '../../src/kernel/sse.ts';
import { replyShape } from '../../src/providers/gemini/reply-shape.ts';
import { GeminiReader } from '../../src/providers/gemini/stream.ts';
import type { StreamEvent } from '../../src/providers/provider.ts';
import { sse } from '../support/upstream.ts';
import { collect } from './conformance.ts';
import { callOf, startTalk } from './fixtures/gemini/talk.ts';
import {
  candidate,
  events,
  piece,
  reply,
  type SdkPart,
  type SdkReply,
  usageOf,
} from './fixtures/gemini/wire.ts';

const talk = startTalk();

/** Everything that a stream of these bytes, read in these pieces, says. */
function read(...bytes: readonly Buffer[]): StreamEvent[] {
  const reader = new GeminiReader(replyShape(callOf().request), (message) => message);
  const decoder = new SseDecoder();
  const data: string[] = [];
  for (const part of bytes) decoder.push(part, data);
  decoder.end(data);
  const out: StreamEvent[] = [];
  for (const event of data) reader.read(event, out);
  expect(reader.endable).toBe(true);
  return out;
}

describe('a stream of Gemini', () => {
  it('counts calls on over its events, in each choice for itself', () => {
    const call = (name: string) => ({ functionCall: { name, args: {} } });
    const text = events(
      reply([piece([call('a')]), piece([call('x')], { index: 1 })]),
      reply([piece([call('b'), call('c')])]),
      reply([candidate([]), candidate([call('y')], { index: 1 })]),
    );
    const { choices } = collect(read(Buffer.from(text)));
    const names = choices.map(({ message, finish_reason }) => [
      ...(message.tool_calls ?? []).map((one) => (one.type === 'function' ? one.function.name : '')),
      finish_reason,
    ]);
    expect(names).toEqual([
      ['a', 'b', 'c', 'tool_calls'],
      ['x', 'y', 'tool_calls'],
    ]);
  });

  it('gives the latest usage, which grows from event to event', () => {
    const told = read(
      Buffer.from(
        events(
          reply([piece([{ text: 'a' }])], usageOf(10, 1)),
          reply([candidate([{ text: 'b' }])], usageOf(10, 2)),
        ),
      ),
    ).filter((event) => event.type === 'usage');
    expect(told.map((event) => event.usage.output)).toEqual([1, 2]);
  });

  it('may say its end twice, or its usage after it', () => {
    const end = reply([candidate([{ text: '' }])]);
    const late: SdkReply = { usageMetadata: usageOf(10, 9) };
    const answer = collect(read(Buffer.from(events(reply([piece([{ text: 'Hi' }])]), end, end, late))));
    expect(answer.choices).toMatchObject([{ message: { content: 'Hi' }, finish_reason: 'stop' }]);
    expect(answer.usage?.output).toBe(9);
  });

  it('gives thoughts to be sent back in one piece, once their signature has closed them', () => {
    const thought = (text: string, more: SdkPart = {}) => piece([{ text, thought: true, ...more }]);
    const text = events(
      reply([thought('a')]),
      reply([thought('b', { thoughtSignature: 'c2ln' })]),
      reply([thought('c')]),
      reply([candidate([{ text: 'Hi' }])]),
    );
    const details = read(Buffer.from(text)).flatMap((event) =>
      event.type === 'delta' ? (event.delta.reasoning_details ?? []) : [],
    );
    expect(details.map(({ index, text: part, signature }) => [index, part, signature])).toEqual([
      [0, 'ab', 'c2ln'],
    ]);
  });

  it('says the same under every split of its bytes, whatever it says', () => {
    const part = fc.oneof(
      fc.record({ text: fc.string({ unit: 'binary', maxLength: 8 }) }),
      fc.record({ text: fc.string({ maxLength: 8 }), thought: fc.constant(true) }),
      fc.record({
        functionCall: fc.record({
          name: fc.string({ minLength: 1 }),
          args: fc.dictionary(fc.string(), fc.string()),
        }),
      }),
      fc.record({ text: fc.constant(''), thoughtSignature: fc.base64String() }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(part, { maxLength: 3 }), { maxLength: 5 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 40 })),
        (turns, sizes) => {
          const text = events(
            ...turns.map((parts) => reply([piece(parts as SdkPart[])])),
            reply([candidate([])]),
          );
          const bytes = Buffer.from(text);
          const cuts: Buffer[] = [];
          for (let at = 0; at < bytes.length; ) {
            const size = sizes.next().value;
            cuts.push(bytes.subarray(at, at + size));
            at += size;
          }
          expect(read(...cuts)).toEqual(read(bytes));
          const said = turns
            .flat()
            .flatMap((one) => ('text' in one && !('thought' in one) ? [one.text] : []));
          expect(collect(read(bytes)).choices[0]?.message.content ?? '').toBe(said.join('').toWellFormed());
        },
      ),
    );
  });

  it('that breaks off before a word is bad_response, and after one an answer that ends with error', async () => {
    talk.upstream.answer(sse(events(reply([candidate([], { finishReason: 'MALFORMED_FUNCTION_CALL' })]))));
    await expect(talk.provider.chatStream(callOf())).rejects.toMatchObject({ kind: 'bad_response' });
    const late = events(
      reply([piece([{ text: 'Hi' }])]),
      reply([candidate([], { finishReason: 'MALFORMED_FUNCTION_CALL' })]),
    );
    expect(collect(read(Buffer.from(late))).choices[0]?.finish_reason).toBe('error');
  });

  it('whose prompt was blocked is content_filter before anything was given', async () => {
    talk.upstream.answer(
      sse(events({ promptFeedback: { blockReason: 'SAFETY' }, usageMetadata: usageOf(4, 0) })),
    );
    await expect(talk.provider.chatStream(callOf())).rejects.toMatchObject({ kind: 'content_filter' });
  });
});
