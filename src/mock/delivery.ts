import type { ServerResponse } from 'node:http';
import type { Fault, FaultKind } from '../providers/sandbox/fault.ts';
import { sleep, type Timers } from '../providers/sandbox/timers.ts';
import { brokenEvent } from './broken-event.ts';
import type { Headers, WireEvent } from './wires/wire.ts';

/** How long `slow-bytes` waits between two pieces. */
const SLOW_MS = 1;

export interface DeliveryOptions {
  readonly response: ServerResponse;
  /** What goes wrong on the way; null: nothing. */
  readonly fault: Fault | null;
  /** Fires when the client has gone or the server closes. */
  readonly signal: AbortSignal;
  readonly timers: Timers;
  /** Told before the connection is broken on purpose: it is not the client that goes. */
  readonly onDrop: () => void;
}

/** Sends one reply, and lets happen to it what its fault says. Everything rejects with `cancelled` at the signal. */
export class Delivery {
  readonly #response: ServerResponse;
  readonly #fault: Fault | null;
  readonly #signal: AbortSignal;
  readonly #timers: Timers;
  readonly #onDrop: () => void;

  constructor({ response, fault, signal, timers, onDrop }: DeliveryOptions) {
    this.#response = response;
    this.#fault = fault;
    this.#signal = signal;
    this.#timers = timers;
    this.#onDrop = onDrop;
  }

  /** In place of any reply. */
  reset(): void {
    this.#onDrop();
    this.#response.socket?.resetAndDestroy();
  }

  /** Until the client goes or the server closes. */
  async stall(): Promise<void> {
    await sleep(Number.POSITIVE_INFINITY, this.#timers, this.#signal);
  }

  async json(status: number, headers: Headers, body: unknown): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(body));
    const { kind, value } = this.#fault ?? { kind: null, value: 0 };
    if (kind === 'malformed') {
      this.#sendWhole(status, headers, bytes.subarray(0, bytes.length / 2));
    } else if (kind === 'end-after') {
      // Without a length: the reply ends as properly as any.
      this.#response.writeHead(status, { ...JSON_TYPE, ...headers });
      this.#response.end(bytes.subarray(0, value));
    } else if (kind === 'cut-after' || kind === 'stall-after') {
      if (value >= bytes.length) return this.#sendWhole(status, headers, bytes);
      this.#response.writeHead(status, { ...JSON_TYPE, 'content-length': bytes.length, ...headers });
      this.#flush(bytes.subarray(0, value));
      if (kind === 'cut-after') await this.#drop();
      else await this.stall();
    } else if (kind === 'slow-bytes') {
      this.#response.writeHead(status, { ...JSON_TYPE, 'content-length': bytes.length, ...headers });
      await this.#slowly(bytes, value);
      this.#response.end();
    } else this.#sendWhole(status, headers, bytes);
  }

  /** Status 200 and nothing else. */
  empty(contentType: string, headers: Headers): void {
    this.#response.writeHead(200, { 'content-type': contentType, ...headers });
    this.#response.end();
  }

  /**
   * @param next the next events, null at the end
   * @param error the event in place of which `error-event` is sent
   */
  async stream(
    contentType: string,
    headers: Headers,
    next: () => Promise<readonly WireEvent[] | null>,
    error: () => WireEvent,
  ): Promise<void> {
    const { kind, value } = this.#fault ?? { kind: null, value: 0 };
    let sent = 0;
    let begun = false;
    for (let events = await next(); events !== null; events = await next()) {
      if (!begun) {
        begun = true;
        this.#response.writeHead(200, {
          'content-type': contentType,
          'cache-control': 'no-cache',
          ...headers,
        });
      }
      if (kind === null) await this.#write(joined(events));
      else if (kind === 'slow-bytes') await this.#slowly(bytesOf(joined(events)), value);
      else {
        for (const event of events) {
          if (sent++ !== value) await this.#write(event);
          else if (kind === 'malformed') await this.#write(brokenEvent(event));
          else return this.#breakOff(kind, error);
        }
      }
    }
    this.#response.end();
  }

  async #breakOff(kind: FaultKind, error: () => WireEvent): Promise<void> {
    if (kind === 'error-event') await this.#write(error());
    this.#flush();
    if (kind === 'cut-after') await this.#drop();
    else if (kind === 'stall-after') await this.stall();
    else this.#response.end();
  }

  #sendWhole(status: number, headers: Headers, bytes: Buffer): void {
    this.#response.writeHead(status, { ...JSON_TYPE, 'content-length': bytes.length, ...headers });
    this.#response.end(bytes);
  }

  /** Closes the connection after what has been written, before the reply is complete. */
  async #drop(): Promise<void> {
    // Node hands a reply's first writes to the socket only once this turn is over.
    await new Promise((resolve) => setImmediate(resolve));
    this.#onDrop();
    this.#response.socket?.destroySoon();
  }

  /** Sends the head too, which would wait for the first byte otherwise. */
  #flush(bytes?: Buffer): void {
    this.#response.flushHeaders();
    if (bytes && bytes.length > 0) this.#response.write(bytes);
  }

  async #slowly(bytes: Buffer, size: number): Promise<void> {
    for (let at = 0; at < bytes.length; at += size) {
      await this.#write(bytes.subarray(at, at + size));
      await sleep(SLOW_MS, this.#timers, this.#signal);
    }
  }

  /** Waits for a client that reads slowly. */
  async #write(piece: WireEvent): Promise<void> {
    if (this.#response.write(piece)) return;
    await new Promise<void>((resolve) => {
      const go = (): void => {
        this.#response.off('drain', go);
        this.#signal.removeEventListener('abort', go);
        resolve();
      };
      this.#response.on('drain', go);
      // One that has gone does not read at all; the next step notices.
      this.#signal.addEventListener('abort', go);
    });
  }
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** In one piece, as they are sent. */
const joined = (events: readonly WireEvent[]): WireEvent =>
  events.every((event) => typeof event === 'string') ? events.join('') : Buffer.concat(events.map(bytesOf));

const bytesOf = (event: WireEvent): Buffer => (typeof event === 'string' ? Buffer.from(event) : event);
