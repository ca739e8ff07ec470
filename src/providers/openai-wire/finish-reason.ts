import type { FinishReason } from '../../contract/chat.ts';
import { ProviderError } from '../../kernel/errors.ts';

const REASONS: Readonly<Record<string, FinishReason>> = {
  stop: 'stop',
  stop_sequence: 'stop',
  end_turn: 'stop',
  eos: 'stop',
  length: 'length',
  max_tokens: 'length',
  model_length: 'length',
  tool_calls: 'tool_calls',
  tool_call: 'tool_calls',
  tool_use: 'tool_calls',
  function_call: 'function_call',
  content_filter: 'content_filter',
  content_filtered: 'content_filter',
  safety: 'content_filter',
};

/**
 * The contract's word for why an answer ended. A reason that nobody knows, or none in a whole reply, is `stop`;
 * with tool calls `stop` is `tool_calls`, as loops over tools rely on it and not every server says it.
 * Throws a ProviderError where the reason is a failure of the server: such an answer is not whole.
 */
export function mapFinishReason(reason: unknown, callsTools: boolean): FinishReason {
  const word = typeof reason === 'string' ? reason.toLowerCase() : 'stop';
  if (word === 'error' || word === 'abort') {
    throw new ProviderError('bad_response', `the answer broke off (finish_reason ${word})`);
  }
  // DeepSeek's servers ran out of room in the middle of the answer.
  if (word === 'insufficient_system_resource') throw new ProviderError('overloaded', 'the answer broke off');
  const mapped = REASONS[word] ?? 'stop';
  return mapped === 'stop' && callsTools ? 'tool_calls' : mapped;
}
