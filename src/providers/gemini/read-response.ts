import { ProviderError } from '../../kernel/errors.ts';
import type { Candidate, GenerateContentResponse, Part } from './wire.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isAbsentOr = (value: unknown, type: 'string' | 'number'): boolean =>
  value === undefined || typeof value === type;

/** Parses a reply's text. Throws `bad_response` for what is no JSON. */
export function parseReply(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ProviderError('bad_response', 'the reply is not JSON', { cause: error });
  }
}

/**
 * A parsed reply, or event of a stream, as what it must be. Throws `bad_response` for anything else, and
 * `content_filter` for a prompt that was blocked, which Gemini answers with status 200.
 */
export function asResponse(value: unknown, status: number): GenerateContentResponse {
  if (!isResponse(value))
    throw new ProviderError('bad_response', 'the reply is not one of Gemini', { status });
  const blocked = value.promptFeedback?.blockReason;
  if (blocked && !value.candidates?.length) {
    throw new ProviderError('content_filter', `The prompt was blocked (${blocked}).`, { status });
  }
  return value;
}

function isResponse(value: unknown): value is GenerateContentResponse {
  if (!isObject(value)) return false;
  const { candidates, usageMetadata, promptFeedback } = value;
  if (!isAbsentOr(value.responseId, 'string')) return false;
  if (usageMetadata !== undefined && !isUsage(usageMetadata)) return false;
  if (
    promptFeedback !== undefined &&
    !(isObject(promptFeedback) && isAbsentOr(promptFeedback.blockReason, 'string'))
  )
    return false;
  return candidates === undefined || (Array.isArray(candidates) && candidates.every(isCandidate));
}

function isUsage(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const count of Object.values(value)) {
    // Besides the counts there are lists of details and names.
    if (typeof count === 'number' && !(Number.isSafeInteger(count) && count >= 0)) return false;
  }
  return true;
}

function isCandidate(value: unknown): value is Candidate {
  if (!isObject(value) || !isAbsentOr(value.finishReason, 'string')) return false;
  if (value.index !== undefined && !(Number.isInteger(value.index) && (value.index as number) >= 0))
    return false;
  const { content } = value;
  if (content === undefined) return true;
  if (!isObject(content)) return false;
  return content.parts === undefined || (Array.isArray(content.parts) && content.parts.every(isPart));
}

function isPart(value: unknown): value is Part {
  if (!isObject(value) || !isAbsentOr(value.text, 'string') || !isAbsentOr(value.thoughtSignature, 'string'))
    return false;
  const { functionCall, inlineData } = value;
  if (functionCall !== undefined) {
    if (!isObject(functionCall) || typeof functionCall.name !== 'string') return false;
    if (!isAbsentOr(functionCall.id, 'string')) return false;
    if (functionCall.args !== undefined && !isObject(functionCall.args)) return false;
  }
  if (inlineData === undefined) return true;
  return (
    isObject(inlineData) && typeof inlineData.mimeType === 'string' && typeof inlineData.data === 'string'
  );
}
