import type { ChatRequest } from '../provider.ts';
import type { Route } from '../route.ts';
import type { ModelTraits } from './models.ts';

interface Sampling {
  readonly temperature?: number | undefined;
  readonly top_p?: number | undefined;
  readonly top_k?: number | undefined;
}

type Wishes = Pick<ChatRequest, 'temperature' | 'top_p' | 'top_k'>;

/** The wire's scale ends where OpenAI's is half way. */
const MAX_TEMPERATURE = 1;
/** Below it a thinking model refuses `top_p`. */
const MIN_TOP_P_THINKING = 0.95;

export interface SamplingPlan {
  readonly sent: Sampling;
  /** Names of those that the model does not take. */
  readonly lacking: readonly string[];
  readonly clamped: boolean;
}

const NOTHING: SamplingPlan = { sent: {}, lacking: [], clamped: false };

/**
 * Which of temperature, top_p and top_k are sent. The default of a model counts as taken: it needs no sending.
 * @param thinks thinking is asked for, which leaves little to choose
 */
export function planSampling(
  wishes: Wishes,
  route: Route,
  traits: ModelTraits,
  thinks: boolean,
): SamplingPlan {
  const { temperature = null, top_p: topP = null } = wishes;
  // 0 turns top_k off.
  const topK = wishes.top_k || null;
  if (temperature === null && topP === null && topK === null) return NOTHING;
  const takes = traits.sampling !== 'none' && route.supports.sampling;
  // What a Claude does anyway needs no saying; other models may begin elsewhere.
  const untold = (value: number): boolean => value === 1 && (!takes || thinks || traits.sampling === 'one');
  const sent: { -readonly [Name in keyof Sampling]: Sampling[Name] } = {};
  const lacking: string[] = [];
  if (temperature !== null && !untold(temperature)) {
    if (takes && !thinks) sent.temperature = Math.min(temperature, MAX_TEMPERATURE);
    else lacking.push('temperature');
  }
  if (topP !== null && !untold(topP)) {
    const onlyOne = traits.sampling === 'one' && sent.temperature !== undefined;
    if (takes && !onlyOne && (!thinks || topP >= MIN_TOP_P_THINKING)) sent.top_p = topP;
    else lacking.push('top_p');
  }
  if (topK !== null) {
    if (takes && !thinks && route.supports.top_k) sent.top_k = topK;
    else lacking.push('top_k');
  }
  return { sent, lacking, clamped: (temperature ?? 0) > MAX_TEMPERATURE && sent.temperature !== undefined };
}
