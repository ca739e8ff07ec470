import { GATEWAY_FIELDS } from '../../src/contract/extensions.ts';
import type { ChatRequest } from '../../src/providers/provider.ts';
import { readContract } from './contract.ts';

const tools: ChatRequest['tools'] = [
  { type: 'function', function: { name: 'look', parameters: { type: 'object', properties: {} } } },
];
const functions = [{ name: 'look', parameters: { type: 'object', properties: {} } }];
const schema = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] };
const spoken: Partial<ChatRequest> = {
  modalities: ['text', 'audio'],
  audio: { format: 'mp3', voice: 'alloy' },
};

/** One request for each parameter of the contract, with a value that asks for something; others are there if needed. */
const SAMPLES: Readonly<Record<string, Partial<ChatRequest>>> = {
  audio: spoken,
  beam_size: { beam_size: 2 },
  frequency_penalty: { frequency_penalty: 0.5 },
  function_call: { functions, function_call: { name: 'look' } },
  functions: { functions },
  logit_bias: { logit_bias: { 50256: -100 } },
  logprobs: { logprobs: true },
  max_completion_tokens: { max_completion_tokens: 100 },
  max_tokens: { max_tokens: 100 },
  metadata: { metadata: { team: 'blue' } },
  min_p: { min_p: 0.1 },
  modalities: spoken,
  moderation: { moderation: { model: 'omni-moderation-latest' } },
  n: { n: 2 },
  parallel_tool_calls: { tools, parallel_tool_calls: false },
  prediction: { prediction: { type: 'content', content: 'Once' } },
  presence_penalty: { presence_penalty: 0.5 },
  prompt_cache_key: { prompt_cache_key: 'k' },
  prompt_cache_options: { prompt_cache_options: { mode: 'explicit' } },
  prompt_cache_retention: { prompt_cache_retention: '24h' },
  reasoning_effort: { reasoning_effort: 'low' },
  repetition_penalty: { repetition_penalty: 1.1 },
  response_format: {
    response_format: { type: 'json_schema', json_schema: { name: 'answer', schema } },
  },
  safety_identifier: { safety_identifier: 'u' },
  seed: { seed: 7 },
  service_tier: { service_tier: 'flex' },
  stop: { stop: ['END'] },
  store: { store: true },
  stream_options: { stream: true, stream_options: { include_usage: true } },
  temperature: { temperature: 0.5 },
  tool_choice: { tools, tool_choice: 'required' },
  tools: { tools },
  top_k: { top_k: 40 },
  top_logprobs: { logprobs: true, top_logprobs: 2 },
  top_p: { top_p: 0.5 },
  user: { user: 'u' },
  verbosity: { verbosity: 'low' },
  web_search_options: { web_search_options: {} },
};

/** Read by the gateway itself, whatever the target. */
const GATEWAYS_OWN: ReadonlySet<string> = new Set([...GATEWAY_FIELDS, 'messages', 'model', 'stream']);

/** Parameter and sample, in alphabetical order. Throws when the contract has a parameter that none is here for. */
export function parameterSamples(): readonly (readonly [string, ChatRequest])[] {
  const names = Object.keys(readContract().components.schemas.CreateChatCompletionRequest?.properties ?? {});
  const missing = names.filter((name) => !GATEWAYS_OWN.has(name) && !Object.hasOwn(SAMPLES, name));
  if (missing.length > 0) throw new Error(`scripts/docs/parameter-samples.ts lacks ${missing.join(', ')}`);
  return Object.entries(SAMPLES).map(([name, sample]) => [
    name,
    { messages: [{ role: 'user', content: 'Hello' }], ...sample },
  ]);
}
