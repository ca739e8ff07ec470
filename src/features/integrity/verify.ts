import type { ReceiptIntegrity } from '../../contract/chat.ts';
import type { WholeAnswer } from '../../providers/answer.ts';
import type { ChatRequest, ProviderCompletion } from '../../providers/provider.ts';
import { type Ballot, ballotOf } from './ballot.ts';
import { shownAnswer } from './shown.ts';
import { verdictOf } from './verdict.ts';

/** How many answers are asked for, and how many votes. */
const LEVELS: Readonly<Record<number, { readonly candidates: number; readonly votes: number }>> = {
  12: { candidates: 2, votes: 5 },
  13: { candidates: 3, votes: 1 },
};

/** What a judge has said, and to which wording of its question. */
export interface Said {
  readonly wording: number;
  /** null: this call has failed. */
  readonly choice: ProviderCompletion['choices'][number] | null;
}

export interface IntegrityPorts {
  /** Asks the model; one call for each candidate. */
  candidate(): Promise<WholeAnswer>;
  /**
   * Asks the judge for so many votes, each call in a wording of its own, counted from 0. null: it has failed.
   * Rejects with what is no failure of a judge's.
   */
  judge(votes: number, wording: (call: number) => ChatRequest): Promise<readonly Said[] | null>;
  /** From 0 up to, not including, 1. */
  random(): number;
}

/** Candidates are counted from 0, in the order in which they were asked. */
export interface Verified {
  readonly answer: WholeAnswer;
  readonly candidates: readonly PromiseSettledResult<WholeAnswer>[];
  readonly votes: readonly (number | null)[];
  readonly winner: number;
  readonly decidedBy: ReceiptIntegrity['decided_by'];
}

/**
 * Has a model asked several times side by side, and a judge decide on the answers. A candidate that fails drops out;
 * a judge that fails leaves the first answer. Rejects only when every candidate has failed, with the first one's
 * error.
 *
 * @param level 12: two answers, five votes; 13: three answers, one choice
 * @param request what the candidates answer
 */
export async function verify(level: number, request: ChatRequest, ports: IntegrityPorts): Promise<Verified> {
  const { candidates: wanted, votes: wantedVotes } = LEVELS[level] as (typeof LEVELS)[number];
  const candidates = await Promise.allSettled(Array.from({ length: wanted }, () => ports.candidate()));
  const answers = candidates.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  if (answers.length === 0) throw (candidates[0] as PromiseRejectedResult).reason;

  const { votes, winner, decidedBy } = await decide(request, answers, wantedVotes, ports);
  // Votes count the answers that came; the world counts those that were asked for.
  const places = candidates.flatMap((one, place) => (one.status === 'fulfilled' ? [place] : []));
  return {
    answer: answers[winner] as WholeAnswer,
    candidates,
    votes: votes.map((vote) => (vote === null ? null : (places[vote] as number))),
    winner: places[winner] as number,
    decidedBy,
  };
}

type Decided = Pick<Verified, 'votes' | 'winner' | 'decidedBy'>;

async function decide(
  request: ChatRequest,
  answers: readonly WholeAnswer[],
  wantedVotes: number,
  { judge, random }: IntegrityPorts,
): Promise<Decided> {
  if (answers.length === 1) return { votes: [], winner: 0, decidedBy: 'single' };
  const shown = answers.map(({ reply }) => shownAnswer(reply));
  // Each call has an order of its own: what a judge has against a place evens out over its votes.
  const ballots: Ballot[] = [];
  const ballot = (call: number): Ballot => {
    ballots[call] ??= ballotOf(request, shown, random);
    return ballots[call];
  };
  const said = await judge(wantedVotes, (call) => ballot(call).request);
  if (!said) return { votes: [], winner: 0, decidedBy: 'judge_failed' };
  const votes = said.map(({ wording, choice }) => ballot(wording).read(choice?.message.content ?? null));
  return { votes, ...verdictOf(votes, answers.length) };
}
