import type { Logprobs } from '../../contract/chat.ts';
import type { LogprobsResult, TokenCandidate } from './wire.ts';

type TokenLogprob = NonNullable<Logprobs['content']>[number];

/** Log probabilities of the chosen tokens, each with the likeliest at its place. */
export function toLogprobs({ chosenCandidates = [], topCandidates = [] }: LogprobsResult): Logprobs {
  const content = chosenCandidates.map((chosen, place): TokenLogprob => {
    const top = topCandidates[place]?.candidates ?? [];
    return { ...tokenOf(chosen), top_logprobs: top.map(tokenOf) };
  });
  return { content, refusal: null };
}

function tokenOf({ token = '', logProbability = 0 }: TokenCandidate): Omit<TokenLogprob, 'top_logprobs'> {
  return { token, logprob: logProbability, bytes: [...Buffer.from(token)] };
}
