import type { GatewayConfig } from '../config/gateway-config.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Store } from '../stores/ports.ts';
import type { Terminal } from './terminal.ts';

/** Opens the store for a command, and closes it whatever happens. Throws a StartError when it can't be opened. */
export async function withStore<T>(
  config: GatewayConfig,
  io: Terminal,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const { openStore } = await import('../stores/sql/open-store.ts');
  const store = await openStore({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl ?? undefined,
    log: commandLog(io),
  });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A command's result says what was done; only what went wrong is worth a line of its own. */
function commandLog(io: Terminal): Logger {
  const say = (_fields: object, message: string) => io.err(`${message}\n`);
  const nothing = () => {};
  return { debug: nothing, info: nothing, warn: say, error: say };
}
