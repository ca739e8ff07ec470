import { Arrivals } from '../kernel/arrivals.ts';
import { anyOf, Cancellation } from '../kernel/cancellation.ts';
import { ProviderError } from '../kernel/errors.ts';
import { addUsage, type TokenUsage } from '../kernel/usage.ts';
import type { ChatCall, ProviderCompletion, ProviderStream, StreamEvent } from '../providers/provider.ts';

type Ask<Reply> = (call: ChatCall) => Promise<Reply>;

/**
 * `n` answers from a target that gives one: as many calls side by side, each answer under its own index.
 * Every call is billed, so the usage is their sum. One that fails fails the request, and the others are ended.
 */
export async function emulateN(
  n: number,
  call: ChatCall,
  ask: Ask<ProviderCompletion>,
): Promise<ProviderCompletion> {
  const replies = await sideBySide(n, call, ask, () => {});
  const [first] = replies;
  if (!first) throw new ProviderError('bad_response', 'no answer');
  return {
    ...first,
    choices: replies.flatMap((reply, index) =>
      reply.choices.slice(0, 1).map((choice) => ({ ...choice, index })),
    ),
    usage: sum(replies.map((reply) => reply.usage)),
  };
}

/** The same for streams: what any of them says is passed on at once, under its own index. */
export async function emulateNStream(
  n: number,
  call: ChatCall,
  ask: Ask<ProviderStream>,
): Promise<ProviderStream> {
  return new MergedStream(await sideBySide(n, call, ask, (stream) => stream.cancel()));
}

async function sideBySide<Reply>(
  n: number,
  call: ChatCall,
  ask: Ask<Reply>,
  discard: (reply: Reply) => void,
): Promise<Reply[]> {
  const others = new Cancellation();
  const { n: _, ...request } = call.request;
  const one = { ...call, request, source: null, signal: anyOf(call.signal, others) };
  call.translated('n');
  const asked = Array.from({ length: n }, () => ask(one));
  try {
    return await Promise.all(asked);
  } catch (error) {
    others.abort();
    for (const reply of asked) reply.then(discard, () => {});
    throw error;
  }
}

function sum(usages: readonly (TokenUsage | null)[]): TokenUsage | null {
  let total: TokenUsage | null = null;
  for (const usage of usages) {
    // One unknown part makes the whole unknown: a sum without it would be a wrong bill.
    if (!usage) return null;
    total = total ? addUsage(total, usage) : usage;
  }
  return total;
}

interface Source {
  readonly index: number;
  readonly events: readonly StreamEvent[] | null;
}

class MergedStream implements ProviderStream {
  readonly #streams: readonly ProviderStream[];
  readonly #sources = new Arrivals<Source>();
  readonly #usages: (TokenUsage | null)[];
  #running: number;

  constructor(streams: readonly ProviderStream[]) {
    this.#streams = streams;
    this.#usages = streams.map(() => null);
    this.#running = streams.length;
    for (const index of streams.keys()) this.#ask(index);
  }

  async next(): Promise<readonly StreamEvent[] | null> {
    for (let source = await this.#sources.next(); source; source = await this.#sources.next()) {
      const { index, events } = source;
      if (events) this.#ask(index);
      else this.#running--;
      const out = events ? this.#relabelled(index, events) : this.#total();
      if (out.length > 0) return out;
    }
    return null;
  }

  cancel(): void {
    for (const stream of this.#streams) stream.cancel();
  }

  #ask(index: number): void {
    const stream = this.#streams[index] as ProviderStream;
    this.#sources.expect(stream.next().then((events) => ({ index, events })));
  }

  /** The sum of all usages, once every stream has ended. */
  #total(): StreamEvent[] {
    const usage = this.#running === 0 ? sum(this.#usages) : null;
    return usage ? [{ type: 'usage', usage }] : [];
  }

  #relabelled(index: number, events: readonly StreamEvent[]): StreamEvent[] {
    const out: StreamEvent[] = [];
    for (const event of events) {
      if (event.type === 'usage') this.#usages[index] = event.usage;
      else if (event.type !== 'meta') out.push({ ...event, index });
      else if (index === 0) out.push(event);
    }
    return out;
  }
}
