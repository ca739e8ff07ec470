import { isObject, type JsonObject } from '../json-value.ts';

const SEVERITIES = ['safe', 'low', 'medium', 'high'];

/** How bad one category's result is. */
function rank(result: unknown): number {
  if (!isObject(result)) return 0;
  const severity = SEVERITIES.indexOf(String(result.severity));
  return (result.filtered === true ? 100 : 0) + (result.detected === true ? 10 : 0) + Math.max(0, severity);
}

/**
 * What a content filter says of a whole answer, when it says so piece by piece: in each category the worst so far,
 * the later one of two alike. `{hate: {filtered, severity}, jailbreak: {filtered, detected}, …}`, as Azure has it.
 */
export function worstResults(before: JsonObject | undefined, more: unknown): JsonObject | undefined {
  if (!isObject(more)) return before;
  if (!before) return more;
  const worst: Record<string, unknown> = { ...before };
  for (const [category, result] of Object.entries(more)) {
    if (rank(result) >= rank(worst[category])) worst[category] = result;
  }
  return worst;
}

/**
 * Why a prompt was refused, from an error's `innererror`: `filtered: violence (high), jailbreak`. Null when it does not
 * say. The results are called `content_filter_result` there.
 */
export function filteredBy(inner: unknown): string | null {
  const results = isObject(inner) ? inner.content_filter_result : undefined;
  if (!isObject(results)) return null;
  const named = Object.entries(results).flatMap(([category, result]) => {
    if (!isObject(result) || result.filtered !== true) return [];
    return typeof result.severity === 'string' ? `${category} (${result.severity})` : category;
  });
  return named.length > 0 ? `filtered: ${named.join(', ')}` : null;
}
