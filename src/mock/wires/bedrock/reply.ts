import type { ChatCompletionMessage, FinishReason } from '../../../contract/chat.ts';
import type { TokenUsage } from '../../../kernel/usage.ts';
import type { WholeAnswer } from '../../../providers/sandbox/whole.ts';
import { sign } from '../signature.ts';
import { nameAndInput, objectIn } from '../tool-input.ts';

/** What of a call is told in its reply. */
export interface Setting {
  /** As the client has asked for it. */
  readonly serviceTier: string | null;
  /** Milliseconds since 1970. */
  readonly startedMs: number;
}

/** A whole reply of Converse. */
export function replyOf({ choices, stopSequences, usage }: WholeAnswer, setting: Setting) {
  const [choice] = choices;
  const message = choice?.message;
  const refused = message?.refusal != null;
  return {
    output: { message: { role: 'assistant', content: message ? blocksOf(message) : [] } },
    stopReason: stopReason(choice?.finish_reason ?? 'stop', stopSequences[0] ?? null, refused),
    ...ending(usage, setting),
  };
}

const STOP_REASONS: Readonly<Record<FinishReason, string>> = {
  stop: 'end_turn',
  length: 'max_tokens',
  tool_calls: 'tool_use',
  function_call: 'tool_use',
  content_filter: 'content_filtered',
  error: 'end_turn',
};

/** Where the sandbox refuses, a guardrail does here, and its words are the answer. */
export function stopReason(finish: FinishReason, stopSequence: string | null, refused: boolean): string {
  if (refused) return 'guardrail_intervened';
  return stopSequence === null ? STOP_REASONS[finish] : 'stop_sequence';
}

/** What it took. Reasoning is part of the output and not counted apart. */
export function ending({ input, output, reasoning }: TokenUsage, { serviceTier, startedMs }: Setting) {
  return {
    usage: {
      inputTokens: input,
      outputTokens: output + reasoning,
      totalTokens: input + output + reasoning,
      cacheReadInputTokens: 0,
      cacheWriteInputTokens: 0,
    },
    metrics: { latencyMs: Date.now() - startedMs },
    ...(serviceTier !== null && { serviceTier: { type: serviceTier } }),
  };
}

function blocksOf({ reasoning_content: thinking, content, refusal, tool_calls }: ChatCompletionMessage) {
  const blocks: unknown[] = [];
  if (thinking) {
    blocks.push({ reasoningContent: { reasoningText: { text: thinking, signature: sign(thinking) } } });
  }
  const said = content || refusal;
  if (said) blocks.push({ text: said });
  for (const call of tool_calls ?? []) {
    const { name, input } = nameAndInput(call);
    blocks.push({ toolUse: { ...toolUse(call.id, name), input: objectIn(input) } });
  }
  return blocks;
}

export const toolUse = (id: string, name: string) => ({ toolUseId: id.replace(/^call_/, 'tooluse_'), name });
