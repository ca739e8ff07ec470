import type { ChatCompletionChoice, ChatCompletionMessage, FinishReason } from '../../contract/chat.ts';
import { ProviderError } from '../../kernel/errors.ts';
import type { ProviderCompletion } from '../provider.ts';
import { toAnnotations } from './annotations.ts';
import { isBareSamples, wavOf } from './audio.ts';
import type { WholeReply } from './continued-reply.ts';
import { mapFinishReason } from './finish-reason.ts';
import { toLogprobs } from './logprobs.ts';
import { type PartsRead, PartsReader } from './parts.ts';
import { callIdsOf, type ReplyShape } from './reply-shape.ts';
import { contentFilterResults } from './safety.ts';
import { signed } from './signatures.ts';
import { olderCall, toToolCall } from './tool-calls.ts';
import type { Candidate } from './wire.ts';

/** A whole reply in the contract's words. Throws `bad_response` for one without an answer. */
export function fromWire({ response, usage }: WholeReply, shape: ReplyShape): ProviderCompletion {
  const candidates = [...(response.candidates ?? [])].sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
  if (candidates.length === 0) throw new ProviderError('bad_response', 'the reply has no answer');
  const callIds = callIdsOf(response.responseId);
  const choices = candidates.map((candidate, index) => toChoice(candidate, index, callIds(index), shape));
  if (choices.every(isBroken)) {
    const [first] = candidates;
    throw new ProviderError('bad_response', `the answer broke off (${first?.finishReason})`);
  }
  return {
    upstreamId: response.responseId ?? null,
    choices,
    usage,
    systemFingerprint: null,
    serviceTier: null,
  };
}

/** Broken off before it said anything: there is nothing to give, and asking again may help. */
const isBroken = ({ message, finish_reason }: ChatCompletionChoice): boolean =>
  finish_reason === 'error' && !message.content && !message.tool_calls && !message.audio;

function toChoice(
  candidate: Candidate,
  index: number,
  callIds: (ordinal: number) => string,
  shape: ReplyShape,
): ChatCompletionChoice {
  const reader = new PartsReader(callIds);
  const read = reader.read(candidate.content?.parts ?? []);
  const message = toMessage(read, shape);
  const annotations = candidate.groundingMetadata && toAnnotations(candidate.groundingMetadata, read.text);
  if (annotations && annotations.length > 0) message.annotations = annotations;
  const filter = contentFilterResults(candidate.safetyRatings);
  return {
    index,
    message,
    logprobs: candidate.logprobsResult ? toLogprobs(candidate.logprobsResult) : null,
    finish_reason: finishOf(candidate, reader.calledTools, shape),
    ...(filter && { content_filter_results: filter }),
  };
}

export function finishOf(
  candidate: Candidate,
  calledTools: boolean,
  { olderCalls }: ReplyShape,
): FinishReason {
  const reason = mapFinishReason(candidate.finishReason ?? 'STOP', calledTools);
  return reason === 'tool_calls' && olderCalls ? 'function_call' : reason;
}

function toMessage(read: PartsRead, shape: ReplyShape): ChatCompletionMessage {
  const says = read.text !== '' || (read.calls.length === 0 && read.audio.length === 0);
  const message: ChatCompletionMessage = {
    role: 'assistant',
    content: says ? read.text : null,
    refusal: null,
  };
  if (read.thoughts !== '') message.reasoning_content = read.thoughts;
  if (read.details.length > 0) message.reasoning_details = read.details;
  const [firstCall] = read.calls;
  if (firstCall && shape.olderCalls) message.function_call = olderCall(firstCall);
  else if (firstCall) message.tool_calls = read.calls.map((called) => toToolCall(called, shape));
  if (read.audio.length > 0) message.audio = toAudio(read, shape);
  if (read.signature) message.extra_content = signed(read.signature);
  return message;
}

function toAudio({ audio, transcript }: PartsRead, { wav }: ReplyShape): ChatCompletionMessage['audio'] {
  const samples = Buffer.concat(audio.map((piece) => Buffer.from(piece.data, 'base64')));
  const type = audio[0]?.mimeType ?? '';
  const data = wav && isBareSamples(type) ? wavOf(samples, type) : samples.toString('base64');
  // Gemini keeps no spoken answer: it can't be referred to by its id later.
  return { id: 'audio_not_kept', data, expires_at: 0, transcript };
}
