import type { ChatCompletionChunk, StreamError } from '../../generated/types.ts';
import { validateChatCompletionChunk, validateStreamError } from '../../generated/validators/replies.js';

export interface Events {
  readonly chunks: readonly ChatCompletionChunk[];
  /** The error event, which may only come last. */
  readonly error: StreamError | undefined;
  /** Whether `[DONE]` came. */
  readonly done: boolean;
}

/** Reads a whole stream as text. Throws on what the contract does not allow. */
export function readEvents(text: string): Events {
  if (!text.endsWith('\n\n')) throw new Error('the last event is not ended');
  const events = text.split(/\n\n+/).filter((event) => event !== '' && !event.startsWith(':'));
  const data = events.map((event) => {
    if (!/^data: [^\n]*$/.test(event)) throw new Error(`no event: ${event}`);
    return event.slice('data: '.length);
  });
  const done = data.at(-1) === '[DONE]';
  if (done) data.pop();
  const values = data.map((line) => JSON.parse(line) as unknown);
  const last = values.at(-1);
  const error = validateStreamError(last) ? last : undefined;
  if (error) values.pop();
  if (error && done) throw new Error('[DONE] after an error');
  const chunks = values.map((value) => {
    if (validateChatCompletionChunk(value)) return value;
    throw new Error(
      `no chunk: ${JSON.stringify(value)} ${JSON.stringify(validateChatCompletionChunk.errors)}`,
    );
  });
  return { chunks, error, done };
}
