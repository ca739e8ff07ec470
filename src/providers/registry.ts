import type { Provider, ProviderSettings } from './provider.ts';

type Load = (settings: ProviderSettings) => Promise<Provider>;

/** One line for each adapter. Only those that are configured are loaded: each costs a start some milliseconds. */
const ADAPTERS: Readonly<Record<ProviderSettings['adapter'], Load>> = {
  openai: async (settings) => (await import('./openai/index.ts')).createOpenAiProvider(settings),
  'azure-openai': async (settings) =>
    (await import('./azure-openai/index.ts')).createAzureOpenAiProvider(settings),
  anthropic: async (settings) => (await import('./anthropic/index.ts')).createAnthropicProvider(settings),
  gemini: async (settings) => (await import('./gemini/index.ts')).createGeminiProvider(settings),
  bedrock: async (settings) => (await import('./bedrock/index.ts')).createBedrockProvider(settings),
  sandbox: async (settings) => (await import('./sandbox/index.ts')).createSandboxProvider(settings),
};

/** The configured providers by name. */
export async function createProviders(
  settings: readonly ProviderSettings[],
): Promise<ReadonlyMap<string, Provider>> {
  const providers = await Promise.all(settings.map((one) => ADAPTERS[one.adapter](one)));
  return new Map(providers.map((provider) => [provider.name, provider]));
}
