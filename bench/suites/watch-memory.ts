import { closedLoop } from '../load/closed-loop.ts';
import { openLoop } from '../load/open-loop.ts';
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

/** Requests per second, or as many as so many connections bring, each asking again when it is answered. */
export type Load = { readonly perSecond: number } | { readonly connections: number };

/** Whole replies of 1, 20 and 100 KB bodies and short streams, in the proportion 14 : 4 : 1 : 1. */
export function mixedRequests(headers: Readonly<Record<string, string>>): PreparedRequest[] {
  const of = (kb: number, stream: boolean): PreparedRequest =>
    chatRequest({ bytes: kb * 1024, stream }, headers);
  const small = of(1, false);
  const middle = of(20, false);
  const mix = Array.from({ length: 18 }, (_, at) => (at % 5 === 4 ? middle : small));
  mix.splice(6, 0, of(100, false));
  mix.splice(13, 0, of(1, true));
  return mix;
}

export function residentMb(server: RunningServer): number {
  return residentBytes(server.pids()) / MEGABYTE;
}

/** Loads a server with the mixed requests for a while, and watches its memory. */
export async function watchMemory(
  server: RunningServer,
  headers: Readonly<Record<string, string>>,
  load: Load,
  durationMs: number,
): Promise<MemoryUnderLoad> {
  const pids = server.pids();
  const started = performance.now();
  const points: { x: number; y: number }[] = [];
  const onSample = (): void => {
    points.push({ x: (performance.now() - started) / 60_000, y: residentBytes(pids) / MEGABYTE });
    server.trimLog();
  };
  onSample();
  const requests = mixedRequests(headers);
  const times = { warmUpMs: 0, windowMs: durationMs, onSample };
  if ('connections' in load) await closedLoop(server.endpoint, requests, { ...times, ...load });
  else await openLoop(server.endpoint, requests, { ...times, ...load, until: 'reply' });
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
  };
}
