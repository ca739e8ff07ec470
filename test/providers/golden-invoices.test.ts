import { describe, expect, it } from 'vitest';
import { formatUsd } from '../../src/kernel/money.ts';
import { addUsage, completionTokens, promptTokens, type TokenUsage } from '../../src/kernel/usage.ts';
import { usageFromWire } from '../../src/providers/anthropic/usage.ts';
import { costOf, type PriceList, priceTier } from '../../src/providers/catalogue/price.ts';
import { toUsage as fromGemini } from '../../src/providers/gemini/usage.ts';
import { toTokenUsage } from '../../src/providers/openai-wire/usage.ts';

/** What a provider reported, and what its invoice says: worked out by hand, in the comment beside it. */
interface Invoice {
  readonly usage: TokenUsage | null;
  /** By the size of the prompt from which they hold. */
  readonly prices: Readonly<Record<number, PriceList>>;
  readonly prompt: number;
  readonly completion: number;
  readonly usd: string;
}

const fromOpenAi = (wire: object): TokenUsage | null => toTokenUsage(wire);

const GEMINI_PRO: Invoice['prices'] = {
  0: { input: 1.25, cached_input: 0.125, output: 10 },
  200001: { input: 2.5, cached_input: 0.25, output: 15 },
};
const SONNET: Invoice['prices'] = {
  0: { input: 3, cached_input: 0.3, cache_write: 3.75, cache_write_long: 6, output: 15 },
};

const INVOICES: Readonly<Record<string, Invoice>> = {
  'OpenAI: cached, audio both ways, reasoning and a prediction': {
    usage: fromOpenAi({
      prompt_tokens: 1_000,
      completion_tokens: 500,
      total_tokens: 1_500,
      prompt_tokens_details: { cached_tokens: 200, audio_tokens: 300 },
      completion_tokens_details: {
        reasoning_tokens: 120,
        audio_tokens: 80,
        accepted_prediction_tokens: 10,
        rejected_prediction_tokens: 5,
      },
    }),
    prices: { 0: { input: 2.5, cached_input: 1.25, output: 10, input_audio: 40, output_audio: 80 } },
    prompt: 1_000,
    completion: 500,
    // 500 × 2.50 + 200 × 1.25 + 300 × 40 + 300 × 10 + 120 × 10 + 80 × 80 = 24,100 millionths
    usd: '0.0241',
  },
  'OpenAI: one token of the cheapest kind': {
    usage: fromOpenAi({ prompt_tokens: 1, completion_tokens: 0, total_tokens: 1 }),
    prices: { 0: { input: 0.05, cached_input: 0.005, output: 0.4 } },
    prompt: 1,
    completion: 0,
    usd: '0.00000005',
  },
  'OpenRouter: written to a cache and read from it': {
    usage: fromOpenAi({
      prompt_tokens: 5_000,
      completion_tokens: 10,
      total_tokens: 5_010,
      prompt_tokens_details: { cached_tokens: 3_000, cache_write_tokens: 1_500 },
    }),
    prices: SONNET,
    prompt: 5_000,
    completion: 10,
    // 500 × 3 + 3,000 × 0.30 + 1,500 × 3.75 + 10 × 15 = 8,175 millionths
    usd: '0.008175',
  },
  'DeepSeek: hits and misses of its cache, told at the top': {
    usage: fromOpenAi({
      prompt_tokens: 1_000,
      completion_tokens: 250,
      total_tokens: 1_250,
      prompt_cache_hit_tokens: 640,
      prompt_cache_miss_tokens: 360,
      completion_tokens_details: { reasoning_tokens: 200 },
    }),
    prices: { 0: { input: 0.28, cached_input: 0.028, output: 0.42 } },
    prompt: 1_000,
    completion: 250,
    // 360 × 0.28 + 640 × 0.028 + 250 × 0.42 = 223.72 millionths
    usd: '0.00022372',
  },
  'xAI: reasoning counted beside the completion': {
    usage: fromOpenAi({
      prompt_tokens: 100,
      completion_tokens: 50,
      total_tokens: 450,
      completion_tokens_details: { reasoning_tokens: 300 },
    }),
    prices: { 0: { input: 3, cached_input: 0.75, output: 15 } },
    prompt: 100,
    completion: 350,
    // 100 × 3 + 350 × 15 = 5,550 millionths
    usd: '0.00555',
  },
  'Groq: a price with three decimals': {
    usage: fromOpenAi({ prompt_tokens: 77, completion_tokens: 13, total_tokens: 90, queue_time: 0.1 }),
    prices: { 0: { input: 0.075, output: 0.3 } },
    prompt: 77,
    completion: 13,
    // 77 × 0.075 + 13 × 0.30 = 9.675 millionths
    usd: '0.000009675',
  },
  'Anthropic: caches of five minutes and an hour, and thinking': {
    usage: usageFromWire({
      input_tokens: 421,
      cache_creation_input_tokens: 3_000,
      cache_read_input_tokens: 12_000,
      cache_creation: { ephemeral_5m_input_tokens: 1_000, ephemeral_1h_input_tokens: 2_000 },
      output_tokens: 777,
      output_tokens_details: { thinking_tokens: 300 },
    }),
    prices: SONNET,
    prompt: 15_421,
    completion: 777,
    // 421 × 3 + 12,000 × 0.30 + 1,000 × 3.75 + 2,000 × 6 + 777 × 15 = 32,268 millionths
    usd: '0.032268',
  },
  'Anthropic: a cache whose lifetime is not told': {
    usage: usageFromWire({
      input_tokens: 10,
      cache_creation_input_tokens: 2_048,
      cache_read_input_tokens: 0,
      output_tokens: 4,
    }),
    prices: SONNET,
    prompt: 2_058,
    completion: 4,
    // 10 × 3 + 2,048 × 3.75 + 4 × 15 = 7,770 millionths
    usd: '0.00777',
  },
  'Gemini: thoughts, cache and results of its own tools, above 200,000 tokens': {
    usage: fromGemini({
      promptTokenCount: 250_000,
      cachedContentTokenCount: 100_000,
      candidatesTokenCount: 1_000,
      thoughtsTokenCount: 2_000,
      toolUsePromptTokenCount: 500,
    }),
    prices: GEMINI_PRO,
    prompt: 250_500,
    completion: 3_000,
    // 150,500 × 2.50 + 100,000 × 0.25 + 3,000 × 15 = 446,250 millionths
    usd: '0.44625',
  },
  'Gemini: 200,000 tokens are still the lower tier': {
    usage: fromGemini({ promptTokenCount: 200_000, candidatesTokenCount: 1 }),
    prices: GEMINI_PRO,
    prompt: 200_000,
    completion: 1,
    // 200,000 × 1.25 + 10 = 250,010 millionths
    usd: '0.25001',
  },
  'Gemini: one more is not': {
    usage: fromGemini({ promptTokenCount: 200_001, candidatesTokenCount: 1 }),
    prices: GEMINI_PRO,
    prompt: 200_001,
    completion: 1,
    // 200,001 × 2.50 + 15 = 500,017.5 millionths
    usd: '0.5000175',
  },
  'Gemini: sound, some of it cached, and a spoken answer': {
    usage: fromGemini({
      promptTokenCount: 500,
      cachedContentTokenCount: 100,
      candidatesTokenCount: 40,
      promptTokensDetails: [
        { modality: 'TEXT', tokenCount: 180 },
        { modality: 'AUDIO', tokenCount: 320 },
      ],
      cacheTokensDetails: [
        { modality: 'TEXT', tokenCount: 50 },
        { modality: 'AUDIO', tokenCount: 50 },
      ],
      candidatesTokensDetails: [{ modality: 'AUDIO', tokenCount: 30 }],
    }),
    prices: { 0: { input: 0.3, cached_input: 0.03, input_audio: 1, output: 2.5, output_audio: 12 } },
    prompt: 500,
    completion: 40,
    // 130 × 0.30 + 100 × 0.03 + 270 × 1 + 10 × 2.50 + 30 × 12 = 697 millionths
    usd: '0.000697',
  },
  'Gemini: an answer in two calls, each billed': {
    usage: addUsage(
      fromGemini({ promptTokenCount: 1_000, candidatesTokenCount: 65_536, thoughtsTokenCount: 100 }),
      fromGemini({ promptTokenCount: 1_000, cachedContentTokenCount: 900, candidatesTokenCount: 64 }),
    ),
    prices: GEMINI_PRO,
    prompt: 2_000,
    completion: 65_700,
    // 1,100 × 1.25 + 900 × 0.125 + 65,700 × 10 = 658,487.5 millionths
    usd: '0.6584875',
  },
  'a model that costs nothing': {
    usage: fromOpenAi({ prompt_tokens: 10, completion_tokens: 10 }),
    prices: { 0: { input: 0, output: 0 } },
    prompt: 10,
    completion: 10,
    usd: '0',
  },
};

describe('golden invoices', () => {
  it.each(Object.entries(INVOICES))('%s', (_name, { usage, prices, prompt, completion, usd }) => {
    if (!usage) throw new Error('no usage was read');
    expect([promptTokens(usage), completionTokens(usage)]).toEqual([prompt, completion]);
    const [first, ...rest] = Object.entries(prices).map(([from, list]) => priceTier(list, Number(from)));
    if (!first) throw new Error('no price');
    expect(formatUsd(costOf(usage, { tiers: [first, ...rest], source: 'test' }))).toBe(usd);
  });
});
