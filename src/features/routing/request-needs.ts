import type { ChatRequest } from '../../providers/provider.ts';
import { bucketOf } from './buckets.ts';

/** What a request asks of its target, as far as targets differ by it. Worked out once for each request. */
export interface RequestNeeds {
  /** Unicode code points of the messages' texts. */
  readonly promptCharacters: number;
  readonly bucket: number;
  readonly stream: boolean;
  /** Tools are offered, or were called before. */
  readonly tools: boolean;
  readonly vision: boolean;
  readonly audio: boolean;
  readonly files: boolean;
  /** A spoken answer. */
  readonly speech: boolean;
  readonly jsonSchema: boolean;
  readonly logprobs: boolean;
  readonly n: number;
  /** The most completion tokens of an answer; null when the client set no limit. */
  readonly maxTokens: number | null;
}

export function needsOf(request: ChatRequest, promptCharacters: number): RequestNeeds {
  const messages = lookThrough(request.messages);
  return {
    promptCharacters,
    bucket: bucketOf(promptCharacters),
    stream: request.stream === true,
    tools: messages.tools || Boolean(request.tools?.length || request.functions?.length),
    vision: messages.vision,
    audio: messages.audio,
    files: messages.files,
    speech: request.modalities?.includes('audio') === true,
    jsonSchema: request.response_format?.type === 'json_schema',
    logprobs: request.logprobs === true,
    n: request.n ?? 1,
    maxTokens: request.max_completion_tokens ?? request.max_tokens ?? null,
  };
}

function lookThrough(messages: ChatRequest['messages']) {
  const found = { tools: false, vision: false, audio: false, files: false };
  for (const message of messages) {
    if (message.role === 'tool' || message.role === 'function') found.tools = true;
    else if (message.role === 'assistant') {
      if (message.tool_calls?.length || message.function_call) found.tools = true;
    } else if (message.role === 'user' && typeof message.content !== 'string') {
      for (const { type } of message.content) {
        if (type === 'image_url') found.vision = true;
        else if (type === 'input_audio') found.audio = true;
        else if (type === 'file') found.files = true;
      }
    }
  }
  return found;
}
