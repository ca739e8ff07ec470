import path from 'node:path';
import { refuseOwnAddress } from './base-url.ts';
import { readConfigFile } from './config-file.ts';
import { readEnvironment, type Variables, warnOfMistyped } from './environment.ts';
import { type ConfigProblem, type ConfigWarning, Findings } from './findings.ts';
import type { GatewayConfig, KnownProvider } from './gateway-config.ts';
import { providerNames } from './provider-names.ts';
import { checkSecret, readKeys } from './read-keys.ts';
import { readIntegrity, readMixtures } from './read-mixtures.ts';
import { readModelNames } from './read-models.ts';
import { readPools } from './read-pools.ts';
import { readProviders } from './read-providers.ts';
import { readFailover, readRouting } from './read-routing.ts';
import { type ConfigFlags, readLog, readServer, said } from './read-server.ts';

const DEFAULT_FILE = 'parley.yaml';
const DEFAULT_DATA_DIR = '.parley';

export interface ConfigSources {
  readonly flags?: ConfigFlags | undefined;
  /** Default: the process's environment. */
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** Where `.env` and `parley.yaml` are looked for. Default: the process's folder. */
  readonly cwd?: string | undefined;
  /** The catalogue's providers, which need no description. */
  readonly known: readonly KnownProvider[];
  /** Milliseconds since the Unix epoch; for keys that have expired. */
  readonly now?: number | undefined;
}

export type LoadedConfig =
  | { readonly ok: true; readonly config: GatewayConfig; readonly warnings: readonly ConfigWarning[] }
  | {
      readonly ok: false;
      /** The file that was read, as people write it; null when there was none. */
      readonly file: string | null;
      readonly problems: readonly ConfigProblem[];
      readonly warnings: readonly ConfigWarning[];
    };

/**
 * Puts the configuration together: defaults < file < environment (with `.env` below it) < flags.
 *
 * Never rejects for what somebody wrote: every problem is told at once, each with its place. Without a file, neither
 * YAML's library nor the validator is loaded.
 */
export async function loadConfig(sources: ConfigSources): Promise<LoadedConfig> {
  const { flags = {}, env = process.env, cwd = process.cwd(), known, now = Date.now() } = sources;
  const { variables, problem } = await readEnvironment(env, cwd);
  const asked = said(flags.config, '--config', variables, 'PARLEY_CONFIG');
  const name = asked?.text ?? DEFAULT_FILE;
  const findings = new Findings(name);
  if (problem !== null) findings.outside('environment', '.env', problem);

  const { raw, unset, text } = await readConfigFile(
    path.resolve(cwd, name),
    asked !== undefined,
    variables,
    findings,
  );
  warnOfMistyped(variables, text ?? '', findings);

  const server = readServer(raw.server ?? {}, flags, variables, findings);
  const { providers, providersOff } = readProviders(raw, { known, variables, findings, unset });
  refuseOwnAddress(providers, server, findings);
  const adminKey = variables.PARLEY_ADMIN_KEY ?? null;
  const keys = readKeys(raw.keys ?? [], new Set(providers.map((provider) => provider.name)), now, findings);
  if (adminKey !== null) {
    checkSecret('PARLEY_ADMIN_KEY', adminKey, findings);
    const same = keys.findIndex(({ key, admin }) => key === adminKey && !admin);
    if (same !== -1)
      findings.problem(['keys', same, 'key'], 'is the same as PARLEY_ADMIN_KEY, but no admin’s');
  }
  const file = text === null && asked === undefined ? null : name;
  const config: GatewayConfig = {
    file,
    server,
    dataDir: dataDirOf(flags, variables, cwd),
    databaseUrl: readDatabaseUrl(variables, findings),
    adminKey,
    keySecret: variables.PARLEY_KEY_SECRET ?? null,
    log: readLog(flags, variables, findings),
    providers,
    providersOff,
    models: readModelNames(raw.models, findings),
    pools: readPools(raw.pools, providerNames(raw.providers, providers, providersOff, known), findings),
    mixtures: readMixtures(raw.mixtures, findings),
    routing: readRouting(raw.routing),
    failover: readFailover(raw.failover),
    integrity: readIntegrity(raw.integrity, findings),
    security: { allowPrivateUpstreams: raw.security?.allow_private_upstreams ?? true },
    keys,
  };
  const { problems, warnings } = findings;
  if (problems.length > 0) return { ok: false, file, problems, warnings };
  return { ok: true, config: freeze(config), warnings };
}

const dataDirOf = (flags: ConfigFlags, variables: Variables, cwd: string): string =>
  path.resolve(
    cwd,
    said(flags.dataDir, '--data-dir', variables, 'PARLEY_DATA_DIR')?.text ?? DEFAULT_DATA_DIR,
  );

function readDatabaseUrl(variables: Variables, findings: Findings): string | null {
  const text = variables.PARLEY_DATABASE_URL?.trim();
  if (text === undefined) return null;
  // The text holds a password: what is wrong with it is told without it.
  if (!/^postgres(ql)?:\/\/./.test(text)) {
    findings.outside(
      'environment',
      'PARLEY_DATABASE_URL',
      'must be like postgres://user:password@host:5432/name',
    );
  }
  return text;
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) freeze(member);
  }
  return value;
}
