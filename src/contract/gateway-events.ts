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
  /** The sum of all calls; null when a provider reported none, which is the rule for a cancelled stream. */
  readonly usage: TokenUsage | null;
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

/** Facts that anyone may listen to. */
export interface GatewayEvents {
  'chat.settled': ChatSettled;
}
