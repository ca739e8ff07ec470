import type { Logprobs } from '../../contract/chat.ts';
import { hashText } from './random.ts';

type TokenLogprob = NonNullable<Logprobs['content']>[number];

const OTHERS = [' the', ' a', ' of', ' and', ' to', ' in', '.', ',', ' is', ' it', ' that', ' for', ' was'];
const MORE = [' on', ' with', ' as', ' at', ' by', ' an', ' be', ' this', ' or', ' from'];
const ALTERNATIVES = [...OTHERS, ...MORE];

const rounded = (logprob: number): number => Math.round(logprob * 1e6) / 1e6;
const bytesOf = (token: string): number[] => [...Buffer.from(token)];

/**
 * An invented but consistent log probability: the same token always has the same one, the token itself is the
 * likeliest, and the likely tokens' probabilities fall and never add up to more than 1.
 * @param top how many likely tokens to name, 0–20
 */
export function tokenLogprob(token: string, top: number): TokenLogprob {
  const probability = 0.5 + (hashText(token) % 4096) / 8400;
  const own = { token, logprob: rounded(Math.log(probability)), bytes: bytesOf(token) };
  const likely = top > 0 ? [own] : [];
  let rest = 1 - probability;
  for (const other of ALTERNATIVES) {
    if (likely.length >= top) break;
    if (other === token) continue;
    rest /= 2;
    likely.push({ token: other, logprob: rounded(Math.log(rest)), bytes: bytesOf(other) });
  }
  return { ...own, top_logprobs: likely };
}
