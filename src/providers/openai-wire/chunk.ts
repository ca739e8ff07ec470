import { ProviderError } from '../../kernel/errors.ts';
import { isObject, type JsonObject } from '../json-value.ts';

/** One event's data as a chunk. Throws `bad_response` for what is none. */
export function parsedChunk(data: string): JsonObject {
  let chunk: unknown;
  try {
    chunk = JSON.parse(data);
  } catch (error) {
    throw new ProviderError('bad_response', 'an event of the stream is not JSON', { cause: error });
  }
  if (!isObject(chunk)) throw new ProviderError('bad_response', 'an event of the stream is not an object');
  return chunk;
}

/** The usage in a chunk, wherever its server puts it. */
export const usageOf = (chunk: JsonObject): unknown =>
  chunk.usage ?? (isObject(chunk.x_groq) ? chunk.x_groq.usage : undefined);

/** The text of a chunk that says nothing else of this choice, and nothing of any other. */
export function plainText(chunk: JsonObject, index: number): string | undefined {
  const [choice, ...others] = Array.isArray(chunk.choices) ? (chunk.choices as unknown[]) : [];
  if (!isObject(choice) || others.length > 0 || choice.index !== index || usageOf(chunk) != null)
    return undefined;
  if (choice.finish_reason != null || choice.logprobs != null || choice.error || chunk.error)
    return undefined;
  const { delta } = choice;
  if (!isObject(delta) || typeof delta.content !== 'string') return undefined;
  for (const name in delta) {
    if (name !== 'content' && name !== 'role' && delta[name] !== null) return undefined;
  }
  return delta.content;
}
