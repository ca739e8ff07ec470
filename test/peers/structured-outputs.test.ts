import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PERSON } from '../providers/conformance/capabilities.ts';
import { completionOf, errorOf, streamOf } from '../support/contract.ts';
import { json, sse } from '../support/upstream.ts';
import { capabilityBody, fixtureOf, startWires, WIRES, type WiresStage } from './wires.ts';

/** Without schemas of their own: the gateway must get by with what these models have. */
let without: WiresStage;
let stage: WiresStage;
beforeAll(async () => {
  [stage, without] = await Promise.all([startWires(), startWires({ supports: { json_schema: false } })]);
});
afterAll(() => Promise.all([stage.close(), without.close()]));

describe.each(WIRES)('a schema asked of $name', (wire) => {
  test.each([
    ['json_schema', () => stage],
    ['json_schema_translated', () => without],
  ] as const)('is kept, whole and as a stream (%s)', async (name, where) => {
    const { upstream, gateway } = where();
    const fixture = fixtureOf(wire, name);
    upstream.answer(json(fixture.reply));
    const whole = await completionOf(await gateway.chat(capabilityBody(wire, name)));
    upstream.answer(sse(fixture.stream));
    const read = await streamOf(await gateway.chat(capabilityBody(wire, name, { stream: true })));
    expect(
      [whole.choices[0]?.message.content, read.contents[0]].map((text) => JSON.parse(text ?? '')),
    ).toEqual([JSON.parse(PERSON), JSON.parse(PERSON)]);
    expect(read.done).toBe(true);
  });

  test('that comes back as prose is an error where the gateway has translated it, never a success', async () => {
    const prose = fixtureOf(wire, 'text');
    without.upstream.answer(json(prose.reply));
    await errorOf(
      await without.gateway.chat(capabilityBody(wire, 'json_schema_translated')),
      'upstream_error',
    );
    without.upstream.answer(sse(prose.stream));
    const response = await without.gateway.chat(
      capabilityBody(wire, 'json_schema_translated', { stream: true }),
    );
    if (!response.ok) {
      await errorOf(response, 'upstream_error');
      return;
    }
    const { done, error } = await streamOf(response);
    expect([done, error?.code]).toEqual([false, 'upstream_error']);
  });
});
