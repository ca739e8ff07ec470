import { isObject } from '../json-value.ts';

/** The inside of every string that JSON allows, and of none else. */
const STRING_BODY =
  '[^"\\\\\\u0000-\\u001f]*(?:\\\\(?:["\\\\/bfnrt]|u[\\da-fA-F]{4})[^"\\\\\\u0000-\\u001f]*)*';

/** What differs between the text deltas of one part besides the text: their number, and filling that hides their length. */
const NUMBER = /("sequence_number": ?)\d+/;
const FILLING = /("obfuscation": ?")[^"\\]*(?=")/;

const MEMBERS = new Set([
  'type',
  'content_index',
  'delta',
  'item_id',
  'logprobs',
  'obfuscation',
  'output_index',
  'sequence_number',
]);

/**
 * Recognises the text deltas of one part by the form of its first, so that most of a stream is never parsed: the
 * text is cut out as it is written, and handed on. Anything that differs is left to JSON.parse.
 */
export class TextDeltas {
  #form: RegExp | undefined;
  /** One look at a part's first delta is enough: a server that writes otherwise does so all along. */
  #looked = false;

  /** The text as the inside of a JSON string literal; undefined: parse the event instead. */
  read(data: string): string | undefined {
    return this.#form?.exec(data)?.[1];
  }

  /** Remembers the form of a text delta that says nothing else. */
  learn(data: string): void {
    if (this.#looked) return;
    this.#looked = true;
    const marker = ['"delta":"', '"delta": "'].find((candidate) => data.includes(candidate));
    if (marker === undefined) return;
    const start = data.indexOf(marker) + marker.length;
    const [body] = new RegExp(`^${STRING_BODY}`).exec(data.slice(start)) ?? [''];
    const before = data.slice(0, start);
    const behind = data.slice(start + body.length);
    // The proof that this is the place: what is put there is what is read.
    if (!saysOnly(`${before}\\u0001${behind}`, '\u0001')) return;
    this.#form = new RegExp(`^${withHoles(before)}(${STRING_BODY})${withHoles(behind)}$`);
  }

  /** Another part began: its deltas have another form. */
  forget(): void {
    this.#form = undefined;
    this.#looked = false;
  }
}

/** Whether an event is a delta of this text, and has no member that something else could come of. */
function saysOnly(data: string, text: string): boolean {
  try {
    const event: unknown = JSON.parse(data);
    if (!isObject(event) || event.type !== 'response.output_text.delta' || event.delta !== text) return false;
    const { logprobs } = event;
    if (logprobs != null && !(Array.isArray(logprobs) && logprobs.length === 0)) return false;
    return Object.keys(event).every((name) => MEMBERS.has(name));
  } catch {
    return false;
  }
}

function withHoles(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(NUMBER, '$1\\d+')
    .replace(FILLING, '$1[^"\\\\]*');
}
