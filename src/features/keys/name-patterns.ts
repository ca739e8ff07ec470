/**
 * Compiles patterns of names, in which `*` stands for any text (`gpt-*`, `openai/*`), into one test. A name passes
 * when any pattern fits it whole; without patterns none does. Letters' case counts.
 *
 * Takes time in proportion to pattern and name: a regular expression made of many `*` would not.
 */
export function namePatterns(patterns: readonly string[]): (name: string) => boolean {
  if (patterns.includes('*')) return () => true;
  const exact = new Set(patterns.filter((pattern) => !pattern.includes('*')));
  const open = patterns.filter((pattern) => pattern.includes('*')).map(compile);
  return (name) => exact.has(name) || open.some((fits) => fits(name));
}

function compile(pattern: string): (name: string) => boolean {
  const parts = pattern.split('*');
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  const middle = parts.slice(1, -1);
  return (name) => {
    if (name.length < first.length + last.length) return false;
    if (!name.startsWith(first) || !name.endsWith(last)) return false;
    const end = name.length - last.length;
    let at = first.length;
    for (const part of middle) {
      // The leftmost fit leaves the most for the parts after it.
      const found = name.indexOf(part, at);
      if (found === -1) return false;
      at = found + part.length;
    }
    return at <= end;
  };
}
