import type { KnownProvider, OffProvider, ProviderConfig } from './gateway-config.ts';
import type { RawConfig } from './raw-config.ts';
import { SANDBOX } from './read-provider.ts';

/** The providers that a name in the file may mean. */
export interface ProviderNames {
  readonly on: ReadonlySet<string>;
  /** Those that are not on, each with its reason. */
  readonly off: ReadonlyMap<string, string>;
  /** Those that somebody asked for, in the file or by the environment. */
  readonly configured: readonly string[];
}

export function providerNames(
  raw: RawConfig['providers'],
  providers: readonly ProviderConfig[],
  providersOff: readonly OffProvider[],
  known: readonly KnownProvider[],
): ProviderNames {
  const on = new Set(providers.map(({ name }) => name));
  // One of the catalogue's needs no word in the file: its variable is all that is missing, here and now.
  const waiting = known.flatMap(({ name, apiKeyVariable }) =>
    apiKeyVariable === null ? [] : [[name, `${apiKeyVariable} is not set`] as const],
  );
  const off = new Map([...waiting, ...providersOff.map(({ name, reason }) => [name, reason] as const)]);
  const asked = new Set([...Object.keys(raw ?? {}), ...on, ...providersOff.map(({ name }) => name)]);
  // The embedded one is always there, and so is no help to somebody who has mistyped another.
  if (asked.size > 1 && raw?.[SANDBOX] === undefined) asked.delete(SANDBOX);
  return { on, off, configured: [...asked] };
}

/** Whether a provider's name is that of one that is on, of one that is off (and why), or of none. */
export function standingOf(name: string, { on, off }: ProviderNames): 'on' | 'unknown' | { off: string } {
  if (on.has(name)) return 'on';
  const reason = off.get(name);
  return reason === undefined ? 'unknown' : { off: reason };
}
