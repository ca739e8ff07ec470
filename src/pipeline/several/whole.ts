import type { ChatCompletion, ChatCompletionChoice } from '../../contract/chat.ts';
import type { CancelSignal } from '../../kernel/cancellation.ts';
import { ProviderError } from '../../kernel/errors.ts';
import type { WholeAnswer } from '../../providers/answer.ts';
import type { Ledger } from '../ledger.ts';
import { headOf, type WholeReply } from '../reply.ts';
import { failureOfAll, failuresOf, type Lane, together } from './lane.ts';

export interface SeveralWholeOptions {
  readonly receipt: boolean;
  /** Aborted when the client goes. */
  readonly signal: CancelSignal;
}

/**
 * One completion of several models' answers. A model that fails has its error on its choice; rejects when all have,
 * with the first one's error.
 */
export async function severalWhole(
  lanes: readonly Lane[],
  asked: readonly Promise<WholeAnswer>[],
  ledger: Ledger,
  { receipt, signal }: SeveralWholeOptions,
): Promise<WholeReply> {
  const choices = await Promise.all(
    lanes.map((lane, place) =>
      (asked[place] as Promise<WholeAnswer>).then(
        (answer) => answered(lane, answer),
        (reason: unknown) => failed(lane, reason),
      ),
    ),
  );
  ledger.answerer = together(lanes);
  // Those that were cut off have not failed, and half a reply must not look like a whole one.
  if (signal.aborted) throw new ProviderError('cancelled', 'the request was cut off');
  const failures = failuresOf(lanes);
  if (failures.length === lanes.length) throw failureOfAll(lanes, ledger);
  ledger.choicesFailed(failures);
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
function answered(lane: Lane, { reply, route }: WholeAnswer): ChatCompletionChoice {
  lane.answered(route);
  const choice = reply.choices[0] as ChatCompletionChoice;
  return { ...choice, index: lane.index, ...lane.answerer, usage: lane.usage() };
}

function failed(lane: Lane, reason: unknown): ChatCompletionChoice {
  lane.failed(reason);
  return {
    index: lane.index,
    message: { role: 'assistant', content: null, refusal: null },
    logprobs: null,
    finish_reason: 'error',
    ...lane.answerer,
    usage: lane.usage(),
    error: lane.error,
  };
}
