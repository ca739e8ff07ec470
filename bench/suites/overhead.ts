import { openLoop } from '../load/open-loop.ts';
import { cpuMicros } from '../processes/usage.ts';
import type { Goal, SuiteResult, Table } from '../report/result.ts';
import { chatRequest, type PreparedRequest } from '../traffic/http-request.ts';
import { addedTime } from './added-time.ts';
import { Rounds } from './rounds.ts';
import { saturate } from './saturate.ts';
import { type Contender, inOrder, type Stage, withContenders } from './stage.ts';

type Figure = 'cpuUs' | 'steadyCpuUs' | 'rps' | 'busy' | 'lowP50' | 'lowP99' | 'halfP50' | 'halfP99';

const LOW_PER_SECOND = 200;
/** The same for all, whatever they can take: who is given more at once works off more with each read and wake-up. */
const steadyPerSecond = (kb: number): number => (kb > 20 ? 500 : 2_000);

const columnsOf = (kb: number) => [
  { title: 'CPU µs/request', digits: 1 },
  { title: '× baseline', digits: 2 },
  { title: `at ${steadyPerSecond(kb)}/s`, digits: 1 },
  { title: '× baseline', digits: 2 },
  { title: 'requests/s', digits: 0 },
  { title: '× baseline', digits: 2 },
  { title: 'core busy %', digits: 0 },
  { title: `added p50 ms at ${LOW_PER_SECOND}/s`, digits: 2 },
  { title: 'p99', digits: 2 },
  { title: 'added p50 ms at half load', digits: 2 },
  { title: 'p99', digits: 2 },
];

/** What a whole reply costs: CPU, requests per second, added time; for bodies of several sizes. */
export function overhead(stage: Stage): Promise<SuiteResult> {
  return withContenders(stage, async (contenders) => {
    const tables: Table[] = [];
    const goals: Goal[] = [];
    for (const kb of stage.settings.bodiesKb) {
      const rounds = await measureBody(stage, contenders, kb);
      tables.push(tableOf(kb, stage, rounds));
      if (stage.gateways.some(({ name }) => name === 'parley')) goals.push(...goalsOf(kb, rounds));
    }
    return { tables, goals };
  });
}

async function measureBody(
  stage: Stage,
  contenders: readonly Contender[],
  kb: number,
): Promise<Rounds<Figure>> {
  const rounds = new Rounds<Figure>();
  for (let round = 0; round < stage.settings.rounds; round++) {
    for (const contender of inOrder(contenders, round)) {
      stage.progress(`${kb} KB, round ${round + 1}: ${contender.gateway.name}`);
      rounds.add(contender.gateway.name, await measure(stage, contender, kb));
    }
  }
  return rounds;
}

async function measure(stage: Stage, contender: Contender, kb: number): Promise<Record<Figure, number>> {
  const kind = { bytes: kb * 1024, stream: false };
  const request = chatRequest(kind, contender.headers);
  const { cpuUs, replies, seconds, busy } = await saturate(
    stage,
    contender,
    [request],
    stage.settings.connections,
  );
  const rps = replies / seconds;
  const steadyCpuUs = await steadyCpu(stage, contender, request, steadyPerSecond(kb));
  const low = await addedTime(stage, contender, kind, { perSecond: LOW_PER_SECOND, until: 'reply' });
  const half = await addedTime(stage, contender, kind, { perSecond: rps / 2, until: 'reply' });
  return {
    cpuUs: cpuUs / replies,
    steadyCpuUs,
    rps,
    busy,
    lowP50: low.p50,
    lowP99: low.p99,
    halfP50: half.p50,
    halfP99: half.p99,
  };
}

/** Microseconds of CPU for a request at the rate that is the same for all. */
async function steadyCpu(
  { settings }: Stage,
  { server }: Contender,
  request: PreparedRequest,
  perSecond: number,
): Promise<number> {
  const pids = server.pids();
  const edges: number[] = [];
  const times = await openLoop(server.endpoint, [request], {
    perSecond,
    warmUpMs: settings.warmUpMs / 2,
    windowMs: settings.windowMs,
    until: 'reply',
    onEdge: () => edges.push(cpuMicros(pids)),
  });
  return ((edges[1] ?? 0) - (edges[0] ?? 0)) / times.length;
}

function tableOf(kb: number, stage: Stage, rounds: Rounds<Figure>): Table {
  const rows = stage.gateways.map(({ name }) => ({
    name,
    values: [
      rounds.median(name, 'cpuUs'),
      rounds.ratio(name, 'cpuUs'),
      rounds.median(name, 'steadyCpuUs'),
      rounds.ratio(name, 'steadyCpuUs'),
      rounds.median(name, 'rps'),
      rounds.ratio(name, 'rps'),
      rounds.median(name, 'busy'),
      rounds.median(name, 'lowP50'),
      rounds.median(name, 'lowP99'),
      rounds.median(name, 'halfP50'),
      rounds.median(name, 'halfP99'),
    ],
  }));
  return { title: `${kb} KB`, columns: columnsOf(kb), rows };
}

function goalsOf(kb: number, rounds: Rounds<Figure>): Goal[] {
  if (kb !== 1) return [];
  return [
    {
      what: '1 KB: CPU against the baseline, each at its most',
      value: rounds.ratio('parley', 'cpuUs'),
      bound: 'at most',
      limit: 1.6,
      unit: '×',
    },
    {
      what: `1 KB: CPU against the baseline, both at ${steadyPerSecond(kb)}/s`,
      value: rounds.ratio('parley', 'steadyCpuUs'),
      bound: 'at most',
      limit: 1.6,
      unit: '×',
    },
    {
      what: `1 KB: added p99 at ${LOW_PER_SECOND} requests/s`,
      value: rounds.median('parley', 'lowP99'),
      bound: 'at most',
      limit: 1.5,
      unit: 'ms',
    },
  ];
}
