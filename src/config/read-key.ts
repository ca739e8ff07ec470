import { isHeaderValue } from './check-text.ts';
import type { ConfigPath } from './config-path.ts';
import { keyVariable } from './environment.ts';
import type { Findings } from './findings.ts';
import type { KnownProvider } from './gateway-config.ts';
import type { ProviderSources } from './provider-sources.ts';
import type { RawProvider } from './raw-config.ts';

/**
 * The key of the file, else the one of the catalogue's variable; a vendor's own endpoint without any key is off.
 *
 * @param row whose variable may be used: never that of another vendor's endpoint than the one it was made for,
 * unless the operator named the provider so
 */
export function readKey(
  at: ConfigPath,
  raw: RawProvider,
  row: KnownProvider | undefined,
  { variables, findings }: Pick<ProviderSources, 'variables' | 'findings'>,
): { apiKey: string | null } | { off: string } {
  const here = [...at, 'api_key'];
  if (raw.api_key !== undefined) return { apiKey: legalKey(here, raw.api_key?.trim() || null, findings) };
  if (!row || row.apiKeyVariable === null) return { apiKey: null };
  const key = keyVariable(variables, row.apiKeyVariable);
  if (key !== undefined) return { apiKey: legalKey(row.apiKeyVariable, key, findings) };
  return raw.base_url == null ? { off: `${row.apiKeyVariable} is not set` } : { apiKey: null };
}

/** A key that can't be the value of a header would fail at the first call, in words that hold it. */
export function legalKey(at: ConfigPath | string, key: string | null, findings: Findings): string | null {
  if (key !== null && !isHeaderValue(key)) {
    const message = 'holds characters that no key can have (line ends, letters beyond Latin-1)';
    if (typeof at === 'string') findings.outside('environment', at, message);
    else findings.problem(at, message);
  }
  return key;
}
