/** Every string that JSON allows between two quotes, and none else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON refuses them raw, so must this
const STRING_BODY = /^[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*$/;

const QUOTE = 0x22;
const CLOSE = 0x7d;

/**
 * Recognises text deltas by the beginning that they share, so that most of a stream is never parsed: what stands
 * between that beginning and the end is the inside of a JSON string, and can be handed on as it is.
 * Anything that differs is left to JSON.parse.
 */
export class TextDeltas {
  #prefix: string | undefined;
  /** One look at a block's first delta is enough: a server that writes otherwise does so all along. */
  #looked = false;

  /** The text as the inside of a JSON string literal; undefined: parse the event instead. */
  read(data: string): string | undefined {
    const prefix = this.#prefix;
    if (prefix === undefined || !data.startsWith(prefix)) return undefined;
    // From behind: `"}}`, with the padding that the provider adds between.
    let end = skipSpaceBack(data, data.length);
    if (data.charCodeAt(end - 1) !== CLOSE) return undefined;
    end = skipSpaceBack(data, end - 1);
    if (data.charCodeAt(end - 1) !== CLOSE) return undefined;
    end = skipSpaceBack(data, end - 1);
    if (data.charCodeAt(end - 1) !== QUOTE || end - 1 < prefix.length) return undefined;
    const body = data.slice(prefix.length, end - 1);
    return STRING_BODY.test(body) ? body : undefined;
  }

  /** Remembers how a text delta of the block at `index` begins, as this server writes it. */
  learn(data: string, index: number): void {
    if (this.#looked) return;
    this.#looked = true;
    const at = data.lastIndexOf('"text"');
    const opening = at === -1 ? -1 : data.indexOf('"', data.indexOf(':', at) + 1);
    if (opening === -1) return;
    const prefix = data.slice(0, opening + 1);
    if (opensTextDelta(prefix, index)) this.#prefix = prefix;
  }

  /** Another block began: its deltas begin otherwise. */
  forget(): void {
    this.#prefix = undefined;
    this.#looked = false;
  }
}

/** Whether a text delta with nothing else in it comes of closing the prefix. */
function opensTextDelta(prefix: string, index: number): boolean {
  try {
    const event = JSON.parse(`${prefix}"}}`) as Record<string, unknown>;
    const delta = event.delta as Record<string, unknown>;
    return (
      Object.keys(event).length === 3 &&
      event.type === 'content_block_delta' &&
      event.index === index &&
      Object.keys(delta).length === 2 &&
      delta.type === 'text_delta' &&
      delta.text === ''
    );
  } catch {
    return false;
  }
}

function skipSpaceBack(text: string, from: number): number {
  let end = from;
  for (;;) {
    const code = text.charCodeAt(end - 1);
    if (code !== 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return end;
    end--;
  }
}
