import { chatRequestOf } from '../contract/validate-chat.ts';
import { GatewayError } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';
import type { ChatPipeline } from '../pipeline/chat.ts';
import type { ChatReply, StreamReply, WholeReply } from '../pipeline/reply.ts';
import { authenticate, type KeyDoor } from './authenticate.ts';
import { sendError } from './error-response.ts';
import { clientHasGone, type Exchange } from './exchange.ts';
import { parseJson } from './parse-json.ts';
import { readBody } from './read-body.ts';
import { reportFailure } from './report-failure.ts';
import { writeStream, writeWhole } from './write-result.ts';

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
  async function ask(exchange: Exchange): Promise<Asked> {
    const found = authenticate(exchange.request.headers, keys);
    const principal = found instanceof Promise ? await found : found;
    exchange.principal = principal;
    const { body, source } = parseJson(await readBody(exchange, maxBodyBytes));
    const request = chatRequestOf(body);
    const coming = pipeline({
      requestId: exchange.id,
      body: request,
      source,
      caller: principal,
      signal: exchange.signal,
      arrivedMs: exchange.arrivedMs,
      settled: (facts) => {
        exchange.settled = facts;
      },
    });
    return { stream: request.stream === true, coming };
  }

  return async (exchange) => {
    try {
      const { stream, coming } = await ask(exchange);
      if (stream) await writeStream(coming as Promise<StreamReply>, exchange);
      else writeWhole((await coming) as WholeReply, exchange);
    } catch (error) {
      const { reason } = exchange.signal;
      const failure = reason instanceof GatewayError ? reason : error;
      reportFailure(log, exchange, failure);
      if (!clientHasGone(exchange)) sendError(exchange, failure);
    }
  };
}

/** A request that is being answered: a promise inside, as one that is returned would be waited for. */
interface Asked {
  readonly stream: boolean;
  readonly coming: Promise<ChatReply>;
}
