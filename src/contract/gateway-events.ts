import type { GatewayError, ProviderErrorKind } from '../kernel/errors.ts';
import type { TokenUsage } from '../kernel/usage.ts';
import type { Attempt, Receipt } from './chat.ts';

/** How a chat request ended, told once, after its reply has closed. */
export interface ChatSettled {
  readonly requestId: string;
  /** The completion's id. */
  readonly id: string;
  readonly keyId: string;
  readonly keyName: string;
  readonly outcome: 'ok' | 'error' | 'cancelled';
  /** The error's code; null when all went well. */
  readonly errorCode: string | null;
  readonly stream: boolean;
  /** null when no target was found; of several models, all with commas between them. */
  readonly provider: string | null;
  /** Vendor-qualified, likewise. */
  readonly model: string | null;
  readonly upstreamId: string | null;
  /** How many calls of providers it took. */
  readonly attempts: number;
  /** The sum of all calls; null when a provider reported none of a whole answer. */
  readonly usage: TokenUsage | null;
  /** Whether some of the usage is counted by characters: of answers that were cut off before their provider reported any. */
  readonly estimated: boolean;
  readonly promptCharacters: number;
  readonly responseCharacters: number;
  /** US dollars; null when unknown. */
  readonly cost: number | null;
  /** From the request's arrival. */
  readonly latencyMs: number;
  readonly firstTokenMs: number | null;
  /** Each call of a provider. */
  readonly attemptRows: readonly Attempt[];
  /** How the reply came about. Put together when asked for: not everybody keeps it. */
  receipt(): Receipt;
}

/** A call of a provider that failed for reasons of the provider's: told of each, also where another one has answered. */
export interface CallFailed {
  readonly requestId: string;
  readonly provider: string;
  /** Vendor-qualified. */
  readonly model: string;
  readonly kind: ProviderErrorKind;
  /** The provider's HTTP status where it failed with one. */
  readonly status: number | null;
  /** The provider's words, which clients are not told. */
  readonly detail: string;
}

/** One of several models has no answer, or not all of it, in a reply that has the others'. */
export interface ChoiceFailed {
  readonly requestId: string;
  readonly failure: GatewayError;
}

/** Facts that anyone may listen to. */
export interface GatewayEvents {
  'call.failed': CallFailed;
  'chat.settled': ChatSettled;
  'choice.failed': ChoiceFailed;
}
