import type { FinishReason } from '../../contract/chat.ts';
import { ProviderError } from '../../kernel/errors.ts';

const REASONS = new Map<string, FinishReason>(
  Object.entries({
    end_turn: 'stop',
    stop_sequence: 'stop',
    max_tokens: 'length',
    model_context_window_exceeded: 'length',
    tool_use: 'tool_calls',
    content_filtered: 'content_filter',
    guardrail_intervened: 'content_filter',
    // Anthropic's own word for it.
    refusal: 'content_filter',
  }),
);

/**
 * Maps a stop reason; one that nobody knows yet is an ordinary end.
 * Throws `bad_response` where the model's answer could not be read: it is not whole.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
 */
export function finishReason(stopReason: string): FinishReason {
  if (stopReason.startsWith('malformed_')) {
    throw new ProviderError('bad_response', `the model’s answer could not be read (${stopReason})`);
  }
  return REASONS.get(stopReason) ?? 'stop';
}
