import { keyVariable, readEnvironment } from './environment.ts';

export interface ClientKeySources {
  /** Default: the process's environment and folder. */
  readonly env?: NodeJS.ProcessEnv | undefined;
  readonly cwd?: string | undefined;
}

/** The key by which commands ask a running gateway: PARLEY_KEY, also of `.env`. Never an argument: shells keep those. */
export async function clientKey({
  env = process.env,
  cwd = process.cwd(),
}: ClientKeySources = {}): Promise<string | undefined> {
  const { variables } = await readEnvironment(env, cwd);
  return keyVariable(variables, 'PARLEY_KEY');
}
