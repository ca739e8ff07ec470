import { type OpenLoopOptions, openLoop } from '../load/open-loop.ts';
import { quantile } from '../report/statistics.ts';
import { chatRequest } from '../traffic/http-request.ts';
import type { RequestKind } from '../traffic/request-bodies.ts';
import type { Contender, Stage } from './stage.ts';

/** Milliseconds. */
export interface AddedTime {
  readonly p50: number;
  readonly p99: number;
}

/**
 * What a gateway adds at a fixed rate: its quantiles less those of the upstream asked directly, at the same
 * rate, just before.
 */
export async function addedTime(
  stage: Stage,
  { server, headers }: Contender,
  kind: RequestKind,
  options: Pick<OpenLoopOptions, 'perSecond' | 'until'>,
): Promise<AddedTime> {
  const { warmUpMs, windowMs } = stage.settings;
  const request = chatRequest(kind, headers);
  const times = { ...options, warmUpMs: warmUpMs / 2, windowMs };
  const direct = await openLoop(stage.upstream.endpoint, [request], times);
  server.trimLog();
  const through = await openLoop(server.endpoint, [request], times);
  return {
    p50: quantile(through, 0.5) - quantile(direct, 0.5),
    p99: quantile(through, 0.99) - quantile(direct, 0.99),
  };
}
