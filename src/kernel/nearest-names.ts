/**
 * The candidates that a mistyped name may have meant, nearest first: those within a third of the name's length in
 * edits (at least one, at most three), letter case aside, and then those that begin with it. Pure; for error texts,
 * so names longer than 100 characters have no neighbours.
 */
export function nearestNames(name: string, candidates: Iterable<string>, limit = 1): string[] {
  if (name.length === 0 || name.length > 100) return [];
  const wanted = name.toLowerCase();
  const reach = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
  const found: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    const text = candidate.toLowerCase();
    const distance = editDistance(wanted, text, reach);
    if (distance <= reach) found.push({ candidate, distance });
    else if (wanted.length >= 3 && text.startsWith(wanted)) found.push({ candidate, distance: reach + 1 });
  }
  found.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return found.slice(0, limit).map(({ candidate }) => candidate);
}

/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`; a number above `reach` is not exact. */
function editDistance(a: string, b: string, reach: number): number {
  if (Math.abs(a.length - b.length) > reach) return reach + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
