import type { ConfigFlags } from '../config/read-server.ts';
import type { Model } from '../contract/chat.ts';
import { Mixtures } from '../features/mixture/mixture.ts';
import { ModelListing } from '../features/model-listing.ts';
import { Pools } from '../features/routing/pools.ts';
import { createCatalogue, type ModelFilters } from '../providers/catalogue/catalogue.ts';
import { NEVER_ASKED } from '../providers/catalogue/live-figures.ts';
import { columns } from './columns.ts';
import { loadOrReport } from './load.ts';
import { warningLines } from './print-findings.ts';
import type { Terminal } from './terminal.ts';

/** `parley models`: what requests can ask for, as `GET /v1/models` has it for a key that may use everything. */
export async function models(
  flags: ConfigFlags,
  filters: ModelFilters,
  { json }: { json: boolean },
  io: Terminal,
): Promise<number> {
  const loaded = await loadOrReport(flags, io);
  if (!loaded) return 1;
  const { pools, mixtures } = loaded.config;
  const catalogue = await createCatalogue(loaded.config);
  const listing = new ModelListing({
    models: catalogue,
    pools: new Pools({ pools, directory: catalogue, running: () => 0, random: Math.random }),
    mixtures: new Mixtures(mixtures),
    live: () => NEVER_ASKED,
  });
  const rows = listing.list(filters, () => true);
  if (json) {
    io.out(
      `${JSON.stringify({ object: 'list', data: rows, has_more: false, next_cursor: null }, null, 2)}\n`,
    );
    return 0;
  }
  io.err(warningLines([...loaded.warnings, ...catalogue.warnings], io.styleErr));
  if (rows.length === 0) {
    io.err('No model fits. Without filters all are listed: npx parley models\n');
    return 0;
  }
  const head = ['MODEL', 'PROVIDER', 'CONTEXT', 'IN $/M', 'OUT $/M', ''].map((name) => io.style('dim', name));
  io.out(columns([head, ...rows.map(cells)]));
  return 0;
}

function cells({ id, provider, context_window: context, price, enabled, alias_of: target }: Model): string[] {
  const note = target === null ? '' : `alias of ${target}`;
  return [id, provider, amount(context), amount(price.input), amount(price.output), enabled ? note : 'off'];
}

const amount = (value: number | null): string =>
  value === null ? '–' : value.toLocaleString('en-US', { maximumFractionDigits: 6 });
