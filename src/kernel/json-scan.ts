/** Where one member of the top-level object stands: from `valueStart` to `valueEnd` is its value. */
export interface JsonMember {
  readonly name: string;
  readonly keyStart: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

export interface JsonFault {
  readonly reason: 'duplicate_key' | 'forbidden_key' | 'too_deep' | 'not_an_object' | 'invalid';
  /** JSON path of the fault, `messages[2].content`; empty at the top. */
  readonly path: string;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;

/** The longest part of a string that V8 copies. */
const LONGEST_COPIED = 12;

// `__proto__` set by JSON.parse is an own property, but any later copy of the object would make it a prototype.
const FORBIDDEN = '__proto__';

/** One walk through a text that JSON.parse has already accepted. Strings are skipped by search. */
export class JsonScan {
  readonly #text: string;
  readonly #maxDepth: number;
  readonly #members: JsonMember[] = [];
  /** Keys from the top to here, array positions as numbers; only read when a fault is found. */
  readonly #trail: (string | number)[] = [];
  #at = 0;
  #fault: JsonFault | undefined;

  constructor(text: string, maxDepth: number) {
    this.#text = text;
    this.#maxDepth = maxDepth;
  }

  /** The members, with their places in the text. */
  run(): JsonMember[] | JsonFault {
    this.#skipSpace();
    if (this.#text.charCodeAt(this.#at) !== OPEN_OBJECT) return { reason: 'not_an_object', path: '' };
    this.#object(1);
    return this.#fault ?? this.#members;
  }

  #skipSpace(): void {
    let code = this.#text.charCodeAt(this.#at);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09)
      code = this.#text.charCodeAt(++this.#at);
  }

  /** From an opening quote to behind the closing one. */
  #string(): void {
    const text = this.#text;
    let end = text.indexOf('"', this.#at + 1);
    while (end !== -1) {
      let before = end - 1;
      while (text.charCodeAt(before) === BACKSLASH) before--;
      // An even number of backslashes escapes only themselves.
      if ((end - before) % 2 === 1) break;
      end = text.indexOf('"', end + 1);
    }
    if (end === -1) {
      this.#fail('invalid');
      return;
    }
    this.#at = end + 1;
  }

  #value(depth: number): void {
    const code = this.#text.charCodeAt(this.#at);
    if (code === QUOTE) this.#string();
    else if (code === OPEN_OBJECT) this.#object(depth);
    else if (code === OPEN_ARRAY) this.#array(depth);
    else this.#scalar();
  }

  #scalar(): void {
    const text = this.#text;
    const start = this.#at;
    for (;;) {
      const code = text.charCodeAt(this.#at);
      // NaN: the end of a text that was not JSON after all.
      if (
        code === COMMA ||
        code === CLOSE_OBJECT ||
        code === CLOSE_ARRAY ||
        code <= 0x20 ||
        Number.isNaN(code)
      )
        break;
      this.#at++;
    }
    if (this.#at === start) this.#fail('invalid');
  }

  #object(depth: number): void {
    if (depth > this.#maxDepth) {
      this.#fail('too_deep');
      return;
    }
    const keys: string[] = [];
    let many: Set<string> | undefined;
    this.#at++;
    this.#skipSpace();
    if (this.#text.charCodeAt(this.#at) === CLOSE_OBJECT) {
      this.#at++;
      return;
    }
    for (;;) {
      const keyStart = this.#at;
      this.#string();
      if (this.#fault) return;
      let key = this.#text.slice(keyStart + 1, this.#at - 1);
      // V8 cuts out the longer ones by pointing into the text: names of members would keep all of it alive.
      const points = depth === 1 && key.length > LONGEST_COPIED;
      if (points || key.includes('\\')) key = JSON.parse(`"${key}"`) as string;
      this.#trail.push(key);
      if (key === FORBIDDEN) {
        this.#fail('forbidden_key');
        return;
      }
      // A list is faster than a set for the few keys that most objects have.
      if (many ? many.has(key) : keys.includes(key)) {
        this.#fail('duplicate_key');
        return;
      }
      if (many) many.add(key);
      else if (keys.push(key) > 24) many = new Set(keys);
      this.#skipSpace();
      if (this.#text.charCodeAt(this.#at) !== COLON) {
        this.#fail('invalid');
        return;
      }
      this.#at++;
      this.#skipSpace();
      const valueStart = this.#at;
      this.#value(depth + 1);
      if (this.#fault) return;
      if (depth === 1) this.#members.push({ name: key, keyStart, valueStart, valueEnd: this.#at });
      this.#trail.pop();
      this.#skipSpace();
      const code = this.#text.charCodeAt(this.#at++);
      if (code === CLOSE_OBJECT) return;
      if (code !== COMMA) {
        this.#fail('invalid');
        return;
      }
      this.#skipSpace();
    }
  }

  #array(depth: number): void {
    if (depth > this.#maxDepth) {
      this.#fail('too_deep');
      return;
    }
    this.#at++;
    this.#skipSpace();
    if (this.#text.charCodeAt(this.#at) === CLOSE_ARRAY) {
      this.#at++;
      return;
    }
    for (let position = 0; ; position++) {
      this.#trail.push(position);
      this.#value(depth + 1);
      if (this.#fault) return;
      this.#trail.pop();
      this.#skipSpace();
      const code = this.#text.charCodeAt(this.#at++);
      if (code === CLOSE_ARRAY) return;
      if (code !== COMMA) {
        this.#fail('invalid');
        return;
      }
      this.#skipSpace();
    }
  }

  #fail(reason: JsonFault['reason']): void {
    let path = '';
    for (const step of this.#trail) {
      path += typeof step === 'number' ? `[${step}]` : path === '' ? step : `.${step}`;
    }
    this.#fault = { reason, path };
  }
}
