import type { ChatCompletionMessage, ToolCall } from '../../contract/chat.ts';
import { ProviderError } from '../../kernel/errors.ts';
import type { ReasoningDetail } from '../content-blocks/reasoning-details.ts';
import {
  ANSWER_TOOL,
  customInput,
  noJson,
  type ReplyShape,
  reasonFor,
} from '../content-blocks/reply-shape.ts';
import { hasDelicateNumbers, parseExactJson } from '../exact-json.ts';
import { isObject, type JsonObject } from '../json-value.ts';
import type { ProviderCompletion } from '../provider.ts';
import { finishReason } from './finish-reason.ts';
import { malformed, ownReasoning, replyBlock } from './reply-blocks.ts';
import { usageFromWire } from './usage.ts';

/** What of the call decides how its reply is read. */
export interface ReplyContext {
  readonly shape: ReplyShape;
  readonly claude: boolean;
  /** AWS' own name of the call, from its headers. */
  readonly requestId: string | null;
}

/**
 * A whole Converse reply in the contract's words.
 * Throws `bad_response` for what is no reply, or prose where an answer in JSON was forced.
 */
export function fromWire(text: string, { shape, claude, requestId }: ReplyContext): ProviderCompletion {
  const reply = parsedReply(text);
  const { stopReason, usage, serviceTier } = reply;
  const content = contentOf(reply);
  if (!content || typeof stopReason !== 'string') throw malformed();
  const gathered = gather(content, shape, claude);
  const { answer, calls, details, thinking } = gathered;
  const reason = finishReason(stopReason);
  if (shape.answerTool && answer === null && calls.length === 0 && reason === 'stop') throw noJson();
  const said = answer ?? (gathered.text === '' && calls.length > 0 ? null : gathered.text);
  const message: ChatCompletionMessage = { role: 'assistant', content: said, refusal: null };
  if (thinking !== '') message.reasoning_content = thinking;
  if (details.length > 0) message.reasoning_details = details;
  addCalls(message, calls, shape);
  return {
    upstreamId: requestId,
    choices: [{ index: 0, message, logprobs: null, finish_reason: reasonFor(reason, calls.length, shape) }],
    usage: usageFromWire(usage),
    systemFingerprint: null,
    serviceTier: tierFromWire(serviceTier),
  };
}

/** The tier that served the call, in OpenAI's words, which are Converse's. */
export const tierFromWire = (tier: unknown): string | null =>
  isObject(tier) && typeof tier.type === 'string' ? tier.type : null;

interface Gathered {
  text: string;
  thinking: string;
  /** JSON of the answer, where it came as a tool's input. */
  answer: string | null;
  readonly calls: ToolCall[];
  readonly details: ReasoningDetail[];
}

function gather(content: readonly unknown[], shape: ReplyShape, claude: boolean): Gathered {
  const all: Gathered = { text: '', thinking: '', answer: null, calls: [], details: [] };
  for (const [index, value] of content.entries()) {
    const block = replyBlock(value);
    if (block?.type === 'text') all.text += block.text ?? '';
    else if (block?.type === 'tool_use') {
      const json = JSON.stringify(block.input ?? {});
      if (shape.answerTool && block.name === ANSWER_TOOL) all.answer = json;
      else all.calls.push(toolCall(block.id ?? '', block.name ?? '', json, shape));
    } else if (block) {
      all.thinking += block.thinking ?? '';
      const detail = ownReasoning(block, index, claude);
      if (detail) all.details.push(detail);
    }
  }
  return all;
}

function toolCall(id: string, name: string, json: string, shape: ReplyShape): ToolCall {
  return shape.customTools?.has(name)
    ? { id, type: 'custom', custom: { name, input: customInput(json) } }
    : { id, type: 'function', function: { name, arguments: json } };
}

function addCalls(message: ChatCompletionMessage, calls: ToolCall[], shape: ReplyShape): void {
  const [first] = calls;
  if (!first) return;
  if (shape.legacyFunctions && first.type === 'function') message.function_call = first.function;
  else message.tool_calls = calls;
}

function contentOf({ output }: JsonObject): readonly unknown[] | undefined {
  const message = isObject(output) ? output.message : undefined;
  return isObject(message) && Array.isArray(message.content) ? message.content : undefined;
}

function parsedReply(text: string): JsonObject {
  let reply: unknown;
  try {
    reply = JSON.parse(text);
  } catch (error) {
    throw new ProviderError('bad_response', 'the reply is no JSON', { cause: error });
  }
  if (!isObject(reply)) throw malformed();
  // A tool's arguments are the model's words, and its numbers must not be rounded.
  return text.includes('"toolUse"') && hasDelicateNumbers(text) ? withExactInputs(reply, text) : reply;
}

const withExactInputs = (reply: JsonObject, text: string): JsonObject => ({
  ...reply,
  output: (parseExactJson(text) as JsonObject).output,
});
