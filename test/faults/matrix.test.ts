import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../src/kernel/errors.ts';
import { type Mock, startMock } from '../../src/mock/server.ts';
import { completionOf, errorOf, readEvents, streamOf } from '../support/contract.ts';
import { sandbox, startTestGateway, type TestGateway } from '../support/gateway.ts';
import {
  type FaultyAdapter,
  faultyProvider,
  HASTY,
  HASTY_LATER,
  SANDBOX_ADAPTER,
  WIRE_ADAPTERS,
} from './adapters.ts';
import { Gate } from './gate.ts';

/** What becomes of a request whose first target has a fault, and a second one is healthy. */
interface Outcome {
  /**
   * `answers`: the first target does all the same. `over`: the second one does. `refused`: nobody else is asked.
   * `breaks`: the stream that has begun ends with an error event.
   */
  readonly what: 'answers' | 'over' | 'refused' | 'breaks';
  /** Of the error; for `over`, the one that is told when there is no second target. */
  readonly code?: ErrorCode;
}

const answers: Outcome = { what: 'answers' };
const over = (code: ErrorCode): Outcome => ({ what: 'over', code });
const refused = (code: ErrorCode): Outcome => ({ what: 'refused', code });
const breaks = (code: ErrorCode): Outcome => ({ what: 'breaks', code });

/** By adapter, a whole reply's outcome and a stream's: the same for all of them. */
const MATRIX: Readonly<Record<string, readonly [whole: Outcome, stream: Outcome]>> = {
  // In place of an answer.
  'status=429;retry-after=30': [over('rate_limit_exceeded'), over('rate_limit_exceeded')],
  'status=429': [over('rate_limit_exceeded'), over('rate_limit_exceeded')],
  'status=500': [over('upstream_error'), over('upstream_error')],
  'status=503': [over('overloaded'), over('overloaded')],
  'status=529': [over('overloaded'), over('overloaded')],
  'status=408': [over('upstream_timeout'), over('upstream_timeout')],
  'status=401': [over('upstream_error'), over('upstream_error')],
  'status=403': [over('upstream_error'), over('upstream_error')],
  'status=404': [over('model_not_found'), over('model_not_found')],
  'status=400': [refused('invalid_request'), refused('invalid_request')],
  reset: [over('upstream_error'), over('upstream_error')],
  'stall-before': [over('upstream_timeout'), over('upstream_timeout')],
  empty: [over('upstream_error'), over('upstream_error')],
  // Before the first event of a stream; within a whole reply.
  'stall-after=0': [over('upstream_timeout'), over('upstream_timeout')],
  'cut-after=0': [over('upstream_error'), over('upstream_error')],
  'end-after=0': [over('upstream_error'), over('upstream_error')],
  'malformed=0': [over('upstream_error'), over('upstream_error')],
  'error-event=0': [over('overloaded'), over('overloaded')],
  // After four events of a stream, some of which the client has read; after four bytes of a whole reply.
  'stall-after=4': [over('upstream_timeout'), breaks('upstream_timeout')],
  'cut-after=4': [over('upstream_error'), breaks('upstream_error')],
  'end-after=4': [over('upstream_error'), breaks('upstream_error')],
  'malformed=4': [over('upstream_error'), breaks('upstream_error')],
  'error-event=4': [over('overloaded'), breaks('overloaded')],
  // All the time.
  'slow-bytes=16': [answers, answers],
};

const FAULTS = Object.keys(MATRIX);
const ADAPTERS = [...WIRE_ADAPTERS, SANDBOX_ADAPTER];

const TEXT = 'one two three four five six seven eight nine ten';
const HEALTHY = 'the answer of the healthy one';
const messages = [{ role: 'user', content: TEXT }];

const nameOf = ({ name }: FaultyAdapter, fault: string): string => `${name}-${fault}`.replaceAll(/\W+/g, '-');

const isStall = (fault: string): boolean => fault.startsWith('stall');

/** Those are asked one after the other, each when the wait of the one before is over. */
const tellsToWait = (fault: string): boolean => fault.includes('retry-after');

let mock: Mock;
let gated: Mock;
let gateway: TestGateway;
const gate = new Gate();

beforeAll(async () => {
  mock = await startMock({ host: '127.0.0.1', port: 0 });
  gated = await startMock({ host: '127.0.0.1', port: 0, timers: gate, sandbox: { tokensPerSecond: 1 } });
  const cases = ADAPTERS.flatMap((adapter) => FAULTS.map((fault) => ({ adapter, fault })));
  gateway = await startTestGateway({
    providers: [
      ...cases.map(({ adapter, fault }) =>
        faultyProvider(adapter, nameOf(adapter, fault), fault, mock.url, isStall(fault) ? HASTY : undefined),
      ),
      ...cases.map(({ adapter, fault }) =>
        faultyProvider(
          adapter,
          `gated-${nameOf(adapter, fault)}`,
          fault,
          gated.url,
          isStall(fault) ? HASTY_LATER : undefined,
        ),
      ),
      {
        ...sandbox,
        name: 'healthy',
        sandbox: { latencyMs: 0, tokensPerSecond: 0, fault: null, replies: [{ match: '', reply: HEALTHY }] },
      },
    ],
    // The faulty one is always the first.
    pools: cases.flatMap(({ adapter, fault }) =>
      ['', 'gated-'].map((prefix) => ({
        name: prefix + nameOf(adapter, fault),
        policy: 'weighted' as const,
        members: [
          { model: adapter.model, provider: prefix + nameOf(adapter, fault), weight: 1 },
          { model: 'sandbox/echo', provider: 'healthy', weight: 0 },
        ],
      })),
    ),
    failover: { maxAttempts: 2, totalTimeoutMs: 60_000 },
  });
});
afterAll(async () => {
  await gateway.close(0);
  await mock.close();
  await gated.close();
});

/** The calls of the request that was just answered. */
const attemptsOf = async (id: string): Promise<string[]> => {
  const settled = () => gateway.settled.find(({ requestId }) => requestId === id);
  // Not expect.poll: tests run side by side, and it belongs to one of them.
  while (!settled()) await sleep(2);
  return settled()?.attemptRows.map(({ provider, outcome }) => `${provider}: ${outcome}`) ?? [];
};

/** Asks the pool of a fault, or its target alone. */
const ask = (adapter: FaultyAdapter, name: string, stream: boolean, alone = false): Promise<Response> =>
  gateway.chat({
    ...(alone ? { model: adapter.model, provider: name } : { model: name, provider: 'pool' }),
    messages,
    stream,
  });

const idOf = (response: Response): string => response.headers.get('x-request-id') ?? '';

async function contentOf(response: Response, stream: boolean): Promise<unknown> {
  if (!stream) return (await completionOf(response)).choices[0]?.message.content;
  const { contents, done, error } = await streamOf(response);
  expect([done, error]).toEqual([true, undefined]);
  return contents[0];
}

/** Before the client has been sent anything. */
async function holds(adapter: FaultyAdapter, fault: string, { what, code }: Outcome, stream: boolean) {
  const name = nameOf(adapter, fault);
  const response = await ask(adapter, name, stream);
  if (what === 'refused') {
    const error = await errorOf(response, code as ErrorCode);
    expect(error.message).toContain('400');
    expect(await attemptsOf(idOf(response))).toEqual([`${name}: invalid_request`]);
    return;
  }
  expect(await contentOf(response, stream)).toBe(what === 'answers' ? TEXT : HEALTHY);
  const attempts = await attemptsOf(idOf(response));
  expect(response.headers.get('x-parley-attempts')).toBe(String(attempts.length));
  expect(response.headers.get('x-parley-provider')).toBe(what === 'answers' ? name : 'healthy');
  if (what === 'answers') expect(attempts).toEqual([`${name}: ok`]);
  else expect(attempts).toEqual([expect.stringMatching(`^${name}: (?!ok)`), 'healthy: ok']);
}

/** Where there is no second target. */
async function holdsAlone(adapter: FaultyAdapter, fault: string, { code }: Outcome, stream: boolean) {
  const response = await ask(adapter, nameOf(adapter, fault), stream, true);
  await errorOf(response, code as ErrorCode);
  expect(Number(response.headers.get('x-parley-attempts'))).toBeGreaterThan(0);
  if (tellsToWait(fault)) expect(response.headers.get('retry-after')).toBe('30');
}

describe.each(ADAPTERS)('a target of the $name adapter', (adapter) => {
  const before = FAULTS.flatMap((fault) => {
    const [whole, stream] = MATRIX[fault] as (typeof MATRIX)[string];
    return [
      { fault, form: 'a whole reply', outcome: whole, stream: false },
      { fault, form: 'a stream', outcome: stream, stream: true },
    ].filter(({ outcome }) => outcome.what !== 'breaks');
  });
  const alone = before.filter(({ outcome }) => outcome.what === 'over');

  test.each(before.filter(({ fault }) => tellsToWait(fault)))(
    'with $fault, $form: $outcome.what; alone: $outcome.code',
    async ({ fault, outcome, stream }) => {
      gateway.rest();
      await holds(adapter, fault, outcome, stream);
      gateway.rest();
      await holdsAlone(adapter, fault, outcome, stream);
    },
  );

  test.concurrent.each(before.filter(({ fault }) => !tellsToWait(fault)))(
    'with $fault, $form: $outcome.what',
    async ({ fault, outcome, stream }) => {
      await holds(adapter, fault, outcome, stream);
    },
  );

  test.concurrent.each(alone.filter(({ fault }) => !tellsToWait(fault)))(
    'alone, with $fault, $form: $outcome.code',
    async ({ fault, outcome, stream }) => {
      await holdsAlone(adapter, fault, outcome, stream);
    },
  );

  const broken = FAULTS.filter((fault) => MATRIX[fault]?.[1].what === 'breaks');
  test.each(broken)(
    'with %s, a stream that has begun: an error event, no [DONE], nobody else',
    async (fault) => {
      const name = `gated-${nameOf(adapter, fault)}`;
      gate.shut();
      const response = await ask(adapter, name, true);
      const reader = (response.body as NonNullable<Response['body']>).getReader();
      const decoder = new TextDecoder();
      let text = '';
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        text += decoder.decode(read.value, { stream: true });
        // Only now: what the client has read can't be taken back.
        if (text.includes('"content":"one')) gate.open();
      }
      const { contents, done, error } = readEvents(text);
      expect(error?.code).toBe(MATRIX[fault]?.[1].code);
      expect(done).toBe(false);
      expect(contents[0]).toMatch(/^one/);
      expect(TEXT.startsWith(contents[0] ?? '')).toBe(true);
      expect(await attemptsOf(idOf(response))).toEqual([expect.stringMatching(`^${name}: (?!ok)`)]);
    },
  );
});
