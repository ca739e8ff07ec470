import { crc32 } from 'node:zlib';
import { expect } from 'vitest';

/** A message of `application/vnd.amazon.eventstream`. */
export interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
}

/** The messages of a stream as they were sent; what is not complete at its end is the last one. Bytes are `latin1`. */
export function splitMessages(stream: string): string[] {
  const bytes = Buffer.from(stream, 'latin1');
  const out: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + bytes.readUInt32BE(at);
    out.push(bytes.toString('latin1', at, end));
    at = end;
  }
  return out;
}

/** Reads one message; its checksums must be right, and all its headers texts. */
export function readMessage(message: string): Message {
  const bytes = Buffer.from(message, 'latin1');
  expect(bytes.readUInt32BE(0)).toBe(bytes.length);
  expect(bytes.readUInt32BE(8)).toBe(crc32(bytes.subarray(0, 8)));
  expect(bytes.readUInt32BE(bytes.length - 4)).toBe(crc32(bytes.subarray(0, -4)));
  const payloadAt = 12 + bytes.readUInt32BE(4);
  const headers: Record<string, string> = {};
  for (let at = 12; at < payloadAt; ) {
    const nameEnd = at + 1 + bytes.readUInt8(at);
    expect(bytes.readUInt8(nameEnd)).toBe(7);
    const end = nameEnd + 3 + bytes.readUInt16BE(nameEnd + 1);
    headers[bytes.toString('utf8', at + 1, nameEnd)] = bytes.toString('utf8', nameEnd + 3, end);
    at = end;
  }
  return { headers, payload: bytes.toString('utf8', payloadAt, bytes.length - 4) };
}
