import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completionOf, streamOf } from '../support/contract.ts';
import { json, sse } from '../support/upstream.ts';
import { capabilityBody, fixtureOf, startWires, WIRES, type WiresStage } from './wires.ts';

let stage: WiresStage;
beforeAll(async () => {
  stage = await startWires();
});
afterAll(() => stage.close());

interface Call {
  readonly id: string;
  readonly name: string;
  readonly arguments: string;
}

describe.each(WIRES)('parallel tool calls of $name', (wire) => {
  const fixture = fixtureOf(wire, 'parallel_tool_calls');

  test('keep their own index in streams, from the first piece to the last', async () => {
    stage.upstream.answer(json(fixture.reply));
    const whole = await completionOf(await stage.gateway.chat(capabilityBody(wire, 'parallel_tool_calls')));
    stage.upstream.answer(sse(fixture.stream));
    const { chunks } = await streamOf(
      await stage.gateway.chat(capabilityBody(wire, 'parallel_tool_calls', { stream: true })),
    );
    const calls: Call[] = [];
    for (const { choices } of chunks) {
      for (const piece of choices[0]?.delta.tool_calls ?? []) {
        const open = calls[piece.index];
        // Only the first piece of a call has its id and name; the others are told by their index alone.
        expect([piece.id, piece.function?.name].filter(Boolean)).toHaveLength(open ? 0 : 2);
        calls[piece.index] = {
          id: open?.id ?? piece.id ?? '',
          name: open?.name ?? piece.function?.name ?? '',
          arguments: (open?.arguments ?? '') + (piece.function?.arguments ?? ''),
        };
      }
    }
    expect(calls.map(({ name }) => name)).toEqual(['weather', 'time']);
    expect(calls.map((call) => JSON.parse(call.arguments))).toEqual([{ city: 'Köln' }, { city: 'Oslo' }]);
    expect(new Set(calls.map(({ id }) => id)).size).toBe(2);
    const inWhole = whole.choices[0]?.message.tool_calls ?? [];
    expect(inWhole.map((call) => call.type === 'function' && call.function.name)).toEqual([
      'weather',
      'time',
    ]);
    expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe('tool_calls');
  });
});
