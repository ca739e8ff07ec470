import { ProviderError } from '../kernel/errors.ts';
import type { ByteStream } from '../kernel/http-client.ts';
import { SseDecoder } from '../kernel/sse.ts';
import type { ProviderStream, StreamEvent } from './provider.ts';

/** Reads one provider's stream events; each adapter has one, and one is made per call. */
export interface WireReader {
  /**
   * Reads the data of one server-sent event and appends what it says to `out`.
   * Throws a ProviderError for an error event and for data that is not of the wire.
   */
  read(data: string, out: StreamEvent[]): void;
  /** The terminal event has been read: nothing more is expected. */
  readonly finished: boolean;
  /** The bytes may end here without a terminal event: all that was begun is complete. Absent: they may not. */
  readonly endable?: boolean | undefined;
}

/**
 * Reads a stream until its first events are there, and gives it on as it comes. What fails before is thrown, so that
 * another target can still be asked: an error event that opens a 200 stream, an empty body, a stall.
 * An end of the bytes without the wire's terminal event is `bad_response`, never a success.
 */
export async function openWireStream(body: ByteStream, reader: WireReader): Promise<ProviderStream> {
  const stream = new WireStream(body, reader);
  try {
    await stream.peek();
  } catch (error) {
    body.cancel();
    throw error;
  }
  return stream;
}

class WireStream implements ProviderStream {
  readonly #body: ByteStream;
  readonly #reader: WireReader;
  readonly #decoder = new SseDecoder();
  #first: readonly StreamEvent[] | null = null;
  /** What went wrong behind events that were still good: thrown once these have been given. */
  #failure: unknown;
  #over = false;

  constructor(body: ByteStream, reader: WireReader) {
    this.#body = body;
    this.#reader = reader;
  }

  async peek(): Promise<void> {
    const first = await this.#read();
    if (first === null) throw new ProviderError('bad_response', 'the stream was empty');
    // Nobody has seen these events yet: better to ask another target than to give an answer that breaks off.
    if (this.#failure) throw this.#failure;
    this.#first = first;
  }

  async next(): Promise<readonly StreamEvent[] | null> {
    const first = this.#first;
    if (first) {
      this.#first = null;
      return first;
    }
    return this.#read();
  }

  cancel(): void {
    this.#over = true;
    this.#body.cancel();
  }

  async #read(): Promise<readonly StreamEvent[] | null> {
    const out: StreamEvent[] = [];
    while (out.length === 0) {
      if (this.#failure) throw this.#failure;
      if (this.#over) return null;
      const batch = await this.#body.next();
      try {
        this.#take(batch, out);
      } catch (error) {
        this.#failure = error;
        this.#body.cancel();
      }
    }
    return out;
  }

  /** Reads all events that these bytes complete; null is the end of the bytes. */
  #take(batch: readonly Buffer[] | null, out: StreamEvent[]): void {
    const data: string[] = [];
    try {
      this.#decode(batch, data);
    } finally {
      // Also when an event is too large: those before it are whole.
      for (let at = 0; at < data.length && !this.#reader.finished; at++) {
        this.#reader.read(data[at] as string, out);
      }
    }
    if (this.#reader.finished) {
      this.#over = true;
      if (batch !== null) this.#body.finish();
    } else if (batch === null) {
      if (!this.#reader.endable) {
        throw new ProviderError('bad_response', 'the stream ended before the answer was complete');
      }
      this.#over = true;
    }
  }

  #decode(batch: readonly Buffer[] | null, data: string[]): void {
    if (batch === null) {
      this.#decoder.end(data);
      return;
    }
    try {
      for (const bytes of batch) this.#decoder.push(bytes, data);
    } catch (error) {
      throw new ProviderError('bad_response', 'an event of the stream is too large', { cause: error });
    }
  }
}
