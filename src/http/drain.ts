import type { Server } from 'node:http';
import { GatewayError } from '../kernel/errors.ts';
import type { LinkedList } from '../kernel/linked-list.ts';
import type { Exchange } from './exchange.ts';

/** What an exchange that was cut short may take to tell its client so. */
const LAST_WORDS_MS = 500;

/**
 * Stops taking connections and waits until what runs has ended, `deadlineMs` at the most. What still runs then is
 * ended with an error that its client can read. Resolves with whether all ended by themselves.
 */
export function drain(server: Server, live: LinkedList<Exchange>, deadlineMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    let inTime = true;
    const deadline = setTimeout(() => {
      inTime = live.size === 0;
      for (const exchange of live.values()) exchange.cutShort(stopping());
      setTimeout(() => server.closeAllConnections(), inTime ? 0 : LAST_WORDS_MS).unref();
    }, deadlineMs);
    server.close(() => {
      clearTimeout(deadline);
      resolve(inTime);
    });
    server.closeIdleConnections();
  });
}

const stopping = (): GatewayError =>
  new GatewayError('overloaded', 'The gateway is being stopped.', { retryAfterMs: 1_000 });
