import type { GatewayConfig } from '../config/gateway-config.ts';
import { type LoadedConfig, loadConfig } from '../config/load-config.ts';
import type { ConfigFlags } from '../config/read-server.ts';
import { PROVIDER_ROWS } from '../providers/catalogue/provider-rows.ts';
import { problemsTable, warningText } from './print-findings.ts';
import type { Terminal } from './terminal.ts';

/** The configuration of the process, found as the gateway finds it. */
export const load = (flags: ConfigFlags): Promise<LoadedConfig> =>
  loadConfig({ flags, known: PROVIDER_ROWS });

/** For commands that need one: undefined, and the problems told, when it is not right. */
export async function loadOrReport(
  flags: ConfigFlags,
  io: Terminal,
): Promise<{ config: GatewayConfig; warnings: string[] } | undefined> {
  const loaded = await load(flags);
  if (loaded.ok) return { config: loaded.config, warnings: loaded.warnings.map(warningText) };
  io.err(problemsTable(loaded.problems, io.styleErr));
  io.err('Nothing was started. Mend this, then look again with: npx parley check\n');
  return undefined;
}
