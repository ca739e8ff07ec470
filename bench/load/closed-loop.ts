import { setTimeout as sleep } from 'node:timers/promises';
import type { PreparedRequest } from '../traffic/http-request.ts';
import { Connection, type Endpoint, type Exchange } from './connection.ts';
import { Failures } from './failures.ts';

export interface ClosedLoopOptions {
  readonly connections: number;
  /** Before counting starts: this long, and this many replies or events, but at most five times as long. */
  readonly warmUpMs: number;
  readonly warmUpReplies?: number;
  /** How long is counted. */
  readonly windowMs: number;
  /** Called at the window's start and end; what lies between its two answers is the window. */
  readonly onEdge?: () => void;
  /** Called about every 250 ms from the window's start. */
  readonly onSample?: () => void;
}

export interface ClosedLoopResult {
  /** Replies that ended inside the window. */
  readonly replies: number;
  /** Events of streams that came inside the window. */
  readonly events: number;
  readonly seconds: number;
}

const DRAIN_MS = 10_000;
const SAMPLE_MS = 250;

/**
 * Each connection sends its next request when its last one is answered: what a gateway can take at most.
 * Requests are taken in turn from `requests`.
 *
 * @throws Error when a request failed: figures over failures mean nothing
 */
export async function closedLoop(
  endpoint: Endpoint,
  requests: readonly PreparedRequest[],
  options: ClosedLoopOptions,
): Promise<ClosedLoopResult> {
  const failures = new Failures();
  let replies = 0;
  let events = 0;
  let sent = 0;
  let stopping = false;

  async function run(connection: Connection): Promise<void> {
    await connection.opened;
    await new Promise<void>((resolve) => {
      const next = (): void => {
        const request = requests[sent++ % requests.length];
        if (stopping || failures.tooMany || !connection.usable || !request) resolve();
        else connection.send(request, done);
      };
      const done = (exchange: Exchange): void => {
        if (!exchange.ok) failures.add(exchange);
        replies++;
        events += exchange.events;
        next();
      };
      next();
    });
  }

  const eventsSoFar = (): number =>
    connections.reduce((sum, connection) => sum + connection.eventsInFlight, events);

  const connections = Array.from({ length: options.connections }, () => new Connection(endpoint));
  const finished = Promise.all(connections.map(run));
  finished.catch(() => undefined);
  try {
    const wanted = options.warmUpReplies ?? 0;
    for (let n = 0; n === 0 || (n < 5 && replies + eventsSoFar() < wanted); n++)
      await sleep(options.warmUpMs);
    options.onEdge?.();
    const first = { replies, events: eventsSoFar(), atMs: performance.now() };
    await sampled(options.windowMs, options.onSample);
    const seconds = (performance.now() - first.atMs) / 1000;
    const result = { replies: replies - first.replies, events: eventsSoFar() - first.events, seconds };
    options.onEdge?.();
    stopping = true;
    await Promise.race([finished, sleep(DRAIN_MS, undefined, { ref: false })]);
    failures.throwAny();
    return result;
  } finally {
    stopping = true;
    for (const connection of connections) connection.close();
  }
}

async function sampled(durationMs: number, onSample: (() => void) | undefined): Promise<void> {
  const timer = onSample ? setInterval(onSample, SAMPLE_MS) : undefined;
  await sleep(durationMs);
  clearInterval(timer);
}
