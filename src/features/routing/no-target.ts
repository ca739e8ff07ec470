import { invalidRequest } from '../../contract/problems.ts';
import { type ErrorCode, GatewayError } from '../../kernel/errors.ts';
import type { Route } from '../../providers/route.ts';
import { type Eligibility, FIT, type Obstacle } from './eligibility.ts';

/** What the client can change soonest comes first; whom it may not ask it is told of only when that is all. */
const TOLD_FIRST: readonly ErrorCode[] = [
  'unsupported_parameter',
  'context_length_exceeded',
  'invalid_value',
  'permission_denied',
];

/** Reasons speak of a route as `it`. */
const said = (reason: string): string => (reason.startsWith('it ') ? reason.slice(2) : `: ${reason}`);

/** Why none of a request's routes may be asked, in words for the client. */
export function noTarget(routes: readonly Route[], eligibility: Eligibility): GatewayError {
  let told: { route: Route; obstacles: readonly Obstacle[]; rank: number } | undefined;
  for (const route of routes) {
    const obstacles = eligibility.obstacles(route).filter(({ fit }) => fit === FIT.never);
    // A route is as far away as the worst that stands in its way.
    const rank = Math.max(...obstacles.map(({ code }) => TOLD_FIRST.indexOf(code)));
    if (!told || rank < told.rank) told = { route, obstacles, rank };
  }
  const code = TOLD_FIRST[told?.rank ?? TOLD_FIRST.length - 1] ?? 'permission_denied';
  const name = told?.route.qualified ?? 'This model';
  if (!told || code === 'permission_denied') {
    return new GatewayError('permission_denied', `This key may not use ${name}.`, { param: 'model' });
  }
  const { route, obstacles } = told;
  const details = obstacles
    .filter((obstacle) => obstacle.code === code)
    .map(({ param, reason }) => ({ param, message: `${name} at ${route.provider}${said(reason)}.`, code }));
  return invalidRequest(details, code);
}
