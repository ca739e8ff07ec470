import type { ModelLive } from '../../contract/chat.ts';
import type { Route } from '../route.ts';

/** How a route has done of late, as rows of models tell it. */
export type LiveFigures = (route: Route) => ModelLive;

const NO_LATENCY: ModelLive['latency_ms'] = {
  overall: null,
  up_to_2000: null,
  up_to_4000: null,
  up_to_8000: null,
  up_to_16000: null,
  above_16000: null,
};

/** Of a route that nobody has asked. */
export const NEVER_ASKED: ModelLive = {
  queries: 0,
  availability: null,
  average_cost: null,
  latency_ms: NO_LATENCY,
  first_token_ms: NO_LATENCY,
};
