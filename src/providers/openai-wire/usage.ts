import type { TokenUsage } from '../../kernel/usage.ts';
import { isObject } from '../json-value.ts';

/** Beyond this it is no count, and sums would not be exact. */
const MAX_TOKENS = 1e12;

const count = (value: unknown): number | undefined =>
  typeof value === 'number' && value >= 0 && value <= MAX_TOKENS ? Math.trunc(value) : undefined;

/**
 * Turns OpenAI's usage, whose details overlap with its totals, into disjoint buckets. Counts are tokens.
 *
 * Cached, cache-written and audio tokens are part of `prompt_tokens`. Reasoning is part of `completion_tokens`, but
 * not everywhere: xAI and some others count it beside, which `total_tokens` gives away. DeepSeek tells cache hits at
 * the top level, Groq's streams the whole usage in `x_groq`. Details that would exceed their total are cut to it.
 * Returns null for what is no usage. Never throws.
 *
 * @see https://platform.openai.com/docs/api-reference/chat/object
 * @see https://docs.x.ai/docs/guides/reasoning
 */
export function toTokenUsage(usage: unknown): TokenUsage | null {
  if (!isObject(usage)) return null;
  const prompt = count(usage.prompt_tokens);
  const completion = count(usage.completion_tokens);
  if (prompt === undefined && completion === undefined) return null;
  const promptDetails = isObject(usage.prompt_tokens_details) ? usage.prompt_tokens_details : {};
  const details = isObject(usage.completion_tokens_details) ? usage.completion_tokens_details : {};

  const cached =
    count(promptDetails.cached_tokens) ??
    count(usage.prompt_cache_hit_tokens) ??
    count(usage.cached_tokens) ??
    count(usage.num_cached_tokens);
  const written = count(promptDetails.cache_write_tokens);
  const inputAudio = count(promptDetails.audio_tokens);
  const input = shares(prompt ?? 0, [cached, written, inputAudio]);

  const reasoning = count(details.reasoning_tokens) ?? count(usage.reasoning_tokens);
  const outputAudio = count(details.audio_tokens);
  const apart = countedApart(reasoning ?? 0, prompt ?? 0, completion ?? 0, count(usage.total_tokens));
  const output = shares((completion ?? 0) + (apart ? (reasoning ?? 0) : 0), [reasoning, outputAudio]);

  return {
    input: input.rest,
    cacheRead: input.parts[0] ?? 0,
    cacheWrite: input.parts[1] ?? 0,
    cacheWriteLong: 0,
    inputAudio: input.parts[2] ?? 0,
    output: output.rest,
    reasoning: output.parts[0] ?? 0,
    outputAudio: output.parts[1] ?? 0,
    acceptedPrediction: count(details.accepted_prediction_tokens),
    rejectedPrediction: count(details.rejected_prediction_tokens),
    reports: {
      cache: cached !== undefined || written !== undefined,
      reasoning: reasoning !== undefined,
      audio: inputAudio !== undefined || outputAudio !== undefined,
    },
  };
}

/** Takes the parts out of a total in turn, none larger than what is left. */
function shares(
  total: number,
  parts: readonly (number | undefined)[],
): { rest: number; parts: readonly number[] } {
  let rest = total;
  const taken = parts.map((part) => {
    const share = Math.min(part ?? 0, rest);
    rest -= share;
    return share;
  });
  return { rest, parts: taken };
}

function countedApart(
  reasoning: number,
  prompt: number,
  completion: number,
  total: number | undefined,
): boolean {
  if (reasoning === 0) return false;
  if (total === prompt + completion) return false;
  return total === prompt + completion + reasoning || reasoning > completion;
}
