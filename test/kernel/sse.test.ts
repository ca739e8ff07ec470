import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SseDecoder } from '../../src/kernel/sse.ts';

function decode(pieces: readonly Buffer[]): string[] {
  const decoder = new SseDecoder();
  const out: string[] = [];
  for (const piece of pieces) decoder.push(piece, out);
  decoder.end(out);
  return out;
}

const decodeText = (text: string): string[] => decode([Buffer.from(text)]);

/** The standard's own words, over a whole text: split into lines, collect data, dispatch at empty lines. */
function reference(text: string): string[] {
  const events: string[] = [];
  let data: string[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    if (line === '') {
      if (data.length > 0) events.push(data.join('\n'));
      data = [];
      continue;
    }
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'data') data.push(value);
  }
  if (data.length > 0) events.push(data.join('\n'));
  return events;
}

const lineEnd = fc.constantFrom('\n', '\r', '\r\n');
const value = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, ''));
const line = fc.oneof(
  value.map((text) => `data: ${text}`),
  value.map((text) => `data:${text}`),
  fc.constantFrom(
    'data',
    'data:',
    '',
    '',
    ': comment',
    ':',
    'event: message',
    'id: 7',
    'retry: 10',
    'database: x',
  ),
  value,
);
const streamText = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(line, lineEnd), { maxLength: 20 }))
  .map(([bom, lines]) => (bom ? '\uFEFF' : '') + lines.map(([text, end]) => text + end).join(''));

describe('SseDecoder', () => {
  it('reads what the standard says, for any stream', () => {
    fc.assert(
      fc.property(streamText, (text) => {
        expect(decodeText(text)).toEqual(reference(text));
      }),
    );
  });

  it('reads the same events however the bytes are split', () => {
    const cuts = fc.array(fc.nat(), { maxLength: 12 });
    fc.assert(
      fc.property(streamText, cuts, (text, places) => {
        const bytes = Buffer.from(text);
        const at = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length].sort(
          (a, b) => a - b,
        );
        const pieces = at.slice(1).map((end, i) => bytes.subarray(at[i], end));
        expect(decode(pieces)).toEqual(decodeText(text));
      }),
    );
  });

  it('reads the same events from every split in two, and byte by byte', () => {
    const text = '\uFEFFdata: Grüße 👋\r\n\r\n: wait\ndata: {"a":\rdata:1}\r\revent: x\ndata\n\ndata: last';
    const bytes = Buffer.from(text);
    const whole = decodeText(text);
    expect(whole).toEqual(['Grüße 👋', '{"a":\n1}', '', 'last']);
    for (let at = 0; at <= bytes.length; at++) {
      expect(decode([bytes.subarray(0, at), bytes.subarray(at)]), `cut at ${at}`).toEqual(whole);
    }
    expect(decode(Array.from(bytes, (byte) => Buffer.of(byte)))).toEqual(whole);
  });

  it('gives an event as soon as its empty line is there', () => {
    const decoder = new SseDecoder();
    const out: string[] = [];
    decoder.push(Buffer.from('data: a\n'), out);
    expect(out).toEqual([]);
    decoder.push(Buffer.from('\ndata: b'), out);
    expect(out).toEqual(['a']);
  });

  it('refuses a line that grows without end', () => {
    const decoder = new SseDecoder();
    const mebibyte = Buffer.alloc(1024 * 1024, 'x');
    expect(() => {
      for (let sent = 0; sent < 9; sent++) decoder.push(mebibyte, []);
    }).toThrow(RangeError);
  });

  it('refuses an event whose lines grow without end', () => {
    const decoder = new SseDecoder();
    const lines = Buffer.from(`data: ${'x'.repeat(1024)}\n`.repeat(1024));
    expect(() => {
      for (let sent = 0; sent < 9; sent++) decoder.push(lines, []);
    }).toThrow(RangeError);
  });
});
