import type { FinishReason } from '../../contract/chat.ts';
import type { StopDetails } from './wire.ts';

const REASONS = new Map<string, FinishReason>(
  Object.entries({
    end_turn: 'stop',
    stop_sequence: 'stop',
    // A long turn of server tools was paused: what is there is the answer so far.
    pause_turn: 'stop',
    max_tokens: 'length',
    model_context_window_exceeded: 'length',
    tool_use: 'tool_calls',
    refusal: 'content_filter',
  }),
);

/** Maps a stop reason; one that nobody knows yet is an ordinary end. */
export const finishReason = (stopReason: string): FinishReason => REASONS.get(stopReason) ?? 'stop';

/** What the provider says of a refusal. */
export function explanation(details: StopDetails | null | undefined): string | null {
  const said = details?.explanation;
  return typeof said === 'string' && said !== '' ? said : null;
}
