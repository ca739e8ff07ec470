/** What a reader tells about one reply. */
export interface ReplyListener {
  /** A part of the body, valid during the call only. */
  body?(buffer: Buffer, start: number, end: number): void;
  /** The reply is complete. */
  end(status: number): void;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const CONTENT_LENGTH = /\r\ncontent-length: *(\d+)/i;
const CHUNKED = /\r\ntransfer-encoding: *chunked/i;

type State = 'head' | 'length' | 'size' | 'data' | 'data-end' | 'trailer';

/**
 * Reads HTTP/1.1 replies of one connection, one after the other: just enough of the protocol to know where a
 * reply ends, so that the load costs little beside what it loads.
 */
export class ReplyReader {
  readonly #listener: ReplyListener;
  #state: State = 'head';
  #head: Buffer | null = null;
  #status = 0;
  #left = 0;
  #size = 0;
  #line = 0;

  constructor(listener: ReplyListener) {
    this.#listener = listener;
  }

  /** @throws Error on bytes that are no HTTP reply */
  read(buffer: Buffer, length: number): void {
    let at = 0;
    while (at < length)
      at = this.#state === 'head' ? this.#readHead(buffer, at, length) : this.#readBody(buffer, at, length);
  }

  #readHead(buffer: Buffer, at: number, length: number): number {
    let input = buffer.subarray(at, length);
    const held = this.#head?.length ?? 0;
    if (this.#head) input = Buffer.concat([this.#head, input]);
    const end = input.indexOf(HEAD_END);
    if (end < 0) {
      if (input.length > 65_536) throw new Error('a reply head without end');
      // The buffer is read into again: what is kept must be copied.
      this.#head = Buffer.from(input);
      return length;
    }
    this.#head = null;
    const head = input.toString('latin1', 0, end);
    this.#status = Number(head.slice(9, 12));
    if (!head.startsWith('HTTP/1.') || !(this.#status >= 100))
      throw new Error('bytes that are no HTTP reply');
    this.#left = Number(CONTENT_LENGTH.exec(head)?.[1] ?? 0);
    this.#state = CHUNKED.test(head) ? 'size' : 'length';
    if (this.#state === 'length' && this.#left === 0) this.#finish();
    return at + end + HEAD_END.length - held;
  }

  #readBody(buffer: Buffer, at: number, length: number): number {
    if (this.#state === 'length' || this.#state === 'data') {
      const end = Math.min(length, at + this.#left);
      this.#left -= end - at;
      this.#listener.body?.(buffer, at, end);
      if (this.#left > 0) return end;
      if (this.#state === 'length') this.#finish();
      else this.#state = 'data-end';
      return end;
    }
    return this.#readFraming(buffer[at] ?? 0, at);
  }

  /** One byte of the lines between chunks: `SIZE CRLF`, the CRLF after the data, trailers up to an empty line. */
  #readFraming(byte: number, at: number): number {
    if (byte !== 0x0a) {
      if (byte === 0x0d) return at + 1;
      if (this.#state === 'size') this.#size = this.#size * 16 + hexDigit(byte);
      this.#line++;
      return at + 1;
    }
    if (this.#state === 'size') {
      this.#left = this.#size;
      this.#state = this.#size > 0 ? 'data' : 'trailer';
      this.#size = 0;
    } else if (this.#state === 'data-end') this.#state = 'size';
    else if (this.#line === 0) this.#finish();
    this.#line = 0;
    return at + 1;
  }

  #finish(): void {
    this.#state = 'head';
    this.#listener.end(this.#status);
  }
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  if (letter >= 0x61 && letter <= 0x66) return letter - 0x57;
  throw new Error('a chunk size that is no number');
}
