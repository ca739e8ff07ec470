import type { ChatRequest } from '../provider.ts';
import type { Family } from './families.ts';
import type { AdditionalFields } from './wire.ts';

export interface EffortPlan {
  readonly fields: AdditionalFields;
  /** The wish can't be met at all. */
  readonly lacking: boolean;
  /** It is met by the nearest level. */
  readonly translated: boolean;
}

type Wish = NonNullable<ChatRequest['reasoning_effort']>;

const THREE: Readonly<Record<Exclude<Wish, 'none'>, string>> = {
  minimal: 'low',
  low: 'low',
  medium: 'medium',
  high: 'high',
  xhigh: 'high',
  max: 'high',
};

const NOTHING: EffortPlan = { fields: {}, lacking: false, translated: false };
const LACKING: EffortPlan = { ...NOTHING, lacking: true };

/**
 * What `reasoning_effort` comes to for models besides Claude.
 *
 * @see https://docs.aws.amazon.com/nova/latest/nova2-userguide/extended-thinking.html
 */
export function planEffort(request: ChatRequest, { effort }: Family): EffortPlan {
  const wish = request.reasoning_effort;
  if (wish == null) return NOTHING;
  if (effort === 'nova') return novaEffort(wish, request);
  if (effort === 'gpt-oss') {
    const level = wish === 'none' ? 'low' : THREE[wish];
    return { fields: { reasoning_effort: level }, lacking: false, translated: level !== wish };
  }
  if (effort === 'gpt') {
    const level = wish === 'minimal' ? 'low' : wish;
    return { fields: { reasoning: { effort: level } }, lacking: false, translated: level !== wish };
  }
  return LACKING;
}

/** Its highest effort is refused together with any limit or sampling: these the client has asked for in figures. */
function novaEffort(wish: Wish, request: ChatRequest): EffortPlan {
  if (wish === 'none') return NOTHING;
  const { max_completion_tokens, max_tokens, temperature, top_p, top_k } = request;
  const bound = [max_completion_tokens, max_tokens, temperature, top_p, top_k].some((value) => value != null);
  const level = bound && THREE[wish] === 'high' ? 'medium' : THREE[wish];
  const reasoningConfig = { type: 'enabled', maxReasoningEffort: level };
  return { fields: { reasoningConfig }, lacking: false, translated: level !== wish };
}
