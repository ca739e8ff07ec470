import type { TokenUsage } from '../../../kernel/usage.ts';

/** Counts as OpenAI has them: reasoning is part of the completion. */
export function usageOf({ input, output, reasoning }: TokenUsage) {
  return {
    prompt_tokens: input,
    completion_tokens: output + reasoning,
    total_tokens: input + output + reasoning,
    prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
    completion_tokens_details: {
      reasoning_tokens: reasoning,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  };
}
