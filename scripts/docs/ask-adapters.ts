import { createCatalogue } from '../../src/providers/catalogue/catalogue.ts';
import type { CatalogueProvider } from '../../src/providers/catalogue/catalogue-input.ts';
import { PROVIDER_ROWS } from '../../src/providers/catalogue/provider-rows.ts';
import type { ChatRequest, Provider, ProviderSettings } from '../../src/providers/provider.ts';
import { createProviders } from '../../src/providers/registry.ts';
import type { Route } from '../../src/providers/route.ts';
import { parameterSamples } from './parameter-samples.ts';

/** The models that are asked for, where it matters which: families of a vendor's models differ. */
const MODELS: readonly (readonly [string, string])[] = [
  ['openai', 'gpt-4o'],
  ['openai', 'gpt-5.5'],
  // Served by the Responses API alone.
  ['openai', 'gpt-5.6-cyber'],
  ['anthropic', 'claude-sonnet-4-6'],
  ['anthropic', 'claude-opus-5'],
  ['gemini', 'gemini-2.5-flash'],
  ['gemini', 'gemini-3.8-flash'],
  ['mistral', 'mistral-large-latest'],
  ['deepseek', 'deepseek-flash'],
  ['xai', 'grok-4.7'],
  ['azure-openai', 'gpt-4o'],
  ['bedrock', 'claude-opus-4-6'],
  ['bedrock', 'nova-pro'],
  ['bedrock', 'llama-3.3-70b'],
  ['groq', 'llama-3.3-70b-versatile'],
  ['together', 'openai/gpt-oss-120b'],
  ['fireworks', 'any'],
  ['openrouter', 'any'],
  ['ollama', 'any'],
  ['vllm', 'any'],
  ['llama.cpp', 'any'],
  ['sandbox', 'sandbox/echo'],
];

/** Nothing listens there: what an adapter does with a request is known before it calls. */
const NOWHERE = 'http://127.0.0.1:1';

export interface AdapterAnswer {
  readonly provider: string;
  readonly model: string;
  readonly dropped: readonly string[];
  /** Met by something else than the parameter itself. */
  readonly translated: readonly string[];
}

/** Asks the adapters themselves, parameter by parameter. */
export async function askAdapters(): Promise<AdapterAnswer[]> {
  const settings = [
    ...PROVIDER_ROWS.map((row) => settingsOf(row.name, row.adapter)),
    settingsOf('sandbox', 'sandbox'),
  ];
  const providers = await createProviders(settings);
  const catalogue = await createCatalogue({
    providers: settings,
    providersOff: [],
    models: { default: null, aliases: {} },
  });
  try {
    return await Promise.all(
      MODELS.map(async ([name, model]) => {
        const provider = providers.get(name);
        const [route] = catalogue.find(model, name);
        if (!provider || !route) throw new Error(`there is no ${model} at ${name}`);
        return { provider: name, model, ...(await askAdapter(provider, route)) };
      }),
    );
  } finally {
    await Promise.all([...providers.values()].map((provider) => provider.close()));
  }
}

async function askAdapter(
  provider: Provider,
  route: Route,
): Promise<{ dropped: string[]; translated: string[] }> {
  const dropped: string[] = [];
  const translated: string[] = [];
  for (const [name, request] of parameterSamples()) {
    const concerns = (path: string): boolean => /^\w+/.exec(path)?.[0] === name;
    if (provider.lacks(request, route).some(concerns)) dropped.push(name);
    else if ((await translations(provider, request, route)).some(concerns)) translated.push(name);
  }
  return { dropped, translated };
}

async function translations(provider: Provider, request: ChatRequest, route: Route): Promise<string[]> {
  // The gateway itself asks as often as there are answers wanted.
  const takesN = provider.takesN?.(request, route) ?? route.supports.n;
  const told = request.n != null && !takesN ? ['n'] : [];
  const call = {
    request,
    source: null,
    route,
    signal: AbortSignal.timeout(5_000),
    translated: (path: string) => void told.push(path),
  };
  await provider.chat(call).catch(() => {});
  return told;
}

const settingsOf = (
  name: string,
  adapter: CatalogueProvider['adapter'],
): ProviderSettings & CatalogueProvider => ({
  name,
  adapter,
  vendor: name,
  models: [],
  baseUrl: NOWHERE,
  apiKey: 'none',
  headers: {},
  timeouts: { connectMs: 1_000, firstTokenMs: 1_000, idleMs: 1_000, totalMs: 2_000 },
  maxConcurrency: 1_000,
  ...(adapter === 'sandbox' && {
    sandbox: { latencyMs: 0, tokensPerSecond: 0, fault: null, replies: [] },
  }),
});
