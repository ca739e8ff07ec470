import { BUCKET_LIMITS } from './buckets.ts';
import type { SavedStatistics, SavedTarget, StatisticsSnapshot } from './statistics-store.ts';
import { FIGURE_COUNT, TargetFigures } from './target-figures.ts';
import { TargetMap } from './target-map.ts';

const LAYOUT = `characters ${BUCKET_LIMITS.join(',')},all; stream,whole; answers,ms,failures; outputs; costs; calls`;

export const snapshotOf = (targets: readonly SavedTarget[]): StatisticsSnapshot => ({
  layout: LAYOUT,
  targets,
});

/**
 * What several gateways have saved, each aged by its time, as of now. Figures are sums, and age by a factor: so it does
 * not matter in which order, when and how often they are put together, and nothing is lost by it but what has faded.
 * Anything else than a snapshot of this layout, and every target that is not sound, is left out.
 *
 * @param maxTargets those that weigh the most
 */
export function mergeSaved(
  saved: readonly SavedStatistics[],
  halfLifeMs: number,
  maxTargets: number,
): readonly SavedTarget[] {
  const merged = new TargetMap<TargetFigures>();
  for (const { ageMs, figures } of saved) {
    if (!isSnapshot(figures)) continue;
    // A clock that was set back since must not make samples heavier than they were.
    const weight = 0.5 ** (Math.max(0, ageMs) / halfLifeMs);
    for (const row of figures.targets) {
      if (!isRow(row)) continue;
      merged.getOrMake(row, () => new TargetFigures(halfLifeMs, 0)).add(row.figures, weight, 0);
    }
  }
  return Array.from(merged.entries())
    .sort(([, a], [, b]) => b.asked(0) - a.asked(0))
    .slice(0, maxTargets)
    .map(([{ provider, id }, sum]) => ({ provider, id, figures: sum.toNumbers(0) }));
}

function isSnapshot(saved: unknown): saved is StatisticsSnapshot {
  if (typeof saved !== 'object' || saved === null) return false;
  const { layout, targets } = saved as Partial<StatisticsSnapshot>;
  return layout === LAYOUT && Array.isArray(targets);
}

function isRow(row: SavedTarget): boolean {
  return (
    typeof row?.provider === 'string' &&
    typeof row.id === 'string' &&
    Array.isArray(row.figures) &&
    row.figures.length === FIGURE_COUNT &&
    row.figures.every((figure) => Number.isFinite(figure) && figure >= 0)
  );
}
