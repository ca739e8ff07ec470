import type { ProviderCompletion } from '../../providers/provider.ts';
import type { ShownAnswer } from './ballot.ts';

/** All that a client would see of an answer: its text, and the tools that it calls, without their arbitrary ids. */
export function shownAnswer({ choices }: ProviderCompletion): ShownAnswer {
  const message = choices[0]?.message;
  const parts: string[] = [];
  if (message?.content) parts.push(message.content);
  if (message?.refusal) parts.push(`(refuses) ${message.refusal}`);
  for (const { id: _, ...call } of message?.tool_calls ?? [])
    parts.push(`(calls a tool) ${JSON.stringify(call)}`);
  if (message?.function_call) parts.push(`(calls a tool) ${JSON.stringify(message.function_call)}`);
  return parts.join('\n');
}
