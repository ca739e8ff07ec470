import type { IncomingMessage } from 'node:http';
import { RequestRefused } from '../providers/sandbox/request-refused.ts';

/** As much as the largest real requests (audio, images inline) need. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The body as text. Rejects with a RequestRefused (413) as soon as it is too large; the rest is read and thrown away,
 * so that the client gets to see the reply.
 */
export function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= MOST_BYTES) parts.push(part);
      else {
        parts.length = 0;
        reject(new RequestRefused('The request is too large.', { status: 413, code: 'request_too_large' }));
      }
    });
    request.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    request.on('error', reject);
  });
}

/** Throws a RequestRefused (400) for what is no JSON. Nothing is undefined. */
export function parseBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestRefused('We could not parse the JSON body of your request.', { status: 400 });
  }
}
