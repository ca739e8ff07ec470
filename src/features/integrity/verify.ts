import type { ReceiptIntegrity } from '../../contract/chat.ts';
import type { WholeAnswer } from '../../providers/answer.ts';
import type { ChatRequest, ProviderCompletion } from '../../providers/provider.ts';
import { ballotOf } from './ballot.ts';
import { shownAnswer } from './shown-answer.ts';
import { verdictOf } from './verdict.ts';

/** How many answers are asked for, and how many votes. */
const LEVELS: Readonly<Record<number, { readonly candidates: number; readonly votes: number }>> = {
  12: { candidates: 2, votes: 5 },
  13: { candidates: 3, votes: 1 },
};

type Choice = ProviderCompletion['choices'][number];

export interface IntegrityPorts {
  /** Asks the model; one call for each candidate. */
  candidate(): Promise<WholeAnswer>;
  /** Asks the judge for so many votes; null for one that failed. Rejects when there is none at all. */
  judge(request: ChatRequest, votes: number): Promise<readonly (Choice | null)[]>;
  /** The code that a client would be told of a candidate's failure. */
  errorCode(error: unknown): string;
  /** From 0 up to, not including, 1. */
  random(): number;
}

export interface Verified {
  readonly answer: WholeAnswer;
  readonly receipt: ReceiptIntegrity;
}

/**
 * Has a model asked several times side by side, and a judge decide on the answers. A candidate that fails drops out;
 * a judge that fails leaves the first answer. Rejects only when every candidate has failed, with the first one's
 * error.
 *
 * @param level 12: two answers, five votes; 13: three answers, one choice
 * @param model and judge, as they were asked for
 */
export async function verify(
  level: number,
  { messages }: ChatRequest,
  { model, judge }: { readonly model: string; readonly judge: string },
  ports: IntegrityPorts,
): Promise<Verified> {
  const { candidates, votes } = LEVELS[level] as (typeof LEVELS)[number];
  const asked = await Promise.allSettled(Array.from({ length: candidates }, () => ports.candidate()));
  const answers = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  if (answers.length === 0) throw (asked[0] as PromiseRejectedResult).reason;

  const decided = await decide(messages, answers, votes, ports);
  const answer = answers[decided.winner] as WholeAnswer;
  // Votes count the answers there were; the receipt counts all that were asked for.
  const places = asked.flatMap((one, place) => (one.status === 'fulfilled' ? [place] : []));
  const placeOf = (vote: number | null): number | null => (vote === null ? null : (places[vote] as number));
  return {
    answer,
    receipt: {
      candidates: asked.map((one) => candidateRow(one, model, ports)),
      judge,
      votes: decided.votes.map(placeOf),
      winner: places[decided.winner] as number,
      decided_by: decided.decidedBy,
    },
  };
}

async function decide(
  messages: ChatRequest['messages'],
  answers: readonly WholeAnswer[],
  wanted: number,
  { judge, random }: IntegrityPorts,
) {
  const shown = answers.map(({ reply }) => shownAnswer(reply));
  if (shown.length === 1) return { votes: [], winner: 0, decidedBy: 'single' };
  const ballot = ballotOf(messages, shown, random);
  let replies: readonly (Choice | null)[];
  try {
    replies = await judge(ballot.request, wanted);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { votes: [], winner: 0, decidedBy: 'judge_failed' };
  }
  const votes = replies.map((reply) => ballot.read(reply?.message.content ?? null));
  return { votes, ...verdictOf(votes, answers.length) };
}

function candidateRow(
  asked: PromiseSettledResult<WholeAnswer>,
  model: string,
  { errorCode }: IntegrityPorts,
): ReceiptIntegrity['candidates'][number] {
  if (asked.status === 'rejected') {
    return { provider: null, model, finish_reason: null, error: errorCode(asked.reason) };
  }
  const { route, reply } = asked.value;
  const finish = reply.choices[0]?.finish_reason ?? null;
  return { provider: route.provider, model: route.qualified, finish_reason: finish, error: null };
}
