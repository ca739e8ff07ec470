import { setTimeout as sleep } from 'node:timers/promises';
import type { PreparedRequest } from '../traffic/http-request.ts';
import { Connection, type Endpoint, type Exchange } from './connection.ts';
import { Failures } from './failures.ts';

export interface OpenLoopOptions {
  readonly perSecond: number;
  /** Its replies are not counted. */
  readonly warmUpMs: number;
  readonly windowMs: number;
  /** What is timed from the sending of a request. */
  readonly until: 'reply' | 'first-byte';
  /** Called when counting starts and when the last request has left. */
  readonly onEdge?: () => void;
  /** Called about every 250 ms. */
  readonly onSample?: () => void;
}

const CONNECTIONS_READY = 16;
const CONNECTIONS_AT_MOST = 256;
const DRAIN_MS = 10_000;
const SAMPLE_MS = 250;

/**
 * Sends at a fixed rate, whether or not earlier requests are answered, and times each one from the moment it
 * was due to leave. Requests are taken in turn from `requests`. Timers are a millisecond coarse: above 1,000 requests a second, requests leave in bunches.
 *
 * @returns milliseconds per request, in no order
 * @throws Error when a request failed, or when replies were still missing 10 s after the last request
 */
export async function openLoop(
  endpoint: Endpoint,
  requests: readonly PreparedRequest[],
  options: OpenLoopOptions,
): Promise<number[]> {
  const { perSecond, warmUpMs, windowMs, until, onEdge, onSample } = options;
  const failures = new Failures();
  const times: number[] = [];
  const all = new Set<Connection>();
  const idle: Connection[] = [];
  // Arrivals that found no connection; their time runs all the same.
  const waiting: number[] = [];
  let outstanding = 0;
  let sent = 0;
  let countFromMs = Number.POSITIVE_INFINITY;

  const open = (): Connection => {
    const connection = new Connection(endpoint, () => all.delete(connection));
    all.add(connection);
    return connection;
  };
  const sendOver = (connection: Connection, arrivedMs: number): void => {
    const request = requests[sent++ % requests.length];
    if (!request) return;
    outstanding++;
    connection.send(request, (exchange) => {
      outstanding--;
      if (!exchange.ok) failures.add(exchange);
      else if (arrivedMs >= countFromMs) times.push(endOf(exchange, until) - arrivedMs);
      const next = waiting.shift();
      if (next !== undefined) sendOver(connection.usable ? connection : open(), next);
      else if (connection.usable) idle.push(connection);
    });
  };
  const arrive = (): void => {
    const now = performance.now();
    let connection = idle.pop();
    while (connection && !connection.usable) connection = idle.pop();
    if (!connection && all.size < CONNECTIONS_AT_MOST) connection = open();
    if (connection) sendOver(connection, now);
    else waiting.push(now);
  };

  const sampling = onSample ? setInterval(onSample, SAMPLE_MS) : undefined;
  try {
    for (let n = 0; n < CONNECTIONS_READY; n++) idle.push(open());
    await Promise.all(idle.map((connection) => connection.opened));
    await atRate(perSecond, warmUpMs, arrive);
    countFromMs = performance.now();
    onEdge?.();
    await atRate(perSecond, windowMs, arrive);
    onEdge?.();
    const deadline = performance.now() + DRAIN_MS;
    while (outstanding > 0 && performance.now() < deadline) await sleep(5);
    failures.throwAny();
    if (outstanding > 0) throw new Error(`${outstanding} requests were not answered in ${DRAIN_MS} ms`);
    return times;
  } finally {
    clearInterval(sampling);
    for (const connection of all) connection.close();
  }
}

function endOf(exchange: Exchange, until: OpenLoopOptions['until']): number {
  return until === 'reply' ? exchange.endedMs : exchange.firstByteMs;
}

function atRate(perSecond: number, durationMs: number, send: () => void): Promise<void> {
  const started = performance.now();
  const total = Math.ceil((perSecond * durationMs) / 1000);
  let sent = 0;
  return new Promise((resolve) => {
    const tick = (): void => {
      const dueNow = Math.min(total, Math.floor(((performance.now() - started) * perSecond) / 1000) + 1);
      for (; sent < dueNow; sent++) send();
      if (sent >= total) resolve();
      else setTimeout(tick, Math.max(1, (sent * 1000) / perSecond - (performance.now() - started)));
    };
    tick();
  });
}
