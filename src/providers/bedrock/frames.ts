import { crc32 } from 'node:zlib';
import { ProviderError } from '../../kernel/errors.ts';
import type { WireDecoder } from '../wire-stream.ts';

/** One message of an event stream. */
export interface Frame {
  /** An exception ends the stream; an error is one that the service's model does not know. */
  readonly kind: 'event' | 'exception' | 'error';
  /** `contentBlockDelta`, `throttlingException`, or an error's code. */
  readonly type: string;
  /** JSON; an error's message. */
  readonly data: string;
}

/** Two lengths and their checksum. */
const PRELUDE = 12;
const CHECKSUM = 4;
/** The protocol's own limits are 16 MiB and 128 KiB. */
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_HEADER_BYTES = 128 * 1024;

const NOTHING = Buffer.alloc(0);

/**
 * Reads `application/vnd.amazon.eventstream`: length of the message, length of its headers, checksum of both; headers;
 * payload; checksum of all before. Numbers are big-endian.
 * `push` throws `bad_response` for what is damaged.
 *
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/event-stream-encoding.html
 */
export class FrameDecoder implements WireDecoder<Frame> {
  /** Bytes of a message that is not complete. */
  #held: Buffer[] = [];
  #heldBytes = 0;
  /** Length of the message that the held bytes begin; 0 while that is not known. */
  #wanted = 0;
  #headers = NOTHING;
  #head: FrameHead = { kind: 'event', type: '', text: '' };

  push(bytes: Buffer, out: Frame[]): void {
    let rest = bytes;
    if (this.#heldBytes > 0) {
      this.#held.push(bytes);
      this.#heldBytes += bytes.length;
      if (this.#heldBytes < (this.#wanted || PRELUDE)) return;
      rest = Buffer.concat(this.#held, this.#heldBytes);
    }
    let at = 0;
    let length = 0;
    while (rest.length - at >= PRELUDE) {
      length = lengthAt(rest, at);
      if (rest.length - at < length) break;
      this.#read(rest.subarray(at, at + length), out);
      at += length;
      length = 0;
    }
    this.#hold(at === 0 ? rest : rest.subarray(at), length);
  }

  /** What is left is no message: the reader will miss its end. */
  end(): void {
    this.#hold(NOTHING, 0);
  }

  #hold(rest: Buffer, wanted: number): void {
    this.#held = rest.length > 0 ? [rest] : [];
    this.#heldBytes = rest.length;
    this.#wanted = wanted;
  }

  #read(message: Buffer, out: Frame[]): void {
    const end = message.length - CHECKSUM;
    if (crc32(message.subarray(0, end)) !== message.readUInt32BE(end)) throw damaged('checksum');
    const payloadAt = PRELUDE + message.readUInt32BE(4);
    if (payloadAt > end) throw damaged('headers');
    const headers = message.subarray(PRELUDE, payloadAt);
    // Nearly all messages of a stream have the same.
    if (!headers.equals(this.#headers)) {
      this.#head = headOf(headers);
      this.#headers = Buffer.from(headers);
    }
    const { kind, type, text } = this.#head;
    out.push({ kind, type, data: kind === 'error' ? text : message.toString('utf8', payloadAt, end) });
  }
}

function lengthAt(bytes: Buffer, at: number): number {
  if (crc32(bytes.subarray(at, at + 8)) !== bytes.readUInt32BE(at + 8)) throw damaged('prelude');
  const length = bytes.readUInt32BE(at);
  if (length > MAX_BYTES || bytes.readUInt32BE(at + 4) > MAX_HEADER_BYTES) {
    throw new RangeError('a message of the stream is too large');
  }
  if (length < PRELUDE + CHECKSUM) throw damaged('length');
  return length;
}

interface FrameHead {
  readonly kind: Frame['kind'];
  readonly type: string;
  /** `:error-message` */
  readonly text: string;
}

function headOf(bytes: Buffer): FrameHead {
  const headers = textHeaders(bytes);
  const kind = headers.get(':message-type');
  if (kind === 'exception') return { kind, type: headers.get(':exception-type') ?? '', text: '' };
  if (kind === 'error') {
    return { kind, type: headers.get(':error-code') ?? '', text: headers.get(':error-message') ?? '' };
  }
  return { kind: 'event', type: headers.get(':event-type') ?? '', text: '' };
}

/** Bytes of the value behind each type of header, where that is always the same: booleans, integers, time, UUID. */
const FIXED_LENGTHS: Readonly<Record<number, number>> = { 0: 0, 1: 0, 2: 1, 3: 2, 4: 4, 5: 8, 8: 8, 9: 16 };
const TEXT = 7;

/** The headers that are text; of the others nothing is wanted. */
function textHeaders(bytes: Buffer): Map<string, string> {
  const headers = new Map<string, string>();
  let at = 0;
  while (at < bytes.length) {
    const nameEnd = at + 1 + (bytes[at] ?? 0);
    const name = bytes.toString('utf8', at + 1, nameEnd);
    const type = bytes[nameEnd] ?? -1;
    at = nameEnd + 1;
    let length = FIXED_LENGTHS[type];
    if (length === undefined) {
      if (type !== TEXT && type !== TEXT - 1) throw damaged('headers');
      if (at + 2 > bytes.length) throw damaged('headers');
      length = bytes.readUInt16BE(at);
      at += 2;
    }
    if (at + length > bytes.length) throw damaged('headers');
    if (type === TEXT) headers.set(name, bytes.toString('utf8', at, at + length));
    at += length;
  }
  return headers;
}

const damaged = (what: string): ProviderError =>
  new ProviderError('bad_response', `a message of the stream is damaged (${what})`);
