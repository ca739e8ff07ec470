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
  readonly models: 'openai' | 'azure-openai' | 'deepseek' | 'xai' | null;
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();
/** The contract's own additions to messages, which only carry what some providers want to see again. */
export const ADDED_FIELDS = new Set(['reasoning_content', 'reasoning_details', 'extra_content']);

/** Passes everything on as it came: right for servers that follow OpenAI, and for gateways in front of many. */
export const COMPATIBLE: Quirks = {
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

/** OpenAI's own, as its models are told apart by name. */
export const OPENAI: Quirks = {
  ...COMPATIBLE,
  developerRole: true,
  messageFields: { not: ADDED_FIELDS },
  refusedHints: ['cache_control'],
  models: 'openai',
};
