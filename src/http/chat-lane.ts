import { chatRequestOf } from '../contract/validate-chat.ts';
import { GatewayError } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';
import type { ChatPipeline } from '../pipeline/chat.ts';
import type { ChatReply } from '../pipeline/reply.ts';
import { authenticate, type KeyDoor } from './authenticate.ts';
import { sendError } from './error-response.ts';
import { clientHasGone, type Exchange } from './exchange.ts';
import { parseJson } from './parse-json.ts';
import { readBody } from './read-body.ts';
import { reportFailure } from './report-failure.ts';
import { writeResult } from './write-result.ts';

export interface ChatLaneOptions {
  readonly keys: KeyDoor;
  readonly pipeline: ChatPipeline;
  readonly maxBodyBytes: number;
  readonly log: Logger;
}

/**
 * The whole way of `POST /v1/chat/completions` through HTTP: authentication, body limit, validation, pipeline,
 * reply. It needs nothing of Express, whose routing alone costs as much as all of this (docs/decisions).
 */
export function createChatLane({
  keys,
  pipeline,
  maxBodyBytes,
  log,
}: ChatLaneOptions): (exchange: Exchange) => Promise<void> {
  // Apart from the writing, so that an open stream does not hold its request's text.
  async function answer(exchange: Exchange): Promise<ChatReply> {
    const found = authenticate(exchange.request.headers, keys);
    const principal = found instanceof Promise ? await found : found;
    exchange.principal = principal;
    const { body, source } = parseJson(await readBody(exchange, maxBodyBytes));
    return pipeline({
      requestId: exchange.id,
      body: chatRequestOf(body),
      source,
      caller: principal,
      signal: exchange.signal,
      arrivedMs: exchange.arrivedMs,
      settled: (facts) => {
        exchange.settled = facts;
      },
    });
  }

  return async (exchange) => {
    try {
      await writeResult(await answer(exchange), exchange);
    } catch (error) {
      const { reason } = exchange.signal;
      const failure = reason instanceof GatewayError ? reason : error;
      reportFailure(log, exchange, failure);
      if (!clientHasGone(exchange)) sendError(exchange, failure);
    }
  };
}
