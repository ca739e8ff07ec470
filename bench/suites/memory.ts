import { setTimeout as sleep } from 'node:timers/promises';
import type { Gateway } from '../gateways/gateway.ts';
import type { Goal, SuiteResult } from '../report/result.ts';
import { type Stage, startContender } from './stage.ts';
import { type Load, residentMb, watchMemory } from './watch-memory.ts';

const STEADY_PER_SECOND = 2_000;

const COLUMNS = [
  { title: 'idle MB', digits: 0 },
  { title: `peak MB at ${STEADY_PER_SECOND}/s`, digits: 0 },
  { title: 'at the end', digits: 0 },
  { title: 'growth %, last quarter', digits: 1 },
  { title: 'peak MB at saturation', digits: 0 },
  { title: 'at the end', digits: 0 },
  { title: 'growth %, last quarter', digits: 1 },
];

/**
 * Resident memory: idle, under a steady mixed load, and at saturation, and whether it stays flat. Each load has
 * a fresh process.
 */
export async function memory(stage: Stage): Promise<SuiteResult> {
  await stage.upstream.plan({ chunks: 20, intervalMs: 0 });
  const rows: { name: string; values: number[] }[] = [];
  for (const gateway of stage.gateways) {
    const steady = await measure(stage, gateway, { perSecond: STEADY_PER_SECOND });
    const full = await measure(stage, gateway, { connections: stage.settings.connections });
    rows.push({ name: gateway.name, values: [...steady, ...full.slice(1)] });
  }
  const parley = rows.find(({ name }) => name === 'parley');
  return {
    tables: [{ title: 'memory', columns: COLUMNS, rows }],
    goals: parley ? goalsOf(parley.values) : [],
  };
}

async function measure(stage: Stage, gateway: Gateway, load: Load): Promise<number[]> {
  stage.progress(`memory, ${'perSecond' in load ? 'steady' : 'saturated'}: ${gateway.name}`);
  const { server, headers } = await startContender(stage, gateway);
  try {
    await sleep(stage.settings.idleMs);
    const idle = residentMb(server);
    const { peakMb, endMb, growth } = await watchMemory(server, headers, load, stage.settings.memoryMs);
    return [idle, peakMb, endMb, growth];
  } finally {
    await server.stop();
  }
}

function goalsOf(values: readonly number[]): Goal[] {
  const [idle = Number.NaN, peak = Number.NaN, , growth = Number.NaN] = values;
  const bound = 'at most';
  return [
    { what: 'RSS idle', value: idle, bound, limit: 110, unit: 'MB' },
    { what: `RSS at ${STEADY_PER_SECOND} requests/s, peak`, value: peak, bound, limit: 160, unit: 'MB' },
    { what: 'its growth in the last quarter', value: growth, bound, limit: 5, unit: '%' },
  ];
}
