import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Frame, FrameDecoder } from '../../src/providers/bedrock/frames.ts';
import { eventFrame, prelude, rawFrame } from './fixtures/bedrock/frames.ts';

const read = (...pieces: readonly Buffer[]): Frame[] => {
  const decoder = new FrameDecoder();
  const out: Frame[] = [];
  for (const piece of pieces) decoder.push(piece, out);
  return out;
};
const bytes = (...parts: readonly string[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part, 'latin1')));

// Messages of AWS' own suite for the encoding.
const EMPTY = bytes('\x00\x00\x00\x10\x00\x00\x00\x00\x05\xc2H\xeb}\x98\xc8\xff');
const PAYLOAD = bytes("\x00\x00\x00\x1d\x00\x00\x00\x00\xfdR\x8cZ{'foo':'bar'}\xc3e96");
const ONE_HEADER = bytes(
  '\x00\x00\x00=\x00\x00\x00 \x07\xfd\x83\x96\x0ccontent-type\x07\x00\x10',
  "application/json{'foo':'bar'}\x8d\x9c\x08\xb1",
);
const ALL_TYPES = bytes(
  '\x00\x00\x00\x62\x00\x00\x00\x52\x03\xb5\xcb\x9c',
  '\x010\x00\x011\x01\x012\x02\x02\x013\x03\x00\x03\x014\x04\x00\x00\x00\x04\x015\x05\x00\x00\x00\x00\x00\x00\x00\x05',
  '\x016\x06\x00\x05bytes\x017\x07\x00\x04utf8\x018\x08\x00\x00\x00\x00\x00\x00\x00\x08\x019\x090123456789abcdef\x63\x35\x36\x71',
);
const ERROR = bytes(
  '\x00\x00\x00\x52\x00\x00\x00\x42\xbf\x23\x63\x7e\x0d:message-type\x07\x00\x05error',
  '\x0b:error-code\x07\x00\x04code\x0e:error-message\x07\x00\x07message\x6b\x6c\xea\x3d',
);

describe('messages of an event stream', () => {
  it('are read as AWS’ suite writes them', () => {
    expect(read(EMPTY, PAYLOAD, ONE_HEADER, ALL_TYPES, ERROR)).toEqual([
      { kind: 'event', type: '', data: '' },
      { kind: 'event', type: '', data: "{'foo':'bar'}" },
      { kind: 'event', type: '', data: "{'foo':'bar'}" },
      { kind: 'event', type: '', data: '' },
      { kind: 'error', type: 'code', data: 'message' },
    ]);
  });

  it('tell events and exceptions by their headers', () => {
    expect(
      read(eventFrame('messageStart', '{"role":"assistant"}'), eventFrame('throttlingException', '{}')),
    ).toEqual([
      { kind: 'event', type: 'messageStart', data: '{"role":"assistant"}' },
      { kind: 'exception', type: 'throttlingException', data: '{}' },
    ]);
  });

  it('are the same however their bytes are split', () => {
    const event = fc.tuple(fc.constantFrom('contentBlockDelta', 'metadata'), fc.string({ unit: 'grapheme' }));
    const splits = fc.array(fc.nat({ max: 400 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), splits, (events, cuts) => {
        const all = Buffer.concat(events.map(([type, data]) => eventFrame(type, data)));
        const places = [0, ...cuts.filter((at) => at < all.length).sort((a, b) => a - b), all.length];
        const pieces = places.slice(1).map((to, at) => all.subarray(places[at], to));
        expect(read(...pieces)).toEqual(events.map(([type, data]) => ({ kind: 'event', type, data })));
      }),
    );
  });

  it('come byte by byte', () => {
    const all = Buffer.concat([ONE_HEADER, ERROR, eventFrame('messageStop', '{"stopReason":"end_turn"}')]);
    expect(read(...[...all].map((byte) => Buffer.from([byte])))).toEqual(read(all));
  });
});

describe('damage', () => {
  const changed = (from: Buffer, at: number, to: number): Buffer => {
    const copy = Buffer.from(from);
    copy[at] = to;
    return copy;
  };

  it('of any one bit is found, or the message stays incomplete: it is never read as another', () => {
    const good = eventFrame('contentBlockDelta', '{"contentBlockIndex":0,"delta":{"text":"Hi"}}');
    for (let at = 0; at < good.length * 8; at++) {
      const bad = changed(good, at >> 3, (good[at >> 3] ?? 0) ^ (1 << (at & 7)));
      expect(() => read(bad), `bit ${at}`).toThrow(expect.objectContaining({ kind: 'bad_response' }));
    }
  });

  it('that leaves the messages before it whole leaves them readable', () => {
    const decoder = new FrameDecoder();
    const out: Frame[] = [];
    const both = Buffer.concat([PAYLOAD, changed(PAYLOAD, 14, 0)]);
    expect(() => decoder.push(both, out)).toThrow(/damaged/);
    expect(out).toHaveLength(1);
  });

  it('of headers that end in the middle is found', () => {
    const head = Buffer.from([5, ...Buffer.from(':name'), 7, 0, 200, 1]);
    expect(() => read(rawFrame(head))).toThrow(/damaged \(headers\)/);
    expect(() => read(rawFrame(Buffer.from([1, 65, 42])))).toThrow(/damaged \(headers\)/);
  });

  it('a message beyond the protocol’s size is refused before it is held', () => {
    expect(read(prelude(16 * 1024 * 1024, 0))).toEqual([]);
    expect(() => read(prelude(16 * 1024 * 1024 + 1, 0))).toThrow(RangeError);
    expect(() => read(prelude(1024 * 1024, 129 * 1024))).toThrow(RangeError);
  });
});
