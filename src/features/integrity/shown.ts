import type { ChatCompletionMessage, ChatMessage } from '../../contract/chat.ts';
import type { ChatRequest, ProviderCompletion } from '../../providers/provider.ts';

/** A piece of what a judge is shown: what it is, in the gateway's words, and what it says. */
export interface ShownPart {
  readonly kind: string;
  readonly text: string;
}

/** An answer as a judge is shown it: what a client would see of it, apart from thoughts. */
export type ShownAnswer = readonly ShownPart[];

/** A tool call without its id, which is arbitrary. An answer that says nothing has one part that says so. */
export function shownAnswer({ choices }: Pick<ProviderCompletion, 'choices'>): ShownAnswer {
  const [choice] = choices;
  const parts = choice ? messageParts(choice.message) : [];
  const cut = CUT[choice?.finish_reason ?? ''];
  if (parts.length === 0) return [{ kind: `nothing${cut ?? ''}`, text: '' }];
  return cut ? parts.map(({ kind, text }) => ({ kind: kind + cut, text })) : parts;
}

const CUT: Readonly<Record<string, string>> = {
  length: ', cut off at its greatest length',
  content_filter: ', stopped by a filter',
};

function messageParts({ content, refusal, audio, tool_calls, function_call }: ChatCompletionMessage) {
  const parts: ShownPart[] = [];
  if (content) parts.push({ kind: 'text', text: content });
  if (refusal) parts.push({ kind: 'refusal', text: refusal });
  if (audio) parts.push({ kind: 'speech', text: audio.transcript ?? '' });
  for (const { id: _, ...call } of tool_calls ?? [])
    parts.push({ kind: 'tool call', text: JSON.stringify(call) });
  if (function_call) parts.push({ kind: 'tool call', text: JSON.stringify(function_call) });
  return parts;
}

/** What the answers answer: the conversation, and what else they had to keep to. */
export function shownQuestion(request: ChatRequest): ShownPart[] {
  const parts = request.messages.flatMap(turnParts);
  for (const [kind, value] of [
    ['tools on offer', request.tools ?? request.functions],
    ['wanted use of tools', request.tool_choice ?? request.function_call],
    ['wanted format', request.response_format],
  ] as const) {
    if (value !== undefined && value !== null) parts.push({ kind, text: JSON.stringify(value) });
  }
  return parts;
}

function turnParts(message: ChatMessage): ShownPart[] {
  const { role, content } = message;
  const texts = typeof content === 'string' ? [content] : (content ?? []).map(partText);
  const parts: ShownPart[] = texts.length > 0 ? [{ kind: role, text: texts.join('\n') }] : [];
  if (message.role !== 'assistant') return parts;
  const { refusal, tool_calls, function_call } = message;
  if (refusal) parts.push({ kind: `${role}, refusal`, text: refusal });
  for (const call of tool_calls ?? []) parts.push({ kind: `${role}, tool call`, text: JSON.stringify(call) });
  if (function_call) parts.push({ kind: `${role}, tool call`, text: JSON.stringify(function_call) });
  return parts;
}

/** Images, sound and files are named: a judge need not be able to read them. */
function partText(part: { readonly type: string }): string {
  if ('text' in part) return String(part.text);
  return 'refusal' in part ? String(part.refusal) : `[${part.type}]`;
}
