import type { Attempts } from '../features/attempt.ts';
import type { Policy, TakesN } from '../features/routing/candidate.ts';
import type { Access } from '../features/routing/eligibility.ts';
import type { RequestNeeds } from '../features/routing/request-needs.ts';
import type { Found, Wanted } from '../features/routing/resolve.ts';
import type { RoutingQuestion } from '../features/routing/router.ts';
import type { JsonSource } from '../kernel/json-members.ts';
import type { ChatRequest } from '../providers/provider.ts';
import type { Route } from '../providers/route.ts';
import type { Purpose } from './call-account.ts';
import type { Caller } from './chat-input.ts';

/** How targets are ranked, where no pool says it. */
export type RankPolicy = Exclude<Policy, 'given'>;

/** What is asked of one model. */
export interface Question {
  readonly purpose: Purpose;
  /** The model, and then those to fall back to. */
  readonly wanted: readonly [Wanted, ...Wanted[]];
  /** The mixture as part of which they are asked, as `moa/NAME`: who was granted it was granted its models. */
  readonly mixture: string | null;
  /** How long each but the last may take; null: as long as there is time. */
  readonly eachTimeoutMs: number | null;
  readonly policy: RankPolicy;
  /** Refuses targets that lack a parameter, in place of dropping it. */
  readonly strict: boolean;
  readonly request: ChatRequest;
  /** The client's own text, where `request` says just what it says. */
  readonly source: JsonSource | null;
}

/** For what the client is given: what the targets of other questions lack is of no interest to it. */
const GIVEN: ReadonlySet<Purpose> = new Set(['answer', 'candidate', 'aggregator']);

/** Whether its answer is the client's. */
export const isGiven = ({ purpose }: Question): boolean => GIVEN.has(purpose);

/**
 * Whom of these a question may be sent to.
 *
 * A ranking is kept with this, and with `takesNOf`, for as long as a stream lives. So what the request has to say is
 * found out at once, in functions apart from those that are kept: those would hold the request's text for it.
 */
export function accessOf(
  { strict, request, mixture }: Question,
  caller: Pick<Caller, 'mayUse'>,
  attempts: Attempts,
  routes: readonly Route[],
): Access {
  if (strict) return accessAs(caller, mixture, lackingOf(request, attempts, routes));
  return mixture === null ? caller : accessAs(caller, mixture);
}

/** For who compares costs: whether a route answers as often as asked in one call. Of one answer there is no question. */
const takesNOf = ({ request }: Question, attempts: Attempts, routes: readonly Route[]): TakesN | undefined =>
  (request.n ?? 1) > 1 ? isAmong(routes.filter((route) => attempts.takesN(request, route))) : undefined;

/** What the router is asked about a question, of the routes that one of its names leads to. */
export const rankedAs = (
  question: Question,
  needs: RequestNeeds,
  { routes, given }: Found,
  caller: Pick<Caller, 'mayUse'>,
  attempts: Attempts,
): RoutingQuestion => ({
  needs,
  access: accessOf(question, caller, attempts, routes),
  policy: given ? 'given' : question.policy,
  takesN: takesNOf(question, attempts, routes),
});

type Lacking = ReadonlyMap<Route, readonly string[]>;

const NOTHING: readonly string[] = [];

const accessAs = (caller: Pick<Caller, 'mayUse'>, mixture: string | null, lacking?: Lacking): Access => ({
  mayUse: (route) => caller.mayUse(route, mixture),
  lacks: lacking && ((route) => lacking.get(route) ?? NOTHING),
});

const lackingOf = (request: ChatRequest, attempts: Attempts, routes: readonly Route[]): Lacking =>
  new Map(routes.map((route) => [route, attempts.provider(route.provider).lacks(request, route)]));

const isAmong =
  (routes: readonly Route[]): TakesN =>
  (route) =>
    routes.includes(route);
