import type { ChatMessage, Usage } from '../contract/chat.ts';
import type { Clock } from '../kernel/clock.ts';
import type { EventBus } from '../kernel/events.ts';
import type { ChatSettled, GatewayEvents } from '../kernel/gateway-events.ts';
import { nextId } from '../kernel/ids.ts';
import type { TokenUsage } from '../kernel/usage.ts';
import type { Route } from '../providers/route.ts';
import { promptCharacters } from './characters.ts';
import type { Caller, ChatInput } from './chat-input.ts';
import { usageReport } from './usage-report.ts';

type LedgerInput = Pick<ChatInput, 'requestId' | 'caller' | 'arrivedMs' | 'body' | 'settled'>;

/**
 * The one account of a request: what wire, log and bill say of it all comes from here. It lives as long as a stream
 * does, so it keeps nothing of the request's text.
 */
export class Ledger {
  readonly id = `chatcmpl-${nextId()}`;
  /** Unix seconds. */
  readonly created: number;
  readonly translated = new Set<string>();
  dropped: readonly string[] = [];
  attempts = 0;
  /** How many calls got the prompt and answered: all of them are billed. */
  prompts = 1;
  route: Route | undefined;
  usage: TokenUsage | null = null;
  upstreamId: string | null = null;
  responseCharacters = 0;
  firstTokenMs: number | null = null;

  readonly #requestId: string;
  readonly #caller: Caller;
  readonly #arrivedMs: number;
  readonly #stream: boolean;
  readonly #tellSettled: (facts: ChatSettled) => void;
  readonly #events: EventBus<GatewayEvents>;
  readonly #clock: Clock;
  readonly #promptCharacters: number;
  #settled = false;

  constructor(
    input: LedgerInput,
    messages: readonly ChatMessage[],
    events: EventBus<GatewayEvents>,
    clock: Clock,
  ) {
    this.#requestId = input.requestId;
    this.#caller = input.caller;
    this.#arrivedMs = input.arrivedMs;
    this.#stream = input.body.stream === true;
    this.#tellSettled = input.settled;
    this.#promptCharacters = promptCharacters(messages);
    this.#events = events;
    this.#clock = clock;
    this.created = Math.floor(clock.wallMs() / 1000);
  }

  /** The target that answers. Throws when none was found, which only a bug does. */
  get target(): Route {
    if (!this.route) throw new Error('the request has no target yet');
    return this.route;
  }

  routed(route: Route): void {
    this.route = route;
  }

  /** Milliseconds since the request's arrival, in whole ones. */
  elapsedMs(): number {
    return Math.round(this.#clock.monotonicMs() - this.#arrivedMs);
  }

  firstToken(): void {
    this.firstTokenMs ??= this.elapsedMs();
  }

  /** Usage in the contract's words, as of now. */
  report(): Usage {
    return usageReport({
      usage: this.usage,
      price: this.target.price,
      promptCharacters: this.#promptCharacters * this.prompts,
      responseCharacters: this.responseCharacters,
      latencyMs: this.elapsedMs(),
    });
  }

  /** Closes the account; only the first call counts. */
  settle(outcome: 'ok' | 'error' | 'cancelled', errorCode: string | null): void {
    if (this.#settled) return;
    this.#settled = true;
    const facts: ChatSettled = {
      requestId: this.#requestId,
      id: this.id,
      keyId: this.#caller.keyId,
      keyName: this.#caller.name,
      outcome,
      errorCode,
      stream: this.#stream,
      provider: this.route?.provider ?? null,
      model: this.route?.qualified ?? null,
      upstreamId: this.upstreamId,
      attempts: this.attempts,
      usage: this.usage,
      promptCharacters: this.#promptCharacters * this.prompts,
      responseCharacters: this.responseCharacters,
      cost: this.usage && this.route ? this.report().cost : null,
      latencyMs: this.elapsedMs(),
      firstTokenMs: this.firstTokenMs,
    };
    this.#tellSettled(facts);
    this.#events.emit('chat.settled', facts);
  }
}
