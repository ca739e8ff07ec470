import { isPrivateHost } from './check-text.ts';

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
