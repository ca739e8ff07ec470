import type { ChatMessage, ToolCall } from '../../contract/chat.ts';
import { inlineImages } from './images.ts';
import { SIGNED_CALLS_FROM } from './model.ts';
import { parsedObject } from './parsed-json.ts';
import { REASONING_FORMAT, signatureIn, UNSIGNED } from './signatures.ts';
import type { Translation } from './translation.ts';
import type { FunctionCall, Part } from './wire.ts';

type AssistantMessage = Extract<ChatMessage, { role: 'assistant' }>;

/**
 * Appends an earlier answer in the order in which the model made it, thoughts, text, calls, each with the signature
 * that it came with. `functionNames` learns the name behind each call's id, which results are sent back with.
 */
export function addAssistantParts(
  parts: Part[],
  message: AssistantMessage,
  functionNames: Map<string, string>,
  param: string,
  t: Translation,
): void {
  addThoughts(parts, message.reasoning_details ?? []);
  addAnswer(parts, message);
  for (const [index, call] of (message.tool_calls ?? []).entries()) {
    const functionCall = toFunctionCall(call, `${param}.tool_calls[${index}]`, t);
    functionNames.set(call.id, functionCall.name);
    // Calls made at once share one signature, which is on the first.
    parts.push(signedCall(functionCall, signatureIn(call.extra_content), index === 0, t));
  }
  if (message.function_call) {
    const { name, arguments: text } = message.function_call;
    parts.push(signedCall({ name, args: argumentsOf(text) ?? { arguments: text } }, undefined, true, t));
  }
}

/** Unsigned pieces belong to the signature that follows; without one Gemini would read nothing of them. */
function addThoughts(parts: Part[], details: NonNullable<AssistantMessage['reasoning_details']>): void {
  let text = '';
  for (const detail of details) {
    // Another provider's signature would be refused.
    if (detail.format !== REASONING_FORMAT) continue;
    text += detail.text ?? '';
    if (!detail.signature) continue;
    parts.push({ text, thought: true, thoughtSignature: detail.signature });
    text = '';
  }
}

function addAnswer(parts: Part[], message: AssistantMessage): void {
  const { content } = message;
  const answer: Part[] =
    typeof content === 'string'
      ? inlineImages(content)
      : (content ?? []).map((part) => ({ text: part.type === 'text' ? part.text : part.refusal }));
  if (message.refusal && answer.length === 0) answer.push({ text: message.refusal });
  const thoughtSignature = signatureIn(message.extra_content);
  if (thoughtSignature) answer.push({ ...(answer.pop() ?? { text: '' }), thoughtSignature });
  parts.push(...answer);
}

function toFunctionCall(call: ToolCall, param: string, t: Translation): FunctionCall {
  const { id } = call;
  if (call.type === 'custom') return { id, name: call.custom.name, args: { input: call.custom.input } };
  const { name, arguments: text } = call.function;
  const args = argumentsOf(text);
  if (!args) t.translated(`${param}.function.arguments`);
  return { id, name, args: args ?? { arguments: text } };
}

const argumentsOf = (text: string): Record<string, unknown> | undefined =>
  text.trim() === '' ? {} : parsedObject(text);

function signedCall(
  functionCall: FunctionCall,
  own: string | undefined,
  first: boolean,
  { model }: Translation,
): Part {
  const thoughtSignature = own ?? (first && model.version >= SIGNED_CALLS_FROM ? UNSIGNED : undefined);
  return thoughtSignature ? { functionCall, thoughtSignature } : { functionCall };
}
