import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChatCompletionChunk, ChunkDelta } from '../../src/contract/chat.ts';
import type { ChatSettled, GatewayEvents } from '../../src/contract/gateway-events.ts';
import { ProviderError } from '../../src/kernel/errors.ts';
import { EventBus } from '../../src/kernel/events.ts';
import { NO_USAGE } from '../../src/kernel/usage.ts';
import type { CallAccount } from '../../src/pipeline/call-account.ts';
import { Ledger } from '../../src/pipeline/ledger.ts';
import type { OpenStream } from '../../src/pipeline/model-calls.ts';
import { type StreamReply, streamReply } from '../../src/pipeline/reply.ts';
import { Lane } from '../../src/pipeline/several/lane.ts';
import { severalStream } from '../../src/pipeline/several/stream.ts';
import type { StreamEvent } from '../../src/providers/provider.ts';
import { routeOf } from '../features/routing/route-of.ts';
import { readEvents } from '../support/contract.ts';
import { ManualClock } from '../support/manual-clock.ts';

/** What a model's stream gives, read by read. */
type Reads = readonly (readonly StreamEvent[])[];
/** Lets a step happen when a test wants it to. */
type Pace = <T>(value: T) => Promise<T>;

interface Script {
  readonly reads: Reads;
  /** Breaks behind its reads. */
  readonly breaks?: boolean;
  readonly neverOpens?: boolean;
}

const atOnce: Pace = (value) => Promise.resolve(value);

function ledgerOf(settled: ChatSettled[] = []): Ledger {
  const clock = new ManualClock();
  const input = {
    requestId: 'req_test',
    caller: { keyId: 'k', name: 'app', mayUse: () => true },
    arrivedMs: 0,
    body: { model: 'm', messages: [], stream: true },
    settled: (facts: ChatSettled) => void settled.push(facts),
  };
  const events = new EventBus<GatewayEvents>((error) => {
    throw error;
  });
  return new Ledger(input, { events, clock, figures: { used() {} } });
}

const broken = () => new ProviderError('bad_response', 'it broke');

/** A model's call, billed in the ledger as the pipeline does it. */
function opened(script: Script, place: number, ledger: Ledger, accounts: CallAccount[], pace: Pace) {
  const route = routeOf(`p${place}`, { model: `m${place}`, price: { input: 1, output: 2 } });
  const state = { reads: 0, cancelled: 0 };
  const open = async (): Promise<OpenStream> => {
    await pace(null);
    if (script.neverOpens) throw broken();
    const account = ledger.open('answer', route, 5, 0);
    accounts.push(account);
    return {
      route,
      account,
      stream: {
        async next() {
          const read = script.reads[state.reads++] ?? null;
          await pace(null);
          if (state.cancelled > 0) return null;
          if (read === null && script.breaks) throw broken();
          return read;
        },
        cancel: () => void state.cancelled++,
      },
    };
  };
  return { route, state, open };
}

async function start(scripts: readonly Script[], { pace = atOnce, settled = [] as ChatSettled[] } = {}) {
  const ledger = ledgerOf(settled);
  const calls = scripts.map((script, index) => {
    const accounts: CallAccount[] = [];
    const { route, state, open } = opened(script, index, ledger, accounts, pace);
    const unknown = { provider: 'none', model: `m${index}` };
    const lane = new Lane({ index, ledger, calls: accounts, asking: { target: route }, unknown });
    return { lane, state, opening: open() };
  });
  const options = { includeUsage: true, receipt: false, lacks: () => [] };
  const coming = severalStream(
    calls.map(({ lane }) => lane),
    calls.map(({ opening }) => opening),
    ledger,
    options,
  );
  return { coming, calls, ledger };
}

/** Everything that a client is sent; the error that ended it as its event. */
async function sent(reply: StreamReply): Promise<string> {
  let all = '';
  try {
    for (let text = await reply.next(); text !== null; text = await reply.next()) all += text;
  } catch (error) {
    const { message, code } = error as { message: string; code: string };
    all += `data: ${JSON.stringify({ error: { message, type: 'upstream_error', param: null, code } })}\n\n`;
  } finally {
    reply.close('ok');
  }
  return all;
}

/** One answer as a client adds it up. */
interface Answer {
  content: string | null;
  refusal: string | null;
  reasoning: string;
  calls: { id: string; arguments: string }[];
  finish: string | null;
}

function answersOf(chunks: readonly ChatCompletionChunk[]): Answer[] {
  const answers: Answer[] = [];
  for (const { choices } of chunks) {
    for (const { index, delta, finish_reason } of choices) {
      answers[index] ??= { content: null, refusal: null, reasoning: '', calls: [], finish: null };
      add(answers[index], delta);
      answers[index].finish ??= finish_reason;
    }
  }
  return answers;
}

function add(answer: Answer, delta: ChunkDelta): void {
  if (delta.content != null) answer.content = (answer.content ?? '') + delta.content;
  if (delta.refusal != null) answer.refusal = (answer.refusal ?? '') + delta.refusal;
  answer.reasoning += delta.reasoning_content ?? '';
  for (const { index, id, function: called } of delta.tool_calls ?? []) {
    answer.calls[index] ??= { id: id ?? '', arguments: '' };
    answer.calls[index].arguments += called?.arguments ?? '';
  }
}

const text = (value: string): StreamEvent => ({
  type: 'text',
  index: 0,
  json: JSON.stringify(value).slice(1, -1),
});
const call = (place: number, piece: string): StreamEvent => ({
  type: 'delta',
  index: 0,
  delta: {
    tool_calls: [{ index: place, id: `call_${place}`, type: 'function', function: { arguments: piece } }],
  },
});
const meta: StreamEvent = { type: 'meta', upstreamId: 'x', systemFingerprint: 'fp_1', serviceTier: 'flex' };
const end = (input: number, output: number): StreamEvent[] => [
  { type: 'finish', index: 0, reason: 'stop' },
  { type: 'usage', usage: { ...NO_USAGE, input, output } },
];

const piece: fc.Arbitrary<StreamEvent> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }).map(text),
  fc
    .string({ maxLength: 4 })
    .map((refusal): StreamEvent => ({ type: 'delta', index: 0, delta: { refusal } })),
  fc
    .string({ maxLength: 4 })
    .map((reasoning_content): StreamEvent => ({ type: 'delta', index: 0, delta: { reasoning_content } })),
  fc.tuple(fc.nat(1), fc.string({ maxLength: 4 })).map(([place, part]) => call(place, part)),
  fc.constant(meta),
);

/** Any answer, read in any pieces; some break off, some never begin. */
const script: fc.Arbitrary<Script> = fc.record({
  reads: fc
    .tuple(
      fc.array(fc.array(piece, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
      fc.nat(50),
      fc.nat(50),
    )
    .map(([reads, input, output]) => [...reads, end(input, output)]),
  breaks: fc.constant(false),
  neverOpens: fc.constant(false),
});
const failing: fc.Arbitrary<Script> = fc.oneof(
  fc.record({
    reads: fc.array(fc.array(piece, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
    breaks: fc.constant(true),
  }),
  fc.constant({ reads: [], neverOpens: true }),
);
const scripts = fc.array(fc.oneof({ weight: 3, arbitrary: script }, { weight: 1, arbitrary: failing }), {
  minLength: 2,
  maxLength: 5,
});

/** The same model asked alone. */
async function alone(one: Script): Promise<Answer | undefined> {
  const ledger = ledgerOf();
  const { open } = opened(one, 0, ledger, [], atOnce);
  const reply = streamReply(await open(), ledger, { choices: 1, includeUsage: true, receipt: false });
  return answersOf(readEvents(await sent(reply)).chunks)[0];
}

describe('however the models’ events come in between each other', () => {
  test('each answer is what the model says alone, each choice is billed by itself, and the sum is exact', async () => {
    await fc.assert(
      fc.asyncProperty(scripts, fc.scheduler(), async (asked, scheduler) => {
        fc.pre(asked.some(({ neverOpens }) => !neverOpens));
        const { coming } = await start(asked, {
          pace: (value) => scheduler.schedule(Promise.resolve(value)),
        });
        const { chunks, done, error } = readEvents(await scheduler.waitFor(coming.then(sent)));
        const failed = asked.map(({ breaks, neverOpens }) => breaks === true || neverOpens === true);
        expect([done, error === undefined]).toEqual(failed.every(Boolean) ? [false, false] : [true, true]);

        const answers = answersOf(chunks);
        for (const [place, one] of asked.entries()) {
          if (one.neverOpens) continue;
          const { finish, ...said } = answers[place] as Answer;
          const { finish: proper, ...its } = (await alone(one)) ?? emptyAnswer();
          expect(said).toEqual(its);
          expect(finish).toBe(one.breaks ? 'error' : proper);
        }

        // Choices begin in their order and with their role; every chunk says the same of the whole.
        const order = chunks.flatMap(({ choices }) => choices.map(({ index }) => index));
        expect([...new Set(order)]).toEqual(asked.map((_, place) => place));
        for (const place of asked.keys()) {
          const own = chunks.flatMap(({ choices }) => choices.filter(({ index }) => index === place));
          expect(own.map(({ delta }) => delta.role).findIndex(Boolean)).toBe(0);
          expect(own.filter(({ delta }) => delta.role)).toHaveLength(1);
          expect(own.filter(({ finish_reason }) => finish_reason)).toHaveLength(1);
          expect(own.findIndex(({ finish_reason }) => finish_reason)).toBe(own.length - 1);
        }
        const heads = chunks.map(({ choices: _, usage: __, ...head }) => head);
        for (const head of heads) expect(head).toEqual(heads[0]);
        if (!done) return;
        const usages = chunks.flatMap(({ choices }) => choices.flatMap(({ usage }) => usage ?? []));
        for (const name of ['prompt_tokens', 'completion_tokens', 'response_characters'] as const) {
          expect(chunks.at(-1)?.usage?.[name]).toBe(usages.reduce((sum, usage) => sum + usage[name], 0));
        }
      }),
      { numRuns: 150 },
    );
  });
});

const emptyAnswer = (): Answer => ({ content: null, refusal: null, reasoning: '', calls: [], finish: null });

const talker = (word: string): Script => ({
  reads: [...Array.from({ length: 50 }, () => [text(word)]), end(1, 50)],
});

describe('a client that reads slowly', () => {
  test('hears all models in turn, and none is read further ahead than its next word', async () => {
    const { coming, calls } = await start([talker('a'), talker('b'), talker('c')]);
    const reply = await coming;
    let heard = '';
    for (let turn = 0; turn < 12; turn++) {
      // Everything that could come has come before the client takes the next piece.
      await new Promise(setImmediate);
      heard += readEvents((await reply.next()) ?? '').contents.join('');
    }
    expect(heard).toBe('abc'.repeat(4));
    await new Promise(setImmediate);
    // Four were sent, one waits.
    expect(calls.map(({ state }) => state.reads)).toEqual([5, 5, 5]);
    reply.close('cancelled');
    expect(calls.map(({ state }) => state.cancelled > 0)).toEqual([true, true, true]);
  });
});

describe('a client that leaves', () => {
  test('ends the calls that run, and those that are still being opened as soon as they are there', async () => {
    const settled: ChatSettled[] = [];
    const late = Promise.withResolvers<void>();
    let first = true;
    // The second model opens only when it is let go.
    const paces: Pace = (value) => {
      if (!first) return Promise.resolve(value);
      first = false;
      return late.promise.then(() => value);
    };
    const { coming, calls } = await start([talker('a'), talker('b')], { pace: paces, settled });
    const reply = await coming;
    expect(await reply.next()).toContain('"index":1');
    reply.close('cancelled');
    expect(await reply.next()).toBeNull();
    late.resolve();
    await new Promise(setImmediate);
    expect(calls.map(({ state }) => [state.cancelled, state.reads > 0])).toEqual([
      [1, false],
      [1, true],
    ]);
    expect(settled.map(({ outcome, provider }) => [outcome, provider])).toEqual([['cancelled', 'p0,p1']]);
  });
});
