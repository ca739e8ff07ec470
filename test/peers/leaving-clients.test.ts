import { describe, expect, test } from 'vitest';
import { bodyFor, bytes, useWires, WIRES } from './wires.ts';

const stage = useWires();

/** The request is on the account as cancelled, and its one line in the log says no more than that it was. */
async function cancelled(): Promise<void> {
  await expect.poll(() => stage.gateway.settled.at(-1)?.outcome).toBe('cancelled');
  const { requestId, errorCode } = stage.gateway.settled.at(-1) ?? {};
  expect(errorCode).toBeNull();
  const lines = () => stage.gateway.log.filter(({ fields }) => fields.request_id === requestId);
  await expect.poll(lines).not.toHaveLength(0);
  expect(lines().map(({ level, message, fields }) => [level, message, fields.status, fields.error])).toEqual([
    ['info', 'request', 499, undefined],
  ]);
}

describe.each(WIRES)('when the client has gone, the call of $name is over at once', (wire) => {
  test.each([false, true])('while it waits for the first byte (stream: %s)', async (stream) => {
    stage.upstream.answer(() => {});
    const leaving = new AbortController();
    const gone = stage.gateway.chat(bodyFor(wire, { stream }), { signal: leaving.signal });
    await expect.poll(() => stage.upstream.seen.length).toBe(1);
    leaving.abort();
    await expect(gone).rejects.toThrow();
    await stage.upstream.seen[0]?.aborted;
    await cancelled();
    expect(stage.upstream.seen).toHaveLength(1);
  });

  test('in the middle of a whole reply', async () => {
    stage.upstream.answer((_seen, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
    });
    const leaving = new AbortController();
    const gone = stage.gateway.chat(bodyFor(wire), { signal: leaving.signal });
    await expect.poll(() => stage.upstream.seen.length).toBe(1);
    leaving.abort();
    await expect(gone).rejects.toThrow();
    await stage.upstream.seen[0]?.aborted;
    await cancelled();
  });

  test('in the middle of a stream, and what it had said is counted and billed', async () => {
    stage.upstream.answer(bytes(wire.faults.unending));
    const leaving = new AbortController();
    const response = await stage.gateway.chat(bodyFor(wire, { stream: true }), { signal: leaving.signal });
    await response.body?.getReader().read();
    leaving.abort();
    await stage.upstream.seen[0]?.aborted;
    await cancelled();
    expect(stage.gateway.settled.at(-1)?.responseCharacters).toBeGreaterThan(0);
    expect(stage.gateway.settled.at(-1)?.usage).not.toBeNull();
  });
});

test('when the client of several answers has gone, all calls that they took are over', async () => {
  stage.upstream.answer(() => {});
  const leaving = new AbortController();
  const anthropic = WIRES.find(({ name }) => name === 'anthropic');
  if (!anthropic) expect.fail();
  const gone = stage.gateway.chat(bodyFor(anthropic, { n: 3, stream: true }), { signal: leaving.signal });
  await expect.poll(() => stage.upstream.seen.length).toBe(3);
  leaving.abort();
  await expect(gone).rejects.toThrow();
  await Promise.all(stage.upstream.seen.map(({ aborted }) => aborted));
  await cancelled();
});
