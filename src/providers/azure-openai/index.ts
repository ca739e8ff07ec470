import { createWireProvider } from '../openai-wire/provider.ts';
import type { Provider, ProviderSettings } from '../provider.ts';
import { deploymentUrl, responsesUrl } from './deployment-url.ts';
import { quirksOf } from './quirks.ts';

/**
 * OpenAI's models, and others of the wire, deployed in a resource of Azure. A route's id is its deployment; its base
 * name says which model that is. Throws a TypeError for a base URL that is none.
 *
 * @see https://learn.microsoft.com/en-us/azure/foundry/openai/api-version-lifecycle
 */
export function createAzureOpenAiProvider(settings: ProviderSettings): Provider {
  const { apiKey, apiVersion = null, baseUrl } = settings;
  const responses = responsesUrl(baseUrl, apiVersion);
  return createWireProvider(settings, {
    url: ({ id }) => deploymentUrl(baseUrl, apiVersion, id),
    // A token of Entra ID goes into the configured headers instead.
    credentials: apiKey === null ? null : ['api-key', apiKey],
    quirks: quirksOf(apiVersion),
    responses: responses && { url: () => responses, format: 'azure-openai-responses-v1' },
  });
}
