import { createHash } from 'node:crypto';

/** Not a secret: the mock only has to know its own words again. */
const MARK = 'parley-mock/1:';

/** What a vendor's opaque proof of a model's own words looks like: base64, the same for the same words. */
export const sign = (words: string): string =>
  Buffer.from(MARK + createHash('sha256').update(words).digest('base64url')).toString('base64');

export const isSignatureOf = (signature: string, words: string): boolean => signature === sign(words);
