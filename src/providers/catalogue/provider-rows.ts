import type { ProviderSettings } from '../provider.ts';

/** A provider of the catalogue: what nobody has to write, because it is the same for everybody. */
export interface ProviderRow {
  readonly name: string;
  readonly adapter: Exclude<ProviderSettings['adapter'], 'sandbox'>;
  /** As the vendor's own SDK has it; no trailing slash. null: every account has its own. */
  readonly baseUrl: string | null;
  /** The variable that holds its key and switches it on by being there; null for servers that need none. */
  readonly apiKeyVariable: string | null;
  /** Who makes its models, where they are not said to be somebody else's. */
  readonly vendor: string;
  /** Its name in the price package; null where calls cost nothing that anybody could know. */
  readonly prices: string | null;
  /** How its vendor's own models are called, for those that only the price package knows; null for hosts. */
  readonly ownNames: RegExp | null;
}

const hosted = (
  name: string,
  baseUrl: string | null,
  apiKeyVariable: string,
  others: Partial<ProviderRow> = {},
): ProviderRow => ({
  name,
  adapter: 'openai',
  baseUrl,
  apiKeyVariable,
  vendor: name,
  prices: name,
  ownNames: null,
  ...others,
});

const local = (name: string, baseUrl: string): ProviderRow => ({
  name,
  adapter: 'openai',
  baseUrl,
  apiKeyVariable: null,
  vendor: name,
  prices: null,
  ownNames: null,
});

/**
 * In the order in which those that only the environment switches on are asked: makers of models before hosts.
 *
 * @see https://platform.openai.com/docs/api-reference and each provider's own quickstart for the addresses
 */
export const PROVIDER_ROWS: readonly ProviderRow[] = [
  hosted('openai', 'https://api.openai.com/v1', 'OPENAI_API_KEY', { ownNames: /^(gpt-|chatgpt-|o\d|ft:)/ }),
  hosted('anthropic', 'https://api.anthropic.com', 'ANTHROPIC_API_KEY', {
    adapter: 'anthropic',
    ownNames: /^claude-/,
  }),
  hosted('gemini', 'https://generativelanguage.googleapis.com', 'GEMINI_API_KEY', {
    adapter: 'gemini',
    vendor: 'google',
    prices: 'google',
    ownNames: /^gem(ini|ma)-/,
  }),
  hosted('mistral', 'https://api.mistral.ai/v1', 'MISTRAL_API_KEY', {
    ownNames: /^(open-)?(mistral|mixtral|ministral|magistral|codestral|devstral|pixtral|voxtral)/,
  }),
  hosted('deepseek', 'https://api.deepseek.com', 'DEEPSEEK_API_KEY', { ownNames: /^deepseek-/ }),
  hosted('xai', 'https://api.x.ai/v1', 'XAI_API_KEY', { prices: 'x-ai', ownNames: /^grok-/ }),
  hosted('azure-openai', null, 'AZURE_OPENAI_API_KEY', {
    adapter: 'azure-openai',
    vendor: 'openai',
    prices: 'azure',
  }),
  hosted('bedrock', null, 'AWS_BEARER_TOKEN_BEDROCK', {
    adapter: 'bedrock',
    vendor: 'amazon',
    prices: 'aws',
  }),
  hosted('groq', 'https://api.groq.com/openai/v1', 'GROQ_API_KEY'),
  hosted('together', 'https://api.together.xyz/v1', 'TOGETHER_API_KEY'),
  hosted('fireworks', 'https://api.fireworks.ai/inference/v1', 'FIREWORKS_API_KEY'),
  hosted('openrouter', 'https://openrouter.ai/api/v1', 'OPENROUTER_API_KEY'),
  local('ollama', 'http://127.0.0.1:11434/v1'),
  local('vllm', 'http://127.0.0.1:8000/v1'),
  local('llama.cpp', 'http://127.0.0.1:8080/v1'),
];

export const rowNamed = (name: string): ProviderRow | undefined =>
  PROVIDER_ROWS.find((row) => row.name === name);
