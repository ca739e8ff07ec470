import type { ChatRequest } from '../provider.ts';
import { type GeminiModel, SIGNED_CALLS_FROM } from './model.ts';
import type { ThinkingConfig } from './wire.ts';

type Effort = NonNullable<ChatRequest['reasoning_effort']>;

// The budgets that Google's own OpenAI endpoint gives these efforts; its table ends at `high`.
const BUDGETS: Record<Effort, number> = {
  none: 0,
  minimal: 1_024,
  low: 1_024,
  medium: 8_192,
  high: 24_576,
  xhigh: 24_576,
  max: 24_576,
};
const MOST_OF_PRO = 32_768;
const LEAST_OF_PRO = 128;

const LEVELS: Record<Effort, NonNullable<ThinkingConfig['thinkingLevel']>> = {
  none: 'MINIMAL',
  minimal: 'MINIMAL',
  low: 'LOW',
  medium: 'MEDIUM',
  high: 'HIGH',
  xhigh: 'HIGH',
  max: 'HIGH',
};

export interface Thinking {
  readonly config: ThinkingConfig;
  /** Whether the model can do just what was asked; else this is the nearest. */
  readonly exact: boolean;
}

/**
 * How long the model may think: a budget of tokens up to Gemini 2.5, a level from Gemini 3 on.
 *
 * @see https://ai.google.dev/gemini-api/docs/openai#thinking
 */
export function thinkingConfig(effort: Effort, model: GeminiModel): Thinking {
  const includeThoughts = effort !== 'none';
  if (model.version < SIGNED_CALLS_FROM) {
    const thinkingBudget = model.pro ? budgetOfPro(effort) : BUDGETS[effort];
    const exact = effort === 'none' ? !model.pro : effort !== 'xhigh' && effort !== 'max';
    return { config: { includeThoughts, thinkingBudget }, exact };
  }
  const level = LEVELS[effort];
  const thinkingLevel = level === 'MINIMAL' && model.pro ? 'LOW' : level;
  const exact = thinkingLevel.toLowerCase() === effort;
  return { config: { includeThoughts, thinkingLevel }, exact };
}

function budgetOfPro(effort: Effort): number {
  if (effort === 'none') return LEAST_OF_PRO;
  return effort === 'xhigh' || effort === 'max' ? MOST_OF_PRO : BUDGETS[effort];
}
