import { type ModelTraits, modelTraits } from '../claude/models.ts';
import { planReasoning, type Reasoning } from '../claude/reasoning.ts';
import { planSampling, type SamplingPlan } from '../claude/sampling.ts';
import type { ChatRequest } from '../provider.ts';
import type { Route } from '../route.ts';
import { withoutSwitchedOff } from '../switched-off.ts';
import { forcesTool } from '../tool-wish.ts';
import { type FormatPlan, planFormat } from './response-format.ts';

/** What a request's parameters come to for a model, whatever its messages say. */
export interface CallPlan {
  /** The request without the parameters that the configuration switches off for this model. */
  readonly request: ChatRequest;
  readonly traits: ModelTraits;
  readonly maxTokens: number;
  readonly format: FormatPlan;
  readonly reasoning: Reasoning;
  readonly sampling: SamplingPlan;
}

export function planCall(asked: ChatRequest, route: Route): CallPlan {
  const request = withoutSwitchedOff(asked, route);
  const traits = modelTraits(route.id);
  const ceiling = route.maxOutputTokens ?? traits.maxOutputTokens;
  const maxTokens = Math.min(request.max_completion_tokens ?? request.max_tokens ?? ceiling, ceiling);
  const format = planFormat(request, route, traits);
  const forced = format.by === 'tool' || forcesTool(request);
  const reasoning = planReasoning(request.reasoning_effort, traits, forced, maxTokens);
  const thinks = reasoning.thinking?.type === 'enabled' || reasoning.thinking?.type === 'adaptive';
  return {
    request,
    traits,
    maxTokens,
    format,
    reasoning,
    sampling: planSampling(request, route, traits, thinks),
  };
}
