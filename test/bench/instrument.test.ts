import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventCounter } from '../../bench/load/event-counter.ts';
import { ReplyReader } from '../../bench/load/reply-reader.ts';
import { median, quantile, slope } from '../../bench/report/statistics.ts';
import { STREAM_DELTA, STREAM_END, STREAM_START, WHOLE } from '../../bench/traffic/answers.ts';
import { chatBody } from '../../bench/traffic/request-bodies.ts';

const STREAM = Buffer.concat([STREAM_START, STREAM_DELTA, STREAM_DELTA, STREAM_END]);

/** Cuts bytes at random places. */
const pieces = (bytes: Buffer): fc.Arbitrary<Buffer[]> =>
  fc.uniqueArray(fc.integer({ min: 1, max: bytes.length - 1 }), { maxLength: 40 }).map((cuts) => {
    const edges = [0, ...cuts.sort((a, b) => a - b), bytes.length];
    return edges.slice(1).map((end, at) => bytes.subarray(edges[at], end));
  });

describe('the reader of replies', () => {
  it('sees the same replies under every split of their bytes', () => {
    const bytes = Buffer.concat([WHOLE, STREAM, WHOLE]);
    fc.assert(
      fc.property(pieces(bytes), (parts) => {
        const statuses: number[] = [];
        const counter = new EventCounter();
        const reader = new ReplyReader({
          body: (buffer, start, end) => counter.add(buffer, start, end),
          end: (status) => statuses.push(status),
        });
        for (const part of parts) reader.read(part, part.length);
        expect(statuses).toEqual([200, 200, 200]);
        // The role, two texts, the finish reason, the usage, [DONE].
        expect(counter.events).toBe(6);
      }),
    );
  });

  it('refuses bytes that are no reply', () => {
    const reader = new ReplyReader({ end: () => undefined });
    const junk = Buffer.from('SSH-2.0-nothing of ours\r\n\r\n');
    expect(() => reader.read(junk, junk.length)).toThrow('no HTTP reply');
  });
});

describe('the counter of events', () => {
  const count = (text: string): EventCounter => {
    const counter = new EventCounter();
    const bytes = Buffer.from(text);
    counter.add(bytes, 0, bytes.length);
    return counter;
  };

  it('takes [DONE] as a good end', () => {
    expect(count('data: {"a":1}\n\ndata: [DONE]\n\n')).toMatchObject({ events: 2, endedWell: true });
  });

  it('takes an error event, and no end at all, as a bad one', () => {
    expect(count('data: {"a":[1]}\n\ndata: {"error":{}}\n\n').endedWell).toBe(false);
    expect(count('data: [DONE]').endedWell).toBe(false);
  });
});

describe('request bodies', () => {
  it.each([1, 20, 100])('have exactly %i KB and end with the user', (kb) => {
    const body = chatBody({ bytes: kb * 1024, stream: false });
    expect(body.length).toBe(kb * 1024);
    const { messages } = JSON.parse(body.toString()) as { messages: { role: string }[] };
    expect(messages.at(-1)?.role).toBe('user');
  });

  it('are refused where they can have no message', () => {
    expect(() => chatBody({ bytes: 60, stream: false })).toThrow(RangeError);
  });
});

describe('statistics', () => {
  it('give the middle, the nearest rank, and the slope', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(quantile([5, 1, 4, 2, 3], 0.99)).toBe(5);
    expect(
      slope([
        { x: 0, y: 1 },
        { x: 1, y: 3 },
        { x: 2, y: 5 },
      ]),
    ).toBe(2);
  });
});
