import type { Server } from 'node:http';
import { GatewayError } from '../kernel/errors.ts';
import type { LinkedList } from '../kernel/linked-list.ts';
import type { Exchange } from './exchange.ts';

/** How often connections that have become idle are looked for: Node itself closes only those that are idle at once. */
const SWEEP_MS = 50;

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
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    server.close(() => {
      clearTimeout(deadline);
      clearInterval(sweep);
      resolve(inTime);
    });
  });
}

const stopping = (): GatewayError =>
  new GatewayError('overloaded', 'The gateway is being stopped.', { retryAfterMs: 1_000 });
