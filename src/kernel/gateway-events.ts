import type { TokenUsage } from './usage.ts';

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
  /** null when no target was found. */
  readonly provider: string | null;
  /** Vendor-qualified. */
  readonly model: string | null;
  readonly upstreamId: string | null;
  readonly attempts: number;
  /** null when the provider reported none, which is the rule for a cancelled stream. */
  readonly usage: TokenUsage | null;
  readonly promptCharacters: number;
  readonly responseCharacters: number;
  /** US dollars; null when unknown. */
  readonly cost: number | null;
  /** From the request's arrival. */
  readonly latencyMs: number;
  readonly firstTokenMs: number | null;
}

/** Facts that anyone may listen to. */
export interface GatewayEvents {
  'chat.settled': ChatSettled;
}
