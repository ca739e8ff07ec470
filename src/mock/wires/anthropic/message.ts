import type { ChatCompletionMessage, FinishReason } from '../../../contract/chat.ts';
import type { TokenUsage } from '../../../kernel/usage.ts';
import type { WholeAnswer } from '../../../providers/sandbox/whole.ts';
import { sign } from '../signature.ts';
import { nameAndInput, objectIn } from '../tool-input.ts';

/** What every object of one reply says of itself. */
export interface MessageIdentity {
  readonly id: string;
  /** As the client named it. */
  readonly model: string;
}

/** A whole reply of the Messages API. */
export function messageOf(identity: MessageIdentity, { choices, stopSequences, usage }: WholeAnswer) {
  const [choice] = choices;
  const message = choice?.message;
  const refusal = message?.refusal ?? null;
  return {
    ...emptyMessage(identity),
    content: message ? blocksOf(message) : [],
    ...ending(choice?.finish_reason ?? 'stop', stopSequences[0] ?? null, refusal),
    usage: { ...usageOf(usage), ...constantUsage },
  };
}

/** A message before anything is known of it. */
export const emptyMessage = ({ id, model }: MessageIdentity) => ({
  id,
  type: 'message',
  role: 'assistant',
  model,
  content: [] as unknown[],
  stop_reason: null as string | null,
  stop_sequence: null as string | null,
  stop_details: null as unknown,
  container: null,
  diagnostics: null,
});

const STOP_REASONS: Readonly<Record<FinishReason, string>> = {
  stop: 'end_turn',
  length: 'max_tokens',
  tool_calls: 'tool_use',
  function_call: 'tool_use',
  content_filter: 'refusal',
  error: 'end_turn',
};

/** How it ended. A refusal is told in the details, not in the content. */
export function ending(finish: FinishReason, stopSequence: string | null, refusal: string | null) {
  const stop_reason =
    refusal !== null ? 'refusal' : stopSequence !== null ? 'stop_sequence' : STOP_REASONS[finish];
  const stop_details = refusal === null ? null : { type: 'refusal', category: null, explanation: refusal };
  return { stop_reason, stop_sequence: stopSequence, stop_details };
}

/** Output includes thinking. */
export const usageOf = ({ input, output, reasoning }: TokenUsage) => ({
  input_tokens: input,
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: 0,
  output_tokens: output + reasoning,
  output_tokens_details: { thinking_tokens: reasoning },
  server_tool_use: null,
});

/** Figures that the end of a stream does not repeat. */
export const constantUsage = {
  cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
  service_tier: 'standard',
  inference_geo: null,
  speed: null,
};

function blocksOf({ reasoning_content: thinking, content, tool_calls }: ChatCompletionMessage): unknown[] {
  const blocks: unknown[] = [];
  if (thinking) blocks.push({ type: 'thinking', thinking, signature: sign(thinking) });
  if (content) blocks.push({ type: 'text', text: content, citations: null });
  for (const call of tool_calls ?? []) {
    const { name, input } = nameAndInput(call);
    blocks.push({ ...toolUse(call.id, name), input: objectIn(input) });
  }
  return blocks;
}

export const toolUse = (id: string, name: string) => ({
  type: 'tool_use',
  id: id.replace(/^call_/, 'toolu_'),
  name,
  input: {},
  caller: { type: 'direct' },
});
