import { expect } from 'vitest';
import { eventsOf } from '../support/sse-events.ts';
import { readMessage, splitMessages } from './event-stream.ts';

/** The same question in each vendor's words, and where its answer stands. */
export interface WireCase {
  readonly name: string;
  readonly streamType: string;
  path(model: string, stream: boolean): string;
  body(model: string, text: string, stream: boolean): object;
  /** The answer's text in a whole reply. */
  textOf(reply: string): string;
  /** The same, put together from a stream. */
  textOfStream(stream: string): string;
  /** Its events as they were sent. */
  framesOf(stream: string): string[];
  /** What stands in each of them. */
  dataOf(stream: string): string[];
  /** The stream has come to its proper end. */
  isComplete(stream: string): boolean;
  /** What an error's body must look like. */
  error(status: number): object;
  /** The words of an error's body. */
  messageOf(reply: string): unknown;
  /** What stands where an event should, in `error-event`. */
  readonly errorEvent: object;
  keyed(key: string): Record<string, string>;
}

interface Loose {
  readonly [name: string]: Loose & string & Loose[];
}

const parsed = (text: string): Loose => JSON.parse(text) as Loose;
const json = (stream: string): Loose[] =>
  eventsOf(stream)
    .filter((data) => data !== '[DONE]')
    .map(parsed);

const SSE = {
  streamType: 'text/event-stream',
  framesOf: (stream: string) => stream.split(/(?<=\n\n|\r\n\r\n)/),
  dataOf: eventsOf,
};

const messageOf = (reply: string): unknown => parsed(reply).error?.message;

const OPENAI: WireCase = {
  ...SSE,
  name: 'openai',
  path: () => '/v1/chat/completions',
  body: (model, content, stream) => ({ model, messages: [{ role: 'user', content }], stream }),
  textOf: (reply) => parsed(reply).choices?.[0]?.message?.content ?? '',
  textOfStream: (stream) =>
    json(stream)
      .map((chunk) => chunk.choices?.[0]?.delta?.content ?? '')
      .join(''),
  isComplete: (stream) => stream.endsWith('data: [DONE]\n\n'),
  error: (status) => ({
    error: {
      message: expect.stringContaining(String(status)),
      type: expect.any(String),
      param: null,
    },
  }),
  messageOf,
  errorEvent: { error: { type: 'server_error', code: 'service_unavailable' } },
  keyed: (key) => ({ authorization: `Bearer ${key}` }),
};

const AZURE: WireCase = {
  ...OPENAI,
  name: 'azure-openai',
  path: (model) => `/openai/deployments/${model}/chat/completions?api-version=2024-10-21`,
  body: (_model, content, stream) => ({ messages: [{ role: 'user', content }], stream }),
  error: (status) => ({ error: { message: expect.stringContaining(String(status)) } }),
  keyed: (key) => ({ 'api-key': key }),
};

const RESPONSES: WireCase = {
  ...OPENAI,
  name: 'openai responses',
  path: () => '/v1/responses',
  body: (model, input, stream) => ({ model, input, stream }),
  textOf: (reply) => parsed(reply).output?.[0]?.content?.[0]?.text ?? '',
  textOfStream: (stream) =>
    json(stream)
      .filter((event) => event.type === 'response.output_text.delta')
      .map((event) => event.delta)
      .join(''),
  isComplete: (stream) => /event: response\.completed\n.*\n\n$/.test(stream),
};

const ANTHROPIC: WireCase = {
  ...SSE,
  name: 'anthropic',
  path: () => '/v1/messages',
  body: (model, content, stream) => ({
    model,
    max_tokens: 1_000,
    messages: [{ role: 'user', content }],
    stream,
  }),
  textOf: (reply) => parsed(reply).content?.[0]?.text ?? '',
  textOfStream: (stream) =>
    json(stream)
      .map((event) => event.delta?.text ?? '')
      .join(''),
  isComplete: (stream) => stream.endsWith('event: message_stop\ndata: {"type":"message_stop"}\n\n'),
  error: (status) => ({
    type: 'error',
    error: { type: expect.stringMatching(/_error$/), message: expect.stringContaining(String(status)) },
    request_id: expect.stringMatching(/^req_/),
  }),
  messageOf,
  errorEvent: { type: 'error', error: { type: 'overloaded_error' } },
  keyed: (key) => ({ 'x-api-key': key }),
};

const GEMINI: WireCase = {
  ...SSE,
  name: 'gemini',
  path: (model, stream) =>
    `/v1beta/models/${model}:${stream ? 'streamGenerateContent?alt=sse' : 'generateContent'}`,
  body: (_model, text) => ({ contents: [{ role: 'user', parts: [{ text }] }] }),
  textOf: (reply) => parsed(reply).candidates?.[0]?.content?.parts?.[0]?.text ?? '',
  textOfStream: (stream) =>
    json(stream)
      .map((chunk) => chunk.candidates?.[0]?.content?.parts?.[0]?.text ?? '')
      .join(''),
  isComplete: (stream) => /"finishReason":"STOP"[^\n]*\r\n\r\n$/.test(stream),
  error: (status) => ({
    error: {
      code: status,
      message: expect.stringContaining(String(status)),
      status: expect.stringMatching(/^[A-Z_]+$/),
    },
  }),
  messageOf,
  errorEvent: { error: { code: 503, status: 'UNAVAILABLE' } },
  keyed: (key) => ({ 'x-goog-api-key': key }),
};

const BEDROCK: WireCase = {
  name: 'bedrock',
  streamType: 'application/vnd.amazon.eventstream',
  framesOf: splitMessages,
  dataOf: (stream) => splitMessages(stream).map((message) => readMessage(message).payload),
  path: (model, stream) => `/model/${model}/converse${stream ? '-stream' : ''}`,
  body: (_model, text) => ({ messages: [{ role: 'user', content: [{ text }] }] }),
  textOf: (reply) => parsed(reply).output?.message?.content?.[0]?.text ?? '',
  textOfStream: (stream) =>
    BEDROCK.dataOf(stream)
      .map((data) => parsed(data).delta?.text ?? '')
      .join(''),
  isComplete: (stream) => {
    const last = readMessage(splitMessages(stream).at(-1) ?? '');
    return last.headers[':event-type'] === 'metadata';
  },
  error: (status) => ({ message: expect.stringContaining(String(status)) }),
  messageOf: (reply) => parsed(reply).message,
  errorEvent: { message: expect.stringContaining('overloaded') },
  keyed: (key) => ({ authorization: `Bearer ${key}` }),
};

/** OpenAI's is the first. */
export const WIRES: readonly WireCase[] = [OPENAI, ANTHROPIC, GEMINI, AZURE, BEDROCK, RESPONSES];
