import type { TokenUsage } from '../kernel/usage.ts';
import type { Price } from '../providers/catalogue/price.ts';
import type { Route } from '../providers/route.ts';
import type { UsageFacts } from './usage-report.ts';

/** What a model was asked for. */
export type Purpose = 'answer' | 'tools' | 'candidate' | 'judge' | 'proposer' | 'critic' | 'aggregator';

/** What one answered call of a provider is billed: part of a request's account. */
export class CallAccount implements UsageFacts {
  readonly purpose: Purpose;
  readonly route: Route;
  /** Unicode code points of what was sent. */
  readonly promptCharacters: number;
  /** Monotonic milliseconds. */
  readonly startedMs: number;
  /** null until the provider reports any, and where it never does. */
  usage: TokenUsage | null = null;
  responseCharacters = 0;
  /** From its start to its end; null while it runs. */
  latencyMs: number | null = null;

  /** That of now, for the few that change. */
  get price(): Price | null {
    return this.route.price;
  }

  constructor(purpose: Purpose, route: Route, promptCharacters: number, startedMs: number) {
    this.purpose = purpose;
    this.route = route;
    this.promptCharacters = promptCharacters;
    this.startedMs = startedMs;
  }
}
