import { createWireProvider } from '../openai-wire/provider.ts';
import type { Provider, ProviderSettings } from '../provider.ts';
import { quirksOf } from './quirks.ts';

/**
 * A provider that speaks OpenAI's Chat Completions: OpenAI, and every compatible server with its quirks.
 * Calls go to `{baseUrl}/chat/completions`; what OpenAI's models only answer there, to `{baseUrl}/responses`.
 * Throws a TypeError for a base URL that is none.
 */
export function createOpenAiProvider(settings: ProviderSettings): Provider {
  const { apiKey, baseUrl, vendor } = settings;
  const base = baseUrl.replace(/\/+$/, '');
  const url = new URL(`${base}/chat/completions`);
  const responsesUrl = new URL(`${base}/responses`);
  const quirks = quirksOf(vendor);
  return createWireProvider(settings, {
    url: () => url,
    credentials: apiKey === null ? null : ['authorization', `Bearer ${apiKey}`],
    quirks,
    // xAI has the API too and prefers it, but Chat Completions refuse nothing there.
    responses: quirks.models === 'openai' ? { url: () => responsesUrl, format: 'openai-responses-v1' } : null,
  });
}
