import type { ServerResponse } from 'node:http';
import type { CancelSignal } from '../kernel/cancellation.ts';
import { GatewayError } from '../kernel/errors.ts';
import { atTurnsEnd } from '../kernel/turn-end.ts';
import type { ReplyHead, StreamReply, WholeReply } from '../pipeline/reply.ts';
import { clientHasGone, type Exchange } from './exchange.ts';

/** A comment keeps proxies from taking a thinking model's silence for a dead line. */
const SILENCE_MS = 15_000;
const SILENCE_COMMENT = ': waiting\n\n';

/** Sends a whole reply as JSON, and closes it whatever happens. */
export function writeWhole(reply: WholeReply, exchange: Exchange): void {
  const { response } = exchange;
  const body = JSON.stringify(reply.completion);
  const size = Buffer.byteLength(body);
  response.writeHead(200, [
    'content-type',
    'application/json',
    'content-length',
    String(size),
    ...exchange.headers,
    ...replyHeaders(reply.head),
  ]);
  // As text, because Node then sends head and body in one write; ASCII need not be encoded for it.
  atTurnsEnd(() => void response.end(body, size === body.length ? 'latin1' : 'utf8'));
  reply.close(exchange.signal.aborted ? 'cancelled' : 'ok');
}

/**
 * Sends a stream as it comes, and closes it whatever happens. While nothing comes, comments keep the line alive, also
 * before it has begun: from the first one on the status is 200, and the headers that name who answers are missing.
 *
 * Rejects when the stream could not begin, or broke: the error is for the one door to tell, with its status or as an
 * event. Not when the client has gone.
 */
export async function writeStream(coming: Promise<StreamReply>, exchange: Exchange): Promise<void> {
  const { response, signal } = exchange;
  const silence = setInterval(() => {
    if (!exchange.streaming) beginStream(exchange, null);
    response.write(SILENCE_COMMENT);
  }, SILENCE_MS);
  let reply: StreamReply | undefined;
  const cancel = (): void => reply?.close('cancelled');
  try {
    reply = await coming;
    signal.addEventListener('abort', cancel);
    if (!exchange.streaming) beginStream(exchange, reply.head);
    for (let text = await reply.next(); text !== null; text = await reply.next()) {
      silence.refresh();
      if (!response.write(text)) await drained(response, signal);
    }
    // A cancelled reply has no next events either; its end must not look like a good one.
    if (signal.aborted) throw signal.reason;
    response.end();
  } catch (error) {
    if (clientHasGone(exchange)) response.end();
    else throw signal.reason instanceof GatewayError ? signal.reason : error;
  } finally {
    clearInterval(silence);
    signal.removeEventListener('abort', cancel);
    reply?.close(signal.aborted ? 'cancelled' : 'ok');
  }
}

function beginStream(exchange: Exchange, head: ReplyHead | null): void {
  exchange.streaming = true;
  exchange.response.writeHead(200, [
    'content-type',
    'text/event-stream; charset=utf-8',
    'cache-control',
    'no-cache, no-transform',
    'x-accel-buffering',
    'no',
    ...exchange.headers,
    ...(head ? replyHeaders(head) : []),
  ]);
}

/** Until the client has read what it was sent, or has gone. */
async function drained(response: ServerResponse, signal: CancelSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      response.off('drain', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    response.on('drain', done);
    signal.addEventListener('abort', done);
  });
}

function replyHeaders(head: ReplyHead): string[] {
  const headers = [
    'x-parley-provider',
    listText(head.provider),
    'x-parley-model',
    listText(head.model),
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

/** Of several models, all with commas between them. */
const listText = (names: string): string =>
  /^[\x21-\x7e]+$/.test(names) ? names : names.split(',').map(headerText).join(',');
