import type { TokenUsage } from '../../kernel/usage.ts';
import { isObject, type JsonObject } from '../json-value.ts';

/** Beyond this it is no count, and sums would not be exact. */
const MAX_TOKENS = 1e12;

const count = (value: unknown): number =>
  typeof value === 'number' && value > 0 && value <= MAX_TOKENS ? Math.round(value) : 0;

/**
 * Maps Converse's usage to disjoint buckets, null for what is none.
 *
 * `inputTokens` leaves cache reads and writes out already, and `cacheDetails` says which writes are kept for an hour.
 * `outputTokens` includes reasoning, which is not told apart. Counts are tokens. Never throws.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_TokenUsage.html
 */
export function usageFromWire(wire: unknown): TokenUsage | null {
  if (!isObject(wire)) return null;
  const written = count(wire.cacheWriteInputTokens);
  const long = Math.min(writtenForAnHour(wire), written);
  return {
    input: count(wire.inputTokens),
    cacheRead: count(wire.cacheReadInputTokens),
    cacheWrite: written - long,
    cacheWriteLong: long,
    inputAudio: 0,
    output: count(wire.outputTokens),
    reasoning: 0,
    outputAudio: 0,
    reports: {
      cache: wire.cacheReadInputTokens != null || wire.cacheWriteInputTokens != null,
      reasoning: false,
      audio: false,
    },
  };
}

function writtenForAnHour({ cacheDetails }: JsonObject): number {
  if (!Array.isArray(cacheDetails)) return 0;
  return cacheDetails
    .filter((detail: unknown) => isObject(detail) && detail.ttl === '1h')
    .reduce((sum: number, detail: JsonObject) => sum + count(detail.inputTokens), 0);
}
