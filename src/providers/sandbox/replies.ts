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

/** What is configured for one prompt: the draft of each choice, or null where the model itself is to answer. */
export type ScriptedDraft = (index: number) => Draft | null;

export interface ScriptedReplies {
  /**
   * The first match wins; tool calls are given once per user turn: with their results there, the next match or the
   * model answers. Throws a RequestRefused for a configured error.
   */
  for(prompt: Prompt): ScriptedDraft;
}

const NOTHING: ScriptedDraft = () => null;

/** Throws a SyntaxError that names the expression that is none. */
export function compileReplies(replies: readonly SandboxReply[]): ScriptedReplies {
  const compiled = replies.map((reply) => ({ reply, expression: compile(reply.match) }));
  if (compiled.length === 0) return { for: () => NOTHING };
  return {
    for(prompt) {
      const text = prompt.lastText.slice(0, MATCHED_CHARACTERS);
      const answered = prompt.toolResults().length > 0;
      const found = compiled.find(
        ({ reply, expression }) => !(reply.tool_calls && answered) && expression.test(text),
      );
      return found ? scripted(found.reply, prompt) : NOTHING;
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

function scripted({ reply, tool_calls, refusal, error }: SandboxReply, prompt: Prompt): ScriptedDraft {
  if (error) {
    const message = error.message ?? 'The sandbox is configured to fail here.';
    throw new RequestRefused(message, { status: error.status, code: error.code });
  }
  if (!tool_calls) return () => (refusal === undefined ? says(reply ?? '') : refuses(refusal));
  return (index) => {
    const random = prompt.random(index);
    return callsTools(
      tool_calls.map((call) => ({
        form: 'function',
        id: callId(random),
        name: call.name,
        input: JSON.stringify(call.arguments),
      })),
    );
  };
}
