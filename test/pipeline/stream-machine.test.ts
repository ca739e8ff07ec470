import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateChatCompletionChunk } from '../../generated/validators/replies.js';
import type { ChatCompletionChunk } from '../../src/contract/chat.ts';
import { ProviderError } from '../../src/kernel/errors.ts';
import { NO_USAGE } from '../../src/kernel/usage.ts';
import { StreamMachine } from '../../src/pipeline/stream-machine.ts';
import { usageReport } from '../../src/pipeline/usage-report.ts';
import type { StreamEvent } from '../../src/providers/provider.ts';
import { eventsOf } from '../support/sse-events.ts';

const identity = {
  id: `chatcmpl-${'0'.repeat(32)}`,
  created: 1_764_000_000,
  provider: 'openai',
  model: 'openai/gpt-4o',
};
const usage = usageReport(
  {
    usage: { ...NO_USAGE, input: 3, output: 2 },
    price: null,
    promptCharacters: 5,
    responseCharacters: 4,
  },
  7,
);

const text = (index: number, value: string): StreamEvent => ({
  type: 'text',
  index,
  json: JSON.stringify(value).slice(1, -1),
});
const finish = (index: number): StreamEvent => ({ type: 'finish', index, reason: 'stop' });

function chunksOf(sent: string): ChatCompletionChunk[] {
  return eventsOf(sent).map((data) => {
    const chunk: unknown = JSON.parse(data);
    expect(validateChatCompletionChunk(chunk), JSON.stringify(validateChatCompletionChunk.errors)).toBe(true);
    return chunk as ChatCompletionChunk;
  });
}

describe('a legal stream', () => {
  test('begins each choice with its role, ends each once, then usage once, then [DONE]', () => {
    const machine = new StreamMachine(identity, 2);
    const sent =
      machine.write([text(0, 'a'), text(1, 'b')]) +
      machine.write([finish(1), text(0, 'c'), finish(0)]) +
      machine.end(usage);
    const data = eventsOf(sent);
    expect(data.pop()).toBe('[DONE]');
    const chunks = chunksOf(data.map((event) => `data: ${event}\n\n`).join(''));
    expect(
      chunks.map(({ choices: [choice] }) => choice && [choice.index, choice.delta, choice.finish_reason]),
    ).toEqual([
      [0, { role: 'assistant', content: '' }, null],
      [0, { content: 'a' }, null],
      [1, { role: 'assistant', content: '' }, null],
      [1, { content: 'b' }, null],
      [1, {}, 'stop'],
      [0, { content: 'c' }, null],
      [0, {}, 'stop'],
      undefined,
    ]);
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage });
    expect(chunks.filter((chunk) => chunk.usage)).toHaveLength(1);
    expect(new Set(chunks.map(({ id, provider, model }) => `${id} ${provider} ${model}`)).size).toBe(1);
  });

  test('leaves the closing chunk out where the client asked for no usage', () => {
    const machine = new StreamMachine(identity, 1);
    machine.write([text(0, 'a'), finish(0)]);
    expect(eventsOf(machine.end(null))).toEqual(['[DONE]']);
  });

  test('an answer without a word still has its role and its finish reason', () => {
    const machine = new StreamMachine(identity, 1);
    const chunks = chunksOf(machine.write([finish(0)]));
    expect(chunks.map(({ choices }) => choices[0]?.delta)).toEqual([{ role: 'assistant', content: '' }, {}]);
  });

  test('fingerprint and service tier appear from the moment they are known', () => {
    const machine = new StreamMachine(identity, 1);
    const [before] = chunksOf(machine.write([text(0, 'a')]));
    const [after] = chunksOf(
      machine.write([{ type: 'meta', systemFingerprint: 'fp_1', serviceTier: 'flex' }, text(0, 'b')]),
    );
    expect(before).toMatchObject({ system_fingerprint: null });
    expect(after).toMatchObject({ system_fingerprint: 'fp_1', service_tier: 'flex' });
  });

  test('text goes through unchanged and is counted in code points, however it is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(20), { maxLength: 8 }), (value, cuts) => {
        const machine = new StreamMachine(identity, 1);
        const places = [...new Set(cuts.map((cut) => Math.min(cut, value.length)))].sort((a, b) => a - b);
        const pieces = [0, ...places].map((from, at) => value.slice(from, places[at]));
        const sent = machine.write([...pieces.map((piece) => text(0, piece)), finish(0)]);
        const content = chunksOf(sent)
          .map(({ choices }) => choices[0]?.delta.content ?? '')
          .join('');
        expect(content).toBe(value);
        expect(machine.responseCharacters).toBe([...value].length);
      }),
    );
  });
});

describe('an illegal stream is an error, never a success', () => {
  const refused = (events: readonly StreamEvent[], choices = 1): void => {
    const machine = new StreamMachine(identity, choices);
    const all = (): void => {
      machine.write(events);
      machine.end(usage);
    };
    expect(all).toThrow(ProviderError);
  };

  test('when it ends before its choice has', () => refused([text(0, 'a')]));
  test('when it ends before it has begun', () => refused([]));
  test('when one of two choices never ends', () => refused([text(0, 'a'), finish(0), text(1, 'b')], 2));
  test('when a choice goes on after its end', () => refused([text(0, 'a'), finish(0), text(0, 'b')]));
  test('when a choice ends twice', () => refused([finish(0), finish(0)]));
  test('when it speaks of a choice that nobody asked for', () =>
    refused([finish(0), text(1, 'a'), finish(1)]));
});
