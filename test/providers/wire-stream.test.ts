import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProviderError } from '../../src/kernel/errors.ts';
import type { ByteStream } from '../../src/kernel/http-client.ts';
import type { ProviderStream, StreamEvent } from '../../src/providers/provider.ts';
import { openWireStream, type WireReader } from '../../src/providers/wire-stream.ts';

/** Bytes in given batches; then the end, or an error. */
class FakeBody implements ByteStream {
  readonly #batches: (readonly Buffer[] | ProviderError)[];
  cancelled = 0;
  finished = 0;

  constructor(...batches: readonly (string | Buffer | readonly Buffer[] | ProviderError)[]) {
    this.#batches = batches.map((batch) => {
      if (typeof batch === 'string') return [Buffer.from(batch)];
      return Buffer.isBuffer(batch) ? [batch] : batch;
    });
  }

  next(): Promise<readonly Buffer[] | null> {
    const batch = this.#batches.shift();
    return batch instanceof ProviderError ? Promise.reject(batch) : Promise.resolve(batch ?? null);
  }

  cancel(): void {
    this.cancelled++;
  }

  finish(): void {
    this.finished++;
  }
}

/** A toy wire: each event is a word; `end` ends, `bad` is an error, `-` says nothing, `may` allows the end. */
class WordReader implements WireReader {
  finished = false;
  endable = false;

  read(data: string, out: StreamEvent[]): void {
    if (data === 'end') this.finished = true;
    else if (data === 'may') this.endable = true;
    else if (data === 'bad') throw new ProviderError('overloaded', 'full');
    else if (data !== '-') out.push({ type: 'text', index: 0, json: data });
  }
}

const wire = (...words: readonly string[]): string => words.map((word) => `data: ${word}\n\n`).join('');
const words = (events: readonly StreamEvent[] | null) =>
  events?.map((event) => (event.type === 'text' ? event.json : event.type));
const open = (body: FakeBody): Promise<ProviderStream> => openWireStream(body, new WordReader());

async function all(stream: ProviderStream): Promise<string[]> {
  const out: string[] = [];
  for (let batch = await stream.next(); batch !== null; batch = await stream.next()) {
    out.push(...(words(batch) ?? []));
  }
  return out;
}

describe('openWireStream', () => {
  it('gives the events of one read together, and null at the end', async () => {
    const body = new FakeBody(wire('a', 'b'), wire('c', 'end'));
    const stream = await open(body);
    expect(words(await stream.next())).toEqual(['a', 'b']);
    expect(words(await stream.next())).toEqual(['c']);
    expect(await stream.next()).toBeNull();
    expect(await stream.next()).toBeNull();
    expect(body).toMatchObject({ finished: 1, cancelled: 0 });
  });

  it('waits for something to say before it counts as begun', async () => {
    const stream = await open(new FakeBody(': hello\n\n', wire('-', '-'), wire('a', 'end')));
    expect(words(await stream.next())).toEqual(['a']);
  });

  it.each([
    ['an empty body', []],
    ['comments only', [': hello\n\n']],
    ['events that say nothing', [wire('-')]],
    ['the end at once', [wire('end')]],
  ])('refuses %s before anything was given', async (_what, batches) => {
    await expect(open(new FakeBody(...batches))).rejects.toMatchObject({ kind: 'bad_response' });
  });

  it('throws an error that opens the stream, and ends the call', async () => {
    const body = new FakeBody(wire('bad'));
    await expect(open(body)).rejects.toMatchObject({ kind: 'overloaded' });
    expect(body.cancelled).toBeGreaterThan(0);
  });

  it('throws an error of the first read though text came with it: another target can still answer', async () => {
    await expect(open(new FakeBody(wire('a', 'bad')))).rejects.toMatchObject({ kind: 'overloaded' });
  });

  it('gives the events before a later error, then the error, again and again', async () => {
    const body = new FakeBody(wire('a'), wire('b', 'bad', 'c'));
    const stream = await open(body);
    expect(words(await stream.next())).toEqual(['a']);
    expect(words(await stream.next())).toEqual(['b']);
    for (let times = 0; times < 2; times++) {
      await expect(stream.next()).rejects.toMatchObject({ kind: 'overloaded' });
    }
    expect(body.cancelled).toBeGreaterThan(0);
  });

  it('never takes an end without the terminal event for the end', async () => {
    const stream = await open(new FakeBody(wire('a')));
    expect(words(await stream.next())).toEqual(['a']);
    await expect(stream.next()).rejects.toMatchObject({ kind: 'bad_response' });
  });

  it('takes the end of the bytes where the reader allows it, a last unclosed event included', async () => {
    const stream = await open(new FakeBody(wire('a', 'may'), 'data: b'));
    expect(await all(stream)).toEqual(['a', 'b']);
  });

  it('passes on what the connection says', async () => {
    const stream = await open(new FakeBody(wire('a'), new ProviderError('timeout', 'late')));
    await stream.next();
    await expect(stream.next()).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('reads nothing behind the terminal event', async () => {
    const stream = await open(new FakeBody(wire('a', 'end', 'bad')));
    expect(await all(stream)).toEqual(['a']);
  });

  it('ends at its cancelling', async () => {
    const body = new FakeBody(wire('a'), wire('b', 'end'));
    const stream = await open(body);
    await stream.next();
    stream.cancel();
    stream.cancel();
    expect(await stream.next()).toBeNull();
    expect(body.cancelled).toBe(2);
  });

  it('refuses an event that is too large, with what came before it', async () => {
    const huge = Buffer.alloc(9 * 1024 * 1024, 'x');
    const stream = await open(new FakeBody(wire('a'), [Buffer.from(wire('b')), Buffer.from('data: '), huge]));
    await stream.next();
    expect(words(await stream.next())).toEqual(['b']);
    await expect(stream.next()).rejects.toMatchObject({ kind: 'bad_response' });
  });

  it('gives the same events however bytes and batches are split', async () => {
    const word = fc.constantFrom('a', 'Grüße', '👋', '-', 'b');
    const cuts = fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 8 }), cuts, async (said, places) => {
        const bytes = Buffer.from(wire('begin', ...said, 'end'));
        const batches: Buffer[][] = [[]];
        let from = 0;
        for (const [at, newBatch] of places
          .map(([n, b]) => [n % bytes.length, b] as const)
          .sort(([a], [b]) => a - b)) {
          batches.at(-1)?.push(bytes.subarray(from, at));
          if (newBatch) batches.push([]);
          from = at;
        }
        batches.at(-1)?.push(bytes.subarray(from));
        expect(await all(await open(new FakeBody(...batches)))).toEqual([
          'begin',
          ...said.filter((one) => one !== '-'),
        ]);
      }),
    );
  });
});
