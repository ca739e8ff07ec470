import { validateRoutingExplanation } from '../../generated/validators/replies.js';
import type { RoutingExplanation } from './chat.ts';

/** Whether what another gateway has answered is an explanation as this version knows it; more members do no harm. */
export const isRoutingExplanation = (reply: unknown): reply is RoutingExplanation =>
  validateRoutingExplanation(reply);
