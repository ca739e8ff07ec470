import { nextId } from '../../kernel/ids.ts';
import type { ChatRequest } from '../provider.ts';

/** What of the request decides how its answer is told. */
export interface ReplyShape {
  /** Tools with free text as input. */
  readonly customTools: ReadonlySet<string>;
  /** The request used `functions`, the older form: a call is told as `function_call`. */
  readonly olderCalls: boolean;
  readonly wav: boolean;
  readonly searches: boolean;
}

export function replyShape(request: ChatRequest): ReplyShape {
  const customTools = new Set<string>();
  for (const tool of request.tools ?? []) if (tool.type === 'custom') customTools.add(tool.custom.name);
  return {
    customTools,
    olderCalls: Boolean(request.functions) && !request.tools,
    wav: request.audio?.format !== 'pcm16',
    searches: request.web_search_options != null,
  };
}

// OpenAI takes ids of at most 40 characters, and a conversation may go there next.
const MAX_SEED = 24;

/**
 * Ids for calls that the wire gives none: the same for the same reply, and different in every other.
 * @param responseId the provider's id of the reply
 */
export function callIdsOf(responseId: string | undefined): (choice: number) => (ordinal: number) => string {
  const seed = responseId?.replace(/[^\w-]/g, '').slice(-MAX_SEED) || nextId().slice(-MAX_SEED);
  return (choice) => (ordinal) => `call_${seed}_${choice}_${ordinal}`;
}
