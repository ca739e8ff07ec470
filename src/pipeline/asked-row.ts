import type { ReceiptCandidate } from '../contract/chat.ts';
import type { WholeAnswer } from '../providers/answer.ts';
import { upstreamFailure } from './upstream-failure.ts';

/**
 * What a receipt says of one of several models that were asked side by side.
 *
 * @param model as it was asked for: the name of one that has not answered
 */
export function askedRow(asked: PromiseSettledResult<WholeAnswer>, model: string): ReceiptCandidate {
  if (asked.status === 'rejected') {
    const error = upstreamFailure(asked.reason, 0).code;
    return { provider: null, model, finish_reason: null, error };
  }
  const { route, reply } = asked.value;
  const finish = reply.choices[0]?.finish_reason ?? null;
  return { provider: route.provider, model: route.qualified, finish_reason: finish, error: null };
}
