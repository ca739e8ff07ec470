import { closedLoop } from '../load/closed-loop.ts';
import type { Endpoint } from '../load/connection.ts';
import type { RunningServer } from '../processes/start-server.ts';
import { residentBytes } from '../processes/usage.ts';
import { median, slope } from '../report/statistics.ts';
import { chatRequest, type PreparedRequest } from '../traffic/http-request.ts';

const MEGABYTE = 1024 * 1024;

/** Megabytes are 1,048,576 bytes. */
export interface MemoryUnderLoad {
  readonly peakMb: number;
  /** Of the last quarter, the middle. */
  readonly endMb: number;
  /** Straight line through the last half. */
  readonly slopeMbPerMinute: number;
  /** The last quarter's middle against the third's, in percent: about 0 when flat, whatever a collection does. */
  readonly growth: number;
}

export const MEMORY_COLUMNS = [
  { title: 'idle MB', digits: 0 },
  { title: 'peak under load MB', digits: 0 },
  { title: 'at the end MB', digits: 0 },
  { title: 'slope MB/min, last half', digits: 1 },
  { title: 'growth %, last quarter', digits: 1 },
  { title: 'requests/s', digits: 0 },
];

/** Whole replies of 1, 20 and 100 KB bodies and short streams, in the proportion 14 : 4 : 1 : 1. */
export function mixedRequests(headers: Readonly<Record<string, string>>): PreparedRequest[] {
  const of = (kb: number, stream: boolean): PreparedRequest =>
    chatRequest({ bytes: kb * 1024, stream }, headers);
  const small = of(1, false);
  const middle = of(20, false);
  const mix = Array.from({ length: 18 }, (_, at) => (at % 5 === 4 ? middle : small));
  return [...mix, of(100, false), of(1, true)];
}

export function residentMb(server: RunningServer): number {
  return residentBytes(server.pids()) / MEGABYTE;
}

/** Loads a server for a while and watches its memory. */
export async function watchMemory(
  server: RunningServer,
  requests: readonly PreparedRequest[],
  options: { connections: number; durationMs: number; endpoint?: Endpoint },
): Promise<MemoryUnderLoad & { rps: number }> {
  const pids = server.pids();
  const started = performance.now();
  const points: { x: number; y: number }[] = [];
  const onSample = (): void => {
    points.push({ x: (performance.now() - started) / 60_000, y: residentBytes(pids) / MEGABYTE });
    server.trimLog();
  };
  onSample();
  const { replies, seconds } = await closedLoop(server.endpoint, requests, {
    connections: options.connections,
    warmUpMs: 0,
    windowMs: options.durationMs,
    onSample,
  });
  onSample();
  const values = points.map(({ y }) => y);
  const quarter = Math.ceil(values.length / 4);
  const third = median(values.slice(-2 * quarter, -quarter));
  const last = median(values.slice(-quarter));
  return {
    peakMb: Math.max(...values),
    endMb: last,
    slopeMbPerMinute: slope(points.slice(-2 * quarter)),
    growth: (last / third - 1) * 100,
    rps: replies / seconds,
  };
}
