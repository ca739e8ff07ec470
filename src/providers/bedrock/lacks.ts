import type { ChatRequest } from '../provider.ts';
import type { Route } from '../route.ts';
import { lackingStops } from '../stop-sequences.ts';
import { switchedOff } from '../switched-off.ts';
import { type CallPlan, planCall } from './call-plan.ts';
import { isMarked } from './content-blocks.ts';
import { type Family, familyOf } from './families.ts';
import { isKnownTier } from './service-tier.ts';
import { canBeStrict } from './tools.ts';

type Message = ChatRequest['messages'][number];

/** Taken as they are, or met by a translation. */
const TAKEN = new Set<string>([
  'model',
  'max_tokens',
  'max_completion_tokens',
  'tool_choice',
  'functions',
  'function_call',
  'response_format',
  'stream',
  'stream_options',
  // The gateway asks as often as it takes.
  'n',
]);

/** Values that ask for what happens anyway. */
const WITHOUT_EFFECT = new Map<string, (value: unknown) => boolean>(
  Object.entries<(value: unknown) => boolean>({
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

const SAMPLED = new Set(['temperature', 'top_p', 'top_k', 'seed', 'presence_penalty', 'frequency_penalty']);

/** The paths of what this wire, or this model on it, neither takes nor has translated. */
export function lacks(request: ChatRequest, route: Route): string[] {
  const paths: string[] = [];
  const family = familyOf(route);
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
    else if (name === 'messages') lackingInMessages(request.messages, family, route, paths);
    else if (name === 'stop') paths.push(...(family.stop ? lackingStops(request.stop) : ['stop']));
    else if (name === 'tools') lackingInTools(request.tools, family, paths);
    else if (name === 'parallel_tool_calls') {
      if (!family.traits && request.parallel_tool_calls === false) paths.push(name);
    } else if (SAMPLED.has(name)) {
      if (planned().sampling.lacking.includes(name)) paths.push(name);
    } else if (name === 'reasoning_effort') {
      if (planned().reasoning?.lacking ?? planned().effort.lacking) paths.push(name);
    } else if (name === 'service_tier') {
      if (request.service_tier && !isKnownTier(request.service_tier)) paths.push(name);
    } else if (!WITHOUT_EFFECT.get(name)?.(value)) paths.push(name);
  }
  return paths;
}

function lackingInMessages(
  messages: readonly Message[],
  family: Family,
  { supports }: Route,
  paths: string[],
): void {
  for (const [index, message] of messages.entries()) {
    const at = `messages[${index}]`;
    // A function's name is its result's address; all others are only labels.
    if (message.role !== 'function' && message.name) paths.push(`${at}.name`);
    if (message.role === 'assistant' && message.audio) paths.push(`${at}.audio`);
    if (!Array.isArray(message.content)) continue;
    for (const [place, part] of message.content.entries()) {
      const path = `${at}.content[${place}]`;
      if (part.type === 'input_audio' && !supports.audio) paths.push(path);
      else if (part.type === 'file' && !part.file.file_data) paths.push(path);
      else if (part.type === 'image_url' && part.image_url.detail && part.image_url.detail !== 'auto') {
        paths.push(`${path}.image_url.detail`);
      }
      if (!family.cachePoints) lackingMark(part, path, paths);
    }
  }
}

function lackingInTools(tools: ChatRequest['tools'], family: Family, paths: string[]): void {
  for (const [index, tool] of (tools ?? []).entries()) {
    const path = `tools[${index}]`;
    if (tool.type !== 'function') continue;
    if (tool.function.strict && !canBeStrict(tool, family)) paths.push(`${path}.function.strict`);
    if (!family.cachePoints) lackingMark(tool, path, paths);
  }
}

function lackingMark(marked: object, path: string, paths: string[]): void {
  if (!isMarked(marked)) return;
  paths.push(
    `${path}.${'cache_control' in marked && marked.cache_control ? 'cache_control' : 'prompt_cache_breakpoint'}`,
  );
}
