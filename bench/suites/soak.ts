import { setTimeout as sleep } from 'node:timers/promises';
import { leaveEarly } from '../load/leave-early.ts';
import type { SuiteResult } from '../report/result.ts';
import { chatRequest } from '../traffic/http-request.ts';
import { type Stage, startContender } from './stage.ts';
import { residentMb, watchMemory } from './watch-memory.ts';

const PER_SECOND = 1_000;
const LEAVE_EVERY_MS = 50;

const COLUMNS = [
  { title: 'idle MB', digits: 0 },
  { title: 'peak MB', digits: 0 },
  { title: 'at the end', digits: 0 },
  { title: 'slope MB/min, last half', digits: 1 },
  { title: 'growth %, last quarter', digits: 1 },
];

/**
 * The long run: the mixed load of `memory`, paced streams in it, and clients that leave in the middle of a
 * stream, for minutes. What leaks shows here. The baseline is left out: it holds nothing.
 */
export async function soak(stage: Stage): Promise<SuiteResult> {
  const { idleMs, soakMs } = stage.settings;
  await stage.upstream.plan({ chunks: 20, intervalMs: 5 });
  const gateways = stage.gateways.filter(({ name }) => name !== 'baseline' || stage.gateways.length === 1);
  const rows: { name: string; values: number[] }[] = [];
  for (const gateway of gateways) {
    stage.progress(`soak: ${gateway.name}, ${Math.round(soakMs / 1000)} s`);
    const { server, headers } = await startContender(stage, gateway);
    try {
      await sleep(idleMs);
      const idle = residentMb(server);
      const stream = chatRequest({ bytes: 1024, stream: true }, headers);
      const stopLeaving = leaveEarly(server.endpoint, stream, LEAVE_EVERY_MS);
      try {
        const load = await watchMemory(server, headers, { perSecond: PER_SECOND }, soakMs);
        const { peakMb, endMb, slopeMbPerMinute, growth } = load;
        rows.push({ name: gateway.name, values: [idle, peakMb, endMb, slopeMbPerMinute, growth] });
      } finally {
        stopLeaving();
      }
    } finally {
      await server.stop();
    }
  }
  const growth = rows.find(({ name }) => name === 'parley')?.values[4];
  return {
    tables: [{ title: 'soak', columns: COLUMNS, rows }],
    goals:
      growth === undefined
        ? []
        : [{ what: 'RSS growth in the last quarter', value: growth, bound: 'at most', limit: 5, unit: '%' }],
  };
}
