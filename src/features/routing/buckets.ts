import { groupedNumber } from '../../kernel/grouped-number.ts';

/** The prompt sizes, in Unicode code points, up to which requests are compared with each other. */
export const BUCKET_LIMITS: readonly number[] = [2_000, 4_000, 8_000, 16_000];

/** How many buckets there are: the last one has no limit. Buckets are numbered from 0. */
export const BUCKET_COUNT = BUCKET_LIMITS.length + 1;

/** The bucket of a prompt: the first whose limit it does not exceed. */
export function bucketOf(promptCharacters: number): number {
  let bucket = 0;
  while (bucket < BUCKET_LIMITS.length && promptCharacters > (BUCKET_LIMITS[bucket] as number)) bucket++;
  return bucket;
}

/** A bucket in words: `up to 8,000`, `above 16,000`. */
export function bucketLabel(bucket: number): string {
  const limit = BUCKET_LIMITS[bucket];
  return limit === undefined
    ? `above ${groupedNumber(BUCKET_LIMITS.at(-1) as number)}`
    : `up to ${groupedNumber(limit)}`;
}
