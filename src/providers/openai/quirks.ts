import { ADDED_FIELDS, COMPATIBLE, OPENAI, type Quirks } from '../openai-wire/quirks.ts';

const OPENAI_SERVICES = [
  'audio',
  'modalities',
  'moderation',
  'prediction',
  'prompt_cache_key',
  'prompt_cache_options',
  'prompt_cache_retention',
  'safety_identifier',
  'store',
  'verbosity',
  'web_search_options',
];

/**
 * One row for each vendor. Facts: the vendors' API references and their servers' own refusals, November 2026.
 *
 * @see https://platform.openai.com/docs/api-reference/chat/create
 * @see https://console.groq.com/docs/openai
 * @see https://docs.mistral.ai/api
 * @see https://api-docs.deepseek.com/guides/thinking_mode
 * @see https://openrouter.ai/docs/use-cases/reasoning-tokens
 * @see https://docs.ollama.com/api/openai-compatibility
 */
const ROWS = {
  openai: OPENAI,
  openrouter: { ...COMPATIBLE, developerRole: true, effort: 'reasoning' },
  deepseek: {
    ...COMPATIBLE,
    tokenLimit: 'max_tokens',
    // `reasoning_content` stays: a turn with tool calls is refused when it comes back without.
    lacks: new Set([...OPENAI_SERVICES, 'parallel_tool_calls', 'seed', 'functions', 'function_call']),
    effort: 'thinking',
    models: 'deepseek',
  },
  mistral: {
    ...COMPATIBLE,
    tokenLimit: 'max_tokens',
    // It refuses every field that it does not know (422), this one included.
    streamOptions: false,
    renames: new Map([['seed', 'random_seed']]),
    lacks: new Set([
      ...OPENAI_SERVICES.filter((name) => name !== 'prediction'),
      'functions',
      'function_call',
      'metadata',
      'service_tier',
      'user',
    ]),
    messageFields: { only: new Set(['role', 'content', 'tool_calls', 'tool_call_id', 'prefix']) },
    refusedHints: ['cache_control', 'prompt_cache_breakpoint'],
  },
  groq: {
    ...COMPATIBLE,
    lacks: new Set([...OPENAI_SERVICES, 'metadata']),
    messageFields: { only: new Set(['role', 'content', 'tool_calls', 'tool_call_id', 'function_call']) },
    refusedHints: ['cache_control', 'prompt_cache_breakpoint'],
  },
  together: { ...COMPATIBLE, tokenLimit: 'max_tokens', countedLogprobs: true },
  fireworks: { ...COMPATIBLE, tokenLimit: 'max_tokens' },
  xai: { ...COMPATIBLE, messageFields: { not: ADDED_FIELDS }, models: 'xai' },
  ollama: {
    ...COMPATIBLE,
    tokenLimit: 'max_tokens',
    lacks: new Set([
      ...OPENAI_SERVICES,
      'functions',
      'function_call',
      'metadata',
      'parallel_tool_calls',
      'service_tier',
      'user',
    ]),
    toolChoice: 'none',
  },
  vllm: { ...COMPATIBLE, beamSearch: true },
  'llama.cpp': {
    ...COMPATIBLE,
    tokenLimit: 'max_tokens',
    renames: new Map([['repetition_penalty', 'repeat_penalty']]),
    toolChoice: 'modes',
  },
} as const satisfies Record<string, Quirks>;

const OTHER_NAMES: Readonly<Record<string, keyof typeof ROWS>> = {
  'fireworks-ai': 'fireworks',
  'llama-cpp': 'llama.cpp',
  llamacpp: 'llama.cpp',
  mistralai: 'mistral',
  'together-ai': 'together',
  togetherai: 'together',
  'x-ai': 'xai',
};

/** The vendor's row; the generic one for a vendor that has none. */
export function quirksOf(vendor: string): Quirks {
  const name = vendor.toLowerCase();
  const row = OTHER_NAMES[name] ?? name;
  return Object.hasOwn(ROWS, row) ? ROWS[row as keyof typeof ROWS] : COMPATIBLE;
}
