import type { SandboxReply } from '../provider.ts';
import { callsTools, type Draft, refuses, says } from './draft.ts';
import type { Prompt } from './prompt.ts';
import { RequestRefused } from './request-refused.ts';
import { callId } from './tool-calls.ts';

/**
 * So much of the last user text is matched. The expressions are the operator's, the text is anybody's: a clumsy
 * expression that takes time in the square of the text's length stays harmless.
 */
const MATCHED_CHARACTERS = 2_000;

export interface ScriptedReplies {
  /**
   * What is configured for this prompt; null where nothing matches. A reply of tool calls is given once per user
   * turn: with results there, the next match or the model itself answers. Throws a RequestRefused for a configured error.
   */
  draft(prompt: Prompt, index: number): Draft | null;
}

/** Throws a SyntaxError that names the expression that is none. */
export function compileReplies(replies: readonly SandboxReply[]): ScriptedReplies {
  const compiled = replies.map((reply) => ({ reply, expression: compile(reply.match) }));
  return {
    draft(prompt, index) {
      if (compiled.length === 0) return null;
      const text = prompt.lastText.slice(0, MATCHED_CHARACTERS);
      for (const { reply, expression } of compiled) {
        if (!expression.test(text)) continue;
        const draft = draftOf(reply, prompt, index);
        if (draft) return draft;
      }
      return null;
    },
  };
}

function compile(match: string): RegExp {
  try {
    return new RegExp(match, 'u');
  } catch (error) {
    throw new SyntaxError(`sandbox replies: ${JSON.stringify(match)} is not a regular expression`, {
      cause: error,
    });
  }
}

function draftOf(
  { reply, tool_calls, refusal, error }: SandboxReply,
  prompt: Prompt,
  index: number,
): Draft | null {
  if (error) {
    const message = error.message ?? 'The sandbox is configured to fail here.';
    throw new RequestRefused(message, { status: error.status, code: error.code });
  }
  if (tool_calls) {
    if (prompt.toolResults().length > 0) return null;
    const random = prompt.random(index);
    return callsTools(
      tool_calls.map((call) => ({
        form: 'function',
        id: callId(random),
        name: call.name,
        input: JSON.stringify(call.arguments),
      })),
    );
  }
  return refusal === undefined ? says(reply ?? '') : refuses(refusal);
}
