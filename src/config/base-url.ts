import { isPrivateHost } from './check-text.ts';
import type { Findings } from './findings.ts';
import type { ProviderConfig, ServerConfig } from './gateway-config.ts';

/** A provider's address, or what is wrong with it. */
export type BaseUrl =
  | { readonly ok: true; readonly url: string; readonly private: boolean; readonly encrypted: boolean }
  | { readonly ok: false; readonly message: string };

/**
 * Reads a `base_url`: http or https, no credentials, query or fragment. Slashes at the end are taken off.
 * The message never repeats the text, which may hold credentials.
 */
export function readBaseUrl(text: string): BaseUrl {
  const wrong = (message: string): BaseUrl => ({ ok: false, message });
  const url = URL.parse(text.trim());
  if (!url) return wrong('is not a URL; write one like https://api.openai.com/v1');
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return wrong('must begin with https:// or http://');
  if (url.username !== '' || url.password !== '')
    return wrong('must not hold credentials; api_key is for those');
  if (url.search !== '' || url.hash !== '') return wrong('must not have a query or a fragment');
  return {
    ok: true,
    url: `${url.origin}${url.pathname}`.replace(/\/+$/, ''),
    private: isPrivateHost(url.hostname),
    encrypted: url.protocol === 'https:',
  };
}

const THIS_MACHINE = ['127.0.0.1', 'localhost', '[::1]', '0.0.0.0'];

/** A provider that is the gateway itself would make every request ask again and again. llama.cpp has our port. */
export function refuseOwnAddress(
  providers: readonly ProviderConfig[],
  { host, port }: ServerConfig,
  findings: Findings,
): void {
  for (const { name, baseUrl } of providers) {
    const url = URL.parse(baseUrl);
    if (!url) continue;
    const there = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
    if (there === port && (THIS_MACHINE.includes(url.hostname) || url.hostname === host)) {
      findings.problem(['providers', name, 'base_url'], `is where the gateway itself listens: ${url.origin}`);
    }
  }
}
