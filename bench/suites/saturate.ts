import { type ClosedLoopResult, closedLoop } from '../load/closed-loop.ts';
import { cpuMicros } from '../processes/usage.ts';
import type { PreparedRequest } from '../traffic/http-request.ts';
import type { Contender, Stage } from './stage.ts';

export interface Saturation extends ClosedLoopResult {
  /** CPU time of the gateway within the window, in microseconds. */
  readonly cpuUs: number;
  /** Share of its core that the gateway used, in percent. Well below 100, the load was the limit. */
  readonly busy: number;
}

/** A closed loop against one gateway, and the CPU that the gateway took for it. */
export async function saturate(
  stage: Stage,
  { server }: Contender,
  requests: readonly PreparedRequest[],
  connections: number,
): Promise<Saturation> {
  const { warmUpMs, warmUpReplies, windowMs } = stage.settings;
  server.trimLog();
  const pids = server.pids();
  const edges: number[] = [];
  const onEdge = (): void => {
    edges.push(cpuMicros(pids));
  };
  const result = await closedLoop(server.endpoint, requests, {
    connections,
    warmUpMs,
    warmUpReplies,
    windowMs,
    onEdge,
  });
  const cpuUs = (edges[1] ?? 0) - (edges[0] ?? 0);
  return { ...result, cpuUs, busy: cpuUs / (result.seconds * 1e4) };
}
