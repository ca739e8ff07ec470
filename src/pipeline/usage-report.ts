import type { Usage } from '../contract/chat.ts';
import { usdNumber } from '../kernel/money.ts';
import { addUsage, completionTokens, NO_USAGE, promptTokens, type TokenUsage } from '../kernel/usage.ts';
import { costOf, costUsd, type Price } from '../providers/catalogue/price.ts';

/** What is known of one call of a provider. */
export interface UsageFacts {
  /** null when the provider reported none. */
  readonly usage: TokenUsage | null;
  readonly price: Price | null;
  readonly promptCharacters: number;
  readonly responseCharacters: number;
}

// The usual rule of thumb for prose; only ever used where it is said so: `estimated`.
const CHARACTERS_PER_TOKEN = 4;

/**
 * Usage as the contract words it: totals that sum, details only where the provider reported them, cost in
 * US dollars or null. Where a provider reports no usage the counts are estimates, are marked so, and cost nothing
 * known: null.
 */
export function usageReport(facts: UsageFacts, latencyMs: number): Usage {
  const { usage, price, promptCharacters, responseCharacters } = facts;
  const tokens = usage ?? estimatedUsage(facts);
  const cost = usage && price ? costUsd(usage, price) : null;
  const report = reportOf(tokens, { promptCharacters, responseCharacters, cost, latencyMs });
  if (!usage) report.estimated = true;
  return report;
}

/**
 * The sum of several calls: everything that was billed. Each call is priced by itself, at the tier that its own prompt
 * reaches; one unknown price makes the whole cost unknown.
 */
export function sumReport(calls: readonly UsageFacts[], latencyMs: number): Usage {
  const { usage, cost, estimated } = sumOfCalls(calls, false);
  let promptCharacters = 0;
  let responseCharacters = 0;
  for (const call of calls) {
    promptCharacters += call.promptCharacters;
    responseCharacters += call.responseCharacters;
  }
  const report = reportOf(usage, { promptCharacters, responseCharacters, cost, latencyMs });
  if (estimated) report.estimated = true;
  return report;
}

/** What several calls come to, with estimates in place of what was not reported. */
export interface CallSum {
  readonly usage: TokenUsage;
  /** US dollars; null as soon as one of them is unknown. */
  readonly cost: number | null;
  readonly estimated: boolean;
}

/** @param pricesEstimates whether estimates have a cost; else it is unknown */
export function sumOfCalls(calls: readonly UsageFacts[], pricesEstimates: boolean): CallSum {
  let usage = NO_USAGE;
  let cost: bigint | null = 0n;
  let estimated = false;
  for (const call of calls) {
    const tokens = call.usage ?? estimatedUsage(call);
    const isPriced = call.usage !== null || pricesEstimates;
    usage = addUsage(usage, tokens);
    cost = cost !== null && isPriced && call.price ? cost + costOf(tokens, call.price) : null;
    estimated ||= !call.usage;
  }
  return { usage, cost: cost === null ? null : usdNumber(cost), estimated };
}

interface Figures {
  readonly promptCharacters: number;
  readonly responseCharacters: number;
  readonly cost: number | null;
  readonly latencyMs: number;
}

function reportOf(usage: TokenUsage, figures: Figures): Usage {
  const prompt = promptTokens(usage);
  const completion = completionTokens(usage);
  const report: Usage = {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_characters: figures.promptCharacters,
    response_characters: figures.responseCharacters,
    cost: figures.cost,
    latency_ms: figures.latencyMs,
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

/** By the characters, for want of the provider's own count. */
const estimatedUsage = ({ promptCharacters, responseCharacters }: UsageFacts): TokenUsage => ({
  ...NO_USAGE,
  input: Math.ceil(promptCharacters / CHARACTERS_PER_TOKEN),
  output: Math.ceil(responseCharacters / CHARACTERS_PER_TOKEN),
});
