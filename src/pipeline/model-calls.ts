import type { Attempts } from '../features/attempt.ts';
import { emulateN, emulateNStream } from '../features/emulate-n.ts';
import type { Failover } from '../features/failover/failover.ts';
import type { FailoverCall } from '../features/failover/failover-call.ts';
import type { Policy } from '../features/routing/candidate.ts';
import type { Access } from '../features/routing/eligibility.ts';
import { needsOf, type RequestNeeds } from '../features/routing/request-needs.ts';
import {
  findRoutes,
  type ModelDirectory,
  notFound,
  type PoolDirectory,
  type Wanted,
} from '../features/routing/resolve.ts';
import type { Router } from '../features/routing/router.ts';
import type { Clock } from '../kernel/clock.ts';
import { type GatewayError, ProviderError } from '../kernel/errors.ts';
import type { JsonSource } from '../kernel/json-members.ts';
import type { WholeAnswer } from '../providers/answer.ts';
import type { ChatCall, ChatRequest, ProviderCompletion, ProviderStream } from '../providers/provider.ts';
import type { Route } from '../providers/route.ts';
import type { CallAccount, Purpose } from './call-account.ts';
import { promptCharacters, responseCharacters } from './characters.ts';
import type { Caller } from './chat-input.ts';
import type { Ledger } from './ledger.ts';
import { UsageWatch } from './usage-watch.ts';

/** How targets are ranked, where no pool says it. */
export type RankPolicy = Exclude<Policy, 'given'>;

/** What is asked of one model. */
export interface Question {
  readonly purpose: Purpose;
  /** The model, and then those to fall back to. */
  readonly wanted: readonly [Wanted, ...Wanted[]];
  /** How long each but the last may take; null: as long as there is time. */
  readonly eachTimeoutMs: number | null;
  readonly policy: RankPolicy;
  /** Refuses targets that lack a parameter, in place of dropping it. */
  readonly strict: boolean;
  readonly request: ChatRequest;
  /** The client's own text, where `request` says just what it says. */
  readonly source: JsonSource | null;
}

/** A stream that has begun, with what is still to be written to its account; null when that is closed. */
export interface OpenStream {
  readonly route: Route;
  readonly stream: ProviderStream;
  readonly account: CallAccount | null;
}

/** What all requests share. */
export interface ModelCallDependencies {
  readonly directory: ModelDirectory;
  readonly pools: PoolDirectory;
  readonly router: Router;
  readonly failover: Failover;
  readonly attempts: Attempts;
  readonly clock: Clock;
}

/** One request, as far as its calls must know it. */
export interface RequestContext {
  readonly ledger: Ledger;
  readonly caller: Caller;
  readonly signal: AbortSignal;
  /** Whether rankings are to be kept with all their evidence. */
  readonly receipt: boolean;
}

/** Whom a question may be sent to. */
export function accessOf(
  { strict, request }: Question,
  caller: Pick<Caller, 'mayUse'>,
  attempts: Attempts,
): Access {
  if (!strict) return caller;
  return {
    mayUse: (route) => caller.mayUse(route),
    lacks: (route) => attempts.provider(route.provider).lacks(request, route),
  };
}

interface Plan {
  readonly call: FailoverCall;
  readonly needs: RequestNeeds;
}

/**
 * Asks models on behalf of one request: finds their targets, ranks them, fails over from one to the next, and writes
 * everything that is billed into the ledger. Rejects with a GatewayError or a FailoverError.
 */
export class ModelCalls {
  readonly #deps: ModelCallDependencies;
  readonly #context: RequestContext;
  /** Where the calls are also noted: those of one of several models. */
  readonly #calls: CallAccount[] | null;
  /** Who is to be asked next, or was asked last. */
  target: Route | null = null;

  constructor(deps: ModelCallDependencies, context: RequestContext, calls: CallAccount[] | null = null) {
    this.#deps = deps;
    this.#context = context;
    this.#calls = calls;
  }

  async whole(question: Question): Promise<WholeAnswer> {
    const planned = this.#plan(question);
    const { call, needs } = planned instanceof Promise ? await planned : planned;
    return this.#deps.failover.whole(call, (route, signal) => this.#askWhole(question, needs, route, signal));
  }

  async stream(question: Question): Promise<OpenStream> {
    const planned = this.#plan(question);
    const { call, needs } = planned instanceof Promise ? await planned : planned;
    let account: CallAccount | null = null;
    const { route, reply } = await this.#deps.failover.stream(call, async (target, signal) => {
      const opened = await this.#askStream(question, needs, target, signal);
      account = opened.account;
      return opened.stream;
    });
    return { route, stream: reply, account };
  }

  /**
   * Several answers to one question, for who can do with fewer: one call where the best target gives so many, else as
   * many calls side by side. Rejects only when there is no answer at all.
   */
  async several(
    question: Question,
    n: number,
  ): Promise<readonly (ProviderCompletion['choices'][number] | null)[]> {
    const many = { ...question, source: null, request: { ...question.request, n } };
    const { call, needs } = await this.#plan(many);
    const ask = (asked: Question, failoverCall: FailoverCall) =>
      this.#deps.failover.whole(failoverCall, (route, signal) => this.#askWhole(asked, needs, route, signal));
    const best = call.groups[0]?.[0];
    if (best && !this.#isEmulated(many, needs, best)) {
      const { reply } = await ask(many, call);
      return Array.from({ length: n }, (_, index) => reply.choices[index] ?? null);
    }
    const { n: _, ...request } = many.request;
    const one = { ...many, request };
    const asked = await Promise.allSettled(Array.from({ length: n }, () => ask(one, call)));
    if (asked.every(({ status }) => status === 'rejected')) throw (asked[0] as PromiseRejectedResult).reason;
    return asked.map((one) => (one.status === 'fulfilled' ? (one.value.reply.choices[0] ?? null) : null));
  }

  /**
   * Targets of every model that may be asked, best first. Throws a GatewayError when none of them has any; what is
   * known of a name that nothing serves comes as a promise, which rejects.
   */
  #plan(question: Question): Plan | Promise<never> {
    const { wanted, request, eachTimeoutMs, purpose, policy } = question;
    const { ledger, signal, caller, receipt } = this.#context;
    const { directory, pools, router, attempts } = this.#deps;
    const needs = needsOf(request, promptCharacters(request.messages));
    const access = accessOf(question, caller, attempts);
    const groups: (readonly Route[])[] = [];
    let failure: unknown;
    for (const one of wanted) {
      const found = findRoutes(one, directory, pools, false);
      if (!found) return refuse(notFound(one, directory, pools));
      try {
        const ranked = { needs, access, policy: found.given ? ('given' as const) : policy };
        const ranking = router.rank(found.routes, ranked, receipt);
        ledger.rankings.push({ purpose, model: one.model, ranking });
        groups.push(ranking.routes);
        this.target ??= ranking.routes[0];
      } catch (error) {
        // What the first model can't do, one of the others may.
        failure ??= error;
        groups.push([]);
      }
    }
    if (failure && groups.every((routes) => routes.length === 0)) throw failure;
    return {
      needs,
      call: {
        groups,
        groupTimeoutMs: eachTimeoutMs,
        signal,
        arrivedMs: ledger.arrivedMs,
        bucket: needs.bucket,
        attempts: ledger.attemptRows,
        failed: (route, error) => ledger.failed(route, error),
      },
    };
  }

  async #askWhole(
    question: Question,
    needs: RequestNeeds,
    route: Route,
    signal: AbortSignal,
  ): Promise<ProviderCompletion> {
    const call = this.#callOf(question, route, signal);
    const completion = this.#isEmulated(question, needs, route)
      ? await emulateN(needs.n, call, (one) => this.#callWhole(question, needs, one))
      : await this.#callWhole(question, needs, call);
    this.#noteDropped(question, route);
    return completion;
  }

  /** One call of a provider, counted and billed. */
  async #callWhole(question: Question, needs: RequestNeeds, call: ChatCall): Promise<ProviderCompletion> {
    const { attempts, clock } = this.#deps;
    const { ledger } = this.#context;
    const startedMs = clock.monotonicMs();
    ledger.attempts++;
    try {
      const completion = await attempts.chat(call);
      const account = this.#open(question, needs, call.route, startedMs);
      account.usage = completion.usage;
      account.responseCharacters = responseCharacters(completion.choices);
      ledger.close(account);
      return completion;
    } catch (error) {
      if (wasNotMade(error)) ledger.attempts--;
      throw error;
    }
  }

  async #askStream(
    question: Question,
    needs: RequestNeeds,
    route: Route,
    signal: AbortSignal,
  ): Promise<{ stream: ProviderStream; account: CallAccount }> {
    const call = this.#callOf(question, route, signal);
    if (!this.#isEmulated(question, needs, route)) {
      const opened = await this.#callStream(question, needs, call);
      this.#noteDropped(question, route);
      return opened;
    }
    const accounts: CallAccount[] = [];
    const stream = await emulateNStream(needs.n, call, async (one) => {
      const opened = await this.#callStream(question, needs, one);
      accounts.push(opened.account);
      return new UsageWatch(opened.stream, opened.account);
    });
    this.#noteDropped(question, route);
    return { stream, account: accounts[0] as CallAccount };
  }

  async #callStream(question: Question, needs: RequestNeeds, call: ChatCall) {
    const { attempts, clock } = this.#deps;
    const { ledger } = this.#context;
    const startedMs = clock.monotonicMs();
    ledger.attempts++;
    try {
      const stream = await attempts.chatStream(call);
      return { stream, account: this.#open(question, needs, call.route, startedMs) };
    } catch (error) {
      if (wasNotMade(error)) ledger.attempts--;
      throw error;
    }
  }

  /** Whether the gateway asks several times, for want of a target that gives several answers to this request. */
  #isEmulated({ request }: Question, { n }: RequestNeeds, route: Route): boolean {
    if (n === 1) return false;
    const provider = this.#deps.attempts.provider(route.provider);
    return !(provider.takesN?.(request, route) ?? route.supports.n);
  }

  #callOf({ request, source }: Question, route: Route, signal: AbortSignal): ChatCall {
    const { ledger } = this.#context;
    this.target = route;
    return { request, source, route, signal, translated: (param) => ledger.translated.add(param) };
  }

  #open({ purpose }: Question, needs: RequestNeeds, route: Route, startedMs: number): CallAccount {
    const account = this.#context.ledger.open(purpose, route, needs.promptCharacters, startedMs);
    this.#calls?.push(account);
    return account;
  }

  /** A judge's instructions are the gateway's: what a target lacks of those is of no interest to the client. */
  #noteDropped({ request, purpose }: Question, route: Route): void {
    if (purpose === 'judge') return;
    this.#context.ledger.drop(this.#deps.attempts.provider(route.provider).lacks(request, route));
  }
}

const wasNotMade = (error: unknown): boolean => error instanceof ProviderError && error.unasked;

async function refuse(why: Promise<GatewayError>): Promise<never> {
  throw await why;
}
