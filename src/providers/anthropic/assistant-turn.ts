import type { ModelTraits } from '../claude/models.ts';
import { withThinking } from '../content-blocks/reasoning-details.ts';
import { CUSTOM_INPUT } from '../content-blocks/reply-shape.ts';
import { parseExactJson } from '../exact-json.ts';
import type { ChatRequest } from '../provider.ts';
import { cacheMark, textBlocks } from './content-blocks.ts';
import type { ToolUseBlock, WireBlock } from './wire.ts';

type Message = ChatRequest['messages'][number];
export type AssistantMessage = Extract<Message, { role: 'assistant' }>;

/**
 * An earlier answer as blocks: its thinking where it stood, then its words, then its calls.
 * @param path where the message stands: `messages[1]`
 * @param functionCall how many deprecated function calls there have been, this one's included
 * @param translated is told of arguments that are no JSON object
 */
export function assistantBlocks(
  message: AssistantMessage,
  path: string,
  functionCall: number,
  traits: ModelTraits,
  translated: (param: string) => void,
): WireBlock[] {
  const blocks = spokenBlocks(message);
  message.tool_calls?.forEach((call, index) => {
    if (call.type === 'custom') {
      const input = { [CUSTOM_INPUT]: call.custom.input };
      blocks.push({ type: 'tool_use', id: wireToolId(call.id), name: call.custom.name, input });
    } else {
      const at = `${path}.tool_calls[${index}].function.arguments`;
      blocks.push(toolUse(wireToolId(call.id), call.function, at, translated));
    }
  });
  if (message.function_call) {
    const at = `${path}.function_call.arguments`;
    blocks.push(toolUse(functionCallId(functionCall), message.function_call, at, translated));
  }
  return traits.thinking === 'none'
    ? blocks
    : withThinking<WireBlock>(message.reasoning_details, blocks, (block) => block);
}

function spokenBlocks({ content, refusal }: AssistantMessage): WireBlock[] {
  const blocks: WireBlock[] = typeof content === 'string' ? textBlocks(content) : [];
  if (Array.isArray(content)) {
    for (const part of content) {
      const [block] = textBlocks(part.type === 'text' ? part.text : part.refusal);
      if (block) blocks.push(part.type === 'text' ? { ...block, ...cacheMark(part) } : block);
    }
  }
  if (refusal) blocks.push(...textBlocks(refusal));
  return blocks;
}

function toolUse(
  id: string,
  called: { name: string; arguments: string },
  path: string,
  translated: (param: string) => void,
): ToolUseBlock {
  return { type: 'tool_use', id, name: called.name, input: toolInput(called.arguments, path, translated) };
}

/** The wire takes objects only. Words that are none are wrapped, so that the model sees what it wrote. */
function toolInput(text: string, path: string, translated: (param: string) => void): unknown {
  if (text === '' || text === '{}') return {};
  try {
    const input = parseExactJson(text);
    if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input;
  } catch {
    // Models do write invalid arguments, and the conversation has to go on.
  }
  translated(path);
  return { INVALID_JSON: text };
}

/** Deprecated function calls have no ids; the wire needs one, the same for a call and its result. */
export const functionCallId = (number: number): string => `function_call_${number}`;

/** Ids of other providers may hold characters that this wire refuses. */
export const wireToolId = (id: string): string => (/[^\w-]/.test(id) ? id.replace(/[^\w-]/g, '_') : id);
