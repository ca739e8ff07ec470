import { mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { GatewayConfig } from '../config/gateway-config.ts';
import { PROVIDER_ROWS } from '../providers/catalogue/provider-rows.ts';
import { loadOrReport } from './load.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

/** Options of `parley start` and what they say: each wins over its variable and the file. */
export const START_OPTIONS = {
  host: ['address', 'address to listen on (HOST; default 127.0.0.1)'],
  port: ['number', 'port, 0 for any free one (PORT; default 8080)'],
  config: ['file', 'configuration file (PARLEY_CONFIG; default ./parley.yaml when it is there)'],
  'data-dir': ['folder', 'folder of database and secrets (PARLEY_DATA_DIR; default .parley)'],
  'log-level': ['level', 'trace, debug, info, warn, error, fatal or silent (LOG_LEVEL; default info)'],
  'log-format': ['format', 'json or pretty (LOG_FORMAT; default json)'],
} as const;

/** Starts the gateway; it goes on until a signal ends it. */
export async function start(args: readonly string[], io: Terminal): Promise<number> {
  const { json = false, ...values } = parse(args);
  const loaded = await loadOrReport(
    {
      host: values.host,
      port: values.port,
      config: values.config,
      dataDir: values['data-dir'],
      logLevel: values['log-level'],
      logFormat: values['log-format'],
    },
    io,
  );
  if (!loaded) return 1;
  const { config, warnings } = loaded;
  keepCompiled(config.dataDir);
  const gateway = await import('../main.ts');
  await gateway.start({ config, version: version(), warnings, hints: hints(config), json });
  return 0;
}

type StartFlags = Partial<Record<keyof typeof START_OPTIONS, string>> & { json?: boolean };

function parse(args: readonly string[]): StartFlags {
  const text = { type: 'string' } as const;
  const names: readonly string[] = Object.keys(START_OPTIONS);
  const options = Object.fromEntries(names.map((name) => [name, text])) as Record<
    keyof typeof START_OPTIONS,
    typeof text
  >;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { ...options, json: { type: 'boolean' }, 'no-color': { type: 'boolean' } },
    });
    return values;
  } catch (error) {
    const [first] = error instanceof Error ? error.message.split('. ') : [];
    throw new UsageError(`${first ?? 'wrong options'}.`, 'See: npx parley start --help');
  }
}

/**
 * Keeps what Node compiles in the data folder, which makes the next start quicker by a third: the launcher then uses
 * it from the first import on. A folder that can't be written is the store's to tell.
 */
function keepCompiled(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    enableCompileCache(path.join(dataDir, 'compile-cache'));
  } catch {
    // Only slower.
  }
}

/** The first variables that would bring real models, where there are none yet. */
function hints(config: GatewayConfig): string[] {
  if (config.providers.some(({ adapter }) => adapter !== 'sandbox')) return [];
  return PROVIDER_ROWS.flatMap(({ apiKeyVariable }) => apiKeyVariable ?? []).slice(0, 2);
}
