import type { Variables } from './environment.ts';
import type { Findings } from './findings.ts';
import type { KnownProvider } from './gateway-config.ts';

/** Without one of these a provider can't be asked. */
export const SECRETS = ['api_key', 'access_key_id', 'secret_access_key', 'session_token'] as const;

/** What reading a provider needs besides its own part of the file. */
export interface ProviderSources {
  readonly known: readonly KnownProvider[];
  readonly variables: Variables;
  readonly findings: Findings;
  readonly allowPrivate: boolean;
  /** The variable that a provider's key or credentials name and that is not set. */
  readonly unsetKey: (name: string) => string | undefined;
}
