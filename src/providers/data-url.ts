import { ProviderError } from '../kernel/errors.ts';

/** What a `data:` URL holds. */
export interface InlineData {
  /** In lower case, without parameters; empty when it has none. */
  readonly mediaType: string;
  /** Base64, whichever way it was written. */
  readonly data: string;
}

/**
 * Splits a `data:` URL (RFC 2397). Throws `invalid_request` for what is none.
 * @param path where it stands, for the error: `messages[0].content[1].image_url.url`
 */
export function parseDataUrl(url: string, path: string): InlineData {
  const comma = url.indexOf(',');
  if (comma === -1) throw malformed(path);
  const header = url.slice('data:'.length, comma).toLowerCase();
  const type = header.split(';', 1)[0]?.trim() ?? '';
  const mediaType = type === 'image/jpg' ? 'image/jpeg' : type;
  const data = url.slice(comma + 1);
  if (header.endsWith(';base64')) return { mediaType, data };
  try {
    return { mediaType, data: Buffer.from(decodeURIComponent(data)).toString('base64') };
  } catch {
    throw malformed(path);
  }
}

const malformed = (path: string): ProviderError =>
  new ProviderError('invalid_request', `${path} is no valid data: URL`, { param: path });
