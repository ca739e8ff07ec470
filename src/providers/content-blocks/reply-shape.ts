import type { FinishReason } from '../../contract/chat.ts';
import { ProviderError } from '../../kernel/errors.ts';

/** What the reply must be turned back into, as the request was written in other words for this wire. */
export interface ReplyShape {
  /** The answer comes as the input of `ANSWER_TOOL`. */
  readonly answerTool: boolean;
  /** The client offered `functions`, and so gets `function_call`. */
  readonly legacyFunctions: boolean;
  /** Names of tools that take free text; null when there are none. */
  readonly customTools: ReadonlySet<string> | null;
  /** Citations can come, and with them annotations that count characters. */
  readonly cites: boolean;
}

/** The tool whose input is the answer, for models without structured outputs. */
export const ANSWER_TOOL = 'answer_in_json';
/** The one member of a free-text tool's input. */
export const CUSTOM_INPUT = 'input';

/** The tool that carries the answer is none to the client, and a deprecated call has a reason of its own. */
export function reasonFor(reason: FinishReason, calls: number, shape: ReplyShape): FinishReason {
  if (reason !== 'tool_calls') return reason;
  if (calls === 0 && shape.answerTool) return 'stop';
  return shape.legacyFunctions ? 'function_call' : 'tool_calls';
}

export const noJson = (): ProviderError =>
  new ProviderError('bad_response', 'the answer is prose where JSON was asked for');

/** The text inside a free-text tool's input; what came instead, when the model wrote something else. */
export function customInput(json: string): string {
  try {
    const input = (JSON.parse(json) as Record<string, unknown> | null)?.[CUSTOM_INPUT];
    return typeof input === 'string' ? input : json;
  } catch {
    return json;
  }
}
