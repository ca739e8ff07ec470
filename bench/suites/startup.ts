import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Gateway } from '../gateways/gateway.ts';
import { ask } from '../load/ask.ts';
import type { SuiteResult } from '../report/result.ts';
import { median } from '../report/statistics.ts';
import { chatRequest } from '../traffic/http-request.ts';
import { newBench, type Stage } from './stage.ts';

interface Start {
  readonly readyMs: number;
  readonly chatMs: number;
}

const COLUMNS = [
  { title: 'cold: ready ms', digits: 0 },
  { title: 'first chat ms', digits: 0 },
  { title: 'warm: ready ms', digits: 0 },
  { title: 'first chat ms', digits: 0 },
];

/**
 * From just before exec until `/readyz` says 200, and until a chat request is answered. Cold: an empty folder,
 * so no compile cache, no database, no secret. Warm: the folder of a start before it.
 */
export async function startup(stage: Stage): Promise<SuiteResult> {
  const cold = new Map<string, Start[]>(stage.gateways.map(({ name }) => [name, []]));
  const warm = new Map<string, Start[]>(stage.gateways.map(({ name }) => [name, []]));
  for (let n = 0; n < stage.settings.starts; n++) {
    for (const gateway of stage.gateways) {
      stage.progress(`start ${n + 1}: ${gateway.name}`);
      const bench = newBench(stage, gateway);
      cold.get(gateway.name)?.push(await measureStart(stage, gateway, bench));
      warm.get(gateway.name)?.push(await measureStart(stage, gateway, bench));
    }
  }
  const rows = stage.gateways.map(({ name }) => ({
    name,
    values: [cold, warm].flatMap((starts) => {
      const of = starts.get(name) ?? [];
      return [median(of.map(({ readyMs }) => readyMs)), median(of.map(({ chatMs }) => chatMs))];
    }),
  }));
  const [coldReady = Number.NaN, , warmReady = Number.NaN] =
    rows.find(({ name }) => name === 'parley')?.values ?? [];
  return {
    tables: [{ title: 'startup', columns: COLUMNS, rows }],
    goals: Number.isNaN(coldReady)
      ? []
      : [
          { what: 'ready after exec, cold', value: coldReady, bound: 'at most', limit: 500, unit: 'ms' },
          { what: 'ready after exec, warm', value: warmReady, bound: 'at most', limit: 500, unit: 'ms' },
        ],
  };
}

async function measureStart(stage: Stage, gateway: Gateway, bench: Bench): Promise<Start> {
  const request = chatRequest({ bytes: 1024, stream: false }, gateway.headers(bench));
  const server = await gateway.start(bench);
  try {
    const { ok, endedMs, status, text } = await ask(server.endpoint, request);
    if (!ok) throw new Error(`${gateway.name} did not answer its first request: ${status} ${text}`);
    await sleep(stage.settings.cacheMs);
    return { readyMs: server.readyMs, chatMs: endedMs - server.startedAtMs };
  } finally {
    await server.stop();
  }
}
