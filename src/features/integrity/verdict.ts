import type { ReceiptIntegrity } from '../../contract/chat.ts';

export interface Verdict {
  /** Its place among the candidates. */
  readonly winner: number;
  readonly decidedBy: ReceiptIntegrity['decided_by'];
}

/**
 * Who has won. The majority does; a tie goes to the earlier answer; votes that can't be read don't count; without any
 * that can, the first answer wins.
 *
 * @param votes the candidate that each was for; null: unreadable
 */
export function verdictOf(votes: readonly (number | null)[], candidates: number): Verdict {
  const counts = new Array<number>(candidates).fill(0);
  for (const vote of votes) if (vote !== null) counts[vote] = (counts[vote] ?? 0) + 1;
  const most = Math.max(...counts);
  if (most === 0) return { winner: 0, decidedBy: 'no_readable_vote' };
  const winner = counts.indexOf(most);
  return { winner, decidedBy: counts.lastIndexOf(most) === winner ? 'majority' : 'tie' };
}
