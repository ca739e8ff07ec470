import type { Receipt, ReceiptIntegrity, ReceiptMixture, ReceiptTools, Usage } from '../contract/chat.ts';
import type { ChatSettled, GatewayEvents } from '../contract/gateway-events.ts';
import type { AttemptRow } from '../features/failover/attempt-row.ts';
import type { Clock } from '../kernel/clock.ts';
import type { GatewayError, ProviderError, ProviderErrorKind } from '../kernel/errors.ts';
import type { EventBus } from '../kernel/events.ts';
import { nextId } from '../kernel/ids.ts';
import { completionTokens } from '../kernel/usage.ts';
import { costUsd } from '../providers/catalogue/price.ts';
import type { Route } from '../providers/route.ts';
import { billOf } from './bill.ts';
import { CallAccount, type Purpose } from './call-account.ts';
import type { Caller, ChatInput } from './chat-input.ts';
import { type NotedRanking, receiptOf } from './receipt.ts';
import { sumReport, usageReport } from './usage-report.ts';

const NONE: readonly never[] = [];

type LedgerInput = Pick<ChatInput, 'requestId' | 'caller' | 'arrivedMs' | 'body' | 'settled'>;

/** Who keeps count of what answers come to. */
export interface AnswerFigures {
  /** @param costUsd null when unknown */
  used(route: Route, outputTokens: number, costUsd: number | null): void;
}

export interface LedgerDependencies {
  readonly events: EventBus<GatewayEvents>;
  readonly clock: Clock;
  readonly figures: AnswerFigures;
}

/** Who answers, as replies name it; of several models, lists with commas. */
export interface Answerer {
  readonly provider: string;
  /** Vendor-qualified. */
  readonly model: string;
}

/** What the client has asked for, or that it has gone, is no failure of a provider's. */
const NOT_THE_PROVIDERS: ReadonlySet<ProviderErrorKind> = new Set([
  'invalid_request',
  'context_length',
  'content_filter',
  'cancelled',
]);

/**
 * The one account of a request: what wire, log, bill and receipt say of it all comes from here. It lives as long as a
 * stream does, so it keeps nothing of the request's text.
 */
export class Ledger {
  readonly id = nextId('chatcmpl-');
  readonly requestId: string;
  /** Unix seconds. */
  readonly created: number;
  readonly arrivedMs: number;
  /** Every call of a provider, answered or not, as it ends. */
  readonly attemptRows: AttemptRow[] = [];
  /** Those that were answered, and so are billed. */
  readonly calls: CallAccount[] = [];
  readonly rankings: NotedRanking[] = [];
  readonly translated = new Set<string>();
  dropped: readonly string[] = [];
  /** Calls of providers that were made. */
  attempts = 0;
  answerer: Answerer | null = null;
  tools: ReceiptTools | null = null;
  mixtures: readonly ReceiptMixture[] = NONE;
  integrity: ReceiptIntegrity | null = null;
  upstreamId: string | null = null;
  firstTokenMs: number | null = null;

  readonly #caller: Caller;
  readonly #stream: boolean;
  readonly #tellSettled: (facts: ChatSettled) => void;
  readonly #deps: LedgerDependencies;
  #settled = false;

  constructor(input: LedgerInput, deps: LedgerDependencies) {
    this.requestId = input.requestId;
    this.arrivedMs = input.arrivedMs;
    this.#caller = input.caller;
    this.#stream = input.body.stream === true;
    this.#tellSettled = input.settled;
    this.#deps = deps;
    this.created = Math.floor(deps.clock.wallMs() / 1000);
  }

  /** Milliseconds since the request's arrival, in whole ones. */
  elapsedMs(): number {
    return Math.round(this.#deps.clock.monotonicMs() - this.arrivedMs);
  }

  firstToken(): void {
    this.firstTokenMs ??= this.elapsedMs();
  }

  /** Opens the account of a call that is being answered. */
  open(purpose: Purpose, route: Route, promptCharacters: number, startedMs: number): CallAccount {
    const call = new CallAccount(purpose, route, promptCharacters, startedMs);
    this.calls.push(call);
    return call;
  }

  /** A call is over, as far as it came. */
  close(call: CallAccount): void {
    call.latencyMs ??= this.#deps.clock.monotonicMs() - call.startedMs;
  }

  /** A call has failed, before it was answered or in the middle of its stream. */
  failed({ provider, qualified: model }: Route, { kind, status, message, unasked }: ProviderError): void {
    if (unasked || NOT_THE_PROVIDERS.has(kind)) return;
    const facts = { requestId: this.requestId, provider, model, kind, status: status ?? null };
    this.#deps.events.emit('call.failed', { ...facts, detail: message });
  }

  /** Some of several models have no answer. The reply says so itself; this is for whoever watches over the gateway. */
  choicesFailed(failures: readonly GatewayError[]): void {
    const { requestId } = this;
    for (const failure of failures) this.#deps.events.emit('choice.failed', { requestId, failure });
  }

  /** Names what a target lacks, without saying it twice. */
  drop(params: readonly string[]): void {
    if (params.length === 0) return;
    this.dropped = this.dropped.length === 0 ? params : [...new Set([...this.dropped, ...params])];
  }

  /** Usage in the contract's words, as of now. @param calls those of one of several models */
  report(calls: readonly CallAccount[] = this.calls): Usage {
    const [first, ...others] = calls;
    const latencyMs = this.elapsedMs();
    return first && others.length === 0 ? usageReport(first, latencyMs) : sumReport(calls, latencyMs);
  }

  receipt(): Receipt {
    return receiptOf(this);
  }

  /** Closes the account; only the first call counts. */
  settle(outcome: 'ok' | 'error' | 'cancelled', errorCode: string | null): void {
    if (this.#settled) return;
    this.#settled = true;
    let promptCharacters = 0;
    let responseCharacters = 0;
    for (const call of this.calls) {
      promptCharacters += call.promptCharacters;
      responseCharacters += call.responseCharacters;
      this.close(call);
      this.#count(call);
    }
    const { usage, cost, estimated } = billOf(this.calls, outcome !== 'ok');
    const facts: ChatSettled = {
      requestId: this.requestId,
      id: this.id,
      keyId: this.#caller.keyId,
      keyName: this.#caller.name,
      outcome,
      errorCode,
      stream: this.#stream,
      provider: this.answerer?.provider ?? null,
      model: this.answerer?.model ?? null,
      upstreamId: this.upstreamId,
      attempts: this.attempts,
      usage,
      promptCharacters,
      responseCharacters,
      cost,
      estimated,
      latencyMs: this.elapsedMs(),
      firstTokenMs: this.firstTokenMs,
      attemptRows: this.attemptRows,
      receipt: () => this.receipt(),
    };
    this.#tellSettled(facts);
    this.#deps.events.emit('chat.settled', facts);
  }

  #count({ route, usage }: CallAccount): void {
    if (!usage) return;
    this.#deps.figures.used(route, completionTokens(usage), route.price ? costUsd(usage, route.price) : null);
  }
}
