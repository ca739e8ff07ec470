import type { ChatMessage } from '../../contract/chat.ts';
import { isObject } from '../json-value.ts';
import { textContent, userContent } from './content.ts';
import { type ReasoningFormat, withReasoning } from './reasoning-items.ts';
import type { InputItem, OutputPart } from './wire.ts';

type AssistantMessage = Extract<ChatMessage, { role: 'assistant' }>;

/**
 * A conversation as input items: an assistant's turn becomes its reasoning, its words and its calls, each an item.
 * @param format whose reasoning can be sent back; null sends none
 */
export function toInput(messages: readonly ChatMessage[], format: ReasoningFormat | null): InputItem[] {
  const items: InputItem[] = [];
  const customCalls = new Set<string>();
  let functionCalls = 0;
  for (const message of messages) {
    switch (message.role) {
      case 'system':
      case 'developer':
        items.push({ type: 'message', role: message.role, content: textContent(message.content) });
        break;
      case 'user':
        items.push({ type: 'message', role: 'user', content: userContent(message.content) });
        break;
      case 'assistant':
        if (message.function_call) functionCalls++;
        for (const call of message.tool_calls ?? []) if (call.type === 'custom') customCalls.add(call.id);
        items.push(...assistantItems(message, functionCalls, format));
        break;
      case 'tool': {
        const { tool_call_id: call_id, content } = message;
        const type = customCalls.has(call_id) ? 'custom_tool_call_output' : 'function_call_output';
        items.push({ type, call_id, output: textContent(content) });
        break;
      }
      case 'function': {
        const call_id = functionCallId(functionCalls);
        items.push({ type: 'function_call_output', call_id, output: message.content ?? '' });
      }
    }
  }
  return items;
}

/** Deprecated function calls have no ids; the API needs one, the same for a call and its result. */
const functionCallId = (number: number): string => `function_call_${number}`;

function assistantItems(
  message: AssistantMessage,
  functionCalls: number,
  format: ReasoningFormat | null,
): InputItem[] {
  const items = spokenItems(message);
  for (const call of message.tool_calls ?? []) {
    const { id: call_id } = call;
    if (call.type === 'custom') items.push({ type: 'custom_tool_call', call_id, ...call.custom });
    else items.push({ type: 'function_call', call_id, ...call.function });
  }
  if (message.function_call) {
    const call_id = functionCallId(functionCalls);
    items.push({ type: 'function_call', call_id, ...message.function_call });
  }
  return format === null ? items : withReasoning(message.reasoning_details, items, format);
}

/** What was said: nothing, text, or parts where some of it was a refusal. */
function spokenItems({ content, refusal, extra_content: extra }: AssistantMessage): InputItem[] {
  const parts: OutputPart[] = [];
  const say = (text: string): void => {
    if (text !== '') parts.push({ type: 'output_text', text, annotations: [] });
  };
  const refuse = (words: string): void => {
    if (words !== '') parts.push({ type: 'refusal', refusal: words });
  };
  const said = typeof content === 'string' ? [{ type: 'text' as const, text: content }] : (content ?? []);
  for (const part of said) {
    if (part.type === 'text') say(part.text);
    else refuse(part.refusal);
  }
  if (refusal) refuse(refusal);
  const [first, ...others] = parts;
  if (!first) return [];
  const plain = first.type === 'output_text' && others.length === 0;
  const phase = phaseIn(extra);
  return [
    {
      type: 'message',
      role: 'assistant',
      content: plain ? first.text : parts,
      ...(phase === undefined ? {} : { phase }),
    },
  ];
}

/** Whether the words were a comment on the way or the answer, which newer models want to be told again. */
function phaseIn(extra: unknown): string | undefined {
  const own = isObject(extra) ? extra.openai : undefined;
  return isObject(own) && typeof own.phase === 'string' ? own.phase : undefined;
}

/** What a message's words were, for the client to send back. */
export const phaseContent = (phase: string): Record<string, unknown> => ({ openai: { phase } });
