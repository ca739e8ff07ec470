import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { OPERATIONS } from '../contract/operation-table.ts';
import { ERROR_CODES, type ErrorCode, GatewayError } from '../kernel/errors.ts';
import { LinkedList } from '../kernel/linked-list.ts';
import { createServer } from '../kernel/node-http.ts';
import { errorEnvelope, sendError } from './error-response.ts';
import { type Exchange, rememberExchange } from './exchange.ts';
import { type ExchangeSources, openExchange } from './open-exchange.ts';

export interface ServerOptions extends ExchangeSources {
  readonly accessLog: (exchange: Exchange) => void;
  /** The lane of the hot operation. */
  readonly chat: (exchange: Exchange) => Promise<void>;
  /** Everything else: the Express application. */
  readonly others: (request: IncomingMessage, response: ServerResponse) => void;
  /** Shorter ones are for tests. */
  readonly patience?: Patience;
}

/** How long a sender may take, in milliseconds. */
export interface Patience {
  readonly headersMs: number;
  /** For the headers and the body; a reply may take as long as it likes. */
  readonly requestMs: number;
  /** How often this is looked at. */
  readonly checkMs: number;
}

const PATIENCE: Patience = { headersMs: 10_000, requestMs: 60_000, checkMs: 1_000 };

export interface HttpServer {
  readonly server: Server;
  /** Exchanges that are not over. */
  readonly live: LinkedList<Exchange>;
}

/**
 * The HTTP server. Chat requests go straight to their lane, all others through Express; both see the same
 * exchange, access log and error door.
 */
export function createHttpServer(options: ServerOptions): HttpServer {
  const { accessLog, chat, others, patience = PATIENCE } = options;
  const live = new LinkedList<Exchange>();
  const chatPath = OPERATIONS.createChatCompletion.path;

  function open(request: IncomingMessage, response: ServerResponse, expectsContinue: boolean): Exchange {
    const exchange = openExchange(request, response, options, expectsContinue, (closed) => {
      live.remove(place);
      accessLog(closed);
    });
    const place = live.add(exchange);
    return exchange;
  }

  function serve(request: IncomingMessage, response: ServerResponse, expectsContinue: boolean): void {
    const exchange = open(request, response, expectsContinue);
    // While draining, the client must not send its next request where nobody will read it.
    if (!server.listening) response.shouldKeepAlive = false;
    if (request.method === 'POST' && request.url === chatPath) {
      void chat(exchange);
      return;
    }
    rememberExchange(exchange);
    others(request, response);
  }

  const server = createServer(
    {
      // Longer than any load balancer in front keeps its own end.
      keepAliveTimeout: 75_000,
      // The request alone, not the reply: slow senders are cut, long streams are not.
      headersTimeout: patience.headersMs,
      requestTimeout: patience.requestMs,
      connectionsCheckingInterval: patience.checkMs,
    },
    (request, response) => serve(request, response, false),
  );
  server.on('checkContinue', (request, response) => serve(request, response, true));
  server.on('checkExpectation', (request, response) => {
    // An expectation is about the body: whoever sends none is answered all the same.
    if (request.method !== 'POST') return serve(request, response, false);
    const exchange = open(request, response, false);
    sendError(exchange, new GatewayError('expectation_failed', 'Only `Expect: 100-continue` can be met.'));
  });
  server.on('clientError', answerClientError);
  return { server, live };
}

/** What never became a request is answered in the same words, on the bare connection. */
function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const failure = protocolError(error.code);
  const body = JSON.stringify(errorEnvelope(failure));
  const { status } = ERROR_CODES[failure.code];
  const text = status === 408 ? 'Request Timeout' : status === 413 ? 'Payload Too Large' : 'Bad Request';
  socket.end(
    `HTTP/1.1 ${status} ${text}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` +
      `connection: close\r\n\r\n${body}`,
  );
}

function protocolError(code: string | undefined): GatewayError {
  const [kind, message]: [ErrorCode, string] =
    code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? ['request_timeout', 'The request did not arrive in time.']
      : code === 'HPE_HEADER_OVERFLOW'
        ? ['request_too_large', 'The headers are too large.']
        : ['invalid_request', 'This is not a valid HTTP request.'];
  return new GatewayError(kind, message);
}
