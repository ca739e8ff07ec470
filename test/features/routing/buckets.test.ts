import { describe, expect, test } from 'vitest';
import { BUCKET_COUNT, bucketLabel, bucketOf } from '../../../src/features/routing/buckets.ts';

describe('prompt-size buckets', () => {
  test.each([
    [0, 0, 'up to 2,000'],
    [2_000, 0, 'up to 2,000'],
    [2_001, 1, 'up to 4,000'],
    [4_000, 1, 'up to 4,000'],
    [8_000, 2, 'up to 8,000'],
    [16_000, 3, 'up to 16,000'],
    [16_001, 4, 'above 16,000'],
    [10_000_000, 4, 'above 16,000'],
  ])('%d characters are in bucket %d, %s', (characters, bucket, label) => {
    expect(bucketOf(characters)).toBe(bucket);
    expect(bucketLabel(bucket)).toBe(label);
    expect(bucket).toBeLessThan(BUCKET_COUNT);
  });
});
