import { anyOf, Cancellation, type CancelSignal } from '../kernel/cancellation.ts';
import { ProviderError } from '../kernel/errors.ts';
import { type FetchedFile, PublicFetchError, type PublicFetchOptions } from '../kernel/public-fetch.ts';

export type FetchFile = (url: string, options: PublicFetchOptions) => Promise<FetchedFile>;

/** An image that a request names by address, for a provider that takes bytes alone. */
export interface RemoteImage {
  readonly url: string;
  /** JSON path of the address. */
  readonly param: string;
  /**
   * Puts the image where it belongs.
   * @param data Base64
   */
  place(mediaType: string, data: string): void;
}

/** One request must not be able to fill the memory; the providers' own limits for an inline image are below. */
const MAX_IMAGES = 16;
const MAX_BYTES = 8 * 1024 * 1024;
const TIMEOUT_MS = 10_000;

/**
 * Fetches images side by side and puts them where they belong.
 * Rejects with `invalid_request` for one that can't be had or is no image, and with `cancelled`.
 */
export async function placeRemoteImages(
  images: readonly RemoteImage[],
  fetchFile: FetchFile,
  signal: CancelSignal,
): Promise<void> {
  const beyond = images[MAX_IMAGES];
  if (beyond) {
    const limit = `At most ${MAX_IMAGES} images by address can be fetched for this model.`;
    throw refused(limit, beyond.param);
  }
  const others = new Cancellation();
  const anyEnd = anyOf(signal, others);
  try {
    await Promise.all(images.map((image) => place(image, fetchFile, anyEnd)));
  } catch (error) {
    others.abort();
    if (signal.aborted) throw new ProviderError('cancelled', 'the call was cancelled', { cause: error });
    throw error;
  }
}

async function place(image: RemoteImage, fetchFile: FetchFile, signal: CancelSignal): Promise<void> {
  const { url, param } = image;
  const { bytes, contentType } = await fetchFile(url, {
    maxBytes: MAX_BYTES,
    timeoutMs: TIMEOUT_MS,
    signal,
  }).catch((error: unknown) => {
    const why = error instanceof PublicFetchError ? `: ${error.message}` : '';
    throw refused(`The image could not be fetched${why}.`, param, error);
  });
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!mediaType.startsWith('image/')) throw refused('What is at this address is no image.', param);
  image.place(mediaType, bytes.toString('base64'));
}

const refused = (message: string, param: string, cause?: unknown): ProviderError =>
  new ProviderError('invalid_request', message, { param, cause });
