import type { TokenUsage } from '../../kernel/usage.ts';
import type { WireUsage } from './wire.ts';

const count = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.round(value) : 0;

/**
 * Maps the wire's usage to disjoint buckets.
 *
 * `input_tokens` leaves cache reads and writes out already; `output_tokens` includes thinking, which is taken out
 * where the provider reports it. Counts are tokens. Never throws; absent counts are 0.
 *
 * @see https://docs.anthropic.com/en/api/messages
 */
export function usageFromWire(wire: WireUsage): TokenUsage {
  const written = count(wire.cache_creation_input_tokens);
  const perLife = wire.cache_creation;
  const long = count(perLife?.ephemeral_1h_input_tokens);
  const short = perLife ? count(perLife.ephemeral_5m_input_tokens) : 0;
  const output = count(wire.output_tokens);
  const thinking = Math.min(count(wire.output_tokens_details?.thinking_tokens), output);
  return {
    input: count(wire.input_tokens),
    cacheRead: count(wire.cache_read_input_tokens),
    // The total is authoritative: a stream's last figures come without the split by lifetime.
    cacheWrite: Math.max(written - long, short, 0),
    cacheWriteLong: long,
    inputAudio: 0,
    output: output - thinking,
    reasoning: thinking,
    outputAudio: 0,
    reports: {
      cache: wire.cache_read_input_tokens != null || wire.cache_creation_input_tokens != null,
      reasoning: wire.output_tokens_details?.thinking_tokens != null,
      audio: false,
    },
  };
}

/** A stream's first figures with its last ones put over them: each is the running total, or null for "as before". */
export function mergeUsage(first: WireUsage | null, last: WireUsage): WireUsage {
  const merged: Record<string, unknown> = { ...first };
  for (const [name, value] of Object.entries(last)) if (value !== null) merged[name] = value;
  return merged;
}

/** The tier that served the call, in OpenAI's words. */
export function serviceTier(wire: WireUsage | null | undefined): string | null {
  const tier = wire?.service_tier;
  if (typeof tier !== 'string') return null;
  return tier === 'standard' ? 'default' : tier;
}
