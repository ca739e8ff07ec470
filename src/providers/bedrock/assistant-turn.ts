import { createHash } from 'node:crypto';
import { isAnthropic, withThinking } from '../content-blocks/reasoning-details.ts';
import { CUSTOM_INPUT } from '../content-blocks/reply-shape.ts';
import { parseExactJson } from '../exact-json.ts';
import type { ChatRequest } from '../provider.ts';
import { cachePoint, textBlocks } from './content-blocks.ts';
import { REASONING_FORMAT } from './reasoning-format.ts';
import type { Translation } from './translation.ts';
import type { WireBlock } from './wire.ts';

type Message = ChatRequest['messages'][number];
export type AssistantMessage = Extract<Message, { role: 'assistant' }>;

/**
 * An earlier answer as blocks: its thinking where it stood, then its words, then its calls.
 * @param path where the message stands: `messages[1]`
 * @param functionCall how many deprecated function calls there have been, this one's included
 */
export function assistantBlocks(
  message: AssistantMessage,
  path: string,
  functionCall: number,
  t: Translation,
): WireBlock[] {
  const calls: WireBlock[] = [];
  message.tool_calls?.forEach((call, index) => {
    const id = wireToolId(call.id, t);
    if (call.type === 'custom') {
      calls.push(toolUse(id, call.custom.name, { [CUSTOM_INPUT]: call.custom.input }));
    } else {
      const at = `${path}.tool_calls[${index}].function.arguments`;
      calls.push(toolUse(id, call.function.name, toolInput(call.function.arguments, at, t)));
    }
  });
  if (message.function_call) {
    const { name, arguments: text } = message.function_call;
    const input = toolInput(text, `${path}.function_call.arguments`, t);
    calls.push(toolUse(functionCallId(functionCall, t), name, input));
  }
  const spoken = spokenBlocks(message, t);
  if (calls.length > 0 && spoken.length > 0 && !t.family.mixedTurns) {
    // Calls alone: what was said beside them matters less than that they are answered.
    t.translated(`${path}.content`);
    return calls;
  }
  const { traits } = t.family;
  if (traits?.thinking === 'none') return [...spoken, ...calls];
  return withThinking<WireBlock>(
    message.reasoning_details,
    [...spoken, ...calls],
    (thinking) =>
      thinking.type === 'thinking'
        ? { reasoningContent: { reasoningText: { text: thinking.thinking, signature: thinking.signature } } }
        : { reasoningContent: { redactedContent: thinking.data } },
    // Claude's signatures hold wherever it is served; other models only know what came from here.
    traits ? isAnthropic : (format) => format === REASONING_FORMAT,
  ).filter((block) => traits !== null || isReplayable(block));
}

/** Models besides Claude refuse signatures. */
const isReplayable = (block: WireBlock): boolean =>
  !('reasoningContent' in block) || 'redactedContent' in block.reasoningContent;

function spokenBlocks({ content, refusal }: AssistantMessage, t: Translation): WireBlock[] {
  const blocks: WireBlock[] = typeof content === 'string' ? textBlocks(content) : [];
  if (Array.isArray(content)) {
    for (const part of content) {
      blocks.push(...textBlocks(part.type === 'text' ? part.text : part.refusal));
      if (part.type === 'text') blocks.push(...cachePoint(part, t));
    }
  }
  if (refusal) blocks.push(...textBlocks(refusal));
  return blocks;
}

const toolUse = (toolUseId: string, name: string, input: unknown): WireBlock => ({
  toolUse: { toolUseId, name, input },
});

/** The wire takes objects only. Words that are none are wrapped, so that the model sees what it wrote. */
function toolInput(text: string, path: string, t: Translation): unknown {
  if (text === '' || text === '{}') return {};
  try {
    const input = parseExactJson(text);
    if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input;
  } catch {
    // Models do write invalid arguments, and the conversation has to go on.
  }
  t.translated(path);
  return { INVALID_JSON: text };
}

/** Deprecated function calls have no ids; the wire needs one, the same for a call and its result. */
export const functionCallId = (number: number, t: Translation): string =>
  wireToolId(`function_call_${number}`, t);

const MAX_ID = 64;

/** Ids of other providers may be longer than this wire takes, or hold what it refuses. */
export function wireToolId(id: string, { family }: Translation): string {
  if (family.shortToolIds) return /^[a-zA-Z0-9]{9}$/.test(id) ? id : digest(id).slice(0, 9);
  const plain = id.replace(/[^\w.:-]/g, '_');
  return plain.length > MAX_ID ? digest(id) : plain;
}

/** 40 hexadecimal digits, the same for the same id. */
const digest = (id: string): string => createHash('sha1').update(id).digest('hex');
