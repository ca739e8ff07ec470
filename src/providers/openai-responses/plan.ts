import { isNeutral, type RoutePlan } from '../openai-wire/route-plan.ts';
import type { ChatRequest } from '../provider.ts';

/** What the API takes, by the contract's names; under whatever names of its own. */
const TAKEN = new Set<string>([
  'messages',
  'temperature',
  'top_p',
  'max_completion_tokens',
  'max_tokens',
  'logprobs',
  'top_logprobs',
  'tools',
  'tool_choice',
  'parallel_tool_calls',
  'functions',
  'function_call',
  'response_format',
  'reasoning_effort',
  'verbosity',
  'stream',
  'stream_options',
  'service_tier',
  'store',
  'metadata',
  'moderation',
  'prompt_cache_key',
  'prompt_cache_options',
  'prompt_cache_retention',
  'safety_identifier',
  'user',
  'web_search_options',
  // The gateway asks as often as answers are wanted.
  'n',
]);

/** Values, besides those that are neutral everywhere, that ask for what happens anyway. */
const WITHOUT_EFFECT: Readonly<Record<string, (value: unknown) => boolean>> = {
  modalities: (value) => (value as string[]).every((modality) => modality === 'text'),
  logit_bias: (value) => Object.keys(value as object).length === 0,
};

/** A request's parameters as they can be sent, and those that are told as dropped. */
export interface TakenRequest {
  readonly request: ChatRequest;
  readonly dropped: readonly string[];
}

/**
 * Leaves out what the API or the model does not take. Fields that the contract does not know are left out as well:
 * they were meant for Chat Completions, and an unknown one is an error here.
 */
export function takenOf(request: ChatRequest, plan: RoutePlan): TakenRequest {
  const inThis = plan.unsupportedIn?.(request);
  const refused = (name: string): boolean =>
    !TAKEN.has(name) || plan.unsupported.has(name) || (inThis?.includes(name) ?? false);
  const names = Object.keys(request).filter(refused);
  if (names.length === 0) return { request, dropped: [] };
  const entries = Object.entries(request);
  return {
    request: Object.fromEntries(entries.filter(([name]) => !refused(name))) as ChatRequest,
    dropped: names.filter((name) => {
      const value = request[name as keyof ChatRequest];
      return value != null && !isNeutral(name, value) && !WITHOUT_EFFECT[name]?.(value);
    }),
  };
}
