import type { ChatRequest } from '../provider.ts';
import type { Capability, Route } from '../route.ts';
import { geminiModel } from './model.ts';

/** Whether the target lacks a parameter that has this value. */
type Rule = (value: unknown, route: Route, request: ChatRequest) => boolean;

const taken: Rule = () => false;
const lacked: Rule = () => true;
/** Lacked, but for the value that changes nothing. */
const lackedUnless =
  (...neutral: readonly unknown[]): Rule =>
  (value) =>
    !neutral.includes(value);
const needs =
  (capability: Capability, ...neutral: readonly unknown[]): Rule =>
  (value, route) =>
    !route.supports[capability] && !neutral.includes(value);

/** "Penalty is not enabled for this model", say those of 2.5 alone. */
const lacksPenalties: Rule = (value, route) =>
  value !== 0 && (!route.supports.penalties || geminiModel(route.id).version === 2.5);

const speaks = (route: Route): boolean => route.outputModalities.includes('audio');

const RULES = new Map<string, Rule>([
  ['messages', taken],
  ['stream', taken],
  ['stream_options', taken],
  ['max_tokens', taken],
  ['max_completion_tokens', taken],
  ['response_format', taken],
  ['n', taken],
  ['temperature', needs('sampling')],
  ['top_p', needs('sampling')],
  ['top_k', needs('top_k', 0)],
  ['seed', needs('seed')],
  ['presence_penalty', lacksPenalties],
  ['frequency_penalty', lacksPenalties],
  ['stop', needs('stop')],
  ['logprobs', needs('logprobs', false)],
  ['top_logprobs', needs('logprobs', 0)],
  ['reasoning_effort', needs('reasoning', 'none')],
  ['tools', needs('tools')],
  ['tool_choice', needs('tools', 'none', 'auto')],
  ['functions', needs('tools')],
  ['function_call', needs('tools', 'none', 'auto')],
  // The wire has no way to forbid a second call.
  ['parallel_tool_calls', lackedUnless(true)],
  // Gemini searches or calls functions, not both.
  [
    'web_search_options',
    (_value, _route, { tools, functions }) => Boolean(tools?.length || functions?.length),
  ],
  ['modalities', (value, route) => (value as string[]).includes('audio') && !speaks(route)],
  ['audio', (_value, route) => !speaks(route)],
  // Its other tiers have other prices, which costs would not show.
  ['service_tier', lackedUnless('auto', 'default')],
  ['store', lackedUnless(false)],
  ['min_p', lackedUnless(0)],
  ['repetition_penalty', lackedUnless(1)],
  ['beam_size', lackedUnless(1)],
  ['verbosity', lackedUnless('medium')],
]);

/** JSON paths of what this target can neither take nor have translated, deeper ones included. */
export function lacks(request: ChatRequest, route: Route): readonly string[] {
  const paths: string[] = [];
  for (const [name, value] of Object.entries(request)) {
    if (value == null) continue;
    if ((RULES.get(name) ?? lacked)(value, route, request)) paths.push(name);
  }
  addMessageLacks(paths, request.messages, route);
  if (request.tools && !paths.includes('tools')) addToolLacks(paths, request.tools);
  if (request.audio && !paths.includes('audio')) addAudioLacks(paths, request);
  if (request.web_search_options && !paths.includes('web_search_options')) {
    for (const name of ['search_context_size', 'user_location'] as const) {
      if (request.web_search_options[name] != null) paths.push(`web_search_options.${name}`);
    }
  }
  return paths;
}

function addMessageLacks(paths: string[], messages: ChatRequest['messages'], route: Route): void {
  for (let index = 0; index < messages.length; index++) {
    const message = messages[index];
    if (!message) continue;
    // A function's result has its function's name, which the wire knows.
    if (message.name && message.role !== 'tool' && message.role !== 'function') {
      paths.push(`messages[${index}].name`);
    }
    if (message.role === 'assistant' && message.audio) paths.push(`messages[${index}].audio`);
    if (message.role === 'user' && typeof message.content !== 'string') {
      addPartLacks(paths, message.content, index, route);
    }
  }
}

type UserParts = Exclude<Extract<ChatRequest['messages'][number], { role: 'user' }>['content'], string>;

function addPartLacks(paths: string[], parts: UserParts, message: number, { supports }: Route): void {
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    const path = `messages[${message}].content[${index}]`;
    if (part?.type === 'image_url') {
      const { detail } = part.image_url;
      if (!supports.vision) paths.push(path);
      else if (detail && detail !== 'auto') paths.push(`${path}.image_url.detail`);
    } else if (part?.type === 'input_audio' && !supports.audio) {
      paths.push(path);
    }
  }
}

function addToolLacks(paths: string[], tools: NonNullable<ChatRequest['tools']>): void {
  for (let index = 0; index < tools.length; index++) {
    const tool = tools[index];
    if (tool?.type === 'function' && tool.function.strict) paths.push(`tools[${index}].function.strict`);
    if (tool?.type === 'custom' && tool.custom.format?.type === 'grammar') {
      paths.push(`tools[${index}].custom.format`);
    }
  }
}

/** Gemini speaks in samples; a WAV header can be put before them once all are there. */
function addAudioLacks(paths: string[], { audio, stream }: ChatRequest): void {
  if (!audio) return;
  if (audio.format !== 'pcm16' && (audio.format !== 'wav' || stream)) paths.push('audio.format');
  if (typeof audio.voice !== 'string') paths.push('audio.voice');
}
