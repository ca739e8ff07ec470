import type { ChatRequest } from '../provider.ts';
import type { Capability, Supports } from '../route.ts';

/**
 * What each parameter needs of its model; null: nothing, the sandbox honours it. Parameters that steer chance
 * or service (temperature, `store`) are honoured by having nothing to do here.
 */
const NEEDS: Readonly<Record<string, Capability | null>> = {
  messages: null,
  temperature: 'sampling',
  top_p: 'sampling',
  presence_penalty: 'penalties',
  frequency_penalty: 'penalties',
  logit_bias: 'logit_bias',
  seed: 'seed',
  stop: 'stop',
  n: null,
  max_completion_tokens: null,
  max_tokens: null,
  logprobs: 'logprobs',
  top_logprobs: 'logprobs',
  tools: 'tools',
  tool_choice: 'tools',
  parallel_tool_calls: 'tools',
  functions: 'tools',
  function_call: 'tools',
  response_format: null,
  prediction: null,
  reasoning_effort: null,
  verbosity: null,
  stream: null,
  stream_options: null,
  service_tier: null,
  store: null,
  metadata: null,
  prompt_cache_key: null,
  prompt_cache_options: null,
  prompt_cache_retention: null,
  safety_identifier: null,
  user: null,
  top_k: 'top_k',
  min_p: 'min_p',
  repetition_penalty: 'repetition_penalty',
  beam_size: 'beam_size',
};

/** The request's parameters that mean nothing to the sandbox: unknown ones, sound, search, and what the route lacks. */
export function lackingParams(request: ChatRequest, supports: Supports): readonly string[] {
  const lacking: string[] = [];
  for (const name of Object.keys(request)) {
    if (name === 'modalities') {
      if (request.modalities?.includes('audio')) lacking.push(name);
      continue;
    }
    const needs = Object.hasOwn(NEEDS, name) ? NEEDS[name] : undefined;
    if (needs === undefined || (needs !== null && !supports[needs])) lacking.push(name);
  }
  return lacking;
}
