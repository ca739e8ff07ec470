import { StringDecoder } from 'node:string_decoder';

const MAX_EVENT_CHARACTERS = 8 * 1024 * 1024;

/**
 * Reads the data of server-sent events from bytes cut anywhere: inside a character, a line end, a field name.
 * Comments, ids, retry and event names are skipped (every provider repeats its event's name inside the data).
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export class SseDecoder {
  readonly #utf8 = new StringDecoder('utf8');
  #rest = '';
  /** How much of `#rest` is known to hold no line end. */
  #searched = 0;
  #data: string | undefined;
  #started = false;

  /**
   * Appends the data of each event that these bytes complete to `out`.
   * Throws a RangeError when one event grows beyond 8 Mi characters.
   */
  push(bytes: Buffer, out: string[]): void {
    let text = this.#utf8.write(bytes);
    if (!this.#started && text !== '') {
      this.#started = true;
      if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    }
    text = this.#rest === '' ? text : this.#rest + text;
    if (text.indexOf('\r', this.#searched) !== -1) text = this.#unifyLineEnds(text);
    let start = 0;
    let end = text.indexOf('\n', this.#searched);
    while (end !== -1) {
      this.#line(text, start, end, out);
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    this.#rest = start === 0 ? text : text.slice(start);
    this.#searched = Math.max(0, this.#rest.length - 1);
    const held = this.#rest.length + (this.#data?.length ?? 0);
    if (held > MAX_EVENT_CHARACTERS) throw new RangeError('an event of the stream is too large');
  }

  /** A last event that lacks its closing empty line is given too: some servers end there. */
  end(out: string[]): void {
    const last = this.#rest.endsWith('\r') ? this.#rest.slice(0, -1) : this.#rest;
    if (last !== '') this.#line(last, 0, last.length, out);
    if (this.#data !== undefined) out.push(this.#data);
    this.#rest = '';
    this.#data = undefined;
  }

  // A carriage return at the very end may be half of a CRLF, and waits for the next bytes.
  #unifyLineEnds(text: string): string {
    const waits = text.endsWith('\r');
    const settled = (waits ? text.slice(0, -1) : text).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
    this.#searched = 0;
    return waits ? `${settled}\r` : settled;
  }

  #line(text: string, start: number, end: number, out: string[]): void {
    if (start === end) {
      if (this.#data !== undefined) out.push(this.#data);
      this.#data = undefined;
      return;
    }
    if (!text.startsWith('data', start)) return;
    if (start + 4 === end) {
      this.#data = this.#data === undefined ? '' : `${this.#data}\n`;
      return;
    }
    if (text.charCodeAt(start + 4) !== 0x3a) return;
    const from = start + 5 < end && text.charCodeAt(start + 5) === 0x20 ? start + 6 : start + 5;
    const value = text.slice(from, end);
    this.#data = this.#data === undefined ? value : `${this.#data}\n${value}`;
  }
}
