import type { TokenUsage } from '../../kernel/usage.ts';
import type { ModalityTokenCount, UsageMetadata } from './wire.ts';

/**
 * Gemini's overlapping counts as disjoint buckets. Its prompt count holds the cached tokens and leaves out the results of
 * its own tools; its candidates' count leaves out the thoughts. Counts are tokens; absent ones are 0. Never throws.
 *
 * @see https://ai.google.dev/api/generate-content#UsageMetadata
 */
export function toUsage(wire: UsageMetadata): TokenUsage {
  const cacheRead = wire.cachedContentTokenCount ?? 0;
  const cachedAudio = Math.min(audioTokens(wire.cacheTokensDetails), cacheRead);
  const prompt = (wire.promptTokenCount ?? 0) + (wire.toolUsePromptTokenCount ?? 0);
  // Cached sound is paid for as cached, not as sound.
  const inputAudio = Math.max(0, audioTokens(wire.promptTokensDetails) - cachedAudio);
  const candidates = wire.candidatesTokenCount ?? 0;
  const outputAudio = Math.min(audioTokens(wire.candidatesTokensDetails), candidates);
  return {
    input: Math.max(0, prompt - cacheRead - inputAudio),
    cacheRead,
    cacheWrite: 0,
    cacheWriteLong: 0,
    inputAudio,
    output: candidates - outputAudio,
    reasoning: wire.thoughtsTokenCount ?? 0,
    outputAudio,
    reports: {
      cache: wire.cachedContentTokenCount !== undefined,
      reasoning: wire.thoughtsTokenCount !== undefined,
      audio: inputAudio > 0 || outputAudio > 0,
    },
  };
}

function audioTokens(details: readonly ModalityTokenCount[] | undefined): number {
  if (!details) return 0;
  let count = 0;
  for (const detail of details) if (detail.modality === 'AUDIO') count += detail.tokenCount ?? 0;
  return count;
}
