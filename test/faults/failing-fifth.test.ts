import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../../src/mock/server.ts';
import { FAULT_KINDS } from '../../src/providers/sandbox/fault.ts';
import { Random } from '../../src/providers/sandbox/random.ts';
import { completionOf, streamOf } from '../support/contract.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { faultyProvider, HASTY, WIRE_ADAPTERS } from './adapters.ts';

/** Met by a fifth of the calls of their targets. What a stream meets, it meets before its first event. */
const EARLY = [
  'status=429;retry-after=1',
  'status=429',
  'status=500',
  'status=503',
  'status=529',
  'status=408',
  'status=401',
  'reset',
  'stall-before',
  'stall-after=0',
  'cut-after=0',
  'end-after=0',
  'malformed',
  'slow-bytes=64',
  'empty',
  'error-event',
];

/** A stream that has begun can't be taken back: for whole replies these are as harmless as the others. */
const LATE = ['stall-after=5', 'cut-after=5', 'end-after=5', 'malformed=5', 'error-event=5'];

const QUESTION = 'the first target says this, word for word, and nothing else than this';
const HEALTHY = 'quite another text is the answer of the second target to every question';
const messages = [{ role: 'user', content: QUESTION }];

const CASES = WIRE_ADAPTERS.flatMap((adapter, place) =>
  [...EARLY, ...LATE].map((fault) => ({
    adapter,
    fault,
    name: `${adapter.name}-${fault}`.replaceAll(/\W+/g, '-'),
    // Of another wire than the first.
    second: WIRE_ADAPTERS[(place + 1) % WIRE_ADAPTERS.length] as (typeof WIRE_ADAPTERS)[number],
  })),
);

let flaky: Mock;
let healthy: Mock;
let gateway: TestGateway;

beforeAll(async () => {
  flaky = await startMock({ host: '127.0.0.1', port: 0, remembered: 1 });
  const replies = [{ match: '', reply: HEALTHY }];
  healthy = await startMock({ host: '127.0.0.1', port: 0, remembered: 1, sandbox: { replies } });
  gateway = await startTestGateway({
    providers: [
      ...CASES.map(({ adapter, fault, name }) => {
        const timeouts = fault.startsWith('stall') ? HASTY : undefined;
        return faultyProvider(adapter, name, `${fault};rate=0.2`, flaky.url, timeouts);
      }),
      ...WIRE_ADAPTERS.map((adapter) =>
        faultyProvider(adapter, `healthy-${adapter.name}`, null, healthy.url),
      ),
    ],
    pools: CASES.map(({ adapter, name, second }) => ({
      name,
      policy: 'weighted' as const,
      members: [
        { model: adapter.model, provider: name, weight: 1 },
        { model: second.model, provider: `healthy-${second.name}`, weight: 0 },
      ],
    })),
    // As it is where nobody configures anything, breakers too.
    failover: { maxAttempts: 3, breaker: { failures: 5, openMs: 30_000 } },
  });
});
afterAll(async () => {
  await gateway.close(0);
  await flaky.close();
  await healthy.close();
});

interface Tally {
  good: number;
  /** Streams that ended with an error event, as they must. */
  broken: number;
  /** What should never be. */
  readonly bad: string[];
}

/** Asks all these, so many at a time, in an order that chance has made. */
async function askAll(jobs: readonly { name: string; stream: boolean }[]): Promise<Tally> {
  const random = new Random(2);
  const queue = jobs.map((job) => ({ job, key: random.next() })).sort((a, b) => a.key - b.key);
  const tally: Tally = { good: 0, broken: 0, bad: [] };
  const worker = async (): Promise<void> => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { name, stream } = next.job;
      const response = await gateway.chat({ provider: 'pool', model: name, messages, stream });
      if (response.status !== 200) tally.bad.push(`${name}: ${await response.text()}`);
      else if (stream) judgeStream(name, await streamOf(response), tally);
      else judge(name, (await completionOf(response)).choices[0]?.message.content ?? '', tally);
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  return tally;
}

function judge(name: string, content: string, tally: Tally): void {
  if (content === QUESTION || content === HEALTHY) tally.good++;
  else tally.bad.push(`${name}: ${content}`);
}

function judgeStream(
  name: string,
  { contents, done, error }: Awaited<ReturnType<typeof streamOf>>,
  tally: Tally,
) {
  const [content = ''] = contents;
  if (done) judge(name, content, tally);
  // What came of it is the beginning of the first target's answer, with nothing of the second's behind it.
  else if (error && QUESTION.startsWith(content)) tally.broken++;
  else tally.bad.push(`${name}: ${content}`);
}

const times = <Item>(count: number, items: readonly Item[]): Item[] =>
  Array.from({ length: count }, () => items).flat();

const asked = async (mock: Mock): Promise<number> =>
  ((await (await fetch(`${mock.url}/__mock/requests`)).json()) as { count: number }).count;

describe('a fifth of the calls of the first target fails', () => {
  const early = CASES.filter(({ fault }) => EARLY.includes(fault)).map(({ name }) => name);
  const late = CASES.filter(({ fault }) => LATE.includes(fault)).map(({ name }) => name);

  test('in every way that there is', () => {
    const kinds = new Set([...EARLY, ...LATE].map((fault) => fault.split(/[=;]/)[0]));
    expect([...kinds].sort()).toEqual([...FAULT_KINDS].sort());
  });

  test('and at least 99.9 % of 2,000 answers are good, none of them spliced', async () => {
    const jobs = [
      ...times(
        12,
        [...early, ...late].map((name) => ({ name, stream: false })),
      ),
      ...times(
        11,
        early.map((name) => ({ name, stream: true })),
      ),
    ];
    expect(jobs.length).toBeGreaterThanOrEqual(2_000);
    const { good, bad, broken } = await askAll(jobs);
    expect(bad.length, bad.slice(0, 10).join('\n')).toBeLessThanOrEqual(jobs.length / 1_000);
    // A stream that broke would be no good answer, either.
    expect([good + bad.length, broken]).toEqual([jobs.length, 0]);
    // It was not for want of failures.
    const failed = gateway.settled.flatMap(({ attemptRows }) =>
      attemptRows.filter(({ outcome }) => outcome !== 'ok'),
    );
    expect(failed.length).toBeGreaterThan(jobs.length / 20);
  });

  test('and streams that fail after their beginning say so: none is taken up by the second target', async () => {
    const jobs = times(
      8,
      late.map((name) => ({ name, stream: true })),
    );
    const { good, bad, broken } = await askAll(jobs);
    expect(bad).toEqual([]);
    expect(good + broken).toBe(jobs.length);
    expect(broken).toBeGreaterThan(0);
  });

  test('and every call is in the account of its request: those that the mocks have counted', async () => {
    await expect.poll(() => gateway.running).toBe(0);
    const rows = gateway.settled.flatMap(({ attemptRows }) => attemptRows);
    const second = rows.filter(({ provider }) => provider.startsWith('healthy'));
    expect(await asked(healthy)).toBe(second.length);
    const first = rows.filter((row) => !second.includes(row));
    // One that ran out of its short time may have done so on the way.
    const late = first.filter(({ outcome }) => outcome === 'timeout').length;
    const seen = await asked(flaky);
    expect(seen).toBeLessThanOrEqual(first.length);
    expect(seen).toBeGreaterThanOrEqual(first.length - late);
    expect(gateway.settled.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(rows.length);
  });
});
