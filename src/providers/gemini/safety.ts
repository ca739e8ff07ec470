import type { SafetyRating } from './wire.ts';

const SEVERITIES = new Map<string, string>([
  ['NEGLIGIBLE', 'safe'],
  ['LOW', 'low'],
  ['MEDIUM', 'medium'],
  ['HIGH', 'high'],
]);

/**
 * Gemini's safety ratings in the shape that Azure gave `content_filter_results`: by category, `filtered` and a
 * `severity`. Undefined where there are none.
 */
export function contentFilterResults(
  ratings: readonly SafetyRating[] | undefined,
): Record<string, unknown> | undefined {
  if (!ratings || ratings.length === 0) return undefined;
  const results: Record<string, unknown> = {};
  for (const { category = 'unknown', probability = '', blocked = false } of ratings) {
    const name = category.replace('HARM_CATEGORY_', '').toLowerCase();
    results[name] = { filtered: blocked, severity: SEVERITIES.get(probability) ?? 'unknown' };
  }
  return results;
}
