import { randomBytes } from 'node:crypto';
import { type Clock, systemClock } from './clock.ts';

const PAGE_BYTES = 4096;
const LONGEST_PREFIX = 16;
/** Where the parts of an id are in its text: 12 digits of time, the version, 3 of counter, then 64 bits. */
const TIME = LONGEST_PREFIX;
const COUNTER = TIME + 13;
const TAIL = COUNTER + 3;
const END = TAIL + 16;
const DIGITS = Buffer.from('0123456789abcdef');
const VARIANTS = Buffer.from('89ab');

/**
 * Makes 32 hexadecimal characters of a UUIDv7 (RFC 9562): 48 bits of milliseconds, then a 12-bit counter,
 * then random; with a prefix of at most 16 ASCII characters. Ids of one maker always increase, even when the wall
 * clock goes back.
 */
export function createIdMaker(clock: Clock = systemClock): (prefix?: string) => string {
  // Written in place, and cut out as one flat string: what holds one that is put together of parts, V8 turns into JSON
  // the slow way.
  const text = Buffer.alloc(END);
  // Random bytes are drawn a page at a time.
  let page = Buffer.alloc(0);
  let used = 0;
  let lastMs = -1;
  let counter = 0;
  return (prefix = '') => {
    const now = clock.wallMs();
    if (now > lastMs || ++counter > 0xfff) {
      lastMs = Math.max(now, lastMs + 1);
      text.write(`${lastMs.toString(16).padStart(12, '0')}7`, TIME, 'latin1');
      counter = 0;
    }
    writeByte(text, COUNTER + 1, counter & 0xff);
    text[COUNTER] = digit(counter >> 8);
    if (used === page.length) {
      page = randomBytes(PAGE_BYTES);
      used = 0;
    }
    const variant = VARIANTS[(page[used] as number) >> 6] as number;
    for (let at = TAIL; at < END; at += 2) writeByte(text, at, page[used++] as number);
    text[TAIL] = variant;
    const start = LONGEST_PREFIX - prefix.length;
    for (let at = 0; at < prefix.length; at++) text[start + at] = prefix.charCodeAt(at);
    return text.toString('latin1', start, END);
  };
}

const digit = (value: number): number => DIGITS[value] as number;

function writeByte(text: Buffer, at: number, byte: number): void {
  text[at] = digit(byte >> 4);
  text[at + 1] = digit(byte & 15);
}

export const nextId = createIdMaker();
