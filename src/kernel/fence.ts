import { randomBytes } from 'node:crypto';

const MARK_BYTES = 9;

/**
 * Encloses what others have written, so that a model which reads it can tell it from what the gateway says: between
 * lines with a mark that is drawn when the texts are there, and so stands in none of them but by a chance of 2^-72.
 */
export class Fence {
  readonly mark = randomBytes(MARK_BYTES).toString('base64url');

  /** @param name what it is, in the gateway's own words */
  around(name: string, text: string): string {
    return `<<<${name} ${this.mark}>>>\n${text}\n<<<end of ${name} ${this.mark}>>>`;
  }
}
