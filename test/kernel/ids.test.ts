import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIdMaker, nextId } from '../../src/kernel/ids.ts';

const UUID_V7 = /^[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/;

/** A wall clock that shows these times in turn, and then the last one. */
function clockOf(times: readonly number[]) {
  let at = 0;
  return { wallMs: () => times[Math.min(at++, times.length - 1)] ?? 0, monotonicMs: () => 0 };
}

describe('an id', () => {
  it('is a UUIDv7 without hyphens that begins with the time', () => {
    const maker = createIdMaker(clockOf([0x0192_f0c1_a2b3]));
    expect(maker()).toMatch(UUID_V7);
    expect(maker().slice(0, 12)).toBe('0192f0c1a2b3');
    expect(nextId()).toMatch(UUID_V7);
  });

  it('comes after its prefix', () => {
    const maker = createIdMaker(clockOf([5]));
    expect(maker('chatcmpl-')).toMatch(/^chatcmpl-000000000005700/);
    expect(maker('req_').slice('req_'.length)).toMatch(UUID_V7);
    expect(maker()).toMatch(UUID_V7);
  });

  it('is greater than all before it, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 46), { minLength: 1, maxLength: 200 }), (times) => {
        const maker = createIdMaker(clockOf(times));
        let last = '';
        for (let made = 0; made <= times.length; made++) {
          const id = maker();
          expect(id).toMatch(UUID_V7);
          expect(id > last).toBe(true);
          last = id;
        }
      }),
    );
  });

  it('is greater and unique beyond what the counter of a millisecond holds', () => {
    // From zero, too: a clock of a test, or of a machine that has not been set.
    for (const time of [0, 1_793_448_000_000]) {
      const maker = createIdMaker(clockOf([time]));
      const ids = Array.from({ length: 20_000 }, () => maker());
      expect(ids.every((id) => UUID_V7.test(id))).toBe(true);
      expect(ids).toEqual([...ids].sort());
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('differs between two makers at the same time', () => {
    const ids = Array.from({ length: 1_000 }, () => createIdMaker(clockOf([1_793_448_000_000]))());
    expect(new Set(ids).size).toBe(ids.length);
  });
});
