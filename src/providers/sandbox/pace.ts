import type { CancelSignal } from '../../kernel/cancellation.ts';
import { ProviderError } from '../../kernel/errors.ts';
import type { SandboxSettings } from '../provider.ts';
import { sleep, type Timers } from './timers.ts';

/** How fast the sandbox answers. Choices are written side by side, each at this speed. */
export interface Pace {
  /** Before the first token. */
  readonly latencyMs: number;
  /** 0: as fast as it can. */
  readonly tokensPerSecond: number;
}

/** How long the caller waits, as the HTTP client's limits do for real providers. Zero or less turns a limit off. */
export interface Patience {
  readonly firstTokenMs: number;
  readonly idleMs: number;
  readonly totalMs: number;
}

export const ENDLESS: Patience = { firstTokenMs: 0, idleMs: 0, totalMs: 0 };

export const paceOf = ({ latencyMs, tokensPerSecond }: SandboxSettings): Pace => ({
  latencyMs,
  tokensPerSecond,
});

/** Milliseconds from the call until the token at this position, counted from 0, is there. */
export const dueMs = ({ latencyMs, tokensPerSecond }: Pace, token: number): number =>
  tokensPerSecond > 0 ? latencyMs + (token * 1_000) / tokensPerSecond : latencyMs;

export const limitOf = (ms: number): number => (ms > 0 ? ms : Number.POSITIVE_INFINITY);

export const timedOut = (limitMs: number, where: string): ProviderError =>
  new ProviderError('timeout', `no answer within ${limitMs} ms ${where}`);

/** Waits until a whole reply is there. Rejects with `timeout` when that takes too long, with `cancelled` at the signal. */
export async function awaitWhole(
  replyMs: number,
  patience: Patience,
  timers: Timers,
  signal: CancelSignal,
): Promise<void> {
  const limit = limitOf(patience.totalMs);
  await sleep(Math.min(replyMs, limit), timers, signal);
  if (replyMs > limit) throw timedOut(limit, 'in all');
}
