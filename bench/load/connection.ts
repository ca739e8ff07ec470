import { connect, type Socket } from 'node:net';
import type { PreparedRequest } from '../traffic/http-request.ts';
import { EventCounter } from './event-counter.ts';
import { ReplyReader } from './reply-reader.ts';

/** Where to send load. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** One finished exchange. Times are milliseconds of `performance.now()`. */
export interface Exchange {
  readonly request: PreparedRequest;
  readonly sentMs: number;
  /** When the first byte of the reply's body came; 0 while none has. */
  firstByteMs: number;
  endedMs: number;
  /** 0 when the connection ended before the reply did. */
  status: number;
  /** Events of a stream. */
  events: number;
  /** 200, and of a stream that it ended in `[DONE]`. */
  ok: boolean;
  /** The body's beginning, of failures and of whoever asks for it. */
  text: string;
}

export type OnExchange = (exchange: Exchange) => void;

// All sockets read into one buffer: what is read is looked at before the next read.
const INPUT = Buffer.allocUnsafeSlow(256 * 1024);
const KEPT_TEXT = 600;

/** One kept-alive connection that carries one exchange at a time. */
export class Connection {
  readonly opened: Promise<void>;
  onFirstByte: OnExchange | null = null;
  readonly #socket: Socket;
  readonly #reader: ReplyReader;
  #exchange: Exchange | null = null;
  #counter = new EventCounter();
  #done: OnExchange | null = null;

  /** @param onClose told once, when the connection has ended, by whoever */
  constructor(endpoint: Endpoint, onClose: () => void = () => undefined) {
    this.#reader = new ReplyReader({
      body: (buffer, start, end) => this.#body(buffer, start, end),
      end: (status) => this.#finish(status),
    });
    this.#socket = connect({ ...endpoint, noDelay: true, onread: { buffer: INPUT, callback: this.#read } });
    this.opened = new Promise((resolve, reject) => {
      this.#socket.once('connect', resolve);
      this.#socket.once('error', reject);
    });
    this.opened.catch(() => undefined);
    this.#socket.on('error', () => this.#socket.destroy());
    this.#socket.on('close', () => {
      this.#finish(0);
      onClose();
    });
  }

  get usable(): boolean {
    return !this.#socket.destroyed;
  }

  /** Events that the running exchange has had so far. */
  get eventsInFlight(): number {
    return this.#exchange ? this.#counter.events : 0;
  }

  /** Sends a request; `done` is called once, also when the connection breaks. */
  send(request: PreparedRequest, done: OnExchange): void {
    this.#done = done;
    this.#counter = new EventCounter();
    this.#exchange = {
      request,
      sentMs: performance.now(),
      firstByteMs: 0,
      endedMs: 0,
      status: 0,
      events: 0,
      ok: false,
      text: '',
    };
    this.#socket.write(request.bytes);
  }

  close(): void {
    this.#socket.destroy();
  }

  readonly #read = (length: number): boolean => {
    try {
      this.#reader.read(INPUT, length);
    } catch {
      this.#socket.destroy();
    }
    return true;
  };

  #body(buffer: Buffer, start: number, end: number): void {
    const exchange = this.#exchange;
    if (!exchange || start === end) return;
    if (exchange.firstByteMs === 0) {
      exchange.firstByteMs = performance.now();
      exchange.text = buffer.toString('latin1', start, Math.min(end, start + KEPT_TEXT));
      this.onFirstByte?.(exchange);
    }
    if (exchange.request.stream) this.#counter.add(buffer, start, end);
  }

  #finish(status: number): void {
    const exchange = this.#exchange;
    const done = this.#done;
    if (!exchange || !done) return;
    this.#exchange = null;
    this.#done = null;
    exchange.endedMs = performance.now();
    exchange.status = status;
    exchange.events = this.#counter.events;
    exchange.ok = status === 200 && (!exchange.request.stream || this.#counter.endedWell);
    done(exchange);
  }
}
