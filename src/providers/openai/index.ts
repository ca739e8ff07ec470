import { createWireProvider } from '../openai-wire/provider.ts';
import type { Provider, ProviderSettings } from '../provider.ts';
import { quirksOf } from './quirks.ts';

/**
 * A provider that speaks OpenAI's Chat Completions: OpenAI, and every compatible server with its quirks.
 * Calls go to `{baseUrl}/chat/completions`. Throws a TypeError for a base URL that is none.
 */
export function createOpenAiProvider(settings: ProviderSettings): Provider {
  const { apiKey, baseUrl, vendor } = settings;
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}/chat/completions`);
  return createWireProvider(settings, {
    url: () => url,
    credentials: apiKey === null ? null : ['authorization', `Bearer ${apiKey}`],
    quirks: quirksOf(vendor),
  });
}
