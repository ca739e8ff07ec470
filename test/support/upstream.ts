import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate, setTimeout } from 'node:timers/promises';

export interface UpstreamRequestSeen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  readonly json: unknown;
  /** Resolves when the other side has gone before the reply was complete. */
  readonly aborted: Promise<void>;
}

export type UpstreamHandler = (seen: UpstreamRequestSeen, response: ServerResponse) => void | Promise<void>;

/** A real HTTP server on loopback that answers as the test says and remembers what it was asked. */
export interface Upstream {
  readonly url: string;
  readonly seen: UpstreamRequestSeen[];
  /** Replaces what it answers from now on. */
  answer(handler: UpstreamHandler): void;
  close(): Promise<void>;
}

export async function startUpstream(handler: UpstreamHandler = json({})): Promise<Upstream> {
  let current = handler;
  const seen: UpstreamRequestSeen[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString('utf8');
    const { promise: aborted, resolve } = Promise.withResolvers<void>();
    response.once('close', () => {
      if (!response.writableFinished) resolve();
    });
    const record = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      text,
      json: parsed(text),
      aborted,
    };
    seen.push(record);
    await current(record, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    answer(next) {
      current = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): UpstreamHandler =>
  (_seen, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

// Enough for a piece to be on its way.
const BETWEEN_PIECES_MS = 15;

/** Answers with these bytes as an event stream; several pieces are written one after the other. */
export const sse =
  (...pieces: (string | Buffer)[]): UpstreamHandler =>
  async (_seen, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const piece of pieces) {
      response.write(piece);
      await setTimeout(BETWEEN_PIECES_MS);
      // However late that was: this process, which is both sides, has now looked at its sockets once more.
      await setImmediate();
      await setImmediate();
    }
    response.end();
  };
