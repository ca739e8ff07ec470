const LONGEST_MS = 10_000;

/**
 * How long to leave a target alone before it is asked again: anything up to a bound that doubles with each call
 * ("full jitter"), so that requests which failed together do not come back together.
 *
 * @param calls how often the target was asked in this request
 * @param random from 0 up to, not including, 1
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export const backoffMs = (firstMs: number, calls: number, random: number): number =>
  random * Math.min(LONGEST_MS, firstMs * 2 ** (calls - 1));
