import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { GatewayError } from '../kernel/errors.ts';
import type { ChatReply, ReplyHead, StreamReply } from '../pipeline/reply.ts';
import { asGatewayError, errorEnvelope } from './error-response.ts';
import { clientHasGone, type Exchange } from './exchange.ts';

/** A comment keeps proxies from taking a thinking model's silence for a dead line. */
const SILENCE_MS = 15_000;
const SILENCE_COMMENT = ': waiting\n\n';

/** Sends a chat reply, JSON or events, and closes it whatever happens. */
export async function writeResult(reply: ChatReply, exchange: Exchange): Promise<void> {
  if (reply.kind === 'stream') return writeStream(reply, exchange);
  const { response } = exchange;
  const body = JSON.stringify(reply.completion);
  const size = Buffer.byteLength(body);
  response.writeHead(200, [
    'content-type',
    'application/json',
    'content-length',
    String(size),
    ...replyHeaders(reply.head, exchange),
  ]);
  // As text, because Node then sends head and body in one write; ASCII need not be encoded for it.
  response.end(body, size === body.length ? 'latin1' : 'utf8');
  reply.close(exchange.signal.aborted ? 'cancelled' : 'ok');
}

async function writeStream(reply: StreamReply, exchange: Exchange): Promise<void> {
  const { response, signal } = exchange;
  const cancel = (): void => reply.close('cancelled');
  signal.addEventListener('abort', cancel, { once: true });
  response.writeHead(200, [
    'content-type',
    'text/event-stream; charset=utf-8',
    'cache-control',
    'no-cache, no-transform',
    'x-accel-buffering',
    'no',
    ...replyHeaders(reply.head, exchange),
  ]);
  const silence = setInterval(() => response.write(SILENCE_COMMENT), SILENCE_MS);
  try {
    for (let text = await reply.next(); text !== null; text = await reply.next()) {
      silence.refresh();
      if (!response.write(text)) await drained(response, signal);
    }
    // A cancelled reply has no next events either; its end must not look like a good one.
    signal.throwIfAborted();
  } catch (error) {
    if (clientHasGone(exchange)) return;
    const failure = signal.reason instanceof GatewayError ? signal.reason : error;
    exchange.errorCode = asGatewayError(failure).code;
    response.write(`data: ${JSON.stringify(errorEnvelope(failure))}\n\n`);
  } finally {
    clearInterval(silence);
    signal.removeEventListener('abort', cancel);
    reply.close(signal.aborted ? 'cancelled' : 'ok');
    response.end();
  }
}

/** Until the client has read what it was sent, or has gone. */
async function drained(response: ServerResponse, signal: AbortSignal): Promise<void> {
  try {
    await once(response, 'drain', { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function replyHeaders(head: ReplyHead, exchange: Exchange): string[] {
  const headers = [
    ...exchange.headers,
    'x-parley-provider',
    headerText(head.provider),
    'x-parley-model',
    headerText(head.model),
    'x-parley-attempts',
    String(head.attempts),
  ];
  if (head.dropped.length > 0)
    headers.push('x-parley-dropped-params', head.dropped.map(headerText).join(','));
  return headers;
}

/** Names that came from a client may hold what a header can't: those are percent-encoded. */
const headerText = (name: string): string =>
  /^[\x21-\x2b\x2d-\x7e]+$/.test(name) ? name : encodeURIComponent(name);
