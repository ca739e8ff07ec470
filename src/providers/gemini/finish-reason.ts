import type { FinishReason } from '../../contract/chat.ts';

const REASONS = new Map<string, FinishReason>([
  ['STOP', 'stop'],
  ['MAX_TOKENS', 'length'],
  ['SAFETY', 'content_filter'],
  ['RECITATION', 'content_filter'],
  ['LANGUAGE', 'content_filter'],
  ['BLOCKLIST', 'content_filter'],
  ['PROHIBITED_CONTENT', 'content_filter'],
  ['SPII', 'content_filter'],
  ['IMAGE_SAFETY', 'content_filter'],
  ['IMAGE_PROHIBITED_CONTENT', 'content_filter'],
  ['IMAGE_RECITATION', 'content_filter'],
  // The model broke off; what is there is not an answer.
  ['MALFORMED_FUNCTION_CALL', 'error'],
  ['UNEXPECTED_TOOL_CALL', 'error'],
  ['TOO_MANY_TOOL_CALLS', 'error'],
  ['MALFORMED_RESPONSE', 'error'],
  ['NO_IMAGE', 'error'],
  ['IMAGE_OTHER', 'error'],
  ['OTHER', 'error'],
  // Only where it could not be continued: nothing more comes of it.
  ['CONTINUATION', 'length'],
]);

/** The contract's word for Gemini's; a word that is new counts as an ordinary end. */
export function mapFinishReason(wire: string, calledTools: boolean): FinishReason {
  const reason = REASONS.get(wire) ?? 'stop';
  return reason === 'stop' && calledTools ? 'tool_calls' : reason;
}
