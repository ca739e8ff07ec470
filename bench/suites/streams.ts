import type { Goal, SuiteResult } from '../report/result.ts';
import { chatRequest } from '../traffic/http-request.ts';
import { addedTime } from './added-time.ts';
import { kilobytesPerStream } from './open-stream-memory.ts';
import { Rounds } from './rounds.ts';
import { type Saturation, saturate } from './saturate.ts';
import { type Contender, inOrder, type Stage, withContenders } from './stage.ts';

type Figure = 'rate' | 'fullCore' | 'busy' | 'pacedCpuUs' | 'firstP50' | 'firstP99' | 'kilobytes';

const KIND = { bytes: 1024, stream: true };
const PACED_MS = 10;
const STARTS_PER_SECOND = 100;
const SHORT_CHUNKS = 8;

const COLUMNS = [
  { title: 'chunks/s', digits: 0 },
  { title: 'core busy %', digits: 0 },
  { title: 'chunks/s of a full core', digits: 0 },
  { title: '× baseline', digits: 2 },
  { title: 'CPU µs/chunk, one per read', digits: 1 },
  { title: '× baseline', digits: 2 },
  { title: 'first chunk: added p50 ms', digits: 2 },
  { title: 'p99', digits: 2 },
  { title: 'KB per open stream', digits: 1 },
];

/** What streams cost: chunks per second, CPU per chunk, time to the first one, memory of an open slow stream. */
export async function streams(stage: Stage): Promise<SuiteResult> {
  const rounds = new Rounds<Exclude<Figure, 'kilobytes'>>();
  const memory = new Rounds<'kilobytes'>();
  await withContenders(stage, async (contenders) => {
    for (let round = 0; round < stage.settings.rounds; round++) {
      for (const contender of inOrder(contenders, round)) {
        stage.progress(`streams, round ${round + 1}: ${contender.gateway.name}`);
        rounds.add(contender.gateway.name, await measure(stage, contender));
      }
    }
  });
  for (let round = 0; round < stage.settings.rounds; round++) {
    for (const gateway of stage.gateways) {
      stage.progress(`open streams, round ${round + 1}: ${gateway.name}`);
      memory.add(gateway.name, { kilobytes: await kilobytesPerStream(stage, gateway) });
    }
  }
  const rows = stage.gateways.map(({ name }) => ({
    name,
    values: [
      rounds.median(name, 'rate'),
      rounds.median(name, 'busy'),
      rounds.median(name, 'fullCore'),
      rounds.ratio(name, 'fullCore'),
      rounds.median(name, 'pacedCpuUs'),
      rounds.ratio(name, 'pacedCpuUs'),
      rounds.median(name, 'firstP50'),
      rounds.median(name, 'firstP99'),
      memory.median(name, 'kilobytes'),
    ],
  }));
  const goals: Goal[] = stage.gateways.some(({ name }) => name === 'parley')
    ? [
        {
          what: 'chunks/s of a full core',
          value: rounds.ratio('parley', 'fullCore'),
          bound: 'at least',
          limit: 0.85,
          unit: '×',
        },
        {
          what: 'added time to the first chunk, p50',
          value: rounds.median('parley', 'firstP50'),
          bound: 'at most',
          limit: 1,
          unit: 'ms',
        },
        {
          what: 'memory of an open slow stream',
          value: memory.median('parley', 'kilobytes'),
          bound: 'at most',
          limit: 45,
          unit: 'KB',
        },
      ]
    : [];
  return { tables: [{ title: 'streams', columns: COLUMNS, rows }], goals };
}

async function measure(
  stage: Stage,
  contender: Contender,
): Promise<Record<Exclude<Figure, 'kilobytes'>, number>> {
  const fast = await run(stage, contender, 0);
  const paced = await run(stage, contender, PACED_MS);
  await stage.upstream.plan({ chunks: SHORT_CHUNKS, intervalMs: 0 });
  const first = await addedTime(stage, contender, KIND, {
    perSecond: STARTS_PER_SECOND,
    until: 'first-byte',
  });
  return {
    rate: fast.events / fast.seconds,
    // The load may be the limit: what counts is how many chunks a second of the core's time takes.
    fullCore: (fast.events / fast.cpuUs) * 1e6,
    busy: fast.busy,
    pacedCpuUs: paced.cpuUs / paced.events,
    firstP50: first.p50,
    firstP99: first.p99,
  };
}

async function run(stage: Stage, contender: Contender, intervalMs: number): Promise<Saturation> {
  const { chunks, streams: connections } = stage.settings;
  await stage.upstream.plan({ chunks, intervalMs });
  return saturate(stage, contender, [chatRequest(KIND, contender.headers)], connections);
}
