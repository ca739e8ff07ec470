/** How one vendor's Chat Completions differ from OpenAI's, as far as requests must be worded differently. */
export interface Quirks {
  /** Its one name for the limit of an answer's tokens; null where both names do. */
  readonly tokenLimit: 'max_tokens' | 'max_completion_tokens' | null;
  /** Whether it knows the role; sent as `system` elsewhere, which all know. */
  readonly developerRole: boolean;
  /** Whether `stream_options.include_usage` is needed and taken; the others report usage anyway, or never. */
  readonly streamOptions: boolean;
  /** Parameters under another name, by the contract's. */
  readonly renames: ReadonlyMap<string, string>;
  /** Parameters that it refuses, or takes without a word and without effect. */
  readonly lacks: ReadonlySet<string>;
  /** Where it wants `reasoning_effort` said. */
  readonly effort: 'reasoning_effort' | 'reasoning' | 'thinking';
  /** The only fields that it takes in a message, or those that it refuses. */
  readonly messageFields: { readonly only: ReadonlySet<string> } | { readonly not: ReadonlySet<string> };
  /** Hints in content parts and tools that it refuses. */
  readonly refusedHints: readonly string[];
  /** Whether `tool_choice` may name a function (`any`), only say how (`modes`), or is not read at all (`none`). */
  readonly toolChoice: 'any' | 'modes' | 'none';
  /** `logprobs` is the number of tokens to tell, not a switch beside `top_logprobs`. */
  readonly countedLogprobs: boolean;
  /** Beam search is a switch, and `n` is how wide. */
  readonly beamSearch: boolean;
  /** Which families of models it has whose members differ in what they take; see `models.ts`. */
  readonly models: 'openai' | 'deepseek' | 'xai' | null;
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();
/** The contract's own additions to messages, which only carry what some providers want to see again. */
const ADDED_FIELDS = new Set(['reasoning_content', 'reasoning_details', 'extra_content']);

/** Passes everything on as it came: right for servers that follow OpenAI, and for gateways in front of many. */
const COMPATIBLE: Quirks = {
  tokenLimit: null,
  developerRole: false,
  streamOptions: true,
  renames: NO_NAMES,
  lacks: new Set(),
  effort: 'reasoning_effort',
  messageFields: { not: new Set() },
  refusedHints: [],
  toolChoice: 'any',
  countedLogprobs: false,
  beamSearch: false,
  models: null,
};

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
  openai: {
    ...COMPATIBLE,
    developerRole: true,
    messageFields: { not: ADDED_FIELDS },
    refusedHints: ['cache_control'],
    models: 'openai',
  },
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
  'azure-openai': 'openai',
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
