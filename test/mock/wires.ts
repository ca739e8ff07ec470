import { expect } from 'vitest';
import { eventsOf } from '../support/sse-events.ts';

/** The same question in each vendor's words, and where its answer stands. */
export interface WireCase {
  readonly name: 'openai' | 'anthropic' | 'gemini';
  path(model: string, stream: boolean): string;
  body(model: string, text: string, stream: boolean): object;
  /** The answer's text in a whole reply. */
  textOf(reply: string): string;
  /** The same, put together from a stream. */
  textOfStream(stream: string): string;
  /** The stream has come to its proper end. */
  isComplete(stream: string): boolean;
  /** What an error's body must look like. */
  error(status: number): object;
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

export const WIRES: readonly WireCase[] = [
  {
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
    errorEvent: { error: { type: 'server_error', code: 'service_unavailable' } },
    keyed: (key) => ({ authorization: `Bearer ${key}` }),
  },
  {
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
    errorEvent: { type: 'error', error: { type: 'overloaded_error' } },
    keyed: (key) => ({ 'x-api-key': key }),
  },
  {
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
    errorEvent: { error: { code: 503, status: 'UNAVAILABLE' } },
    keyed: (key) => ({ 'x-goog-api-key': key }),
  },
];
