import { setTimeout as sleep } from 'node:timers/promises';
import type { SuiteResult } from '../report/result.ts';
import { type Stage, startContender } from './stage.ts';
import { MEMORY_COLUMNS, mixedRequests, residentMb, watchMemory } from './watch-memory.ts';

/** Resident memory of a fresh process: idle, then under a mixed load, and whether it stays flat. */
export async function memory(stage: Stage): Promise<SuiteResult> {
  const { idleMs, memoryMs, connections } = stage.settings;
  await stage.upstream.plan({ chunks: 20, intervalMs: 0 });
  const rows: { name: string; values: number[] }[] = [];
  for (const gateway of stage.gateways) {
    stage.progress(`memory: ${gateway.name}`);
    const { server, headers } = await startContender(stage, gateway);
    try {
      await sleep(idleMs);
      const idle = residentMb(server);
      const load = await watchMemory(server, mixedRequests(headers), { connections, durationMs: memoryMs });
      const { peakMb, endMb, slopeMbPerMinute, growth, rps } = load;
      rows.push({ name: gateway.name, values: [idle, peakMb, endMb, slopeMbPerMinute, growth, rps] });
    } finally {
      await server.stop();
    }
  }
  const [idle, peak, , , growth] = rows.find(({ name }) => name === 'parley')?.values ?? [];
  return {
    tables: [{ title: 'memory', columns: MEMORY_COLUMNS, rows }],
    goals:
      idle === undefined || peak === undefined || growth === undefined
        ? []
        : [
            { what: 'RSS idle', value: idle, bound: 'at most', limit: 110, unit: 'MB' },
            { what: 'RSS under load, peak', value: peak, bound: 'at most', limit: 160, unit: 'MB' },
            { what: 'RSS growth in the last quarter', value: growth, bound: 'at most', limit: 5, unit: '%' },
          ],
  };
}
