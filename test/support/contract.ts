import type { ErrorObject } from 'ajv';
import { expect } from 'vitest';
import * as replies from '../../generated/validators/replies.js';
import type { ChatCompletion, ChatCompletionChunk, ErrorEnvelope } from '../../src/contract/chat.ts';
import { ERROR_CODES, type ErrorCode } from '../../src/kernel/errors.ts';
import { eventsOf } from './sse-events.ts';

interface Check<T> {
  (data: unknown): data is T;
  errors: ErrorObject[] | null;
}

function held<T>(check: Check<T>, value: unknown): T {
  if (!check(value))
    expect.fail(`breaks the contract: ${JSON.stringify(check.errors)} in ${JSON.stringify(value)}`);
  return value;
}

/** A completion that keeps the contract. */
export async function completionOf(response: Response): Promise<ChatCompletion> {
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(200);
  return held<ChatCompletion>(replies.validateChatCompletion, body);
}

/** An error that keeps the contract, has this code and the status that goes with it. */
export async function errorOf(response: Response, code: ErrorCode): Promise<ErrorEnvelope['error']> {
  const body: unknown = await response.json();
  const { error } = held<ErrorEnvelope>(replies.validateErrorEnvelope, body);
  expect(error.code, error.message).toBe(code);
  expect(response.status).toBe(ERROR_CODES[code].status);
  expect(error.type).toBe(ERROR_CODES[code].type);
  expect(response.headers.get('x-request-id')).toBeTruthy();
  return error;
}

export interface StreamRead {
  readonly chunks: readonly ChatCompletionChunk[];
  /** The error event that ended it, if one did. */
  readonly error: ErrorEnvelope['error'] | undefined;
  readonly done: boolean;
  /** The content of each choice. */
  readonly contents: readonly string[];
}

/** A stream of which every single event keeps the contract. */
export async function streamOf(response: Response): Promise<StreamRead> {
  const text = await response.text();
  expect(response.status, text).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  return readEvents(text);
}

export function readEvents(text: string): StreamRead {
  const chunks: ChatCompletionChunk[] = [];
  const contents: string[] = [];
  let error: ErrorEnvelope['error'] | undefined;
  let done = false;
  for (const data of eventsOf(text)) {
    expect(done || error, 'nothing follows the end').toBeFalsy();
    if (data === '[DONE]') {
      done = true;
      continue;
    }
    const value: unknown = JSON.parse(data);
    if (typeof value === 'object' && value !== null && 'error' in value) {
      error = held<ErrorEnvelope>(replies.validateStreamError, value).error;
      continue;
    }
    const chunk = held<ChatCompletionChunk>(replies.validateChatCompletionChunk, value);
    chunks.push(chunk);
    for (const { index, delta } of chunk.choices)
      contents[index] = (contents[index] ?? '') + (delta.content ?? '');
  }
  return { chunks, error, done, contents };
}
