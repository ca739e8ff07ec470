import type { Text } from './draft.ts';
import { tokensOf } from './tokens.ts';

/** Tokens that an answer may still have; shared by all its parts, reasoning included. */
export class Budget {
  #left: number;
  /** Something was left out for want of tokens. */
  exhausted = false;

  constructor(tokens: number) {
    this.#left = tokens;
  }

  /** Takes so many tokens at once, or nothing when there are fewer. */
  take(tokens: number): boolean {
    if (this.#left < tokens) {
      this.exhausted = true;
      return false;
    }
    this.#left -= tokens;
    return true;
  }

  /** The text's tokens as far as they can be had. */
  *tokens(text: Text): Generator<string, void> {
    for (const piece of typeof text === 'string' ? [text] : text) {
      for (const token of tokensOf(piece)) {
        if (!this.take(1)) return;
        yield token;
      }
    }
  }
}

/**
 * Passes tokens on up to the first stop sequence, which may begin and end inside tokens; returns the one that was met.
 * A token is held back for as long as a stop sequence could begin in it.
 */
export function* beforeStop(
  tokens: Iterator<string>,
  stops: readonly string[],
): Generator<string, string | null> {
  const longest = Math.max(0, ...stops.map((stop) => stop.length));
  const held: string[] = [];
  let text = '';
  let over = false;
  // Of a stop sequence that begins in the first held token, all but one character stand behind that token at most.
  const unsure = () => held[0] === undefined || text.length - held[0].length < longest - 1;
  for (;;) {
    while (!over && unsure()) {
      const next = tokens.next();
      if (next.done) over = true;
      else {
        held.push(next.value);
        text += next.value;
      }
    }
    const token = held.shift();
    if (token === undefined) return null;
    const met = firstStop(text, stops);
    if (met && met.at < token.length) {
      if (met.at > 0) yield token.slice(0, met.at);
      return met.stop;
    }
    yield token;
    text = text.slice(token.length);
  }
}

function firstStop(text: string, stops: readonly string[]): { at: number; stop: string } | null {
  let first: { at: number; stop: string } | null = null;
  for (const stop of stops) {
    const at = text.indexOf(stop);
    if (at !== -1 && (first === null || at < first.at)) first = { at, stop };
  }
  return first;
}
