import { describe, expect, test } from 'vitest';
import type { CancelSignal } from '../../../src/kernel/cancellation.ts';
import { ProviderError } from '../../../src/kernel/errors.ts';
import type { ProviderStream, StreamEvent } from '../../../src/providers/provider.ts';
import type { Route } from '../../../src/providers/route.ts';
import { routeOf } from '../routing/route-of.ts';
import { fails, failureOf, OK, type Step, stage } from './script.ts';

const [a, b] = ['a', 'b'].map((name) => routeOf(name)) as [Route, Route];

/** Says its name so many times, and then ends, or breaks. */
class NamedStream implements ProviderStream {
  cancelled = false;
  readonly signal: CancelSignal;
  readonly #name: string;
  readonly #breaksWith: ProviderError | undefined;
  #left: number;

  constructor(name: string, signal: CancelSignal, batches: number, breaksWith?: ProviderError) {
    this.#name = name;
    this.signal = signal;
    this.#left = batches;
    this.#breaksWith = breaksWith;
  }

  async next(): Promise<readonly StreamEvent[] | null> {
    if (this.#left-- > 0) return [{ type: 'text', index: 0, json: this.#name }];
    if (this.#breaksWith) throw this.#breaksWith;
    return null;
  }

  cancel(): void {
    this.cancelled = true;
  }
}

function streams(script: Record<string, readonly Step[]>, breaksWith?: ProviderError) {
  const made = stage(script, { totalTimeoutMs: 1_000 });
  const opened: NamedStream[] = [];
  return {
    ...made,
    opened,
    open(routes: readonly Route[], signal = new AbortController().signal) {
      const call = made.callOf([routes], { signal });
      const work = made.failover.stream(call, (route, own) =>
        made.act(route, own, () => {
          const stream = new NamedStream(route.provider, own, 2, breaksWith);
          opened.push(stream);
          return stream;
        }),
      );
      return made.time.until(work);
    },
  };
}

async function read(stream: ProviderStream): Promise<string> {
  let text = '';
  for (let batch = await stream.next(); batch; batch = await stream.next()) {
    for (const event of batch) if (event.type === 'text') text += event.json;
  }
  return text;
}

describe('a stream', () => {
  test('comes from the first target that begins one', async () => {
    const { open, time } = streams({ a: [fails('overloaded')], b: [OK] });
    const { route, reply } = await open([a, b]);
    expect(route).toBe(b);
    expect(await read(reply)).toBe('bb');
    expect(time.waiting).toBe(0);
  });

  test('that breaks after it has begun stays with its target: nobody else is asked', async () => {
    const { open, names, statistics } = streams({}, new ProviderError('connection', 'cut'));
    const { reply } = await open([a, b]);
    await expect(read(reply)).rejects.toMatchObject({ kind: 'connection' });
    expect(names()).toBe('a');
    expect(statistics.of(a)?.availability).toBe(0.5);
  });

  test('that breaks every time opens the breaker, though every time it had begun', async () => {
    const { open, health } = streams({}, new ProviderError('connection', 'cut'));
    for (let i = 0; i < 5; i++) {
      const { reply } = await open([a]);
      await read(reply).catch(() => {});
    }
    expect(health.state(a)).toBe('open');
  });

  test('counts to its first token', async () => {
    const { open, statistics, time } = streams({ a: [{ ms: 80 }] });
    const { reply } = await open([a]);
    await time.until(time.sleep(5_000));
    await read(reply);
    expect(statistics.of(a)?.latencyMs(0, true)).toBe(80);
    expect(statistics.of(a)?.latencyMs(0, false)).toBeNull();
  });

  test('may take longer than the total time, once it has begun', async () => {
    const { open, opened, time } = streams({});
    const { reply } = await open([a]);
    await time.until(time.sleep(60_000));
    expect(opened[0]?.signal.aborted).toBe(false);
    expect(await read(reply)).toBe('aa');
  });

  test('that begins in the moment in which its time is over is ended, and another target asked', async () => {
    const { failover, callOf, act, time, opened, names } = streams({ a: [{ ms: 200, deaf: true }], b: [OK] });
    const call = callOf([[a], [b]], { groupTimeoutMs: 100 });
    const { reply } = await time.until(
      failover.stream(call, (route, signal) =>
        act(route, signal, () => {
          const stream = new NamedStream(route.provider, signal, 1);
          opened.push(stream);
          return stream;
        }),
      ),
    );
    expect(await read(reply)).toBe('b');
    expect(names()).toBe('a b');
    expect(opened.map(({ cancelled }) => cancelled)).toEqual([true, false]);
  });

  test('ends with its client, before and after it has begun, and that is no failure', async () => {
    const { open, opened, statistics, health } = streams({});
    const client = new AbortController();
    const { reply } = await open([a], client.signal);
    await reply.next();
    client.abort();
    expect(opened[0]?.signal.aborted).toBe(true);
    reply.cancel();
    expect(opened[0]?.cancelled).toBe(true);
    expect(statistics.of(a)?.availability).toBe(1);
    expect(health.size).toBe(0);
    const gone = new AbortController();
    const silent = streams({ a: [{ ms: Number.POSITIVE_INFINITY }] });
    silent.time.after(10, () => gone.abort());
    const outcome = await silent.open([a], gone.signal).catch((error: unknown) => error);
    expect(failureOf({ error: outcome }).error.kind).toBe('cancelled');
  });

  test('has no tie to its client any more when it is over', async () => {
    const { open, opened } = streams({});
    const client = new AbortController();
    const { reply } = await open([a], client.signal);
    await read(reply);
    client.abort();
    expect(opened[0]?.signal.aborted).toBe(false);
  });
});
