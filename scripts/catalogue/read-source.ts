import { calcPrice } from '@pydantic/genai-prices';
import { bedrockLacks, mergeProfiles } from './bedrock.ts';

/** The catalogue's providers, and the files that the source keeps their models in. */
export const SOURCES: Readonly<Record<string, string>> = {
  anthropic: 'anthropic.json',
  bedrock: 'amazon-bedrock.json',
  deepseek: 'deepseek.json',
  fireworks: 'fireworks.json',
  gemini: 'google.json',
  groq: 'groq.json',
  mistral: 'mistral.json',
  openai: 'openai.json',
  openrouter: 'openrouter.json',
  together: 'together.json',
  xai: 'xai.json',
};

interface SourceModel {
  readonly type: string;
  readonly id: string;
  readonly reasoning: boolean;
  readonly input: readonly string[];
  readonly contextWindow: number;
  readonly maxTokens: number;
  readonly cost?: { readonly tiers?: readonly { readonly inputTokensAbove: number }[] };
  readonly thinkingLevelMap?: { readonly off?: string | null };
  readonly compat?: { readonly supportsTemperature?: boolean };
}

/** A chat model at a provider, as far as the source tells. */
export interface FoundModel {
  readonly provider: string;
  readonly id: string;
  readonly context: number | null;
  readonly maxOutput: number | null;
  /** Besides text. */
  readonly input: readonly string[];
  readonly reasoning: boolean;
  /** Capabilities that the provider's other models have and this one has not. */
  readonly lacks: readonly string[];
  /** Bedrock's inference profiles; empty text for the model itself. */
  readonly profiles?: readonly string[];
}

/** Reads one of the source's files: `{wire: {key: model}}`. Only chat models that Chat Completions can reach. */
export function readSource(
  provider: string,
  wires: Readonly<Record<string, Readonly<Record<string, SourceModel>>>>,
): FoundModel[] {
  const models = Object.values(wires)
    .flatMap((models) => Object.values(models))
    .filter((model) => model.type === 'chat' && isReachable(provider, model.id))
    .map((model) => {
      const context = contextOf(provider, model);
      return {
        provider,
        id: model.id,
        context,
        maxOutput: context === null ? model.maxTokens : Math.min(model.maxTokens, context),
        input: inputOf(provider, model),
        reasoning: model.reasoning,
        lacks: lacksOf(provider, model),
      };
    });
  return provider === 'bedrock' ? mergeProfiles(models) : models;
}

/** OpenAI serves these by its Responses API alone, Google by its Interactions; `:batch` answers hours later. */
function isReachable(provider: string, id: string): boolean {
  if (provider === 'openai') return !/-pro$|codex|deep-research/.test(id);
  if (provider === 'gemini') return !/deep-research|computer-use/.test(id);
  return provider !== 'openrouter' || (id.includes('/') && !id.endsWith(':batch'));
}

const PRICE_PROVIDERS: Readonly<Record<string, string>> = { bedrock: 'aws', gemini: 'google', xai: 'x-ai' };

/** The source ends some windows where the price rises: that is its users' wish, not the model's limit. */
function contextOf(provider: string, { id, contextWindow, cost }: SourceModel): number | null {
  if (!cost?.tiers?.some((tier) => tier.inputTokensAbove === contextWindow)) return contextWindow;
  const known = calcPrice({}, id, { providerId: PRICE_PROVIDERS[provider] ?? provider });
  return known?.model.context_window ?? null;
}

/** The source knows images alone; what the vendors' own wires take besides is in their documentation. */
function inputOf(provider: string, { id, input }: SourceModel): string[] {
  const vision = input.includes('image');
  if (provider === 'gemini' && id.startsWith('gemini-')) return ['image', 'audio', 'file'];
  if (!vision) return /gpt-audio|voxtral/.test(id) ? ['audio'] : [];
  const files = provider === 'bedrock' ? /claude|nova/.test(id) : ['anthropic', 'openai'].includes(provider);
  return files ? ['image', 'file'] : ['image'];
}

function lacksOf(provider: string, { id, reasoning, thinkingLevelMap, compat }: SourceModel): string[] {
  if (provider === 'bedrock') return bedrockLacks(id);
  const model = id.split('/').at(-1) ?? id;
  const lacks: string[] = [];
  // Structured outputs came with gpt-4o-2024-08-06.
  if (/^gpt-(3\.5|4$|4-|4o-2024-05)/.test(model)) lacks.push('json_schema');
  // At Groq only these are held to a schema.
  if (provider === 'groq' && !model.startsWith('gpt-oss')) lacks.push('json_schema');
  if (compat?.supportsTemperature === false) lacks.push('sampling', 'top_k');
  if (provider === 'openai' && reasoning) {
    lacks.push('penalties', 'logit_bias');
    if (!model.startsWith('o1')) lacks.push('stop');
    // gpt-5.1 to 5.x sample, and tell logprobs, while they are told not to reason.
    const canStop = thinkingLevelMap?.off === 'none' && /^gpt-5\.\d/.test(model);
    if (!canStop) lacks.push('sampling', 'logprobs');
  }
  if (provider === 'gemini' && model.startsWith('gemini-2.5')) lacks.push('penalties');
  return lacks;
}
