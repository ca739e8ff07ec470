import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import type { Dispatcher } from 'undici';
import { abortSignalOf, type CancelSignal } from './cancellation.ts';
import { isSuccess } from './http-types.ts';
import { isPublicAddress } from './public-address.ts';

export interface PublicFetchOptions {
  /** Of the body. */
  readonly maxBytes: number;
  /** For everything: names, redirects, body. */
  readonly timeoutMs: number;
  readonly signal: CancelSignal;
  /** Only where the operator allows it; addresses come from requests. */
  readonly allowPrivate?: boolean | undefined;
  /** How names become addresses; the system's way if absent. */
  readonly lookup?: LookupFunction | undefined;
  /** Which addresses are public; tests have only loopback ones. */
  readonly isPublic?: ((address: string) => boolean) | undefined;
}

export interface FetchedFile {
  readonly bytes: Buffer;
  /** As the server says, parameters included. */
  readonly contentType: string | null;
}

export type PublicFetchReason =
  | 'bad_url'
  | 'not_public'
  | 'unreachable'
  | 'status'
  | 'redirects'
  | 'encoding'
  | 'too_large'
  | 'timeout'
  | 'cancelled';

/** Why nothing was fetched. The message can be shown to whoever gave the address: it names no address found behind it. */
export class PublicFetchError extends Error {
  readonly reason: PublicFetchReason;

  constructor(reason: PublicFetchReason, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'PublicFetchError';
    this.reason = reason;
  }
}

const MAX_REDIRECTS = 3;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches what stands at an address that a request names, and nothing inside the operator's network: the address
 * that is connected to is the one that was checked, so neither a name that resolves anew nor a redirect gets around it.
 * http and https only; no credentials are sent; bodies come as they are, never inflated.
 * Rejects with a PublicFetchError.
 */
export async function fetchPublic(url: string, options: PublicFetchOptions): Promise<FetchedFile> {
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const signal = AbortSignal.any([abortSignalOf(options.signal), timeout]);
  try {
    let target = parseUrl(url);
    for (let redirects = 0; ; redirects++) {
      const answer = await get(target, options, signal);
      if (!(answer instanceof URL)) return answer;
      target = answer;
      if (redirects === MAX_REDIRECTS) {
        throw new PublicFetchError('redirects', 'the address redirects too often');
      }
    }
  } catch (error) {
    if (options.signal.aborted) throw new PublicFetchError('cancelled', 'the fetch was cancelled', error);
    if (timeout.aborted) {
      throw new PublicFetchError('timeout', `no answer within ${options.timeoutMs} ms`, error);
    }
    if (error instanceof PublicFetchError) throw error;
    throw refusedLookup(error) ?? new PublicFetchError('unreachable', 'the address can’t be reached', error);
  }
}

function parseUrl(text: string, base?: URL): URL {
  const url = URL.canParse(text, base?.href) ? new URL(text, base?.href) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new PublicFetchError('bad_url', 'only http: and https: addresses can be fetched');
  }
  return url;
}

/** The file, or where it is said to be instead. */
async function get(url: URL, options: PublicFetchOptions, signal: AbortSignal): Promise<FetchedFile | URL> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A name goes through `lookup`; an address would not. The parser has made 2130706433 and 0177.1 addresses already.
  const { allowPrivate = false, isPublic = isPublicAddress } = options;
  const { lookup = systemLookup as LookupFunction } = options;
  if (isIP(host) && !allowPrivate && !isPublic(host)) throw notPublic();
  const { Client } = await import('undici');
  const client = new Client(url.origin, {
    connect: { timeout: options.timeoutMs, lookup: allowPrivate ? lookup : guarded(lookup, isPublic) },
    // The one signal keeps the time.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  try {
    const response = await client.request({
      method: 'GET',
      path: `${url.pathname}${url.search}`,
      headers: { 'accept-encoding': 'identity', accept: '*/*' },
      signal,
    });
    // A body that is given up reports its end as an error, to nobody.
    response.body.on('error', () => {});
    const { location } = response.headers;
    if (REDIRECTS.has(response.statusCode) && typeof location === 'string') return parseUrl(location, url);
    return await read(response, options.maxBytes);
  } finally {
    client.destroy().catch(() => {});
  }
}

async function read(response: Dispatcher.ResponseData, maxBytes: number): Promise<FetchedFile> {
  const { statusCode, headers, body } = response;
  if (!isSuccess(statusCode)) {
    throw new PublicFetchError('status', `the address answered with status ${statusCode}`);
  }
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    throw new PublicFetchError('encoding', 'the address answered with a compressed body');
  }
  const tooLarge = (): PublicFetchError =>
    new PublicFetchError('too_large', `what is at the address is larger than ${maxBytes} bytes`);
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBytes) throw tooLarge();
    parts.push(part);
  }
  const type = headers['content-type'];
  return { bytes: Buffer.concat(parts, size), contentType: typeof type === 'string' ? type : null };
}

const notPublic = (): PublicFetchError =>
  new PublicFetchError('not_public', 'the address is not a public one');

/** Resolves a name to its public addresses only: the socket connects to what comes from here, and to nothing else. */
function guarded(lookup: LookupFunction, isPublic: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '');
      const addresses = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found;
      const open = addresses.filter(({ address }) => isPublic(address));
      const [first] = open;
      if (!first) return callback(notPublic() as NodeJS.ErrnoException, '');
      if (options.all) callback(null, open);
      else callback(null, first.address, first.family);
    });
  };
}

/** The refusal comes out of the connection's depths wrapped or as it is. */
function refusedLookup(error: unknown): PublicFetchError | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof PublicFetchError ? cause : undefined;
}
