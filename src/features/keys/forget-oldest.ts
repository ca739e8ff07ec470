/** Keeps a Map within its limit after something was added: what was added first goes, as it stands in front. */
export function forgetOldest(map: Map<string, unknown>, limit: number): void {
  if (map.size <= limit) return;
  for (const oldest of map.keys()) {
    map.delete(oldest);
    return;
  }
}
