import type { ConfigFlags } from '../config/read-server.ts';
import { loadOrReport } from './load.ts';
import type { Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

/** `parley migrate`: brings the database up to date, as each start does, without starting. */
export async function migrate(
  flags: ConfigFlags,
  { json }: { json: boolean },
  io: Terminal,
): Promise<number> {
  const loaded = await loadOrReport(flags, io);
  if (!loaded) return 1;
  return await withStore(loaded.config, io, async ({ place, schema }) => {
    if (json) io.out(`${JSON.stringify({ place, ...schema })}\n`);
    else if (schema.before === schema.now) io.out(`${place} is up to date (schema ${schema.now}).\n`);
    else io.out(`${place}: schema ${schema.before} → ${schema.now}.\n`);
    return 0;
  });
}
