import type { Clock } from '../../kernel/clock.ts';
import {
  type BreakerSettings,
  type BreakerState,
  CircuitBreaker,
  type WaitReason,
} from './circuit-breaker.ts';
import { TargetMap, type TargetName } from './target-map.ts';

/** Targets in trouble that are remembered. Clients can name models that nobody has, so there is no end to them. */
const MANY = 10_000;
const KEPT_SHARE = 0.9;

/** The pass of a target that nothing is held against. */
const FIRST_PASS = 0;

export interface CircuitBreakersOptions {
  readonly clock: Clock;
  readonly settings: BreakerSettings;
}

/** What keeps requests from a target at the moment. */
export interface Block {
  readonly ms: number;
  /** `breaker`: it has failed too often; the others: it has asked to be left alone, and why. */
  readonly by: 'breaker' | WaitReason;
}

/** How a target stands with its breaker at a moment. */
export interface Standing {
  readonly state: BreakerState;
  /** undefined: it may be asked. */
  readonly block: Block | undefined;
}

/**
 * A circuit breaker for each target. One is made at a target's first failure: asking a healthy target costs a look
 * into a map.
 */
export class CircuitBreakers {
  readonly #clock: Clock;
  readonly #settings: BreakerSettings;
  readonly #breakers = new TargetMap<CircuitBreaker>();

  constructor({ clock, settings }: CircuitBreakersOptions) {
    this.#clock = clock;
    this.#settings = settings;
  }

  /** Targets that something is, or was of late, held against. */
  get size(): number {
    return this.#breakers.size;
  }

  /** A pass to ask the target now, to be brought back with the outcome; below 0: not now. */
  admit(target: TargetName): number {
    return this.#breakers.get(target)?.admit(this.#clock.monotonicMs()) ?? FIRST_PASS;
  }

  /** How long the target may not be asked yet; 0: it may. */
  blockedMs(target: TargetName): number {
    return this.#breakers.get(target)?.blockedMs(this.#clock.monotonicMs()) ?? 0;
  }

  /** The same with its reason; undefined: it may be asked. */
  block(target: TargetName): Block | undefined {
    return this.standing(target)?.block;
  }

  state(target: TargetName): BreakerState {
    return this.standing(target)?.state ?? 'closed';
  }

  /** Both in one look; undefined: nothing is held against the target. */
  standing(target: TargetName): Standing | undefined {
    const breaker = this.#breakers.get(target);
    if (!breaker) return undefined;
    const nowMs = this.#clock.monotonicMs();
    const ms = breaker.blockedMs(nowMs);
    const block: Block | undefined = ms > 0 ? { ms, by: breaker.waitReason(nowMs) ?? 'breaker' } : undefined;
    return { state: breaker.state(nowMs), block };
  }

  /** Those that are not asked at the moment, for readiness and metrics. */
  *blocked(): Generator<readonly [TargetName, Block]> {
    for (const [target] of this.#breakers.entries()) {
      const block = this.block(target);
      if (block) yield [target, block];
    }
  }

  wait(target: TargetName, ms: number, reason: WaitReason): void {
    this.#breakerOf(target).wait(ms, reason, this.#clock.monotonicMs());
  }

  answered(target: TargetName, pass: number): void {
    this.#breakers.get(target)?.answered(pass);
  }

  failed(target: TargetName, pass: number): void {
    this.#breakerOf(target).failed(pass, this.#clock.monotonicMs());
  }

  ended(target: TargetName, pass: number): void {
    this.#breakers.get(target)?.ended(pass);
  }

  broke(target: TargetName, pass: number): void {
    this.#breakerOf(target).broke(pass, this.#clock.monotonicMs());
  }

  undecided(target: TargetName, pass: number): void {
    this.#breakers.get(target)?.undecided(pass, this.#clock.monotonicMs());
  }

  #breakerOf(target: TargetName): CircuitBreaker {
    let breaker = this.#breakers.get(target);
    if (!breaker) {
      if (this.#breakers.size >= MANY) this.#forget();
      breaker = new CircuitBreaker(this.#settings);
      this.#breakers.set(target, breaker);
    }
    return breaker;
  }

  /** What has recovered goes first, then what has been in trouble longest: many at once, so that it is seldom done. */
  #forget(): void {
    const nowMs = this.#clock.monotonicMs();
    for (const [target, breaker] of this.#breakers.entries()) {
      if (breaker.isIdle(nowMs)) this.#breakers.delete(target);
    }
    let surplus = this.#breakers.size - MANY * KEPT_SHARE;
    for (const [target] of this.#breakers.entries()) {
      if (surplus-- <= 0) break;
      this.#breakers.delete(target);
    }
  }
}
