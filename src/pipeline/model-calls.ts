import type { Failover } from '../features/failover/failover.ts';
import type { FailoverCall } from '../features/failover/failover-call.ts';
import { FailoverError } from '../features/failover/failover-error.ts';
import { needsOf, type RequestNeeds } from '../features/routing/request-needs.ts';
import {
  findRoutes,
  type ModelDirectory,
  notFound,
  type PoolDirectory,
} from '../features/routing/resolve.ts';
import type { Router } from '../features/routing/router.ts';
import type { CancelSignal } from '../kernel/cancellation.ts';
import type { GatewayError } from '../kernel/errors.ts';
import type { WholeAnswer } from '../providers/answer.ts';
import type { ChatRequest, ProviderCompletion, ProviderStream } from '../providers/provider.ts';
import type { Route } from '../providers/route.ts';
import type { CallAccount } from './call-account.ts';
import { promptCharacters } from './characters.ts';
import type { Caller } from './chat-input.ts';
import { checkQuestion } from './check-question.ts';
import type { Ledger } from './ledger.ts';
import { type ProviderCallDependencies, ProviderCalls } from './provider-calls.ts';
import { isGiven, type Question, rankedAs } from './question.ts';

/** A stream that has begun, with what is still to be written to its account; null when that is closed. */
export interface OpenStream {
  readonly route: Route;
  readonly stream: ProviderStream;
  readonly account: CallAccount | null;
}

/** One of several answers to a question. */
export interface SeveralAnswer {
  /** The call whose wording it answers. */
  readonly wording: number;
  /** null: this call has failed. */
  readonly choice: ProviderCompletion['choices'][number] | null;
}

/** What all requests share. */
export interface ModelCallDependencies extends ProviderCallDependencies {
  readonly directory: ModelDirectory;
  readonly pools: PoolDirectory;
  readonly router: Router;
  readonly failover: Failover;
}

/** One request, as far as its calls must know it. */
export interface RequestContext {
  readonly ledger: Ledger;
  readonly caller: Caller;
  readonly signal: CancelSignal;
  /** Whether rankings are to be kept with all their evidence. */
  readonly receipt: boolean;
}

/** A target that does not take `n` after all. */
function noneIfInvalid(error: unknown): [] {
  if (error instanceof FailoverError && error.error.kind === 'invalid_request') return [];
  throw error;
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
  readonly #calls: ProviderCalls;

  /** @param calls where the calls are also noted: those of one of several models */
  constructor(deps: ModelCallDependencies, context: RequestContext, calls: CallAccount[] | null = null) {
    this.#deps = deps;
    this.#context = context;
    this.#calls = new ProviderCalls(deps, context.ledger, calls);
  }

  /** Whose answer the client is to be given: who is to be asked for it next, or was asked last. */
  get target(): Route | null {
    return this.#calls.target;
  }

  /** Notes what was not sent of a question whose answer the client is given. */
  noteDropped({ request }: Question, route: Route): void {
    this.#context.ledger.drop(this.#deps.attempts.provider(route.provider).lacks(request, route));
  }

  async whole(question: Question): Promise<WholeAnswer> {
    const planned = this.#plan(question);
    const { call, needs } = planned instanceof Promise ? await planned : planned;
    const answer = await this.#deps.failover.whole(call, (route, signal) =>
      this.#calls.whole(question, needs, route, signal),
    );
    if (isGiven(question)) this.noteDropped(question, answer.route);
    return answer;
  }

  async stream(question: Question): Promise<OpenStream> {
    const planned = this.#plan(question);
    const { call, needs } = planned instanceof Promise ? await planned : planned;
    let account: CallAccount | null = null;
    const { route, reply } = await this.#deps.failover.stream(call, async (target, signal) => {
      const opened = await this.#calls.stream(question, needs, target, signal);
      account = opened.account;
      return opened.stream;
    });
    if (isGiven(question)) this.noteDropped(question, route);
    return { route, stream: reply, account };
  }

  /**
   * One question asked several times, for who can do with fewer answers: in one call where the best target gives so
   * many, else, and for those that it left out, a call each, side by side. Rejects only when there is no answer at all.
   *
   * @param wordingOf the question, in the wording of each call
   */
  async several(
    question: Question,
    n: number,
    wordingOf: (call: number) => ChatRequest,
  ): Promise<readonly SeveralAnswer[]> {
    const first = n > 1 ? { ...wordingOf(0), n } : wordingOf(0);
    const { call, needs } = await this.#plan({ ...question, request: first });
    const ask = (request: ChatRequest, asked: RequestNeeds) => {
      const one = { ...question, request, source: null };
      return this.#deps.failover.whole(call, (route, signal) => this.#calls.whole(one, asked, route, signal));
    };
    const answers: SeveralAnswer[] = [];
    const best = call.groups.find((routes) => routes.length > 0)?.[0];
    if (n > 1 && best && !this.#calls.isEmulated({ ...question, request: first }, needs, best)) {
      const choices = await ask(first, needs).then(({ reply }) => reply.choices, noneIfInvalid);
      for (const choice of choices.slice(0, n)) answers.push({ wording: 0, choice });
    }
    // Some providers take `n` and give one answer all the same.
    const each = { ...needs, n: 1 };
    const used = answers.length > 0 ? 1 : 0;
    const others = await Promise.allSettled(
      Array.from({ length: n - answers.length }, (_, at) => ask(wordingOf(used + at), each)),
    );
    if (answers.length === 0 && others.every(({ status }) => status === 'rejected')) {
      throw (others[0] as PromiseRejectedResult).reason;
    }
    others.forEach((one, at) => {
      const choice = one.status === 'fulfilled' ? (one.value.reply.choices[0] ?? null) : null;
      answers.push({ wording: used + at, choice });
    });
    return answers;
  }

  /** Rejects where a question could be put to nobody, before anybody is asked anything. */
  async check(question: Question): Promise<void> {
    const target = await checkQuestion(question, this.#context.caller, this.#deps);
    if (isGiven(question)) this.#calls.target ??= target;
  }

  /**
   * Targets of every model that may be asked, best first. Throws a GatewayError when none of them has any; what is
   * known of a name that nothing serves comes as a promise, which rejects.
   */
  #plan(question: Question): Plan | Promise<never> {
    const { wanted, request, eachTimeoutMs, purpose } = question;
    const { ledger, signal, caller, receipt } = this.#context;
    const { directory, pools, router, attempts } = this.#deps;
    const needs = needsOf(request, promptCharacters(request.messages));
    const groups: (readonly Route[])[] = [];
    let failure: unknown;
    for (const one of wanted) {
      const found = findRoutes(one, directory, pools, false);
      if (!found) return refuse(notFound(one, directory, pools));
      const asked = rankedAs(question, needs, found, caller, attempts);
      try {
        const ranking = router.rank(found.routes, asked, receipt);
        ledger.rankings.push({ purpose, model: one.model, ranking });
        groups.push(ranking.routes);
        if (isGiven(question)) this.#calls.target ??= ranking.routes[0];
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
}

async function refuse(why: Promise<GatewayError>): Promise<never> {
  throw await why;
}
