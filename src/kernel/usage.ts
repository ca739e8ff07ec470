/**
 * Tokens of one provider call in disjoint buckets, as billed. The prompt is
 * `input + cacheRead + cacheWrite + cacheWriteLong + inputAudio`, the completion `output + reasoning + outputAudio`.
 * Adapters turn their wire's overlapping figures into these; nothing else counts tokens.
 */
export interface TokenUsage {
  /** Prompt tokens that are neither cached nor audio. */
  readonly input: number;
  readonly cacheRead: number;
  /** Written to a cache of minutes. */
  readonly cacheWrite: number;
  /** Written to a cache of an hour or more, which some providers price apart. */
  readonly cacheWriteLong: number;
  readonly inputAudio: number;
  /** Completion tokens that are neither reasoning nor audio. */
  readonly output: number;
  readonly reasoning: number;
  readonly outputAudio: number;
  /** Share of `output` (and of nothing else) spent on a prediction that was taken or not; already counted above. */
  readonly acceptedPrediction?: number | undefined;
  readonly rejectedPrediction?: number | undefined;
  /** Which details the provider reported: an unreported detail is left out of the reply, never sent as 0. */
  readonly reports: { readonly cache: boolean; readonly reasoning: boolean; readonly audio: boolean };
}

export const NO_USAGE: TokenUsage = {
  input: 0,
  cacheRead: 0,
  cacheWrite: 0,
  cacheWriteLong: 0,
  inputAudio: 0,
  output: 0,
  reasoning: 0,
  outputAudio: 0,
  reports: { cache: false, reasoning: false, audio: false },
};

export const promptTokens = (u: TokenUsage): number =>
  u.input + u.cacheRead + u.cacheWrite + u.cacheWriteLong + u.inputAudio;
export const completionTokens = (u: TokenUsage): number => u.output + u.reasoning + u.outputAudio;

const addReported = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : a + (b ?? 0);

/** Adds two calls of one request: bucket by bucket, so the sum stays disjoint. */
export function addUsage(a: TokenUsage, b: TokenUsage): TokenUsage {
  return {
    input: a.input + b.input,
    cacheRead: a.cacheRead + b.cacheRead,
    cacheWrite: a.cacheWrite + b.cacheWrite,
    cacheWriteLong: a.cacheWriteLong + b.cacheWriteLong,
    inputAudio: a.inputAudio + b.inputAudio,
    output: a.output + b.output,
    reasoning: a.reasoning + b.reasoning,
    outputAudio: a.outputAudio + b.outputAudio,
    acceptedPrediction: addReported(a.acceptedPrediction, b.acceptedPrediction),
    rejectedPrediction: addReported(a.rejectedPrediction, b.rejectedPrediction),
    reports: {
      cache: a.reports.cache || b.reports.cache,
      reasoning: a.reports.reasoning || b.reports.reasoning,
      audio: a.reports.audio || b.reports.audio,
    },
  };
}

const LOW_SURROGATE = /[\udc00-\udfff]/g;

/**
 * Unicode code points of a text. Counts all but low surrogates, so an emoji split over two stream deltas
 * still counts once.
 */
export function countCharacters(text: string): number {
  let count = text.length;
  // Plain ASCII, the most of all text, is told by its size in bytes without looking at each character.
  if (count > 32 && Buffer.byteLength(text) === count) return count;
  // The engine's own search takes half the time of a loop over the characters.
  LOW_SURROGATE.lastIndex = 0;
  while (LOW_SURROGATE.test(text)) count--;
  return count;
}
