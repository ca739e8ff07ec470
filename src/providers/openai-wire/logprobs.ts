import type { Logprobs } from '../../contract/chat.ts';
import { isObject } from '../json-value.ts';

type TokenLogprob = NonNullable<Logprobs['content']>[number];

/** Log probabilities complete by the contract, or null. Together's older form of parallel lists is read too. */
export function toLogprobs(value: unknown): Logprobs | null {
  if (!isObject(value)) return null;
  const content = tokens(value.content) ?? paired(value.tokens, value.token_logprobs);
  const refusal = tokens(value.refusal);
  return content || refusal ? { content, refusal } : null;
}

function tokens(value: unknown): TokenLogprob[] | null {
  if (!Array.isArray(value)) return null;
  return value.flatMap((item) => {
    const token = oneToken(item);
    if (!token) return [];
    const top = isObject(item) && Array.isArray(item.top_logprobs) ? item.top_logprobs : [];
    return [{ ...token, top_logprobs: top.flatMap((other) => oneToken(other) ?? []) }];
  });
}

function oneToken(item: unknown): Omit<TokenLogprob, 'top_logprobs'> | undefined {
  if (!isObject(item) || typeof item.token !== 'string' || typeof item.logprob !== 'number') return undefined;
  const bytes = Array.isArray(item.bytes) && item.bytes.every(Number.isInteger) ? item.bytes : null;
  return { token: item.token, logprob: item.logprob, bytes };
}

function paired(texts: unknown, logprobs: unknown): TokenLogprob[] | null {
  if (!Array.isArray(texts) || !Array.isArray(logprobs)) return null;
  return texts.flatMap((token, at) => {
    const logprob: unknown = logprobs[at];
    if (typeof token !== 'string' || typeof logprob !== 'number') return [];
    return [{ token, logprob, bytes: null, top_logprobs: [] }];
  });
}
