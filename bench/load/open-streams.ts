import type { PreparedRequest } from '../traffic/http-request.ts';
import { Connection, type Endpoint, type Exchange } from './connection.ts';

const TOGETHER = 25;
const FIRST_BYTE_MS = 15_000;

/**
 * Opens `count` streams and keeps them open. Resolves once every one of them has sent its first event; the
 * caller closes them.
 *
 * @throws Error when one ended, or gave nothing within 15 s
 */
export async function openStreams(
  endpoint: Endpoint,
  request: PreparedRequest,
  count: number,
): Promise<{ close(): void }> {
  const connections: Connection[] = [];
  const close = (): void => {
    for (const connection of connections) connection.close();
  };
  try {
    for (let opened = 0; opened < count; opened += TOGETHER) {
      const batch = Math.min(TOGETHER, count - opened);
      await Promise.all(Array.from({ length: batch }, () => openOne(endpoint, request, connections)));
    }
  } catch (error) {
    close();
    throw error;
  }
  return { close };
}

async function openOne(endpoint: Endpoint, request: PreparedRequest, all: Connection[]): Promise<void> {
  const connection = new Connection(endpoint);
  all.push(connection);
  await connection.opened;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('a stream gave no first event')), FIRST_BYTE_MS);
    const fail = ({ status, text }: Exchange): void => {
      clearTimeout(timer);
      reject(new Error(`a stream that was to stay open ended: status ${status} ${text.slice(0, 300)}`));
    };
    connection.onFirstByte = () => {
      clearTimeout(timer);
      resolve();
    };
    connection.send(request, fail);
  });
}
