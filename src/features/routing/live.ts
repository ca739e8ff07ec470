import type { ModelLive } from '../../contract/chat.ts';
import { rounded } from './rounded.ts';
import { ALL_BUCKETS, type TargetFigures } from './target-figures.ts';

type BySize = ModelLive['latency_ms'];

/** How a target has done of late, as `GET /v1/models` tells it. */
export function liveOf(figures: TargetFigures): ModelLive {
  return {
    queries: figures.calls,
    availability: rounded(figures.availability, 4),
    average_cost: rounded(figures.costUsd, 12),
    latency_ms: bySize(figures, false),
    first_token_ms: bySize(figures, true),
  };
}

function bySize(figures: TargetFigures, stream: boolean): BySize {
  const at = (bucket: number) => rounded(figures.latencyMs(bucket, stream), 1);
  return {
    overall: at(ALL_BUCKETS),
    up_to_2000: at(0),
    up_to_4000: at(1),
    up_to_8000: at(2),
    up_to_16000: at(3),
    above_16000: at(4),
  };
}
