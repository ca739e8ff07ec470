import type { ChatRequest } from '../provider.ts';
import type { Route } from '../route.ts';
import { lackingStops } from '../stop-sequences.ts';
import { switchedOff } from '../switched-off.ts';
import { type CallPlan, planCall } from './call-plan.ts';
import { tierToWire } from './service-tier.ts';
import { canBeStrict } from './tools.ts';

type Message = ChatRequest['messages'][number];

/** Taken as they are, or met by a translation. */
const TAKEN = new Set<string>([
  'model',
  'max_tokens',
  'max_completion_tokens',
  'tool_choice',
  'parallel_tool_calls',
  'functions',
  'function_call',
  'response_format',
  'stream',
  'stream_options',
  'user',
  'safety_identifier',
  // The gateway asks as often as it takes.
  'n',
]);

/** Values that ask for what happens anyway. */
const WITHOUT_EFFECT = new Map<string, (value: unknown) => boolean>(
  Object.entries<(value: unknown) => boolean>({
    presence_penalty: (value) => value === 0,
    frequency_penalty: (value) => value === 0,
    repetition_penalty: (value) => value === 1,
    min_p: (value) => value === 0,
    beam_size: (value) => value === 1,
    logprobs: (value) => value === false,
    top_logprobs: (value) => value === 0,
    store: (value) => value === false,
    logit_bias: (value) => Object.keys(value as object).length === 0,
    metadata: (value) => Object.keys(value as object).length === 0,
    modalities: (value) => (value as string[]).every((modality) => modality === 'text'),
    verbosity: (value) => value === 'medium',
  }),
);

/** The paths of what this wire, or this model on it, neither takes nor has translated. */
export function lacks(request: ChatRequest, route: Route): string[] {
  const paths: string[] = [];
  let plan: CallPlan | undefined;
  const planned = (): CallPlan => {
    plan ??= planCall(request, route);
    return plan;
  };
  const off = switchedOff(route);
  for (const [name, value] of Object.entries(request)) {
    if (value === null || value === undefined) continue;
    if (off.includes(name)) paths.push(name);
    else if (TAKEN.has(name)) continue;
    else if (name === 'messages') lackingInMessages(request.messages, paths);
    else if (name === 'stop') paths.push(...lackingStops(request.stop));
    else if (name === 'tools') lackingInTools(request.tools, planned(), paths);
    else if (name === 'web_search_options') lackingInSearch(request.web_search_options, planned(), paths);
    else if (name === 'temperature' || name === 'top_p' || name === 'top_k') {
      if (planned().sampling.lacking.includes(name)) paths.push(name);
    } else if (name === 'reasoning_effort') {
      if (planned().reasoning.lacking) paths.push(name);
    } else if (name === 'service_tier') {
      if (!tierToWire(request.service_tier)) paths.push(name);
    } else if (!WITHOUT_EFFECT.get(name)?.(value)) paths.push(name);
  }
  return paths;
}

function lackingInMessages(messages: readonly Message[], paths: string[]): void {
  messages.forEach((message, index) => {
    // A function's name is its result's address; all others are only labels.
    if (message.role !== 'function' && message.name) paths.push(`messages[${index}].name`);
    if (message.role === 'assistant' && message.audio) paths.push(`messages[${index}].audio`);
    if (message.role !== 'user' || typeof message.content === 'string') return;
    message.content.forEach((part, at) => {
      const path = `messages[${index}].content[${at}]`;
      if (part.type === 'input_audio') paths.push(path);
      else if (part.type === 'image_url' && part.image_url.detail && part.image_url.detail !== 'auto') {
        paths.push(`${path}.image_url.detail`);
      }
    });
  });
}

function lackingInTools(tools: ChatRequest['tools'], { traits }: CallPlan, paths: string[]): void {
  tools?.forEach((tool, index) => {
    if (tool.type !== 'function' || !tool.function.strict || canBeStrict(tool, traits)) return;
    paths.push(`tools[${index}].function.strict`);
  });
}

function lackingInSearch(
  options: ChatRequest['web_search_options'],
  { traits }: CallPlan,
  paths: string[],
): void {
  if (!traits.webSearch) paths.push('web_search_options');
  else if (options?.search_context_size && options.search_context_size !== 'medium') {
    paths.push('web_search_options.search_context_size');
  }
}
