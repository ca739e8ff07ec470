import { describe, expect, test } from 'vitest';
import { errorOf, readEvents } from '../support/contract.ts';
import { json } from '../support/upstream.ts';
import { bodyFor, bytes, fixtureOf, useWires, WIRES } from './wires.ts';

const stage = useWires();

describe.each(WIRES)('a stream of $name', (wire) => {
  const body = bodyFor(wire, { stream: true });
  const { truncated, errorOpening } = wire.faults;

  test.each([
    ['that just ends', '', 'end', 'upstream_error'],
    ['whose connection is cut', '', 'break', 'upstream_error'],
    ['with something that is no JSON', 'data: {"broken\n\n', 'stay', 'upstream_error'],
    ['with an error in it', errorOpening, 'stay', 'overloaded'],
  ] as const)('%s is an error behind its text, never a success', async (_how, rest, end, code) => {
    const heard = Promise.withResolvers<void>();
    stage.upstream.answer(async (_seen, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(truncated);
      await heard.promise;
      if (end === 'break') response.destroy();
      else if (end === 'end') response.end(rest);
      else response.write(rest);
    });
    const response = await stage.gateway.chat(body);
    let text = '';
    for await (const piece of response.body ?? []) {
      text += Buffer.from(piece).toString();
      if (text.includes('"content":"G')) heard.resolve();
    }
    const read = readEvents(text);
    expect(read.contents[0]).toMatch(/^Gr/);
    expect(read).toMatchObject({ done: false, error: { code } });
    // In the gateway's own words: a provider's could tell what is inside.
    expect(read.error?.message).toMatch(new RegExp(`^(The connection to )?${wire.name} `));
    expect(read.chunks.some(({ usage }) => usage)).toBe(false);
    expect(read.chunks.flatMap(({ choices }) => choices).some((choice) => choice.finish_reason)).toBe(false);
    expect(stage.gateway.settled.at(-1)).toMatchObject({ outcome: 'error', errorCode: code });
    // Another answer behind the first one's beginning would be two texts spliced into one.
    expect(stage.upstream.seen).toHaveLength(1);
  });

  test('that opens with an error has the status of that error', async () => {
    stage.upstream.answer(bytes(errorOpening, 'end'));
    await errorOf(await stage.gateway.chat(body), 'overloaded');
  });

  test('that is empty is an error', async () => {
    stage.upstream.answer(bytes('', 'end'));
    await errorOf(await stage.gateway.chat(body), 'upstream_error');
  });
});

describe.each(WIRES)('a whole reply of $name', (wire) => {
  test('that holds an error under status 200 is that error', async () => {
    const [data] = /\{.*\}/s.exec(wire.faults.errorOpening) ?? [];
    stage.upstream.answer(json(JSON.parse(data ?? '')));
    const response = await stage.gateway.chat(bodyFor(wire));
    expect(response.status).toBeGreaterThanOrEqual(500);
    expect(await response.json()).toMatchObject({
      error: { code: expect.stringMatching(/^(overloaded|upstream_error)$/) },
    });
  });

  test('that is cut in the middle is an error', async () => {
    const text = JSON.stringify(fixtureOf(wire, 'text').reply);
    stage.upstream.answer((_seen, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
      response.write(text.slice(0, text.length / 2), () => response.destroy());
    });
    await errorOf(await stage.gateway.chat(bodyFor(wire)), 'upstream_error');
  });
});
