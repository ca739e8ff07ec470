import type { Answer } from '../providers/sandbox/answer.ts';
import { awaitWhole, dueMs, ENDLESS, type Pace } from '../providers/sandbox/pace.ts';
import { SandboxStream } from '../providers/sandbox/stream.ts';
import type { Timers } from '../providers/sandbox/timers.ts';
import { wholeAnswer } from '../providers/sandbox/whole.ts';
import type { ChatExchange, EventWriter, WireEvent } from './wires/wire.ts';

/** How fast answers come, and what ends the wait for them. */
export interface Conditions {
  readonly pace: Pace;
  readonly timers: Timers;
  readonly signal: AbortSignal;
}

/** The body of a whole reply, once it is due. */
export async function wholeReply(
  chat: ChatExchange,
  answer: Answer,
  { pace, timers, signal }: Conditions,
): Promise<unknown> {
  const worked = await wholeAnswer(answer, signal);
  const replyMs = dueMs(pace, worked.longest);
  if (replyMs > 0) await awaitWhole(replyMs, ENDLESS, timers, signal);
  return chat.whole(worked, answer.promptTokens);
}

/** Gives a stream's events as they are due, a batch at a time, and null at the end. The head comes with the first. */
export function streamedReply(
  writer: EventWriter,
  answer: Answer,
  { pace, timers, signal }: Conditions,
): () => Promise<readonly WireEvent[] | null> {
  const source = new SandboxStream(answer, { pace, timers, patience: ENDLESS, signal });
  let state: 'new' | 'open' | 'closed' = 'new';
  return async () => {
    if (state === 'closed') return null;
    const events = await source.next();
    if (events === null) {
      state = 'closed';
      return writer.close();
    }
    if (state === 'open') return writer.write(events);
    state = 'open';
    // In this order: some wires number their events.
    const head = writer.open();
    return [...head, ...writer.write(events)];
  };
}
