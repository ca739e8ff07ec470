import { chatBody, type RequestKind } from './request-bodies.ts';

/** A complete HTTP/1.1 request, made once and sent many times. */
export interface PreparedRequest {
  readonly bytes: Buffer;
  /** Whether the answer is a stream of events. */
  readonly stream: boolean;
}

const CHAT_PATH = '/v1/chat/completions';

/** A chat request for one gateway, with the headers that it wants (keys, routing). */
export function chatRequest(kind: RequestKind, headers: Readonly<Record<string, string>>): PreparedRequest {
  const body = chatBody(kind);
  const head = [
    `POST ${CHAT_PATH} HTTP/1.1`,
    'host: 127.0.0.1',
    'accept: application/json',
    'content-type: application/json',
    'user-agent: parley-bench',
    `content-length: ${body.length}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return { bytes: Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]), stream: kind.stream };
}

/** A GET without body. */
export function getRequest(path: string): PreparedRequest {
  return { bytes: Buffer.from(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`), stream: false };
}
