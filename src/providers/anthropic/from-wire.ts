import type { ChatCompletionMessage, ToolCall } from '../../contract/chat.ts';
import { ProviderError } from '../../kernel/errors.ts';
import { countCharacters } from '../../kernel/usage.ts';
import { annotations, type UrlAnnotation } from '../content-blocks/annotations.ts';
import { type ReasoningDetail, reasoningDetail } from '../content-blocks/reasoning-details.ts';
import {
  ANSWER_TOOL,
  customInput,
  noJson,
  type ReplyShape,
  reasonFor,
} from '../content-blocks/reply-shape.ts';
import { hasDelicateNumbers, parseExactJson } from '../exact-json.ts';
import type { ProviderCompletion } from '../provider.ts';
import { errorFromEvent, type Redact } from './errors.ts';
import { explanation, finishReason } from './finish-reason.ts';
import { serviceTier, usageFromWire } from './usage.ts';
import type { WireMessage } from './wire.ts';
import { checkedBlock, isObject, malformed } from './wire-checks.ts';

/**
 * A whole reply of the Messages API in the contract's words.
 * Throws `bad_response` for what is no reply, or prose where an answer in JSON was forced, and a provider's error.
 */
export function fromWire(text: string, shape: ReplyShape, redact: Redact): ProviderCompletion {
  const wire = exactMessage(text, redact);
  const gathered = gather(wire, shape);
  const { answer, calls } = gathered;
  const reason = finishReason(wire.stop_reason ?? '');
  if (shape.answerTool && answer === null && calls.length === 0 && reason === 'stop') throw noJson();
  const refusal = reason === 'content_filter' ? explanation(wire.stop_details) : null;
  const content = answer ?? (gathered.text === '' && (calls.length > 0 || refusal) ? null : gathered.text);
  const message: ChatCompletionMessage = { role: 'assistant', content, refusal };
  if (gathered.thinking !== '') message.reasoning_content = gathered.thinking;
  if (gathered.details.length > 0) message.reasoning_details = gathered.details;
  if (gathered.annotations.length > 0) message.annotations = gathered.annotations;
  addCalls(message, calls, shape);
  return {
    upstreamId: typeof wire.id === 'string' ? wire.id : null,
    choices: [{ index: 0, message, logprobs: null, finish_reason: reasonFor(reason, calls.length, shape) }],
    usage: isObject(wire.usage) ? usageFromWire(wire.usage) : null,
    systemFingerprint: null,
    serviceTier: serviceTier(wire.usage),
  };
}

interface Gathered {
  text: string;
  thinking: string;
  /** JSON of the answer, where it came as a tool's input. */
  answer: string | null;
  readonly calls: ToolCall[];
  readonly details: ReasoningDetail[];
  readonly annotations: UrlAnnotation[];
}

function gather(wire: WireMessage, shape: ReplyShape): Gathered {
  const all: Gathered = { text: '', thinking: '', answer: null, calls: [], details: [], annotations: [] };
  wire.content.forEach((block, index) => {
    if (block.type === 'text') {
      const start = shape.cites ? countCharacters(all.text) : 0;
      all.text += block.text ?? '';
      if (shape.cites)
        all.annotations.push(...annotations(block.citations, start, countCharacters(all.text)));
    } else if (block.type === 'thinking' || block.type === 'redacted_thinking') {
      all.thinking += block.thinking ?? '';
      all.details.push(reasoningDetail(block, index));
    } else if (block.type === 'tool_use') {
      const json = JSON.stringify(block.input ?? {});
      if (shape.answerTool && block.name === ANSWER_TOOL) all.answer = json;
      else all.calls.push(toolCall(block.id ?? '', block.name ?? '', json, shape));
    }
  });
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

function exactMessage(text: string, redact: Redact): WireMessage {
  const message = parseMessage(text, redact);
  if (!message.content.some((block) => block.type === 'tool_use') || !hasDelicateNumbers(text))
    return message;
  return { ...message, content: (parseExactJson(text) as WireMessage).content };
}

function parseMessage(text: string, redact: Redact): WireMessage {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    throw new ProviderError('bad_response', 'the reply is no JSON', { cause: error });
  }
  if (!isObject(body)) throw malformed();
  if ('error' in body) throw errorFromEvent(body, redact);
  const { content, stop_reason: reason } = body as Partial<WireMessage>;
  if (!Array.isArray(content) || typeof reason !== 'string') throw malformed();
  content.forEach(checkedBlock);
  return body as WireMessage;
}
