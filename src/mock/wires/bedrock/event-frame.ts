import { crc32 } from 'node:zlib';

/** Two lengths and their checksum. */
const PRELUDE = 12;
const CHECKSUM = 4;
/** Type of a header's value. */
const TEXT = 7;

/**
 * One message of `application/vnd.amazon.eventstream`.
 * @param headers as `encodedHeaders` has them
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/event-stream-encoding.html
 */
export function eventFrame(headers: Buffer, payload: Buffer): Buffer {
  const frame = Buffer.allocUnsafe(PRELUDE + headers.length + payload.length + CHECKSUM);
  frame.writeUInt32BE(frame.length, 0);
  frame.writeUInt32BE(headers.length, 4);
  frame.writeUInt32BE(crc32(frame.subarray(0, 8)), 8);
  headers.copy(frame, PRELUDE);
  payload.copy(frame, PRELUDE + headers.length);
  const end = frame.length - CHECKSUM;
  frame.writeUInt32BE(crc32(frame.subarray(0, end)), end);
  return frame;
}

/** Texts by their names, each of at most 255 bytes. */
export function encodedHeaders(headers: Readonly<Record<string, string>>): Buffer {
  const parts = Object.entries(headers).flatMap(([name, value]) => [
    Buffer.from([Buffer.byteLength(name)]),
    Buffer.from(name),
    Buffer.from([TEXT, 0, Buffer.byteLength(value)]),
    Buffer.from(value),
  ]);
  return Buffer.concat(parts);
}

/** The message without the end of its JSON; its lengths and checksums are right. */
export function brokenFrame(frame: Buffer): Buffer {
  const payloadAt = PRELUDE + frame.readUInt32BE(4);
  return eventFrame(frame.subarray(PRELUDE, payloadAt), frame.subarray(payloadAt, -CHECKSUM - 2));
}
