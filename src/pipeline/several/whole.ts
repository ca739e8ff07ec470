import type { ChatCompletion, ChatCompletionChoice } from '../../contract/chat.ts';
import { errorObject } from '../../kernel/errors.ts';
import type { Ledger } from '../ledger.ts';
import { headOf, type WholeReply } from '../reply.ts';
import { upstreamFailure } from '../upstream-failure.ts';
import { type Lane, together } from './lane.ts';

/**
 * One completion of several models' answers. A model that fails has its error on its choice; rejects when all have,
 * with the first one's error.
 */
export async function severalWhole(
  lanes: readonly Lane[],
  ledger: Ledger,
  receipt: boolean,
): Promise<WholeReply> {
  const asked = await Promise.allSettled(lanes.map((lane) => answered(lane, ledger)));
  if (asked.every(({ status }) => status === 'rejected')) throw (asked[0] as PromiseRejectedResult).reason;
  const choices = asked.map((one, index) =>
    one.status === 'fulfilled' ? one.value : failed(lanes[index] as Lane, one.reason, ledger),
  );
  ledger.answerer = together(lanes.map((lane) => lane.answerer()));
  const completion: ChatCompletion = {
    id: ledger.id,
    object: 'chat.completion',
    created: ledger.created,
    ...ledger.answerer,
    choices,
    usage: ledger.report(),
    system_fingerprint: null,
  };
  if (receipt) completion.receipt = ledger.receipt();
  return {
    kind: 'whole',
    head: headOf(ledger),
    completion,
    close: (ending) => ledger.settle(ending, null),
  };
}

/** The usage is told as of when this answer came, and not the last one. */
async function answered(lane: Lane, ledger: Ledger): Promise<ChatCompletionChoice> {
  const { reply, route } = await lane.whole();
  const usage = ledger.report(lane.calls);
  const choice = reply.choices[0] as ChatCompletionChoice;
  return { ...choice, index: lane.index, provider: route.provider, model: route.qualified, usage };
}

function failed(lane: Lane, reason: unknown, ledger: Ledger): ChatCompletionChoice {
  return {
    index: lane.index,
    message: { role: 'assistant', content: null, refusal: null },
    logprobs: null,
    finish_reason: 'error',
    ...lane.answerer(),
    usage: lane.calls.length > 0 ? ledger.report(lane.calls) : null,
    error: errorObject(upstreamFailure(reason, ledger.attempts)),
  };
}
