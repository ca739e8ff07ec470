import { describe, expect, test } from 'vitest';
import { emulateN, emulateNStream } from '../../src/features/emulate-n.ts';
import type { CancelSignal } from '../../src/kernel/cancellation.ts';
import { ProviderError } from '../../src/kernel/errors.ts';
import { NO_USAGE } from '../../src/kernel/usage.ts';
import type {
  ChatCall,
  ProviderCompletion,
  ProviderStream,
  StreamEvent,
} from '../../src/providers/provider.ts';

const usage = { ...NO_USAGE, input: 10, output: 2 };

function callWith(n: number): { call: ChatCall; translated: string[] } {
  const translated: string[] = [];
  const call = {
    request: { messages: [{ role: 'user', content: 'Hi' }], n },
    source: { text: '{}', members: [] },
    signal: new AbortController().signal,
    translated: (param: string) => translated.push(param),
  } as unknown as ChatCall;
  return { call, translated };
}

const answer = (content: string): ProviderCompletion => ({
  upstreamId: 'u',
  choices: [
    {
      index: 0,
      message: { role: 'assistant', content, refusal: null },
      logprobs: null,
      finish_reason: 'stop',
    },
  ],
  usage,
  systemFingerprint: null,
  serviceTier: null,
});

class ListStream implements ProviderStream {
  cancelled = false;
  readonly #batches: StreamEvent[][];
  constructor(batches: StreamEvent[][]) {
    this.#batches = batches;
  }
  async next(): Promise<readonly StreamEvent[] | null> {
    return this.#batches.shift() ?? null;
  }
  cancel(): void {
    this.cancelled = true;
  }
}

describe('n answers from a target that gives one', () => {
  test('are as many calls without n, each answer under its own index, all of them billed', async () => {
    const { call, translated } = callWith(3);
    const asked: ChatCall[] = [];
    const reply = await emulateN(3, call, async (one) => {
      asked.push(one);
      return answer(`answer ${asked.length}`);
    });
    expect(asked).toHaveLength(3);
    expect(asked.every(({ request, source }) => !('n' in request) && source === null)).toBe(true);
    expect(reply.choices.map(({ index, message }) => [index, message.content])).toEqual([
      [0, 'answer 1'],
      [1, 'answer 2'],
      [2, 'answer 3'],
    ]);
    expect(reply.usage).toMatchObject({ input: 30, output: 6 });
    expect(translated).toEqual(['n']);
  });

  test('have unknown usage when one of them has', async () => {
    const { call } = callWith(2);
    let first = true;
    const reply = await emulateN(2, call, async () => {
      const one = first ? answer('a') : { ...answer('b'), usage: null };
      first = false;
      return one;
    });
    expect(reply.usage).toBeNull();
  });

  test('fail together, and what still runs is cancelled', async () => {
    const { call } = callWith(3);
    const signals: CancelSignal[] = [];
    let asked = 0;
    const failed = emulateN(3, call, (one) => {
      signals.push(one.signal);
      if (++asked === 2) return Promise.reject(new ProviderError('overloaded', 'busy'));
      return new Promise(() => {});
    });
    await expect(failed).rejects.toMatchObject({ kind: 'overloaded' });
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
  });
});

describe('n streams from a target that gives one', () => {
  test('are merged by index, with one summed usage at the end', async () => {
    const { call } = callWith(2);
    const stream = await emulateNStream(
      2,
      call,
      async () =>
        new ListStream([
          [
            { type: 'meta', upstreamId: 'u' },
            { type: 'text', index: 0, json: 'a' },
          ],
          [
            { type: 'finish', index: 0, reason: 'stop' },
            { type: 'usage', usage },
          ],
        ]),
    );
    const events: StreamEvent[] = [];
    for (let batch = await stream.next(); batch; batch = await stream.next()) events.push(...batch);
    for (const index of [0, 1]) {
      expect(
        events.filter((event) => 'index' in event && event.index === index).map(({ type }) => type),
      ).toEqual(['text', 'finish']);
    }
    expect(events.filter(({ type }) => type === 'usage')).toEqual([
      { type: 'usage', usage: expect.objectContaining({ input: 20, output: 4 }) },
    ]);
    expect(events.at(-1)?.type).toBe('usage');
  });

  test('that were opened are cancelled when another could not be', async () => {
    const { call } = callWith(2);
    const opened = new ListStream([]);
    let asked = 0;
    const failed = emulateNStream(2, call, async () => {
      if (++asked === 2) throw new ProviderError('overloaded', 'busy');
      return opened;
    });
    await expect(failed).rejects.toMatchObject({ kind: 'overloaded' });
    await Promise.resolve();
    expect(opened.cancelled).toBe(true);
  });
});
