import type { Clock } from '../../kernel/clock.ts';
import { BUCKET_LIMITS } from './buckets.ts';
import type { StatisticsSnapshot } from './statistics-store.ts';
import { FIGURE_COUNT, TargetFigures } from './target-figures.ts';
import { TargetMap, type TargetName } from './target-map.ts';

/** A sample that is a window old weighs a sixteenth. */
const HALF_LIVES_PER_WINDOW = 4;

/** Some 600 bytes each. Clients can name models that nobody has listed, so there is no end to targets. */
const MAX_TARGETS = 5_000;
const DROPPED_SHARE = 0.1;

const LAYOUT = `characters ${BUCKET_LIMITS.join(',')},all; stream,whole; answers,ms,failures; outputs; costs; calls`;

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

  snapshot(): StatisticsSnapshot {
    const nowMs = this.#clock.monotonicMs();
    const targets = Array.from(this.#targets.entries(), ([{ provider, id }, figures]) => ({
      provider,
      id,
      figures: figures.toNumbers(nowMs),
    }));
    return { layout: LAYOUT, takenMs: this.#clock.wallMs(), targets };
  }

  /**
   * Takes over what `snapshot` gave earlier, aged by the time since; targets that have figures already keep those.
   * Anything else than a snapshot of this layout, and every row that is not sound, is left alone.
   *
   * @returns how many targets were taken over
   */
  restore(saved: unknown): number {
    if (!isSnapshot(saved)) return 0;
    const nowMs = this.#clock.monotonicMs();
    // A wall clock that was set back since must not make samples heavier than they were.
    const ageMs = Math.max(0, this.#clock.wallMs() - saved.takenMs);
    const weight = 0.5 ** (ageMs / this.#halfLifeMs);
    let count = 0;
    for (const row of saved.targets) {
      if (this.#targets.size >= this.#maxTargets) break;
      if (!isRow(row) || this.#targets.get(row)) continue;
      const figures = new TargetFigures(this.#halfLifeMs, nowMs);
      figures.fromNumbers(row.figures, weight);
      this.#targets.set(row, figures);
      count++;
    }
    return count;
  }

  #figuresOf(target: TargetName, nowMs: number): TargetFigures {
    this.changes++;
    let figures = this.#targets.get(target);
    if (!figures) {
      if (this.#targets.size >= this.#maxTargets) this.#dropOldest();
      figures = new TargetFigures(this.#halfLifeMs, nowMs);
      this.#targets.set(target, figures);
    }
    return figures;
  }

  /** Many at once, so that it is seldom done. */
  #dropOldest(): void {
    const byAge = Array.from(this.#targets.entries()).sort(([, a], [, b]) => a.asOfMs - b.asOfMs);
    const surplus = Math.ceil(this.#maxTargets * DROPPED_SHARE);
    for (const [target] of byAge.slice(0, surplus)) this.#targets.delete(target);
  }
}

function isSnapshot(saved: unknown): saved is StatisticsSnapshot {
  if (typeof saved !== 'object' || saved === null) return false;
  const { layout, takenMs, targets } = saved as Partial<StatisticsSnapshot>;
  return layout === LAYOUT && Number.isFinite(takenMs) && Array.isArray(targets);
}

function isRow(row: StatisticsSnapshot['targets'][number]): boolean {
  return (
    typeof row?.provider === 'string' &&
    typeof row.id === 'string' &&
    Array.isArray(row.figures) &&
    row.figures.length === FIGURE_COUNT &&
    row.figures.every((figure) => Number.isFinite(figure) && figure >= 0)
  );
}
