import { planSampling } from '../claude/sampling.ts';
import type { ChatRequest } from '../provider.ts';
import type { Capability, Route } from '../route.ts';
import type { Family } from './families.ts';
import type { AdditionalFields } from './wire.ts';

export interface SamplingPlan {
  readonly temperature?: number | undefined;
  readonly topP?: number | undefined;
  readonly fields: AdditionalFields;
  /** Names of those that the model does not take. */
  readonly lacking: readonly string[];
  readonly clamped: boolean;
}

/** The wire's scale ends where OpenAI's is half way. */
const MAX_TEMPERATURE = 1;

/** What some vendors take past Converse, the capability that each needs, and the value that asks for nothing. */
const EXTRAS = {
  top_k: { capability: 'top_k', neutral: 0 },
  seed: { capability: 'seed', neutral: undefined },
  presence_penalty: { capability: 'penalties', neutral: 0 },
  frequency_penalty: { capability: 'penalties', neutral: 0 },
} as const satisfies Record<string, { capability: Capability; neutral: number | undefined }>;

const EXTRA_NAMES = Object.keys(EXTRAS) as (keyof typeof EXTRAS)[];

/** Which sampling parameters are sent. @param thinks thinking is asked of Claude, which leaves little to choose */
export function planFamilySampling(
  request: ChatRequest,
  route: Route,
  family: Family,
  thinks: boolean,
): SamplingPlan {
  const { temperature, top_p: topP } = request;
  const fields: Record<string, unknown> = {};
  const lacking: string[] = [];
  for (const name of EXTRA_NAMES) {
    const value = request[name];
    if (value == null || value === EXTRAS[name].neutral || (name === 'top_k' && family.traits)) continue;
    const path = route.supports[EXTRAS[name].capability] ? family.extras[name] : undefined;
    if (path === undefined) lacking.push(name);
    else put(fields, path, value);
  }
  if (family.traits) {
    const { sent, ...plan } = planSampling(request, route, family.traits, thinks);
    if (sent.top_k !== undefined) fields.top_k = sent.top_k;
    const { temperature, top_p } = sent;
    return {
      temperature,
      topP: top_p,
      fields,
      lacking: [...lacking, ...plan.lacking],
      clamped: plan.clamped,
    };
  }
  const takes = family.sampling && route.supports.sampling;
  if (!takes) {
    if (temperature != null && temperature !== 1) lacking.push('temperature');
    if (topP != null && topP !== 1) lacking.push('top_p');
    return { fields, lacking, clamped: false };
  }
  return {
    temperature: temperature == null ? undefined : Math.min(temperature, MAX_TEMPERATURE),
    topP: topP ?? undefined,
    fields,
    lacking,
    clamped: (temperature ?? 0) > MAX_TEMPERATURE,
  };
}

/** @param path `inferenceConfig.topK` */
function put(fields: Record<string, unknown>, path: string, value: unknown): void {
  const [first = '', second] = path.split('.');
  fields[first] =
    second === undefined ? value : { ...(fields[first] as object | undefined), [second]: value };
}
