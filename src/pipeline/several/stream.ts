import type { ChatCompletionChunk } from '../../contract/chat.ts';
import type { GatewayError } from '../../kernel/errors.ts';
import type { Ledger } from '../ledger.ts';
import { headOf, type StreamOptions, type StreamReply } from '../reply.ts';
import { DONE } from '../stream-machine.ts';
import { type Lane, together } from './lane.ts';
import { LaneStream } from './lane-stream.ts';

/** What a lane has to say next; null: it is over. */
interface Step {
  readonly lane: LaneStream;
  readonly text: string | null;
}

/**
 * Several models' streams as one, each under its own index and as fast as it comes. Rejects as long as all have failed
 * before they had anything to say, with the first one's error.
 */
export async function severalStream(
  lanes: readonly Lane[],
  ledger: Ledger,
  { includeUsage, receipt }: Omit<StreamOptions, 'choices'>,
): Promise<StreamReply> {
  const opening = lanes.map((lane) => lane.stream());
  try {
    await Promise.any(opening);
  } catch {
    await opening[0];
  }
  ledger.answerer = together(lanes.map((lane) => lane.answerer()));
  const identity = { id: ledger.id, created: ledger.created, ...ledger.answerer };
  const streams = lanes.map(
    (lane, place) =>
      new LaneStream(lane, opening[place] as (typeof opening)[number], identity, { ledger, includeUsage }),
  );
  const pending = new Map<LaneStream, Promise<Step>>();
  for (const lane of streams) ask(lane);
  let over = false;

  function ask(lane: LaneStream): void {
    pending.set(
      lane,
      lane.next().then((text) => ({ lane, text })),
    );
  }

  async function next(): Promise<string | null> {
    while (!over && pending.size > 0) {
      const { lane, text } = await Promise.race(pending.values());
      if (text === null) pending.delete(lane);
      else {
        ask(lane);
        ledger.firstToken();
        return text;
      }
    }
    if (over) return null;
    over = true;
    const failures = streams.flatMap(({ failure }) => (failure ? [failure] : []));
    if (failures.length === streams.length) throw broken(failures[0] as GatewayError);
    return closing();
  }

  function closing(): string {
    if (!includeUsage && !receipt) return DONE;
    const chunk: ChatCompletionChunk = {
      ...identity,
      object: 'chat.completion.chunk',
      system_fingerprint: null,
      choices: [],
      ...(includeUsage && { usage: ledger.report() }),
      ...(receipt && { receipt: ledger.receipt() }),
    };
    return `data: ${JSON.stringify(chunk)}\n\n${DONE}`;
  }

  function broken(failure: GatewayError): GatewayError {
    ledger.settle('error', failure.code);
    return failure;
  }

  return {
    kind: 'stream',
    head: headOf(ledger),
    next,
    close(ending) {
      over = true;
      for (const lane of streams) lane.cancel();
      ledger.settle(ending, null);
    },
  };
}
