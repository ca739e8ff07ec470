import { expect } from 'vitest';

/** Different each time: only their types are compared. */
const VOLATILE = new Set(['created', 'id', 'latency_ms', 'received', 'time', 'ms', 'request_id']);

/**
 * Compares what was printed with what a page shows. JSON is compared by value but for what is different each time;
 * `…` in a text stands for any text of its line, and for any lines where it stands alone.
 */
export function expectSameOutput(printed: string, shown: string, language: string): void {
  if (language === 'json') expect(masked(JSON.parse(printed), JSON.parse(shown))).toEqual(JSON.parse(shown));
  else expect(printed.replaceAll('\r', '').trim()).toMatch(new RegExp(`^${pattern(shown.trim())}$`));
}

/** The printed value, with the shown one in each place where the two may differ. */
function masked(printed: unknown, shown: unknown, name = ''): unknown {
  if (VOLATILE.has(name) && typeof printed === typeof shown) return shown;
  if (typeof printed === 'string' && typeof shown === 'string') {
    return new RegExp(`^${pattern(shown)}$`).test(printed) ? shown : printed;
  }
  if (Array.isArray(printed) && Array.isArray(shown)) {
    return printed.map((item, at) => masked(item, shown[at]));
  }
  if (isObject(printed) && isObject(shown)) {
    return Object.fromEntries(
      Object.entries(printed).map(([key, value]) => [key, masked(value, shown[key], key)]),
    );
  }
  return printed;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pattern = (shown: string): string =>
  shown
    .replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll(/^…$/gm, '[\\s\\S]*')
    .replaceAll('…', '.*');
