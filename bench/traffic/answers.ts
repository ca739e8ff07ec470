import { MODEL } from './request-bodies.ts';

const ID = 'chatcmpl-0193a5c07f7e7d4cb1a5e0f1d2c3b4a5';
const CREATED = 1_760_000_000;

const USAGE = {
  prompt_tokens: 220,
  completion_tokens: 200,
  total_tokens: 420,
  prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
  completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0 },
};

const TEXT =
  'The lamp was out because the keeper had read the barometer, and knew that "nobody sails tonight".\n'.repeat(
    8,
  );

/** A whole reply as OpenAI sends it, about 1.3 KB, head included. */
export const WHOLE = httpReply('application/json', {
  id: ID,
  object: 'chat.completion',
  created: CREATED,
  model: MODEL,
  choices: [
    {
      index: 0,
      message: { role: 'assistant', content: TEXT, refusal: null, annotations: [] },
      logprobs: null,
      finish_reason: 'stop',
    },
  ],
  usage: USAGE,
  service_tier: 'default',
  system_fingerprint: 'fp_0193a5c07f',
});

/** What is answered to anything that is no chat request. */
export const EMPTY_LIST = httpReply('application/json', { object: 'list', data: [] });

/** The head of a stream and its first event, which carries the role. */
export const STREAM_START = Buffer.from(
  'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream; charset=utf-8\r\ncache-control: no-cache\r\n' +
    `transfer-encoding: chunked\r\n\r\n${framed(chunk({ role: 'assistant', content: '', refusal: null }, null))}`,
);

/** One event with a short text, about 300 bytes: what most events of a stream are. */
export const STREAM_DELTA = Buffer.from(framed(chunk({ content: ' keeper' }, null)));

/** The finish reason, the usage, the end. */
export const STREAM_END = Buffer.from(
  `${framed(chunk({}, 'stop'))}${framed(usageChunk())}${framed('[DONE]')}0\r\n\r\n`,
);

function chunk(delta: object, finishReason: string | null): string {
  const choices = [{ index: 0, delta, logprobs: null, finish_reason: finishReason }];
  return JSON.stringify({ ...chunkHead(), choices, usage: null });
}

function usageChunk(): string {
  return JSON.stringify({ ...chunkHead(), choices: [], usage: USAGE });
}

function chunkHead(): object {
  return {
    id: ID,
    object: 'chat.completion.chunk',
    created: CREATED,
    model: MODEL,
    service_tier: 'default',
    system_fingerprint: 'fp_0193a5c07f',
  };
}

function framed(data: string): string {
  const event = `data: ${data}\n\n`;
  return `${Buffer.byteLength(event).toString(16)}\r\n${event}\r\n`;
}

function httpReply(contentType: string, value: object): Buffer {
  const body = JSON.stringify(value);
  const head = `HTTP/1.1 200 OK\r\ncontent-type: ${contentType}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
  return Buffer.from(head + body);
}
