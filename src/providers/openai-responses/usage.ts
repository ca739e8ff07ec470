import type { TokenUsage } from '../../kernel/usage.ts';
import { isObject } from '../json-value.ts';
import { toTokenUsage } from '../openai-wire/usage.ts';

/**
 * Turns the API's usage, whose details overlap with its totals, into disjoint buckets. Counts are tokens.
 *
 * It is that of Chat Completions under other names, and tells which writes to the cache last for hours.
 * Returns null for what is no usage. Never throws.
 */
export function usageFromWire(usage: unknown): TokenUsage | null {
  if (!isObject(usage)) return null;
  const { input_tokens_details: input, output_tokens_details: output } = usage;
  const counted = toTokenUsage({
    prompt_tokens: usage.input_tokens,
    completion_tokens: usage.output_tokens,
    total_tokens: usage.total_tokens,
    prompt_tokens_details: input,
    completion_tokens_details: output,
  });
  const perLife = isObject(input) ? input.cache_write_tokens_details : undefined;
  const long = isObject(perLife) ? perLife.ttl_12h_tokens : undefined;
  if (!counted || typeof long !== 'number' || !(long > 0)) return counted;
  const cacheWriteLong = Math.min(Math.trunc(long), counted.cacheWrite);
  return { ...counted, cacheWrite: counted.cacheWrite - cacheWriteLong, cacheWriteLong };
}
