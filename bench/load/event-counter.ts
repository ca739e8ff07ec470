const LINE_END = 0x0a;
const BRACKET = 0x5d;

/**
 * Counts the server-sent events of one reply, over any split of its bytes, without parsing them, and sees
 * whether the last one was `[DONE]` (every other event ends in a brace).
 */
export class EventCounter {
  events = 0;
  endedWell = false;
  #last = 0;
  #beforeLast = 0;

  add(buffer: Buffer, start: number, end: number): void {
    for (let at = start; at < end; at++) {
      const byte = buffer[at] ?? 0;
      if (byte === LINE_END && this.#last === LINE_END) {
        this.events++;
        this.endedWell = this.#beforeLast === BRACKET;
      }
      if (byte !== LINE_END || this.#last !== LINE_END) this.#beforeLast = this.#last;
      this.#last = byte;
    }
  }
}
