import type { Access, AccessQuestion } from './access.ts';
import { readBaseUrl } from './base-url.ts';
import type { ProviderSources } from './provider-sources.ts';
import { AWS_ONLY, readAws } from './read-aws.ts';
import { readKey } from './read-key.ts';

/** Reads them from the file, else from the environment. `off` says why a provider can't be used. */
export function readAccess(question: AccessQuestion, sources: ProviderSources): Access | { off: string } {
  const { at, raw, adapter, baseUrl, row, environmentOf } = question;
  refuseMisplaced(question, sources);
  const url = baseUrl?.ok ? baseUrl.url : (row?.baseUrl ?? '');
  if (adapter === 'bedrock') return readAws(question, sources);
  const key = readKey(at, raw, environmentOf, sources);
  if ('off' in key || adapter !== 'azure-openai') return 'off' in key ? key : { ...key, baseUrl: url };
  const { variables } = sources;
  const apiVersion =
    raw.api_version ?? (environmentOf ? variables.AZURE_OPENAI_API_VERSION?.trim() : undefined) ?? null;
  if (raw.base_url != null) return { ...key, baseUrl: url, apiVersion };
  const endpoint = variables.AZURE_OPENAI_ENDPOINT;
  if (endpoint === undefined) return { off: 'AZURE_OPENAI_ENDPOINT is not set' };
  return { ...key, baseUrl: addressOf('AZURE_OPENAI_ENDPOINT', endpoint, sources), apiVersion };
}

/** An address that the environment gives. */
function addressOf(variable: string, text: string, { findings, allowPrivate }: ProviderSources): string {
  const url = readBaseUrl(text);
  if (!url.ok) findings.outside('environment', variable, url.message);
  else if (url.private && !allowPrivate) {
    const why = 'is a private address, which security.allow_private_upstreams: false forbids';
    findings.outside('environment', variable, why);
  }
  return url.ok ? url.url : '';
}

function refuseMisplaced({ at, raw, adapter }: AccessQuestion, { findings }: ProviderSources): void {
  if (raw.api_version !== undefined && adapter !== 'azure-openai') {
    findings.problem([...at, 'api_version'], 'is for the adapter azure-openai alone', 'key');
  }
  for (const key of adapter === 'bedrock' ? [] : AWS_ONLY) {
    if (raw[key] !== undefined) findings.problem([...at, key], 'is for the adapter bedrock alone', 'key');
  }
}
