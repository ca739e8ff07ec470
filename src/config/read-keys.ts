import { isPrintable } from './check-text.ts';
import type { ConfigPath } from './config-path.ts';
import type { Findings } from './findings.ts';
import type { FixedKey } from './gateway-config.ts';
import type { RawKey } from './raw-config.ts';

/** Shorter keys can be guessed by somebody patient. */
const SHORT_KEY = 16;

/** Reads `keys`. Neither names nor keys may be there twice; the messages never hold a key. */
export function readKeys(
  raw: readonly (RawKey | undefined)[],
  providers: ReadonlySet<string>,
  now: number,
  findings: Findings,
): FixedKey[] {
  const names = new Map<string, number>();
  const secrets = new Map<string, number>();
  const keys: FixedKey[] = [];
  for (const [index, entry] of raw.entries()) {
    if (!entry) continue;
    const at: ConfigPath = ['keys', index];
    once([...at, 'name'], entry.name, names, index, findings);
    once([...at, 'key'], entry.key ?? undefined, secrets, index, findings);
    if (entry.key != null) checkSecret([...at, 'key'], entry.key, findings);
    const wanted = texts(entry.providers) ?? ['*'];
    for (const [place, name] of wanted.entries()) {
      if (!name.includes('*') && !providers.has(name)) {
        findings.warning([...at, 'providers', place], `names no provider that is on: "${name}"`);
      }
    }
    keys.push({
      name: entry.name ?? '',
      key: entry.key ?? '',
      admin: entry.admin ?? false,
      models: texts(entry.models) ?? ['*'],
      providers: wanted,
      expiresAt: readTime([...at, 'expires_at'], entry.expires_at ?? null, now, findings),
    });
  }
  return keys;
}

function once(
  at: ConfigPath,
  value: string | undefined,
  seen: Map<string, number>,
  index: number,
  findings: Findings,
): void {
  if (value === undefined) return;
  const first = seen.get(value);
  if (first === undefined) seen.set(value, index);
  else findings.problem(at, `is the same as keys[${first}].${at.at(-1)}`);
}

export function checkSecret(at: ConfigPath | string, key: string, findings: Findings): void {
  const problem = (message: string) =>
    typeof at === 'string' ? findings.outside('environment', at, message) : findings.problem(at, message);
  if (!isPrintable(key)) problem('holds characters that can’t be printed');
  else if (key.trim() !== key) problem('begins or ends with a space, which no header can carry');
  else if (key.length < SHORT_KEY)
    findings.warning(at, `is shorter than ${SHORT_KEY} characters: it can be guessed`);
}

function readTime(
  at: ConfigPath,
  value: string | number | null,
  now: number,
  findings: Findings,
): number | null {
  if (value === null) return null;
  const seconds = typeof value === 'number' ? value : Math.floor(Date.parse(value) / 1000);
  // Date.parse reads almost anything ("1"): only what ISO 8601 calls a date is meant.
  const isDate = typeof value === 'number' || /^\d{4}-\d{2}-\d{2}([Tt ].+)?$/.test(value);
  if (!isDate || !Number.isSafeInteger(seconds) || seconds < 0) {
    findings.problem(at, 'is not a time; write 2027-01-31T00:00:00Z or Unix seconds');
    return null;
  }
  if (seconds * 1000 <= now) findings.warning(at, 'is in the past: the key is refused');
  return seconds;
}

const texts = (list: readonly (string | undefined)[] | undefined): string[] | undefined =>
  list?.filter((text) => text !== undefined);
