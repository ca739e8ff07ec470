import type { Clock } from '../../kernel/clock.ts';
import { mergeSaved, snapshotOf } from './saved-figures.ts';
import type { SavedStatistics, StatisticsSnapshot } from './statistics-store.ts';
import { TargetFigures } from './target-figures.ts';
import { TargetMap, type TargetName } from './target-map.ts';

/** A sample that is a window old weighs a sixteenth. */
const HALF_LIVES_PER_WINDOW = 4;

/** Some 600 bytes each. Clients can name models that nobody has listed, so there is no end to targets. */
const MAX_TARGETS = 5_000;
const DROPPED_SHARE = 0.1;

export interface LatencyStatisticsOptions {
  readonly clock: Clock;
  readonly windowMinutes: number;
  /** For tests. */
  readonly maxTargets?: number;
}

/**
 * How fast and how reliably each target has answered of late, by prompt size, for streams (first token) and whole
 * replies apart. In memory and bounded: the target that nobody has asked for the longest time makes room.
 */
export class LatencyStatistics {
  readonly #clock: Clock;
  readonly #halfLifeMs: number;
  readonly #maxTargets: number;
  readonly #targets = new TargetMap<TargetFigures>();
  /** The part of `#targets` that others have saved: the rest was learnt here. */
  readonly #elsewhere = new TargetMap<TargetFigures>();
  /** How often something was learnt. */
  changes = 0;

  constructor({ clock, windowMinutes, maxTargets = MAX_TARGETS }: LatencyStatisticsOptions) {
    this.#clock = clock;
    this.#halfLifeMs = (windowMinutes * 60_000) / HALF_LIVES_PER_WINDOW;
    this.#maxTargets = maxTargets;
  }

  /** What is known of a target; undefined for one that was never asked. */
  of(target: TargetName): TargetFigures | undefined {
    return this.#targets.get(target);
  }

  /** An answer: a stream's first token, or the end of a whole reply, so long after it was asked for. */
  answered(target: TargetName, bucket: number, stream: boolean, latencyMs: number): void {
    const nowMs = this.#clock.monotonicMs();
    this.#figuresOf(target, nowMs).answered(bucket, stream, latencyMs, nowMs);
  }

  /** A failure for which the target is to blame. A stream that broke off is an answer and a failure. */
  failed(target: TargetName, bucket: number, stream: boolean): void {
    const nowMs = this.#clock.monotonicMs();
    this.#figuresOf(target, nowMs).failed(bucket, stream, nowMs);
  }

  /** What an answer came to. @param costUsd null when unknown */
  used(target: TargetName, outputTokens: number, costUsd: number | null): void {
    const nowMs = this.#clock.monotonicMs();
    this.#figuresOf(target, nowMs).used(outputTokens, costUsd, nowMs);
  }

  /**
   * What was learnt here, and nothing of what others have saved: who loads it adds theirs by itself, and would count
   * it twice. It is what there is less what was loaded, so that recording an answer needs no second account.
   */
  snapshot(): StatisticsSnapshot {
    const nowMs = this.#clock.monotonicMs();
    const targets = Array.from(this.#targets.entries(), ([{ provider, id }, all]) => {
      const elsewhere = this.#elsewhere.get({ provider, id });
      const figures = elsewhere ? all.toNumbersWithout(elsewhere, nowMs) : all.toNumbers(nowMs);
      return { provider, id, figures };
    });
    return snapshotOf(targets.filter(({ figures }) => figures.some((figure) => figure > 0)));
  }

  /** What others have saved, aged by the time since, counts from now on like what was learnt here. */
  restore(saved: readonly SavedStatistics[]): void {
    const nowMs = this.#clock.monotonicMs();
    for (const target of mergeSaved(saved, this.#halfLifeMs, this.#maxTargets)) {
      if (!this.#targets.get(target) && this.#targets.size >= this.#maxTargets) continue;
      this.#inOrNew(this.#targets, target, nowMs).add(target.figures, 1, nowMs);
      this.#inOrNew(this.#elsewhere, target, nowMs).add(target.figures, 1, nowMs);
    }
  }

  /** What was learnt here and saved by `snapshot` is from now on what others have saved. */
  handOver(saved: SavedStatistics): void {
    const nowMs = this.#clock.monotonicMs();
    for (const target of mergeSaved([saved], this.#halfLifeMs, this.#maxTargets)) {
      if (!this.#targets.get(target)) continue;
      this.#inOrNew(this.#elsewhere, target, nowMs).add(target.figures, 1, nowMs);
    }
  }

  /** What several have saved, as of now, as one. */
  merge(saved: readonly SavedStatistics[]): StatisticsSnapshot {
    return snapshotOf(mergeSaved(saved, this.#halfLifeMs, this.#maxTargets));
  }

  #figuresOf(target: TargetName, nowMs: number): TargetFigures {
    this.changes++;
    const known = this.#targets.get(target);
    if (known) return known;
    if (this.#targets.size >= this.#maxTargets) this.#dropOldest();
    return this.#inOrNew(this.#targets, target, nowMs);
  }

  /** Many at once, so that it is seldom done. */
  #dropOldest(): void {
    const byAge = Array.from(this.#targets.entries()).sort(([, a], [, b]) => a.asOfMs - b.asOfMs);
    const surplus = Math.ceil(this.#maxTargets * DROPPED_SHARE);
    for (const [target] of byAge.slice(0, surplus)) {
      this.#targets.delete(target);
      this.#elsewhere.delete(target);
    }
  }

  #inOrNew(map: TargetMap<TargetFigures>, target: TargetName, nowMs: number): TargetFigures {
    return map.getOrMake(target, () => new TargetFigures(this.#halfLifeMs, nowMs));
  }
}
