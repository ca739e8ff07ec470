import type { RoutingExplanation } from '../../contract/chat.ts';
import type { Route } from '../../providers/route.ts';

/** The targets of one request in the order in which they are asked, with the reasons as long as somebody may ask. */
export interface Ranking {
  /** Best first, those that can't be asked at the moment last. */
  readonly routes: readonly [Route, ...Route[]];
  /** What was known when it was made. */
  explain(): RoutingExplanation;
}
