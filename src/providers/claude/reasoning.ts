import type { ChatRequest } from '../provider.ts';
import type { ModelTraits } from './models.ts';
import type { Effort, Thinking } from './thinking.ts';

export interface Reasoning {
  readonly thinking?: Thinking | undefined;
  readonly effort?: Effort | undefined;
  /** The wish can't be met at all. */
  readonly lacking: boolean;
  /** It is met by something else: a budget, or the nearest level. */
  readonly translated: boolean;
}

type Wish = NonNullable<ChatRequest['reasoning_effort']>;

const NOTHING: Reasoning = { lacking: false, translated: false };
const LACKING: Reasoning = { lacking: true, translated: false };

/** How much of the answer's limit may be spent on thinking, where the wire wants a number. */
const BUDGET_SHARE: Readonly<Record<Exclude<Wish, 'none'>, number>> = {
  minimal: 0.1,
  low: 0.2,
  medium: 0.5,
  high: 0.8,
  xhigh: 0.95,
  max: 0.95,
};
const MIN_BUDGET = 1_024;
/** Above this a call can take longer than connections last. */
const MAX_BUDGET = 32_000;

/**
 * What `reasoning_effort` comes to for a model.
 * @param forced the request forces a tool, which forbids thinking on many models
 * @param maxTokens the call's limit; a budget must stay below it
 */
export function planReasoning(
  wish: ChatRequest['reasoning_effort'],
  traits: ModelTraits,
  forced: boolean,
  maxTokens: number,
): Reasoning {
  if (wish === undefined || wish === null) return NOTHING;
  if (wish === 'none') return withoutThinking(traits);
  const mayThink = !forced || traits.forcedTools !== 'without_thinking';
  if (traits.thinking === 'adaptive') {
    const effort = nearestEffort(wish, traits.efforts);
    // The newest models leave the text of their thinking out unless asked for it.
    const thinking: Thinking | undefined = mayThink ? { type: 'adaptive', display: 'summarized' } : undefined;
    return { thinking, effort, lacking: false, translated: effort !== wish };
  }
  if (traits.thinking === 'none' || !mayThink || maxTokens <= MIN_BUDGET) return LACKING;
  const share = Math.floor(maxTokens * BUDGET_SHARE[wish]);
  const budget = Math.min(Math.max(share, MIN_BUDGET), MAX_BUDGET, maxTokens - 1);
  return { thinking: { type: 'enabled', budget_tokens: budget }, lacking: false, translated: true };
}

function withoutThinking({ thinkingOff }: ModelTraits): Reasoning {
  if (thinkingOff === 'absent') return NOTHING;
  if (thinkingOff === 'never') return { effort: 'low', lacking: false, translated: true };
  return { thinking: { type: thinkingOff }, lacking: false, translated: false };
}

const LADDER: readonly Effort[] = ['low', 'medium', 'high', 'xhigh', 'max'];

/** The wished level, else the next one below: never more than was asked for. */
function nearestEffort(wish: Exclude<Wish, 'none'>, efforts: readonly Effort[]): Effort {
  const from = wish === 'minimal' ? 0 : LADDER.indexOf(wish);
  for (let level = from; level > 0; level--) {
    const effort = LADDER[level];
    if (effort && efforts.includes(effort)) return effort;
  }
  return 'low';
}
