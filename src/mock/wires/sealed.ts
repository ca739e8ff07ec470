import { isSignatureOf, sign } from './signature.ts';

/** Words as a vendor's opaque text, which only the vendor can read: base64, the same for the same words. */
export const seal = (words: string): string =>
  Buffer.from(JSON.stringify({ words, proof: sign(words) })).toString('base64');

/** The words that were sealed here; undefined for what the mock has not sealed itself. */
export function unseal(sealed: string): string | undefined {
  try {
    const { words, proof } = JSON.parse(Buffer.from(sealed, 'base64').toString('utf8')) as {
      words?: unknown;
      proof?: unknown;
    };
    if (typeof words !== 'string' || typeof proof !== 'string') return undefined;
    return isSignatureOf(proof, words) ? words : undefined;
  } catch {
    return undefined;
  }
}
