/**
 * The sandbox's tokeniser: simple and deterministic, and not any vendor's.
 *
 * A token is an optional single space followed by one of: up to 8 letters, up to 3 digits, one other code point;
 * or a run of white space. Joined, the tokens of a text are that text again, and the tokens of a text cut anywhere are
 * its tokens up to the cut (the last one shortened), so limits can be applied while tokens are made.
 */

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;

const MAX_LETTERS = 8;
const MAX_DIGITS = 3;

const ASCII = new Uint8Array(128);
for (let code = 0x61; code <= 0x7a; code++) ASCII[code] = LETTER;
for (let code = 0x41; code <= 0x5a; code++) ASCII[code] = LETTER;
for (let code = 0x30; code <= 0x39; code++) ASCII[code] = DIGIT;
for (const code of [0x09, 0x0a, 0x0d, 0x20]) ASCII[code] = SPACE;

// From À on: scripts that write words. CJK, symbols and emoji count one by one.
const classOf = (code: number): number =>
  code < 128 ? (ASCII[code] as number) : code >= 0xc0 && code < 0x2000 ? LETTER : 0;

/** Where the token that begins at `start` ends; `start` must be inside the text. */
export function tokenEnd(text: string, start: number): number {
  let at = start + 1;
  let end = text.length;
  let code = text.charCodeAt(start);
  let kind = classOf(code);
  if (code === 0x20 && at < end) {
    const next = text.charCodeAt(at);
    const nextKind = classOf(next);
    if (nextKind !== SPACE) {
      code = next;
      kind = nextKind;
      at++;
    }
  }
  if (kind === 0) {
    const pair = (code & 0xfc00) === 0xd800 && at < end && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
    return pair ? at + 1 : at;
  }
  if (kind === LETTER) end = end - at < MAX_LETTERS ? end : at - 1 + MAX_LETTERS;
  else if (kind === DIGIT) end = end - at < MAX_DIGITS ? end : at - 1 + MAX_DIGITS;
  while (at < end && classOf(text.charCodeAt(at)) === kind) at++;
  return at;
}

export function countTokens(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at = tokenEnd(text, at)) count++;
  return count;
}

/** The text's tokens, made as they are asked for. */
export function* tokensOf(text: string): Generator<string, void> {
  let at = 0;
  while (at < text.length) {
    const end = tokenEnd(text, at);
    yield text.slice(at, end);
    at = end;
  }
}
