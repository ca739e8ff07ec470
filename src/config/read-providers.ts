import { pointer } from './config-path.ts';
import { keyVariable, type Variables } from './environment.ts';
import type { Findings } from './findings.ts';
import type { KnownProvider, OffProvider, ProviderConfig } from './gateway-config.ts';
import { SECRETS } from './provider-sources.ts';
import type { RawConfig } from './raw-config.ts';
import { isAwsSet } from './read-aws.ts';
import { readProvider, SANDBOX } from './read-provider.ts';
import type { UnsetText } from './read-yaml.ts';
import { refuseTwins } from './section-names.ts';

interface Sources {
  readonly known: readonly KnownProvider[];
  readonly variables: Variables;
  readonly findings: Findings;
  /** The texts of the file whose variable is not set, by pointer. */
  readonly unset: ReadonlyMap<string, UnsetText>;
}

/**
 * All providers, in the order in which they are asked: those of the file as they stand there, those that a key in
 * the environment switches on, and the sandbox.
 */
export function readProviders(
  raw: RawConfig,
  { known, variables, findings, unset }: Sources,
): { providers: ProviderConfig[]; providersOff: OffProvider[] } {
  const providers: ProviderConfig[] = [];
  const providersOff: OffProvider[] = [];
  const written = Object.entries(raw.providers ?? {});
  const sources = {
    known,
    variables,
    findings,
    allowPrivate: raw.security?.allow_private_upstreams ?? true,
    unsetKey: (name: string) =>
      SECRETS.map((key) => unset.get(pointer(['providers', name, key]))?.variable).find(Boolean) ?? undefined,
  };
  const add = (name: string, entry: NonNullable<RawConfig['providers']>[string]) => {
    const read = readProvider(name, entry ?? {}, sources);
    if (read.on) providers.push(read.provider);
    else providersOff.push(read.provider);
  };

  refuseTwins(
    'providers',
    written.map(([name]) => name),
    findings,
  );
  const names = new Set(written.map(([name]) => name.toLowerCase()));
  for (const [name, entry] of written) add(name, entry);
  for (const row of known) if (!names.has(row.name) && isSet(row, variables)) add(row.name, {});
  if (!names.has(SANDBOX)) add(SANDBOX, {});
  return { providers, providersOff };
}

/** Whether the environment asks for one of the catalogue's providers. */
const isSet = ({ adapter, apiKeyVariable }: KnownProvider, variables: Variables): boolean =>
  adapter === 'bedrock'
    ? isAwsSet(variables)
    : apiKeyVariable !== null && keyVariable(variables, apiKeyVariable) !== undefined;
