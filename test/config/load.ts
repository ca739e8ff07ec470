import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ConfigProblem } from '../../src/config/findings.ts';
import type { GatewayConfig } from '../../src/config/gateway-config.ts';
import { type ConfigSources, type LoadedConfig, loadConfig } from '../../src/config/load-config.ts';
import { PROVIDER_ROWS } from '../../src/providers/catalogue/provider-rows.ts';

export interface LoadOptions extends Partial<ConfigSources> {
  /** The text of parley.yaml; left out, there is none. */
  readonly yaml?: string;
  readonly dotEnv?: string;
}

/** Loads a configuration in a folder of its own, with nothing in the environment but what is given. */
export async function load({ yaml, dotEnv, ...sources }: LoadOptions = {}): Promise<LoadedConfig> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'parley-config-'));
  try {
    if (yaml !== undefined) writeFileSync(path.join(cwd, 'parley.yaml'), yaml);
    if (dotEnv !== undefined) writeFileSync(path.join(cwd, '.env'), dotEnv);
    return await loadConfig({ env: {}, cwd, known: PROVIDER_ROWS, ...sources });
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

export async function config(options: LoadOptions = {}): Promise<GatewayConfig> {
  const loaded = await load(options);
  if (!loaded.ok) throw new Error(loaded.problems.map(told).join('\n'));
  return loaded.config;
}

export async function problems(options: LoadOptions): Promise<readonly ConfigProblem[]> {
  const loaded = await load(options);
  return loaded.ok ? [] : loaded.problems;
}

/** `3:5 providers.x.adaptr unknown key, …` */
export const told = ({ line, column, path: at, message }: ConfigProblem): string =>
  `${line === null ? '' : `${line}:${column} `}${at} ${message}`;

export const tell = async (options: LoadOptions): Promise<string[]> => (await problems(options)).map(told);
