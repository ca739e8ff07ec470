import { randomFillSync } from 'node:crypto';
import { type Clock, systemClock } from './clock.ts';

// Random bytes are drawn a page at a time: one draw an id costs six times as much.
const POOL_BYTES = 4096;

/**
 * Makes 32 hexadecimal characters of a UUIDv7 (RFC 9562): 48 bits of milliseconds, then a 12-bit counter,
 * then random. Ids of one maker always increase, even when the wall clock goes back.
 */
export function createIdMaker(clock: Clock = systemClock): () => string {
  const pool = Buffer.allocUnsafe(POOL_BYTES);
  let used = POOL_BYTES;
  let lastMs = 0;
  let counter = 0;
  return () => {
    const now = clock.wallMs();
    if (now > lastMs) {
      lastMs = now;
      counter = 0;
    } else if (++counter > 0xfff) {
      lastMs += 1;
      counter = 0;
    }
    if (used + 8 > POOL_BYTES) {
      randomFillSync(pool);
      used = 0;
    }
    const random = pool.subarray(used, used + 8);
    used += 8;
    random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
    return `${lastMs.toString(16).padStart(12, '0')}7${counter.toString(16).padStart(3, '0')}${random.toString('hex')}`;
  };
}

export const nextId = createIdMaker();
