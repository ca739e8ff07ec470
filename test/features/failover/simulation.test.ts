import { describe, expect, test } from 'vitest';
import { Attempts } from '../../../src/features/attempt.ts';
import type { AttemptRow } from '../../../src/features/failover/attempt-row.ts';
import { createFailover } from '../../../src/features/failover/failover.ts';
import { FailoverError } from '../../../src/features/failover/failover-error.ts';
import { CircuitBreakers } from '../../../src/features/routing/circuit-breakers.ts';
import { LatencyStatistics } from '../../../src/features/routing/latency-statistics.ts';
import { Router } from '../../../src/features/routing/router.ts';
import type { CancelSignal } from '../../../src/kernel/cancellation.ts';
import { ProviderError } from '../../../src/kernel/errors.ts';
import type {
  ChatCall,
  Provider,
  ProviderCompletion,
  ProviderStream,
} from '../../../src/providers/provider.ts';
import { Random } from '../../../src/providers/sandbox/random.ts';
import { needsWith } from '../routing/needs-of.ts';
import { routeOf } from '../routing/route-of.ts';
import { VirtualTime } from './virtual-time.ts';

const SEEDS = 1_500;
const REQUESTS = 12;
const MAX_ATTEMPTS = 3;
const FIRST_TOKEN_MS = 2_000;
const IDLE_MS = 1_000;

/** How a call fails, if it does; as adapters tell it. */
const FAULTS: readonly ((random: Random) => { readonly ms: number; readonly error: ProviderError })[] = [
  () => ({ ms: 1, error: new ProviderError('connection', 'reset') }),
  (random) => ({
    ms: 5,
    error: new ProviderError('rate_limited', '429', {
      status: 429,
      retryAfterMs: random.between(1, 4) * 1_000,
    }),
  }),
  () => ({ ms: 5, error: new ProviderError('rate_limited', '429', { status: 429 }) }),
  () => ({ ms: 20, error: new ProviderError('bad_response', '500', { status: 500 }) }),
  () => ({ ms: 20, error: new ProviderError('overloaded', '503', { status: 503 }) }),
  () => ({ ms: 9, error: new ProviderError('overloaded', '529', { status: 529, retryAfterMs: 2_500 }) }),
  () => ({ ms: FIRST_TOKEN_MS, error: new ProviderError('timeout', 'no first token') }),
  () => ({ ms: 30, error: new ProviderError('bad_response', 'malformed') }),
  () => ({ ms: 10, error: new ProviderError('bad_response', 'empty') }),
  () => ({ ms: 15, error: new ProviderError('overloaded', 'an error event opened the stream') }),
  () => ({ ms: 3, error: new ProviderError('authentication', '401', { status: 401 }) }),
];

interface Told {
  /** When calls went out, and until when nobody was to call. */
  calls: number;
  early: number;
  notBeforeMs: number;
}

/** A provider that fails in a share of its calls, in every way, and marks every piece of text with its name. */
class FaultyProvider implements Provider {
  readonly name: string;
  readonly maxConcurrency: number;
  readonly told: Told = { calls: 0, early: 0, notBeforeMs: 0 };
  readonly #faultShare: number;
  readonly #random: Random;
  readonly #time: VirtualTime;

  constructor(name: string, faultShare: number, maxConcurrency: number, random: Random, time: VirtualTime) {
    this.name = name;
    this.maxConcurrency = maxConcurrency;
    this.#faultShare = faultShare;
    this.#random = random;
    this.#time = time;
  }

  lacks(): readonly string[] {
    return [];
  }

  async chat({ signal }: ChatCall): Promise<ProviderCompletion> {
    await this.#begin(signal);
    await pause(this.#time, this.#random.between(20, 400), signal);
    return {
      upstreamId: this.name,
      choices: [],
      usage: null,
      systemFingerprint: null,
      serviceTier: null,
    };
  }

  async chatStream({ signal }: ChatCall): Promise<ProviderStream> {
    await this.#begin(signal);
    const batches = this.#random.between(1, 5);
    const breaks = this.#fails();
    let cancelled = false;
    return {
      next: async () => {
        await pause(this.#time, this.#random.between(1, 50), signal);
        if (cancelled) return null;
        if (this.#left(batches)) return [{ type: 'text', index: 0, json: this.name }];
        if (breaks) throw new ProviderError('connection', 'cut mid-stream');
        return null;
      },
      cancel: () => {
        cancelled = true;
      },
    };
  }

  async close(): Promise<void> {}

  /** Streams go on for as many batches as were drawn, on average. */
  #left(batches: number): boolean {
    return this.#random.next() < batches / (batches + 1);
  }

  #fails(): boolean {
    return this.#random.next() < this.#faultShare;
  }

  async #begin(signal: CancelSignal): Promise<void> {
    const startedMs = this.#time.monotonicMs();
    this.told.calls++;
    if (startedMs < this.told.notBeforeMs) this.told.early++;
    if (!this.#fails()) {
      await pause(this.#time, this.#random.between(10, 200), signal);
      return;
    }
    const { ms, error } = this.#random.pick(FAULTS)(this.#random);
    await pause(this.#time, ms, signal);
    if (error.retryAfterMs !== undefined) {
      const untilMs = this.#time.monotonicMs() + error.retryAfterMs;
      this.told.notBeforeMs = Math.max(this.told.notBeforeMs, untilMs);
    }
    throw error;
  }
}

function pause(time: VirtualTime, ms: number, signal: CancelSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      stop();
      reject(new ProviderError('cancelled', 'the call was cancelled'));
    };
    const stop = time.after(Math.min(ms, FIRST_TOKEN_MS + IDLE_MS), () => {
      signal.removeEventListener('abort', end);
      resolve();
    });
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
  });
}

interface World {
  readonly seed: number;
  /** Share of calls that fail, by provider, in configured order. */
  readonly faults: Readonly<Record<string, number>>;
  /** How many calls a provider takes at once, where that is few. */
  readonly room?: Readonly<Record<string, number>>;
  /** Whether some clients leave. */
  readonly leaving?: boolean;
}

interface Tally {
  good: number;
  /** Broke off after the first batch had been given. */
  broken: number;
  cancelled: number;
  failed: number;
  spliced: number;
  /** Requests with more calls than they may have, or than they have rows for. */
  overCap: number;
  /** Calls of targets that had asked to be left alone. */
  early: number;
  /** Calls that still count as running, and timers that are still set, when all is over. */
  left: number;
  calls: number;
}

const EMPTY: Tally = {
  good: 0,
  broken: 0,
  cancelled: 0,
  failed: 0,
  spliced: 0,
  overCap: 0,
  early: 0,
  left: 0,
  calls: 0,
};

/** One world, repeatable by its seed: requests come and overlap, targets fail, clients leave. */
async function live({ seed, faults, room = {}, leaving = false }: World): Promise<Tally> {
  const time = new VirtualTime();
  const random = new Random(seed);
  const draw = () => random.next();
  const providers = Object.entries(faults).map(
    ([name, share]) =>
      new FaultyProvider(name, share, room[name] ?? 100, new Random(seed + name.length), time),
  );
  const attempts = new Attempts(new Map(providers.map((provider) => [provider.name, provider])));
  const routes = providers.map(({ name }) => routeOf(name));
  const statistics = new LatencyStatistics({ clock: time, windowMinutes: 60 });
  const breakers = new CircuitBreakers({ clock: time, settings: { failures: 5, openMs: 30_000 } });
  const router = new Router({ statistics, breakers, clock: time, random: draw, exploration: 0.05 });
  const failover = createFailover({
    health: breakers,
    statistics,
    clock: time,
    timers: time,
    random: draw,
    settings: { maxAttempts: MAX_ATTEMPTS, totalTimeoutMs: 120_000, backoffMs: 100 },
  });
  const tally = { ...EMPTY };

  async function request(stream: boolean, leavesAfterMs: number | undefined): Promise<void> {
    const client = new AbortController();
    const stay = leavesAfterMs === undefined ? () => {} : time.after(leavesAfterMs, () => client.abort());
    const rows: AttemptRow[] = [];
    let made = 0;
    const counted = async <Reply>(call: Promise<Reply>): Promise<Reply> => {
      made++;
      try {
        return await call;
      } catch (error) {
        if (error instanceof ProviderError && error.unasked) made--;
        throw error;
      }
    };
    try {
      const needs = needsWith({ stream });
      const { routes: targets } = router.rank(routes, {
        needs,
        policy: 'perf',
        access: { mayUse: () => true },
      });
      const call = {
        groups: [targets],
        groupTimeoutMs: null,
        signal: client.signal,
        arrivedMs: time.monotonicMs(),
        bucket: needs.bucket,
        attempts: rows,
        failed: () => {},
      };
      const callOf = (route: ChatCall['route'], signal: CancelSignal) =>
        ({ route, signal, request: {}, source: null, translated() {} }) as unknown as ChatCall;
      if (stream) {
        const { route, reply } = await failover.stream(call, async (one, signal) => {
          const provider = attempts.enter(one);
          try {
            return attempts.counted(await counted(provider.chatStream(callOf(one, signal))), one);
          } catch (error) {
            attempts.leave(one);
            throw error;
          }
        });
        await readThrough(reply, route.provider);
      } else {
        const { route, reply } = await failover.whole(call, (one, signal) => {
          const provider = attempts.enter(one);
          return counted(provider.chat(callOf(one, signal)).finally(() => attempts.leave(one)));
        });
        if (reply.upstreamId !== route.provider) tally.spliced++;
        tally.good++;
      }
    } catch (error) {
      const kind = error instanceof FailoverError ? error.error.kind : 'broken';
      if (client.signal.aborted) tally.cancelled++;
      else if (kind === 'broken') tally.broken++;
      else tally.failed++;
    } finally {
      stay();
    }
    if (made > MAX_ATTEMPTS || made !== rows.length) tally.overCap++;
  }

  async function readThrough(stream: ProviderStream, name: string): Promise<void> {
    for (let batch = await stream.next(); batch; batch = await stream.next()) {
      for (const event of batch) if (event.type === 'text' && event.json !== name) tally.spliced++;
    }
    tally.good++;
  }

  const running: Promise<void>[] = [];
  for (let i = 0; i < REQUESTS; i++) {
    const leaves = leaving && random.next() < 0.2 ? random.between(0, 600) : undefined;
    running.push(request(random.next() < 0.5, leaves));
    if (random.next() < 0.7) await time.until(time.sleep(random.between(0, 1_500)));
  }
  await time.until(Promise.all(running));
  tally.early = providers.reduce((sum, { told }) => sum + told.early, 0);
  tally.calls = providers.reduce((sum, { told }) => sum + told.calls, 0);
  tally.left = providers.reduce((sum, { name }) => sum + attempts.running(name), 0) + time.waiting;
  return tally;
}

async function liveAll(world: (seed: number) => World): Promise<Tally> {
  const total: Tally = { ...EMPTY };
  for (let seed = 1; seed <= SEEDS; seed++) {
    const tally = await live(world(seed));
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
    // Named by its seed, so that it can be lived through again.
    if (tally.spliced + tally.overCap + tally.early + tally.left > 0) {
      throw new Error(`seed ${seed}: ${JSON.stringify(tally)}`);
    }
  }
  return total;
}

describe(`${SEEDS} worlds in which a fifth of a target's calls fail, in every way`, () => {
  test('end well wherever a second target is healthy', async () => {
    const total = await liveAll((seed) => ({ seed, faults: { flaky: 0.2, sound: 0 } }));
    const answers = total.good + total.failed;
    expect(answers + total.broken).toBe(SEEDS * REQUESTS);
    expect(total.broken).toBeGreaterThan(0);
    expect(total.calls).toBeGreaterThan(answers * 1.05);
    expect(total.good / answers).toBeGreaterThanOrEqual(0.999);
  });

  test('end well when the first target has room for one call, and some clients leave', async () => {
    const total = await liveAll((seed) => ({
      seed,
      faults: { flaky: 0.2, sound: 0 },
      room: { flaky: 1 },
      leaving: true,
    }));
    expect(total.cancelled).toBeGreaterThan(SEEDS * REQUESTS * 0.05);
    expect(total.good / (total.good + total.failed)).toBeGreaterThanOrEqual(0.999);
  });

  test('end nearly as well when all three targets are like that', async () => {
    const total = await liveAll((seed) => ({ seed, faults: { a: 0.2, bb: 0.2, ccc: 0.2 }, leaving: true }));
    expect(total.good / (total.good + total.failed)).toBeGreaterThanOrEqual(0.98);
  });
});
