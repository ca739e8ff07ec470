import { ProviderError } from '../../kernel/errors.ts';
import { type FetchedFile, PublicFetchError, type PublicFetchOptions } from '../../kernel/public-fetch.ts';
import { unreadable } from './media.ts';
import type { RemoteFile } from './translation.ts';

export type FetchFile = (url: string, options: PublicFetchOptions) => Promise<FetchedFile>;

/** One request must not be able to fill the memory; Gemini's own limit for an inline image is 7 MB. */
const MAX_FILES = 16;
const MAX_BYTES = 8 * 1024 * 1024;
const TIMEOUT_MS = 10_000;

/**
 * Fetches images side by side and puts them where they belong.
 * Rejects with `invalid_request` for one that can't be had or is no image, and with `cancelled`.
 */
export async function inlineRemoteFiles(
  files: readonly RemoteFile[],
  fetchFile: FetchFile,
  signal: AbortSignal,
): Promise<void> {
  const beyond = files[MAX_FILES];
  if (beyond) {
    throw unreadable(`At most ${MAX_FILES} images by address can be fetched for this model.`, beyond.param);
  }
  const others = new AbortController();
  const anyEnd = AbortSignal.any([signal, others.signal]);
  try {
    await Promise.all(files.map((file) => inline(file, fetchFile, anyEnd)));
  } catch (error) {
    others.abort();
    if (signal.aborted) throw new ProviderError('cancelled', 'the call was cancelled', { cause: error });
    throw error;
  }
}

async function inline(file: RemoteFile, fetchFile: FetchFile, signal: AbortSignal): Promise<void> {
  const param = `${file.param}.image_url.url`;
  const { bytes, contentType } = await fetchFile(file.url, {
    maxBytes: MAX_BYTES,
    timeoutMs: TIMEOUT_MS,
    signal,
  }).catch((error: unknown) => {
    const why = error instanceof PublicFetchError ? `: ${error.message}` : '';
    throw unreadable(`The image could not be fetched${why}.`, param, error);
  });
  const mimeType = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!mimeType.startsWith('image/')) throw unreadable('What is at this address is no image.', param);
  file.parts[file.at] = { inlineData: { mimeType, data: bytes.toString('base64') } };
}
