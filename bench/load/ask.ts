import type { PreparedRequest } from '../traffic/http-request.ts';
import { Connection, type Endpoint, type Exchange } from './connection.ts';

/** Sends one request over a connection of its own and gives what came, failures too. Bounded by `timeoutMs`. */
export async function ask(
  endpoint: Endpoint,
  request: PreparedRequest,
  timeoutMs = 10_000,
): Promise<Exchange> {
  const connection = new Connection(endpoint);
  const timer = setTimeout(() => connection.close(), timeoutMs);
  try {
    // A refused connection is reported by the exchange, with status 0.
    return await new Promise<Exchange>((resolve) => connection.send(request, resolve));
  } finally {
    clearTimeout(timer);
    connection.close();
  }
}
