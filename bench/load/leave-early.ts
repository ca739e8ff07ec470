import type { PreparedRequest } from '../traffic/http-request.ts';
import { Connection, type Endpoint } from './connection.ts';

/**
 * Clients that go away in the middle: every `everyMs` one opens a stream and leaves with the first event.
 * Returns what stops it.
 */
export function leaveEarly(endpoint: Endpoint, request: PreparedRequest, everyMs: number): () => void {
  const present = new Set<Connection>();
  const timer = setInterval(() => {
    const connection = new Connection(endpoint, () => present.delete(connection));
    present.add(connection);
    connection.onFirstByte = () => connection.close();
    connection.send(request, () => undefined);
  }, everyMs);
  return () => {
    clearInterval(timer);
    for (const connection of present) connection.close();
  };
}
