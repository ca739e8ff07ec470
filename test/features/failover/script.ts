import type { AttemptRow } from '../../../src/features/failover/attempt-row.ts';
import { createFailover } from '../../../src/features/failover/failover.ts';
import type { FailoverCall, FailoverSettings } from '../../../src/features/failover/failover-call.ts';
import { FailoverError } from '../../../src/features/failover/failover-error.ts';
import { CircuitBreakers } from '../../../src/features/routing/circuit-breakers.ts';
import { LatencyStatistics } from '../../../src/features/routing/latency-statistics.ts';
import type { CancelSignal } from '../../../src/kernel/cancellation.ts';
import { ProviderError, type ProviderErrorKind } from '../../../src/kernel/errors.ts';
import type { Route } from '../../../src/providers/route.ts';
import { VirtualTime } from './virtual-time.ts';

/** What a target does when it is asked: it takes its time, and then fails or answers. */
export interface Step {
  /** Infinity: it says nothing until the call is ended. */
  readonly ms?: number;
  readonly error?: unknown;
  /** It goes on though its call was ended, and answers after all. */
  readonly deaf?: boolean;
}

export const OK: Step = {};

type ErrorOptions = ConstructorParameters<typeof ProviderError>[2];

export const fails = (kind: ProviderErrorKind, options?: ErrorOptions, ms = 0): Step => ({
  ms,
  error: new ProviderError(kind, `${kind} of the provider`, options),
});

export interface Asked {
  readonly provider: string;
  readonly atMs: number;
}

/** Targets that follow a script, the last step of which they repeat, and a failover over them in virtual time. */
export function stage(script: Record<string, readonly Step[]>, settings: Partial<FailoverSettings> = {}) {
  const time = new VirtualTime();
  const health = new CircuitBreakers({ clock: time, settings: { failures: 5, openMs: 30_000 } });
  const statistics = new LatencyStatistics({ clock: time, windowMinutes: 60 });
  let random = 1;
  const failover = createFailover({
    health,
    statistics,
    clock: time,
    timers: time,
    random: () => random,
    settings: { maxAttempts: 3, totalTimeoutMs: 120_000, backoffMs: 100, ...settings },
  });
  const asked: Asked[] = [];
  const steps = new Map(Object.entries(script).map(([name, list]) => [name, [...list]]));

  async function act<Reply>(route: Route, signal: CancelSignal, reply: () => Reply): Promise<Reply> {
    asked.push({ provider: route.provider, atMs: time.monotonicMs() });
    const list = steps.get(route.provider) ?? [];
    const step = (list.length > 1 ? list.shift() : list[0]) ?? OK;
    if (step.ms) await pass(step.ms, step.deaf ? undefined : signal);
    if (step.error !== undefined) throw step.error;
    return reply();
  }

  function pass(ms: number, signal: CancelSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const clear = ms === Number.POSITIVE_INFINITY ? () => {} : time.after(ms, resolve);
      const end = (): void => {
        clear();
        reject(new ProviderError('cancelled', 'the call was cancelled'));
      };
      if (signal?.aborted) end();
      else signal?.addEventListener('abort', end);
    });
  }

  const callOf = (groups: readonly (readonly Route[])[], rest: Partial<FailoverCall> = {}) => ({
    groups,
    groupTimeoutMs: null,
    signal: new AbortController().signal,
    arrivedMs: time.monotonicMs(),
    bucket: 0,
    attempts: [] as AttemptRow[],
    failed: () => {},
    ...rest,
  });

  return {
    time,
    health,
    statistics,
    failover,
    asked,
    act,
    callOf,
    /** What is drawn from now on. */
    draw(value: number) {
      random = value;
    },
    names: () => asked.map(({ provider }) => provider).join(' '),
    times: () => asked.map(({ atMs }) => atMs),
    /** Who has answered, or the error that says why nobody has, with the rows of all calls. */
    async ask(groups: readonly (readonly Route[])[], rest: Partial<FailoverCall> = {}) {
      const call = callOf(groups, rest);
      const answer = failover.whole(call, (route, signal) => act(route, signal, () => route.provider));
      const outcome = await time.until(
        answer.then(
          ({ route, reply }) => ({ reply, route, error: undefined }),
          (thrown: unknown) => ({ reply: undefined, route: undefined, error: thrown }),
        ),
      );
      return { ...outcome, rows: call.attempts };
    },
  };
}

/** The provider's error that a request ended with. */
export function failureOf({ error }: { readonly error: unknown }): FailoverError {
  if (error instanceof FailoverError) return error;
  throw new Error(`not a FailoverError: ${error}`);
}
