import { ProviderError } from '../../kernel/errors.ts';
import { parseDataUrl } from '../data-url.ts';
import type { WireBlock } from './wire.ts';

const FORMATS = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpeg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
]);

/**
 * An inline image as a block. Throws `invalid_request` for one that Converse does not take.
 * @param path where its URL stands
 */
export function imageBlock(url: string, path: string): WireBlock {
  const { mediaType, data } = parseDataUrl(url, path);
  return placedImage(mediaType || 'image/png', data, path);
}

/** Bytes that were sent or fetched as a block. Throws like `imageBlock`. */
export function placedImage(mediaType: string, data: string, path: string): WireBlock {
  const format = FORMATS.get(mediaType === 'image/jpg' ? 'image/jpeg' : mediaType);
  if (!format) {
    throw new ProviderError(
      'invalid_request',
      `This model takes images as PNG, JPEG, GIF or WebP, not ${mediaType}.`,
      {
        param: path,
      },
    );
  }
  return { image: { format, source: { bytes: data } } };
}
