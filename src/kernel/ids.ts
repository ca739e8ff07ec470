import { randomBytes } from 'node:crypto';
import { type Clock, systemClock } from './clock.ts';

// Random bytes are drawn a page at a time, and written as text at once: an id then takes a slice of it.
const PAGE_BYTES = 4096;
/** 64 bits: the variant and 62 random ones. */
const TAIL_CHARACTERS = 16;
const VARIANTS = '89ab';

/**
 * Makes 32 hexadecimal characters of a UUIDv7 (RFC 9562): 48 bits of milliseconds, then a 12-bit counter,
 * then random. Ids of one maker always increase, even when the wall clock goes back.
 */
export function createIdMaker(clock: Clock = systemClock): () => string {
  let page = '';
  let used = 0;
  let lastMs = -1;
  let time = '';
  let counter = 0;
  return () => {
    const now = clock.wallMs();
    if (now > lastMs || ++counter > 0xfff) {
      lastMs = Math.max(now, lastMs + 1);
      time = `${lastMs.toString(16).padStart(12, '0')}7`;
      counter = 0;
    }
    if (used >= page.length) {
      page = randomBytes(PAGE_BYTES).toString('hex');
      used = 0;
    }
    const variant = VARIANTS[Number.parseInt(page.charAt(used), 16) & 3];
    const tail = page.slice(used + 1, used + TAIL_CHARACTERS);
    used += TAIL_CHARACTERS;
    return `${time}${counter.toString(16).padStart(3, '0')}${variant}${tail}`;
  };
}

export const nextId = createIdMaker();
