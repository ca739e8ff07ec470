import { planReasoning, type Reasoning } from '../claude/reasoning.ts';
import type { ChatRequest } from '../provider.ts';
import type { Route } from '../route.ts';
import { withoutSwitchedOff } from '../switched-off.ts';
import { forcesTool } from '../tool-wish.ts';
import { type EffortPlan, planEffort } from './effort.ts';
import { type Family, familyOf } from './families.ts';
import { type FormatPlan, planFormat } from './response-format.ts';
import { planFamilySampling, type SamplingPlan } from './sampling.ts';

/** What a request's parameters come to for a model, whatever its messages say. */
export interface CallPlan {
  /** The request without the parameters that the configuration switches off for this model. */
  readonly request: ChatRequest;
  readonly family: Family;
  /** undefined: as many as the model likes. */
  readonly maxTokens: number | undefined;
  readonly format: FormatPlan;
  /** Of Claude, else of others. */
  readonly reasoning: Reasoning | null;
  readonly effort: EffortPlan;
  readonly sampling: SamplingPlan;
}

const NO_EFFORT: EffortPlan = { fields: {}, lacking: false, translated: false };

export function planCall(asked: ChatRequest, route: Route): CallPlan {
  const request = withoutSwitchedOff(asked, route);
  const family = familyOf(route);
  const { traits } = family;
  const format = planFormat(request, route, family);
  const wished = request.max_completion_tokens ?? request.max_tokens ?? undefined;
  const ceiling = route.maxOutputTokens ?? traits?.maxOutputTokens;
  // Claude wants a limit, others have one of their own.
  const maxTokens =
    wished === undefined ? (traits ? ceiling : undefined) : Math.min(wished, ceiling ?? wished);
  const forced = format.by === 'tool' || forcesTool(request);
  const reasoning = traits
    ? planReasoning(request.reasoning_effort, traits, forced, maxTokens ?? traits.maxOutputTokens)
    : null;
  const thinks = reasoning?.thinking?.type === 'enabled' || reasoning?.thinking?.type === 'adaptive';
  return {
    request,
    family,
    maxTokens,
    format,
    reasoning,
    effort: traits ? NO_EFFORT : planEffort(request, family),
    sampling: planFamilySampling(request, route, family, thinks),
  };
}
