import type { Attempts } from '../features/attempt.ts';
import { emulateN, emulateNStream } from '../features/emulate-n.ts';
import type { RequestNeeds } from '../features/routing/request-needs.ts';
import type { CancelSignal } from '../kernel/cancellation.ts';
import type { Clock } from '../kernel/clock.ts';
import { ProviderError } from '../kernel/errors.ts';
import type { ChatCall, ProviderCompletion, ProviderStream } from '../providers/provider.ts';
import type { Route } from '../providers/route.ts';
import type { CallAccount } from './call-account.ts';
import { responseCharacters } from './characters.ts';
import type { Ledger } from './ledger.ts';
import { isGiven, type Question } from './question.ts';
import { UsageWatch } from './usage-watch.ts';

export interface ProviderCallDependencies {
  readonly attempts: Attempts;
  readonly clock: Clock;
}

/** A stream that has begun, and what it is billed to. */
export interface AccountedStream {
  readonly stream: ProviderStream;
  readonly account: CallAccount;
}

/**
 * Puts one request's questions to one target each: as one call of its provider, or as several where that is what it
 * takes, and opens an account in the ledger for each that is answered. Rejects with a ProviderError.
 */
export class ProviderCalls {
  readonly #deps: ProviderCallDependencies;
  readonly #ledger: Ledger;
  /** Where the calls are also noted: those of one of several models. */
  readonly #calls: CallAccount[] | null;
  /** Whose answer the client is to be given: who is to be asked for it next, or was asked last. */
  target: Route | null = null;

  constructor(deps: ProviderCallDependencies, ledger: Ledger, calls: CallAccount[] | null) {
    this.#deps = deps;
    this.#ledger = ledger;
    this.#calls = calls;
  }

  whole(
    question: Question,
    needs: RequestNeeds,
    route: Route,
    signal: CancelSignal,
  ): Promise<ProviderCompletion> {
    const call = this.#callOf(question, route, signal);
    return this.isEmulated(question, needs, route)
      ? emulateN(needs.n, call, (one) => this.#callWhole(question, needs, one))
      : this.#callWhole(question, needs, call);
  }

  /** One call of a provider, counted and billed. */
  async #callWhole(question: Question, needs: RequestNeeds, call: ChatCall): Promise<ProviderCompletion> {
    const { attempts, clock } = this.#deps;
    const ledger = this.#ledger;
    const { route } = call;
    const startedMs = clock.monotonicMs();
    const provider = attempts.enter(route);
    ledger.attempts++;
    try {
      const completion = await provider.chat(call);
      const account = this.#open(question, needs, route, startedMs);
      account.usage = completion.usage;
      account.responseCharacters = responseCharacters(completion.choices);
      ledger.close(account);
      return completion;
    } catch (error) {
      if (wasNotMade(error)) ledger.attempts--;
      throw error;
    } finally {
      attempts.leave(route);
    }
  }

  stream(
    question: Question,
    needs: RequestNeeds,
    route: Route,
    signal: CancelSignal,
  ): Promise<AccountedStream> {
    const call = this.#callOf(question, route, signal);
    return this.isEmulated(question, needs, route)
      ? this.#emulatedStream(question, needs, call)
      : this.#callStream(question, needs, call);
  }

  async #emulatedStream(question: Question, needs: RequestNeeds, call: ChatCall): Promise<AccountedStream> {
    const accounts: CallAccount[] = [];
    const stream = await emulateNStream(needs.n, call, async (one) => {
      const opened = await this.#callStream(question, needs, one);
      accounts.push(opened.account);
      return new UsageWatch(opened.stream, opened.account);
    });
    return { stream, account: accounts[0] as CallAccount };
  }

  async #callStream(question: Question, needs: RequestNeeds, call: ChatCall): Promise<AccountedStream> {
    const { attempts, clock } = this.#deps;
    const ledger = this.#ledger;
    const { route } = call;
    const startedMs = clock.monotonicMs();
    const provider = attempts.enter(route);
    ledger.attempts++;
    try {
      const stream = attempts.counted(await provider.chatStream(call), route);
      return { stream, account: this.#open(question, needs, route, startedMs) };
    } catch (error) {
      attempts.leave(route);
      if (wasNotMade(error)) ledger.attempts--;
      throw error;
    }
  }

  /** Whether the gateway asks several times, for want of a target that gives several answers to this request. */
  isEmulated({ request }: Question, { n }: RequestNeeds, route: Route): boolean {
    return n > 1 && !this.#deps.attempts.takesN(request, route);
  }

  #callOf(question: Question, route: Route, signal: CancelSignal): ChatCall {
    const ledger = this.#ledger;
    const { request, source, purpose } = question;
    const given = isGiven(question);
    if (given) this.target = route;
    // What decides on tools is asked the client's question, too, and may give the answer to it.
    const translated =
      given || purpose === 'tools' ? (param: string) => ledger.translated.add(param) : ignore;
    return { request, source, route, signal, translated };
  }

  #open({ purpose }: Question, needs: RequestNeeds, route: Route, startedMs: number): CallAccount {
    const account = this.#ledger.open(purpose, route, needs.promptCharacters, startedMs);
    this.#calls?.push(account);
    return account;
  }
}

const ignore = (): void => {};

const wasNotMade = (error: unknown): boolean => error instanceof ProviderError && error.unasked;
