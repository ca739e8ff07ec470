import { createHmac, hash, timingSafeEqual } from 'node:crypto';

const BLOCK_BYTES = 64;
const DIGEST_BYTES = 32;
const HEX_CHARACTERS = 64;

// Longer keys are possible in a configuration, though nobody has them; they take the slow way.
const FAST_BYTES = 512;

/** Hashes a presented key: HMAC-SHA256 in lowercase hexadecimal. */
export type KeyHash = (presented: string) => string;

/**
 * The keyed hash by which keys are stored and found. Without the key secret nobody can tell from a stored hash
 * whether a guess is right, nor choose a key whose hash is near another's.
 *
 * HMAC (RFC 2104) put together from two one-shot hashes over prepared blocks: `createHmac` takes three times as
 * long, and every request pays it. Keys count as UTF-8.
 */
export function keyHash(secret: string): KeyHash {
  const inner = Buffer.allocUnsafe(BLOCK_BYTES + FAST_BYTES);
  const outer = Buffer.allocUnsafe(BLOCK_BYTES + DIGEST_BYTES);
  const block = blockOf(secret);
  for (let at = 0; at < BLOCK_BYTES; at++) {
    inner[at] = (block[at] ?? 0) ^ 0x36;
    outer[at] = (block[at] ?? 0) ^ 0x5c;
  }
  return (presented) => {
    // A UTF-16 unit becomes at most three bytes.
    if (presented.length * 3 > FAST_BYTES)
      return createHmac('sha256', secret).update(presented).digest('hex');
    const bytes = inner.write(presented, BLOCK_BYTES, 'utf8');
    // As latin1, a byte a character: a digest as a Buffer costs an allocation outside the young generation.
    const digest = hash('sha256', inner.subarray(0, BLOCK_BYTES + bytes), 'latin1');
    outer.write(digest, BLOCK_BYTES, 'latin1');
    return hash('sha256', outer, 'hex');
  };
}

function blockOf(secret: string): Buffer {
  const bytes = Buffer.from(secret, 'utf8');
  return bytes.length > BLOCK_BYTES ? hash('sha256', bytes, 'buffer') : bytes;
}

const left = Buffer.allocUnsafe(HEX_CHARACTERS);
const right = Buffer.allocUnsafe(HEX_CHARACTERS);

/** Compares two hashes in the same time whatever they are. Both as `KeyHash` makes them. */
export function sameHash(one: string, other: string): boolean {
  if (one.length !== HEX_CHARACTERS || other.length !== HEX_CHARACTERS) return false;
  left.write(one, 'latin1');
  right.write(other, 'latin1');
  return timingSafeEqual(left, right);
}

/** Tells key secrets apart without giving them away; kept beside each stored hash. */
export function fingerprintOf(secret: string): string {
  return createHmac('sha256', secret).update('parley key secret').digest('hex').slice(0, 16);
}
