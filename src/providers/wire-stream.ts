import { ProviderError } from '../kernel/errors.ts';
import type { ByteStream } from '../kernel/http-client.ts';
import { SseDecoder } from '../kernel/sse.ts';
import type { ProviderStream, StreamEvent } from './provider.ts';

/**
 * Reads one provider's stream events; each adapter has one, and one is made per call.
 * `Item` is what the bytes are cut into: mostly the data of server-sent events.
 */
export interface WireReader<Item = string> {
  /**
   * Reads one item and appends what it says to `out`.
   * Throws a ProviderError for an error event and for data that is not of the wire.
   */
  read(item: Item, out: StreamEvent[]): void;
  /** The terminal event has been read: nothing more is expected. */
  readonly finished: boolean;
  /** The bytes may end here without a terminal event: all that was begun is complete. Absent: they may not. */
  readonly endable?: boolean | undefined;
}

/** Cuts a stream's bytes into items, wherever they are split. */
export interface WireDecoder<Item> {
  /** Appends the items that these bytes complete. Throws a RangeError for one that is too large, or a ProviderError. */
  push(bytes: Buffer, out: Item[]): void;
  /** The bytes have ended: appends a last item, if the wire lets one end there. */
  end(out: Item[]): void;
}

/**
 * Reads a stream until its first events are there, and gives it on as it comes. What fails before is thrown, so that
 * another target can still be asked: an error event that opens a 200 stream, an empty body, a stall.
 * An end of the bytes without the wire's terminal event is `bad_response`, never a success.
 */
export const openWireStream = (body: ByteStream, reader: WireReader): Promise<ProviderStream> =>
  openDecodedStream(body, new SseDecoder(), reader);

/** The same for a wire that is no event stream. */
export async function openDecodedStream<Item>(
  body: ByteStream,
  decoder: WireDecoder<Item>,
  reader: WireReader<Item>,
): Promise<ProviderStream> {
  const stream = new WireStream(body, decoder, reader);
  try {
    await stream.peek();
  } catch (error) {
    body.cancel();
    throw error;
  }
  return stream;
}

class WireStream<Item> implements ProviderStream {
  readonly #body: ByteStream;
  readonly #decoder: WireDecoder<Item>;
  readonly #reader: WireReader<Item>;
  #first: readonly StreamEvent[] | null = null;
  /** What went wrong behind events that were still good: thrown once these have been given. */
  #failure: unknown;
  #over = false;

  constructor(body: ByteStream, decoder: WireDecoder<Item>, reader: WireReader<Item>) {
    this.#body = body;
    this.#decoder = decoder;
    this.#reader = reader;
  }

  async peek(): Promise<void> {
    const first = await this.#read();
    if (first === null) throw new ProviderError('bad_response', 'the stream was empty');
    // Nobody has seen these events yet: better to ask another target than to give an answer that breaks off.
    if (this.#failure) throw this.#failure;
    this.#first = first;
  }

  next(): Promise<readonly StreamEvent[] | null> {
    const first = this.#first;
    if (!first) return this.#read();
    this.#first = null;
    return Promise.resolve(first);
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
    const items: Item[] = [];
    try {
      this.#decode(batch, items);
    } finally {
      // Also when an event is too large: those before it are whole.
      for (let at = 0; at < items.length && !this.#reader.finished; at++) {
        this.#reader.read(items[at] as Item, out);
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

  #decode(batch: readonly Buffer[] | null, items: Item[]): void {
    if (batch === null) {
      this.#decoder.end(items);
      return;
    }
    try {
      for (const bytes of batch) this.#decoder.push(bytes, items);
    } catch (error) {
      if (error instanceof ProviderError) throw error;
      throw new ProviderError('bad_response', 'an event of the stream is too large', { cause: error });
    }
  }
}
