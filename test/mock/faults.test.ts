import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mock, startMock } from '../../src/mock/server.ts';
import { type RawRequest, raw, type Seen } from './raw-client.ts';
import { WIRES, type WireCase } from './wires.ts';

const ANSWER = 'one two three four five';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ host: '127.0.0.1', port: 0 });
});
afterAll(() => mock.close());

const ask = (wire: WireCase, stream: boolean, fault?: string, until?: RawRequest['until']): Promise<Seen> =>
  raw(`${mock.url}${wire.path('echo', stream)}`, {
    body: wire.body('echo', ANSWER, stream),
    ...(fault !== undefined && { headers: { 'x-parley-fault': fault } }),
    ...(until !== undefined && { until }),
  });

describe.each(WIRES)('a raw client of $name', (wire) => {
  /** All events of a stream without fault, framed as they were sent. */
  let events: string[];
  let whole: Seen;
  beforeAll(async () => {
    events = wire.framesOf((await ask(wire, true)).text);
    whole = await ask(wire, false);
  });

  it('sees a proper answer without a fault', async () => {
    expect(whole).toMatchObject({ status: 200, ending: 'end' });
    expect(whole.headers['content-type']).toMatch(/^application\/json/);
    expect(wire.textOf(whole.text)).toBe(ANSWER);
    const streamed = await ask(wire, true);
    expect(streamed).toMatchObject({ status: 200, ending: 'end' });
    expect(streamed.headers['content-type']).toContain(wire.streamType);
    expect(wire.textOfStream(streamed.text)).toBe(ANSWER);
    expect(wire.isComplete(streamed.text)).toBe(true);
  });

  describe.each([false, true])('streaming: %s', (stream) => {
    it.each([
      ['status=429;retry-after=2', 429, '2'],
      ['status=500', 500, undefined],
      ['status=503', 503, undefined],
      ['status=529', 529, undefined],
    ])('sees %s as an error reply in this wire’s shape', async (fault, status, retryAfter) => {
      const seen = await ask(wire, stream, fault);
      expect(seen).toMatchObject({ status, ending: 'end' });
      expect(seen.headers['content-type']).toBe('application/json');
      expect(seen.headers['retry-after']).toBe(retryAfter);
      expect(JSON.parse(seen.text)).toMatchObject(wire.error(status));
    });

    it('sees reset as a reset connection, with no reply', async () => {
      expect(await ask(wire, stream, 'reset')).toMatchObject({
        status: null,
        ending: 'reset',
        error: 'ECONNRESET',
      });
    });

    it('sees nothing at all of stall-before', async () => {
      const seen = await ask(wire, stream, 'stall-before', 'sent');
      expect(seen).toMatchObject({ status: null, ending: 'open' });
      seen.leave();
    });

    it('sees empty as status 200 without a body', async () => {
      const seen = await ask(wire, stream, 'empty');
      expect(seen).toMatchObject({ status: 200, text: '', ending: 'end' });
      expect(seen.headers['content-type']).toContain(stream ? wire.streamType : 'application/json');
    });

    it('sees slow-bytes=5 as the same answer in pieces of five bytes', async () => {
      const seen = await ask(wire, stream, 'slow-bytes=5');
      expect(seen).toMatchObject({ status: 200, ending: 'end' });
      const said = stream ? wire.textOfStream(seen.text) : wire.textOf(seen.text);
      expect(said).toBe(ANSWER);
      expect(seen.pieces.length).toBeGreaterThan(20);
    });
  });

  describe('of a whole reply', () => {
    it.each([
      ['stall-after=3', 'open'],
      ['cut-after=3', 'cut'],
      ['end-after=3', 'end'],
    ])('sees three bytes of %s', async (fault, ending) => {
      const seen = await ask(wire, false, fault, fault === 'stall-after=3' ? 3 : undefined);
      expect(seen).toMatchObject({ status: 200, text: whole.text.slice(0, 3), ending });
      seen.leave();
    });

    it('sees malformed as half the JSON', async () => {
      const seen = await ask(wire, false, 'malformed');
      expect(seen).toMatchObject({ status: 200, ending: 'end' });
      expect(() => JSON.parse(seen.text)).toThrow(SyntaxError);
      expect(seen.text.length).toBeGreaterThan(50);
    });

    it('sees error-event as an error with status 200', async () => {
      const seen = await ask(wire, false, 'error-event');
      expect(seen).toMatchObject({ status: 200, ending: 'end' });
      expect(JSON.parse(seen.text)).toMatchObject(wire.errorEvent);
    });

    it('is spared by faults beyond its end', async () => {
      expect(wire.textOf((await ask(wire, false, 'cut-after=100000')).text)).toBe(ANSWER);
      expect(wire.textOf((await ask(wire, false, 'end-after=100000')).text)).toBe(ANSWER);
    });
  });

  describe('of a stream', () => {
    /** Whole events, but for what differs from reply to reply. */
    const shape = (text: string) =>
      wire.framesOf(text).map((event) => event.replace(/[0-9a-f]{32}|"created(_at)?":\d+/g, ''));

    it.each([
      ['stall-after=3', 'open'],
      ['cut-after=3', 'cut'],
      ['end-after=3', 'end'],
    ])('sees three events of %s', async (fault, ending) => {
      const three = events.slice(0, 3).join('');
      const seen = await ask(wire, true, fault, fault === 'stall-after=3' ? three.length : undefined);
      expect(seen).toMatchObject({ status: 200, ending });
      expect(shape(seen.text)).toEqual(shape(three));
      seen.leave();
    });

    it.each(['stall-after=0', 'cut-after=0', 'end-after=0'])('sees only the head of %s', async (fault) => {
      const seen = await ask(wire, true, fault, fault.startsWith('stall') ? 0 : undefined);
      expect(seen).toMatchObject({ status: 200, text: '' });
      seen.leave();
    });

    it.each([
      ['malformed', 0],
      ['malformed=2', 2],
    ])('sees one broken event of %s, and the others', async (fault, place) => {
      const seen = await ask(wire, true, fault);
      expect(seen.ending).toBe('end');
      const data = wire.dataOf(seen.text);
      expect(data).toHaveLength(wire.dataOf(events.join('')).length);
      for (const [at, text] of data.entries()) {
        if (at === place) expect(() => JSON.parse(text)).toThrow(SyntaxError);
        else if (text !== '[DONE]') expect(JSON.parse(text)).toBeTypeOf('object');
      }
    });

    it.each([
      ['error-event', 0],
      ['error-event=2', 2],
    ])('sees an error in place of an event of %s, and then the end', async (fault, place) => {
      const seen = await ask(wire, true, fault);
      expect(seen).toMatchObject({ status: 200, ending: 'end' });
      const data = wire.dataOf(seen.text);
      expect(data).toHaveLength(place + 1);
      expect(JSON.parse(data[place] ?? '')).toMatchObject(wire.errorEvent);
      expect(wire.isComplete(seen.text)).toBe(false);
    });

    it('is spared by faults beyond its end', async () => {
      const seen = await ask(wire, true, 'cut-after=1000');
      expect(seen.ending).toBe('end');
      expect(wire.isComplete(seen.text)).toBe(true);
    });
  });

  it('that writes nonsense in the header is told so, and what it could write', async () => {
    const seen = await ask(wire, false, 'explode=3');
    expect(seen.status).toBe(400);
    expect(seen.text).toContain('there is no fault');
    expect(seen.text).toContain('stall-before');
  });
});

it('a rate spares as many requests as it says, the same ones in every run', async () => {
  const run = async () => {
    const own = await startMock({ host: '127.0.0.1', port: 0, fault: 'status=500;rate=0.3' });
    const statuses: (number | null)[] = [];
    for (let i = 0; i < 60; i++) {
      statuses.push(
        (await raw(`${own.url}/v1/chat/completions`, { body: WIRES[0]?.body('echo', 'x', false) })).status,
      );
    }
    await own.close();
    return statuses;
  };
  const first = await run();
  expect(first).toEqual(await run());
  expect(first.filter((status) => status === 500).length).toBeGreaterThan(8);
  expect(first.filter((status) => status === 200).length).toBeGreaterThan(30);
});

it('a fault of the mock happens to all its operations, and a request’s own goes before it', async () => {
  const own = await startMock({ host: '127.0.0.1', port: 0, fault: 'status=503' });
  expect((await raw(`${own.url}/v1/models`, { method: 'GET' })).status).toBe(503);
  expect((await raw(`${own.url}/v1/embeddings`, { body: { model: 'embed', input: 'x' } })).status).toBe(503);
  const headers = { 'x-parley-fault': 'status=418' };
  expect((await raw(`${own.url}/v1/models`, { method: 'GET', headers })).status).toBe(418);
  await own.close();
});

it('a mock with a fault that can’t be read does not start', async () => {
  await expect(startMock({ host: '127.0.0.1', port: 0, fault: 'explode' })).rejects.toThrow(
    /no fault "explode"/,
  );
});
