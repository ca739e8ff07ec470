import { readEnvironment } from './environment.ts';
import { type ConfigProblem, Findings } from './findings.ts';
import { readPort, said } from './read-server.ts';

export interface AddressSources {
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  /** Default: the process's environment and folder. */
  readonly env?: NodeJS.ProcessEnv | undefined;
  readonly cwd?: string | undefined;
}

/**
 * Where a server that has no configuration file listens: defaults < HOST and PORT (with `.env` below them) < flags.
 * Never rejects.
 */
export async function listenAddress(
  { host, port, env = process.env, cwd = process.cwd() }: AddressSources,
  defaults: { readonly host: string; readonly port: number },
): Promise<{ host: string; port: number; problems: readonly ConfigProblem[] }> {
  const { variables, problem } = await readEnvironment(env, cwd);
  const findings = new Findings('flags');
  if (problem !== null) findings.outside('environment', '.env', problem);
  return {
    host: said(host, '--host', variables, 'HOST')?.text.trim() ?? defaults.host,
    port: readPort(said(port, '--port', variables, 'PORT'), findings) ?? defaults.port,
    problems: findings.problems,
  };
}
