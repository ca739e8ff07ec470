import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { silentLogger } from '../../../src/kernel/logger.ts';
import { gatewayOn, SharedStatistics, WINDOW_MINUTES } from './shared-statistics.ts';

const MINUTE = 60_000;
const HALF_LIFE_MS = (WINDOW_MINUTES * MINUTE) / 4;
const target = { provider: 'p', id: 'm' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Sample {
  readonly atMs: number;
  readonly ms: number;
}

/** Several gateways on one store, and an account of what each has learnt and saved. */
class Stage {
  readonly shared = new SharedStatistics();
  readonly #all: { gateway: ReturnType<typeof gatewayOn>; samples: Sample[]; runs: boolean }[] = [];

  async start(skewMs: number): Promise<void> {
    const gateway = gatewayOn(this.shared, { log: silentLogger, skewMs });
    this.#all.push({ gateway, samples: [], runs: true });
    await gateway.keeper.start();
    this.expectAllSaved(gateway);
  }

  running(place: number) {
    const running = this.#all.filter(({ runs }) => runs);
    return running.length > 0 ? running[place % running.length] : undefined;
  }

  learn(place: number, ms: number): void {
    const one = this.running(place);
    if (!one) return;
    one.samples.push({ atMs: Date.now(), ms });
    one.gateway.state.learnt++;
    one.gateway.statistics.answered(target, 0, true, ms);
  }

  async end(place: number, crash: boolean): Promise<void> {
    const one = this.running(place);
    if (!one) return;
    one.runs = false;
    if (crash) one.gateway.state.way = 'closed';
    await one.gateway.keeper.stop();
  }

  /** A start knows each sample that was saved, by whomever, once, at its weight of now. */
  expectAllSaved({ statistics }: ReturnType<typeof gatewayOn>): void {
    const saved = this.#all.flatMap(({ gateway, samples }) => samples.slice(0, gateway.state.kept));
    const nowMs = Date.now();
    const weights = saved.map(({ atMs }) => 0.5 ** ((nowMs - atMs) / HALF_LIFE_MS));
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    const figures = statistics.of(target);
    expect(figures?.calls ?? 0).toBe(saved.length);
    const weight = figures?.samples(0, true, nowMs) ?? 0;
    expect(weight).toBeCloseTo(sum(weights), 6);
    const total = weight * (figures?.latencyMs(0, true) ?? 0);
    expect(total).toBeCloseTo(sum(saved.map(({ ms }, at) => ms * (weights[at] as number))), 3);
  }

  async close(): Promise<void> {
    for (const one of this.#all.filter(({ runs }) => runs)) {
      one.gateway.state.way = 'open';
      await one.gateway.keeper.stop();
      expect(one.gateway.state.kept).toBe(one.samples.length);
    }
    await this.start(0);
  }
}

const place = fc.nat(5);
const step = (fault: 'closed' | 'lost') =>
  fc.oneof(
    fc.record({ what: fc.constant('start' as const), skewMs: fc.integer({ min: -1e9, max: 1e9 }) }),
    { weight: 4, arbitrary: fc.record({ what: fc.constant('learn' as const), place, ms: fc.nat(60_000) }) },
    { weight: 2, arbitrary: fc.record({ what: fc.constant('pass' as const), ms: fc.nat(3 * MINUTE) }) },
    fc.record({ what: fc.constant('pass' as const), ms: fc.integer({ min: 55 * MINUTE, max: 70 * MINUTE }) }),
    fc.record({ what: fc.constant('way' as const), place, way: fc.constantFrom(fault, 'open' as const) }),
    fc.record({ what: fc.constant('end' as const), place, crash: fc.boolean() }),
  );

test.each(['closed', 'lost'] as const)(
  'whatever several gateways do, nothing saved is counted twice or lost, ways to the store being %s',
  async (fault) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step(fault), { maxLength: 60, size: 'max' }), async (steps) => {
        const stage = new Stage();
        await stage.start(0);
        for (const one of steps) {
          if (one.what === 'start') await stage.start(one.skewMs);
          else if (one.what === 'learn') stage.learn(one.place, one.ms);
          else if (one.what === 'pass') await vi.advanceTimersByTimeAsync(one.ms);
          else if (one.what === 'end') await stage.end(one.place, one.crash);
          else {
            const gateway = stage.running(one.place)?.gateway;
            if (gateway) gateway.state.way = one.way;
          }
        }
        await stage.close();
        vi.clearAllTimers();
      }),
      { numRuns: 300 },
    );
  },
);
