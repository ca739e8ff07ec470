import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from '../kernel/node-http.ts';
import type { SandboxSettings } from '../providers/provider.ts';
import { createEngine } from '../providers/sandbox/engine.ts';
import { FaultDice, parseFault } from '../providers/sandbox/fault.ts';
import { DEFAULT_SANDBOX } from '../providers/sandbox/index.ts';
import { paceOf } from '../providers/sandbox/pace.ts';
import { systemTimers, type Timers } from '../providers/sandbox/timers.ts';
import { exchange, type MockContext } from './exchange.ts';
import { RequestLedger, SeenRequest } from './request-ledger.ts';

export interface MockOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** The only key that is taken; absent, any is, and none. */
  readonly key?: string | undefined;
  /** Happens to every request that has no `x-parley-fault` of its own. */
  readonly fault?: string | undefined;
  /** How fast it answers, and replies of your own. */
  readonly sandbox?: Partial<SandboxSettings> | undefined;
  /** How many requests `GET /__mock/requests` remembers; default 100. */
  readonly remembered?: number | undefined;
  readonly timers?: Timers | undefined;
  /** Told of errors that should never happen; default: a warning of the process. */
  readonly onMistake?: ((error: unknown) => void) | undefined;
}

export interface Mock {
  /** `http://host:port` */
  readonly url: string;
  /** Ends everything at once, stalled connections too; may be called twice. */
  close(): Promise<void>;
}

const LEDGER = '/__mock/requests';

/** Where a request goes whose target is no path. */
const NOWHERE = new URL('http://mock/');

/**
 * Serves the sandbox's models over HTTP as OpenAI, Anthropic, Gemini, Azure OpenAI and Amazon Bedrock do, and fails as
 * they do when told to.
 * Throws a SyntaxError for a fault or an expression in `replies` that can't be read; rejects with the system's error
 * when it cannot listen.
 */
export async function startMock(options: MockOptions): Promise<Mock> {
  const sandbox = { ...DEFAULT_SANDBOX, ...options.sandbox };
  const fault = options.fault ?? sandbox.fault;
  const context: MockContext = {
    engine: createEngine(sandbox.replies),
    pace: paceOf(sandbox),
    timers: options.timers ?? systemTimers,
    key: options.key ?? null,
    fault: fault === null ? null : parseFault(fault),
    dice: new FaultDice(),
    onMistake:
      options.onMistake ?? ((error) => process.emitWarning(error instanceof Error ? error : String(error))),
  };
  const ledger = new RequestLedger(options.remembered ?? 100);
  const running = new Set<AbortController>();
  const server = createServer((request, response) => {
    const url = URL.parse(`http://mock${request.url}`) ?? NOWHERE;
    if (url.pathname === LEDGER) {
      reportLedger(ledger, url, request, response);
      return;
    }
    const seen = new SeenRequest(request.method ?? '', url, request.headers);
    ledger.begin(seen);
    const abort = new AbortController();
    running.add(abort);
    response.once('close', () => {
      running.delete(abort);
      ledger.end(seen, response.headersSent ? response.statusCode : null, response.writableFinished);
      if (!response.writableFinished) abort.abort();
    });
    exchange(context, { request, response, url, seen, signal: abort.signal }).catch((error: unknown) => {
      context.onMistake(error);
      response.destroy();
    });
  });
  // Longer than clients keep idle connections, so that none of them meets one that is just being closed.
  server.keepAliveTimeout = 75_000;
  server.listen(options.port, options.host);
  await once(server, 'listening');
  const url = urlOf(server.address() as AddressInfo);
  let closed: Promise<unknown> | undefined;
  return {
    url,
    async close() {
      if (!closed) {
        closed = once(server, 'close');
        server.close();
        for (const abort of running) abort.abort();
        server.closeAllConnections();
      }
      await closed;
    },
  };
}

function reportLedger(
  ledger: RequestLedger,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  request.resume();
  const limit = Number(url.searchParams.get('limit') ?? Number.POSITIVE_INFINITY);
  if (request.method === 'GET' && limit > 0) {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(ledger.report(limit)));
    return;
  }
  if (request.method === 'DELETE') {
    ledger.clear();
    response.writeHead(204).end();
    return;
  }
  const status = request.method === 'GET' ? 400 : 405;
  response.writeHead(status, { allow: 'GET, DELETE', 'content-type': 'application/json' });
  response.end(
    JSON.stringify({ error: { message: 'GET (with a limit above 0) and DELETE are understood here.' } }),
  );
}

const urlOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
