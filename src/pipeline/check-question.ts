import type { Attempts } from '../features/attempt.ts';
import { needsOf } from '../features/routing/request-needs.ts';
import {
  findRoutes,
  type ModelDirectory,
  notFound,
  type PoolDirectory,
} from '../features/routing/resolve.ts';
import type { Router } from '../features/routing/router.ts';
import { GatewayError } from '../kernel/errors.ts';
import type { Route } from '../providers/route.ts';
import { promptCharacters } from './characters.ts';
import type { Caller } from './chat-input.ts';
import { accessOf, type Question } from './question.ts';

export interface CheckDependencies {
  readonly directory: ModelDirectory;
  readonly pools: PoolDirectory;
  readonly router: Router;
  readonly attempts: Attempts;
}

/**
 * Whether a question could be put to somebody, before anybody is asked anything; gives a route that it could go to.
 * Rejects with the GatewayError that it would get else, also when nothing serves one of its names. A proposer that
 * nobody serves, or that can't answer this, is the operator's business, and left out: null.
 */
export async function checkQuestion(
  question: Question,
  caller: Pick<Caller, 'mayUse'>,
  deps: CheckDependencies,
): Promise<Route | null> {
  try {
    return await firstTarget(question, caller, deps);
  } catch (error) {
    const refused = !(error instanceof GatewayError) || error.code === 'permission_denied';
    if (refused || question.purpose !== 'proposer') throw error;
    return null;
  }
}

async function firstTarget(
  question: Question,
  caller: Pick<Caller, 'mayUse'>,
  { directory, pools, router, attempts }: CheckDependencies,
): Promise<Route> {
  const { wanted, request } = question;
  const needs = needsOf(request, promptCharacters(request.messages));
  let failure: GatewayError | undefined;
  let target: Route | undefined;
  for (const one of wanted) {
    const found = findRoutes(one, directory, pools, true);
    if (!found) throw await notFound(one, directory, pools);
    const access = accessOf(question, caller, attempts, found.routes);
    const obstacle = router.obstacle(found.routes, { needs, access });
    if (obstacle) failure ??= about(obstacle, one.param, question);
    else target ??= found.routes[0];
  }
  if (target) return target;
  throw failure;
}

/** Refusals speak of `model`, where another parameter has named it, and of models that a client has not named at all. */
function about(error: GatewayError, param: string, { mixture }: Question): GatewayError {
  if (error.param !== 'model') return error;
  const because = mixture !== null && error.code === 'permission_denied' ? ` It is asked by ${mixture}.` : '';
  return new GatewayError(error.code, error.message + because, { param });
}
