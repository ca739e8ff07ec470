import type { ChatCompletionChoice } from '../../contract/chat.ts';
import { ProviderError } from '../../kernel/errors.ts';
import { isObject, type JsonObject, textOrNull } from '../json-value.ts';
import type { ProviderCompletion } from '../provider.ts';
import { addOtherFields, saidIn } from './content.ts';
import { errorInside } from './errors.ts';
import { mapFinishReason } from './finish-reason.ts';
import { toLogprobs } from './logprobs.ts';
import { toToolCalls } from './tool-calls.ts';
import { toTokenUsage } from './usage.ts';

/**
 * Reads a whole reply. Throws a ProviderError: `bad_response` for what is no completion, the error's own kind for an
 * error that came with status 200.
 */
export function fromWire(text: string): ProviderCompletion {
  const reply = parsedReply(text);
  const failure = errorInside(reply);
  if (failure) throw failure;
  if (!Array.isArray(reply.choices) || reply.choices.length === 0) {
    throw new ProviderError('bad_response', 'the reply has no choices');
  }
  const choices = reply.choices.map(toChoice);
  choices.sort((a, b) => a.index - b.index);
  // Servers that count wrong still list their choices in order.
  if (choices.some((choice, at) => choice.index !== at)) {
    for (const [at, choice] of choices.entries()) choice.index = at;
  }
  return {
    upstreamId: textOrNull(reply.id),
    choices,
    usage: toTokenUsage(reply.usage),
    systemFingerprint: textOrNull(reply.system_fingerprint),
    serviceTier: textOrNull(reply.service_tier),
  };
}

function parsedReply(text: string): JsonObject {
  let reply: unknown;
  try {
    reply = JSON.parse(text);
  } catch (error) {
    throw new ProviderError('bad_response', 'the reply is not JSON', { cause: error });
  }
  if (!isObject(reply)) throw new ProviderError('bad_response', 'the reply is not an object');
  return reply;
}

function toChoice(choice: unknown, at: number): ChatCompletionChoice {
  if (!isObject(choice)) throw new ProviderError('bad_response', 'a choice is not an object');
  const failure = errorInside(choice);
  if (failure) throw failure;
  const { message } = choice;
  if (!isObject(message)) throw new ProviderError('bad_response', 'a choice has no message');
  const { content, reasoning } = saidIn(message);
  const calls = toToolCalls(message.tool_calls);
  // Built by assignment: what is spread together is a slow object, and takes twice as long to write out.
  const said: ChatCompletionChoice['message'] = {
    role: 'assistant',
    content,
    refusal: textOrNull(message.refusal),
  };
  addOtherFields(said, message);
  if (reasoning) said.reasoning_content = reasoning;
  if (calls) said.tool_calls = calls;
  const read: ChatCompletionChoice = {
    index: typeof choice.index === 'number' ? choice.index : at,
    message: said,
    logprobs: toLogprobs(choice.logprobs),
    finish_reason: mapFinishReason(choice.finish_reason, calls !== undefined),
  };
  if (isObject(choice.content_filter_results)) read.content_filter_results = choice.content_filter_results;
  return read;
}
