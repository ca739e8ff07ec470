import { expect, test } from 'vitest';
import { RememberedHashes } from '../../../src/features/keys/remembered-hashes.ts';

test('hashes are remembered until there are too many, the oldest first, or until told to forget', () => {
  const hashes = new RememberedHashes(2);
  hashes.remember('a', '1');
  hashes.remember('b', '2');
  expect(['a', 'b', 'c'].map((key) => hashes.of(key))).toEqual(['1', '2', undefined]);
  hashes.remember('c', '3');
  expect(['a', 'b', 'c'].map((key) => hashes.of(key))).toEqual([undefined, '2', '3']);
  hashes.forget('b');
  expect(hashes.of('b')).toBeUndefined();
});
