import { ProviderError } from '../../kernel/errors.ts';
import { addUsage, type TokenUsage } from '../../kernel/usage.ts';
import { toUsage } from './usage.ts';
import type { Candidate, GenerateContentResponse, LogprobsResult } from './wire.ts';

/** Ends what would never end: with tens of thousands of tokens a call this is more than any model can say. */
const MAX_CALLS = 64;

export interface WholeReply {
  readonly response: GenerateContentResponse;
  /** Of all calls; null when one reported none. */
  readonly usage: TokenUsage | null;
}

/**
 * Asks until the answer is whole, and puts the pieces together: at its limit for one call Gemini hands out a token,
 * and the same request with this token goes on with the very next word. `ask` gets that token.
 */
export async function askUntilWhole(
  ask: (token: string | undefined) => Promise<GenerateContentResponse>,
): Promise<WholeReply> {
  let response = await ask(undefined);
  let usage = usageOf(response);
  let token = tokenOf(response, undefined);
  for (let calls = 1; token !== undefined; calls++) {
    if (calls === MAX_CALLS) throw new ProviderError('bad_response', 'the answer does not come to an end');
    const next = await ask(token);
    const more = usageOf(next);
    usage = usage && more && addUsage(usage, more);
    token = tokenOf(next, token);
    response = joined(response, next);
  }
  return { response, usage };
}

const usageOf = ({ usageMetadata }: GenerateContentResponse): TokenUsage | null =>
  usageMetadata ? toUsage(usageMetadata) : null;

/** The token to go on with. One that was already used would only bring the same again. */
function tokenOf({ candidates }: GenerateContentResponse, last: string | undefined): string | undefined {
  const first = candidates?.[0];
  if (!first?.continuationToken || first.continuationToken === last) return undefined;
  const resumable = first.finishReason === undefined || first.finishReason === 'CONTINUATION';
  return resumable ? first.continuationToken : undefined;
}

function joined(before: GenerateContentResponse, after: GenerateContentResponse): GenerateContentResponse {
  const count = Math.max(before.candidates?.length ?? 0, after.candidates?.length ?? 0);
  const candidates = Array.from({ length: count }, (_, at) =>
    joinCandidates(before.candidates?.[at] ?? {}, after.candidates?.[at]),
  );
  return { ...before, candidates };
}

function joinCandidates(before: Candidate, after: Candidate | undefined): Candidate {
  if (!after) return before;
  const logprobsResult = joinLogprobs(before.logprobsResult, after.logprobsResult);
  return {
    ...before,
    ...after,
    content: { parts: [...(before.content?.parts ?? []), ...(after.content?.parts ?? [])] },
    ...(logprobsResult && { logprobsResult }),
  };
}

const joinLogprobs = (
  before: LogprobsResult | undefined,
  after: LogprobsResult | undefined,
): LogprobsResult | undefined =>
  before && after
    ? {
        chosenCandidates: [...(before.chosenCandidates ?? []), ...(after.chosenCandidates ?? [])],
        topCandidates: [...(before.topCandidates ?? []), ...(after.topCandidates ?? [])],
      }
    : (after ?? before);
