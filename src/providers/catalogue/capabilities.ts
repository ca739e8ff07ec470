import { CAPABILITIES, type Capability, type Supports } from '../route.ts';
import type { ModelFacts } from './snapshot.ts';

type Deviations = Partial<Record<Capability, boolean>>;

/** What is assumed of a server that follows OpenAI, and of a model that nobody described. */
const COMPATIBLE: Supports = {
  tools: true,
  vision: true,
  audio: false,
  json_schema: true,
  n: true,
  logprobs: true,
  seed: true,
  logit_bias: true,
  penalties: true,
  sampling: true,
  stop: true,
  reasoning: true,
  top_k: false,
  min_p: false,
  repetition_penalty: false,
  beam_size: false,
};

const OPEN_WEIGHTS: Deviations = { top_k: true, min_p: true, repetition_penalty: true };

/**
 * How the catalogue's providers deviate from that, whatever the model. What depends on a request (sampling while a
 * model reasons) is the adapters' to know.
 *
 * @see the providers' API references, November 2026
 */
const DEVIATIONS: Readonly<Record<string, Deviations>> = {
  anthropic: {
    n: false,
    logprobs: false,
    seed: false,
    logit_bias: false,
    penalties: false,
    top_k: true,
  },
  // Which of them take top_k, the snapshot tells.
  bedrock: { n: false, logprobs: false, seed: false, logit_bias: false, penalties: false, top_k: true },
  gemini: { audio: true, logit_bias: false, top_k: true },
  mistral: { logprobs: false, logit_bias: false },
  deepseek: { json_schema: false, n: false, seed: false, logit_bias: false },
  xai: { logit_bias: false },
  groq: { n: false, logprobs: false, logit_bias: false, penalties: false },
  together: OPEN_WEIGHTS,
  fireworks: OPEN_WEIGHTS,
  openrouter: { ...OPEN_WEIGHTS, n: false },
  ollama: { n: false, logit_bias: false },
  vllm: { ...OPEN_WEIGHTS, beam_size: true },
  'llama.cpp': OPEN_WEIGHTS,
};

/** The wires that are not OpenAI's have the same limits at whatever address. */
const BY_ADAPTER: Readonly<Record<string, string>> = {
  anthropic: 'anthropic',
  bedrock: 'bedrock',
  gemini: 'gemini',
};

/** What none of the sandbox's models has; the rest they honour. */
const SANDBOX: Supports = {
  ...COMPATIBLE,
  logit_bias: false,
  penalties: false,
  reasoning: false,
};

const NOTHING = Object.fromEntries(CAPABILITIES.map((name) => [name, false])) as unknown as Supports;

export interface CapabilityQuestion {
  readonly adapter: string;
  /** The catalogue's provider whose endpoint it is, if any. */
  readonly row: string | undefined;
  readonly type: 'chat' | 'embedding';
  readonly facts: ModelFacts | undefined;
  /** What the configuration says; it wins. */
  readonly written: Readonly<Record<string, boolean>>;
}

/** What a model can do at a provider: configuration over what is known of the model over what is known of the API. */
export function supportsOf({ adapter, row, type, facts, written }: CapabilityQuestion): Supports {
  if (type === 'embedding') return { ...NOTHING, ...chosen(written) };
  const base = adapter === 'sandbox' ? SANDBOX : COMPATIBLE;
  const deviations = DEVIATIONS[row ?? BY_ADAPTER[adapter] ?? ''];
  return { ...base, ...deviations, ...(facts && fromFacts(facts)), ...chosen(written) };
}

function fromFacts({ input, reasoning, lacks }: ModelFacts): Deviations {
  return {
    vision: input.includes('image'),
    audio: input.includes('audio'),
    reasoning,
    ...Object.fromEntries(lacks.map((name) => [name, false])),
  };
}

const isCapability = (name: string): name is Capability => CAPABILITIES.some((known) => known === name);

const chosen = (written: Readonly<Record<string, boolean>>): Deviations =>
  Object.fromEntries(Object.entries(written).filter(([name]) => isCapability(name)));

/** Parameters that have an effect whatever the model: what a wire lacks of these, the gateway does itself. */
const ALWAYS = ['max_completion_tokens', 'max_tokens', 'n', 'response_format', 'stream', 'stream_options'];

const PARAMETERS: Partial<Record<Capability, readonly string[]>> = {
  tools: ['function_call', 'functions', 'parallel_tool_calls', 'tool_choice', 'tools'],
  logprobs: ['logprobs', 'top_logprobs'],
  seed: ['seed'],
  logit_bias: ['logit_bias'],
  penalties: ['frequency_penalty', 'presence_penalty'],
  sampling: ['temperature', 'top_p'],
  stop: ['stop'],
  reasoning: ['reasoning_effort'],
  top_k: ['top_k'],
  min_p: ['min_p'],
  repetition_penalty: ['repetition_penalty'],
  beam_size: ['beam_size'],
};

/** The optional request parameters that have an effect, in alphabetical order. */
export function supportedParameters(supports: Supports, type: 'chat' | 'embedding'): string[] {
  if (type === 'embedding') return ['dimensions', 'encoding_format'];
  const names = CAPABILITIES.filter((name) => supports[name]).flatMap((name) => PARAMETERS[name] ?? []);
  return [...ALWAYS, ...names].sort();
}
