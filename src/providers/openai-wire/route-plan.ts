import type { ChatRequest } from '../provider.ts';
import type { Capability, Route } from '../route.ts';
import { modelRules } from './models.ts';
import type { Quirks } from './quirks.ts';
import { effortBesideTools, type ResponsesNeed } from './responses-need.ts';

/** What every request to one route has in common, worked out once. */
export interface RoutePlan {
  /** The model's name at the provider, as JSON. */
  readonly model: string;
  readonly quirks: Quirks;
  readonly tokenLimit: Quirks['tokenLimit'];
  readonly unsupported: ReadonlySet<string>;
  readonly unsupportedIn: ((request: ChatRequest) => readonly string[]) | null;
  /** Which requests are for the Responses API, where there is one. */
  readonly responses: ResponsesNeed;
  /** Whether the model can be held to a JSON schema. */
  readonly jsonSchema: boolean;
  /** Whether one call gives several answers; otherwise the gateway calls several times, and `n` stays here. */
  readonly n: boolean;
  /** Whether there is more to look at than the request's own keys. */
  readonly readsMessages: boolean;
}

/** Parameters that a model takes only with a capability. `n` and `json_schema` are emulated, so not listed. */
const PARAMETERS: Partial<Record<Capability, readonly string[]>> = {
  tools: ['tools', 'tool_choice', 'parallel_tool_calls', 'functions', 'function_call'],
  logprobs: ['logprobs', 'top_logprobs'],
  seed: ['seed'],
  logit_bias: ['logit_bias'],
  penalties: ['presence_penalty', 'frequency_penalty'],
  sampling: ['temperature', 'top_p'],
  stop: ['stop'],
  reasoning: ['reasoning_effort'],
  top_k: ['top_k'],
  min_p: ['min_p'],
  repetition_penalty: ['repetition_penalty'],
  beam_size: ['beam_size'],
};

/** Values that ask for what happens anyway: left out where the parameter is unsupported, and not worth a word. */
const NEUTRAL: Readonly<Record<string, unknown>> = {
  temperature: 1,
  top_p: 1,
  presence_penalty: 0,
  frequency_penalty: 0,
  logprobs: false,
  top_logprobs: 0,
  parallel_tool_calls: true,
  store: false,
  top_k: 0,
  min_p: 0,
  repetition_penalty: 1,
  beam_size: 1,
  tool_choice: 'auto',
};

export function planRoute(route: Route, quirks: Quirks): RoutePlan {
  const rules = modelRules(quirks.models, route);
  const unsupported = new Set([...quirks.lacks, ...rules.always]);
  for (const [capability, names] of Object.entries(PARAMETERS)) {
    if (!route.supports[capability as Capability]) for (const name of names) unsupported.add(name);
  }
  const { messageFields: fields } = quirks;
  return {
    model: JSON.stringify(route.id),
    quirks,
    tokenLimit: rules.tokenLimit ?? quirks.tokenLimit,
    unsupported,
    unsupportedIn: rules.when,
    responses: rules.responses,
    jsonSchema: route.supports.json_schema,
    n: route.supports.n,
    readsMessages: quirks.refusedHints.length > 0 || 'only' in fields,
  };
}

/** Whether a value asks for what happens without it, too. */
export const isNeutral = (name: string, value: unknown): boolean =>
  Object.hasOwn(NEUTRAL, name) && NEUTRAL[name] === value;

/** The top-level parameters of a request that must not be sent, and whether each is worth telling. */
export function unsupportedParams(request: ChatRequest, plan: RoutePlan): { name: string; told: boolean }[] {
  const found: { name: string; told: boolean }[] = [];
  const inThis = plan.unsupportedIn?.(request);
  const effortIsDropped = effortBesideTools(request, plan.responses) !== 'kept';
  for (const name in request) {
    const dropped = effortIsDropped && name === 'reasoning_effort';
    if (!dropped && !plan.unsupported.has(name) && !inThis?.includes(name)) continue;
    const value = request[name as keyof ChatRequest];
    if (value != null) found.push({ name, told: !isNeutral(name, value) });
  }
  return found;
}
