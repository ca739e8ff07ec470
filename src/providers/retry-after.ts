export type Headers = Readonly<Record<string, string | string[] | undefined>>;

const MAX_MS = 24 * 60 * 60 * 1_000;

/**
 * How long a server wants to be left alone, in milliseconds, or undefined when it does not say: `retry-after-ms`,
 * `retry-after` in seconds or as a date, else the times at which OpenAI's limits are whole again. A day at most.
 *
 * @see https://platform.openai.com/docs/guides/rate-limits
 */
export function retryAfterMs(headers: Headers, nowMs: number): number | undefined {
  const value = (name: string): string | undefined => {
    const given = headers[name];
    return (typeof given === 'string' ? given : given?.[0])?.trim();
  };
  const wait =
    milliseconds(value('retry-after-ms'), 1) ??
    milliseconds(value('retry-after'), 1_000) ??
    untilDate(value('retry-after'), nowMs) ??
    resetMs(value);
  return wait === undefined ? undefined : Math.min(wait, MAX_MS);
}

function milliseconds(text: string | undefined, unit: number): number | undefined {
  return text !== undefined && /^\d+(\.\d+)?$/.test(text) ? Math.ceil(Number(text) * unit) : undefined;
}

function untilDate(text: string | undefined, nowMs: number): number | undefined {
  // Date.parse takes numbers for years; a date of HTTP begins with its weekday.
  const date = text !== undefined && /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

const KINDS = ['requests', 'tokens'];

/** The limit that is used up says when; when neither says that it is, the sooner one is as good a guess as any. */
function resetMs(value: (name: string) => string | undefined): number | undefined {
  const resets = KINDS.flatMap((kind) => {
    const ms = durationMs(value(`x-ratelimit-reset-${kind}`));
    return ms === undefined ? [] : [{ ms, empty: value(`x-ratelimit-remaining-${kind}`) === '0' }];
  });
  if (resets.length === 0) return undefined;
  const empty = resets.filter((reset) => reset.empty);
  return empty.length > 0
    ? Math.max(...empty.map((reset) => reset.ms))
    : Math.min(...resets.map((reset) => reset.ms));
}

const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };

/** Go's way to write a duration, `6m0s` or `1.5s` or `120ms`; plain numbers are seconds. */
function durationMs(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^(\d+(\.\d+)?(h|ms|m|s))+$/.test(text)) return milliseconds(text, 1_000);
  let sum = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)) {
    sum += Number(amount) * (UNITS[unit ?? ''] ?? 0);
  }
  return Math.ceil(sum);
}
