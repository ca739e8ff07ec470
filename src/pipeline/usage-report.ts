import type { Usage } from '../contract/chat.ts';
import { completionTokens, promptTokens, type TokenUsage } from '../kernel/usage.ts';
import { costUsd, type Price } from '../providers/catalogue/price.ts';

export interface UsageFacts {
  /** null when the provider reported none. */
  readonly usage: TokenUsage | null;
  readonly price: Price | null;
  readonly promptCharacters: number;
  readonly responseCharacters: number;
  readonly latencyMs: number;
}

// The usual rule of thumb for prose; only ever used where the reply says `estimated`.
const CHARACTERS_PER_TOKEN = 4;

/**
 * Usage as the contract words it: totals that sum, details only where the provider reported them, cost in
 * US dollars or null. Where a provider reports no usage the counts are estimates, are marked so, and cost nothing
 * known: null.
 */
export function usageReport(facts: UsageFacts): Usage {
  const { usage } = facts;
  if (!usage) return estimatedReport(facts);
  const prompt = promptTokens(usage);
  const completion = completionTokens(usage);
  const report: Usage = {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_characters: facts.promptCharacters,
    response_characters: facts.responseCharacters,
    cost: facts.price ? costUsd(usage, facts.price) : null,
    latency_ms: facts.latencyMs,
  };
  addPromptDetails(report, usage, prompt);
  addCompletionDetails(report, usage);
  return report;
}

function addPromptDetails(report: Usage, usage: TokenUsage, prompt: number): void {
  const { cache, audio } = usage.reports;
  if (!cache && !audio) return;
  report.prompt_tokens_details = {};
  if (cache) {
    report.prompt_cache_hit_tokens = usage.cacheRead;
    report.prompt_cache_miss_tokens = prompt - usage.cacheRead;
    report.prompt_tokens_details.cached_tokens = usage.cacheRead;
    const written = usage.cacheWrite + usage.cacheWriteLong;
    if (written > 0) report.prompt_tokens_details.cache_write_tokens = written;
  }
  if (audio) report.prompt_tokens_details.audio_tokens = usage.inputAudio;
}

function addCompletionDetails(report: Usage, usage: TokenUsage): void {
  const { reasoning, audio } = usage.reports;
  const predicted = usage.acceptedPrediction !== undefined || usage.rejectedPrediction !== undefined;
  if (!reasoning && !audio && !predicted) return;
  report.completion_tokens_details = { text_tokens: usage.output };
  if (reasoning) report.completion_tokens_details.reasoning_tokens = usage.reasoning;
  if (audio) report.completion_tokens_details.audio_tokens = usage.outputAudio;
  if (predicted) {
    report.completion_tokens_details.accepted_prediction_tokens = usage.acceptedPrediction ?? 0;
    report.completion_tokens_details.rejected_prediction_tokens = usage.rejectedPrediction ?? 0;
  }
}

function estimatedReport(facts: UsageFacts): Usage {
  const prompt = Math.ceil(facts.promptCharacters / CHARACTERS_PER_TOKEN);
  const completion = Math.ceil(facts.responseCharacters / CHARACTERS_PER_TOKEN);
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_characters: facts.promptCharacters,
    response_characters: facts.responseCharacters,
    cost: null,
    latency_ms: facts.latencyMs,
    estimated: true,
  };
}
