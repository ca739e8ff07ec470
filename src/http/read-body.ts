import { promisify } from 'node:util';
import { gunzip, inflate } from 'node:zlib';
import { GatewayError } from '../kernel/errors.ts';
import { joinBytes } from '../kernel/join-bytes.ts';
import { atTurnsEnd } from '../kernel/turn-end.ts';
import type { Exchange } from './exchange.ts';

const INFLATERS = { gzip: promisify(gunzip), 'x-gzip': promisify(gunzip), deflate: promisify(inflate) };

type Encoding = keyof typeof INFLATERS;

/**
 * The body's bytes, at most `maxBytes` after inflating.
 *
 * Throws `unsupported_media_type` for anything but UTF-8 JSON, and `request_too_large`: everything that headers tell is
 * checked before a client that asked for `100 Continue` gets it. Rejects with `request_too_large`, too.
 */
export function readBody(exchange: Exchange, maxBytes: number): Promise<Buffer> {
  const { request, response } = exchange;
  checkContentType(request.headers['content-type']);
  const encoding = encodingOf(request.headers['content-encoding']);
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  if (exchange.expectsContinue) response.writeContinue();
  const sent = collect(exchange, maxBytes);
  return encoding ? sent.then((bytes) => inflated(bytes, encoding, maxBytes)) : sent;
}

function checkContentType(value: string | undefined): void {
  if (value === 'application/json') return;
  const [type, ...parameters] = (value ?? '').toLowerCase().split(';');
  if (type?.trim() !== 'application/json') {
    throw new GatewayError(
      'unsupported_media_type',
      'Send the body as JSON, with `Content-Type: application/json`.',
    );
  }
  const charset = parameters.map((parameter) => parameter.trim()).find((text) => text.startsWith('charset='));
  if (charset && !/^charset="?utf-?8"?$/.test(charset)) {
    throw new GatewayError('unsupported_media_type', 'Send the body as UTF-8.');
  }
}

function encodingOf(value: string | undefined): Encoding | null {
  const name = value?.trim().toLowerCase() ?? 'identity';
  if (name === 'identity' || name === '') return null;
  if (Object.hasOwn(INFLATERS, name)) return name as Encoding;
  throw new GatewayError('unsupported_media_type', 'A body may be compressed with gzip or deflate only.');
}

/** The bytes as sent. Rejects as soon as there are too many; the rest is then not read. */
function collect({ request, response }: Exchange, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= maxBytes) {
        parts.push(part);
        return;
      }
      request.removeAllListeners('data');
      // What still comes is thrown away; the connection ends with the reply.
      response.setHeader('connection', 'close');
      request.resume();
      reject(tooLarge(maxBytes));
    });
    // Requests that came in one turn go their way together, and so do the calls that they lead to.
    request.on('end', () => atTurnsEnd(() => resolve(joinBytes(parts, size))));
    request.on('error', (cause) =>
      reject(new GatewayError('invalid_request', 'The body broke off.', { cause })),
    );
  });
}

async function inflated(bytes: Buffer, encoding: Encoding, maxBytes: number): Promise<Buffer> {
  try {
    return await INFLATERS[encoding](bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(maxBytes);
    throw new GatewayError('invalid_request', `The body is not valid ${encoding}.`, { cause: error });
  }
}

const tooLarge = (maxBytes: number): GatewayError =>
  new GatewayError('request_too_large', `The body is larger than ${maxBytes} bytes.`);
