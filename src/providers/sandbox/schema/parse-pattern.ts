/** Code points, both ends included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export type Node =
  | { readonly kind: 'characters'; readonly ranges: readonly Range[] }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  | { readonly kind: 'repeat'; readonly part: Node; readonly least: number; readonly most: number };

const range = (from: string, to = from): Range => ({
  first: from.codePointAt(0) ?? 0,
  last: to.codePointAt(0) ?? 0,
});
const LETTERS = [range('a', 'z'), range('A', 'Z')];
const DIGITS = [range('0', '9')];
const PRINTABLE = { first: 0x21, last: 0x7e };
const CLASSES: Readonly<Record<string, readonly Range[]>> = {
  d: DIGITS,
  w: [...LETTERS, ...DIGITS, range('_')],
  s: [range(' ')],
  D: LETTERS,
  W: [range('-'), range('!')],
  S: LETTERS,
};
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', 0: '\0' };
const EMPTY: Node = { kind: 'sequence', parts: [] };

/** Reads a regular expression of ECMAScript as far as samples need it; what it does not understand stands for itself. */
export function parsePattern(pattern: string): Node {
  return new PatternParser(pattern).parse();
}

class PatternParser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): Node {
    const nodes: Node[] = [];
    while (this.#at < this.#text.length) {
      nodes.push(this.#choice(0));
      // A closing bracket without its partner.
      this.#at++;
    }
    return { kind: 'sequence', parts: nodes };
  }

  #take(text: string): boolean {
    if (!this.#text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #choice(depth: number): Node {
    const options: Node[] = [this.#sequence(depth)];
    while (this.#take('|')) options.push(this.#sequence(depth));
    return options.length === 1 ? (options[0] ?? EMPTY) : { kind: 'choice', options };
  }

  #sequence(depth: number): Node {
    const parts: Node[] = [];
    while (this.#at < this.#text.length && !'|)'.includes(this.#text.charAt(this.#at))) {
      const part = this.#atom(depth);
      parts.push(this.#quantified(part));
    }
    return { kind: 'sequence', parts };
  }

  #quantified(part: Node): Node {
    let least = 1;
    let most = 1;
    const counted = /^\{(\d{1,6})(,(\d{1,6})?)?\}/.exec(this.#text.slice(this.#at, this.#at + 16));
    if (this.#take('*')) [least, most] = [0, Number.POSITIVE_INFINITY];
    else if (this.#take('+')) [least, most] = [1, Number.POSITIVE_INFINITY];
    else if (this.#take('?')) [least, most] = [0, 1];
    else if (counted) {
      this.#at += counted[0].length;
      least = Number(counted[1]);
      most = counted[2] === undefined ? least : Number(counted[3] ?? Number.POSITIVE_INFINITY);
    } else return part;
    this.#take('?');
    return { kind: 'repeat', part, least, most };
  }

  #atom(depth: number): Node {
    if (this.#take('(')) return this.#group(depth);
    if (this.#take('[')) return this.#class();
    if (this.#take('^') || this.#take('$')) return EMPTY;
    if (this.#take('.')) return { kind: 'characters', ranges: LETTERS };
    if (this.#take('\\')) return this.#escape();
    return { kind: 'characters', ranges: [range(this.#character())] };
  }

  #group(depth: number): Node {
    const looksAround = ['?=', '?!', '?<=', '?<!'].some((opening) => this.#take(opening));
    if (!looksAround && !this.#take('?:') && this.#take('?<')) {
      this.#at = this.#behind('>');
    }
    // A pattern of brackets alone must not end the stack.
    const inner = depth > 200 ? this.#skipped() : this.#choice(depth + 1);
    this.#take(')');
    return looksAround ? EMPTY : inner;
  }

  #skipped(): Node {
    this.#at = this.#text.length;
    return EMPTY;
  }

  #behind(end: string): number {
    const at = this.#text.indexOf(end, this.#at);
    return at === -1 ? this.#text.length : at + 1;
  }

  #character(): string {
    const character = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    return character;
  }

  #escape(): Node {
    const [named] = this.#text.slice(this.#at, this.#at + 1);
    if (named === 'b' || named === 'B') {
      this.#at++;
      return EMPTY;
    }
    return { kind: 'characters', ranges: this.#escaped() };
  }

  /** What stands behind a backslash, inside a class or out of it. */
  #escaped(): readonly Range[] {
    const character = this.#character();
    const known = CLASSES[character];
    if (known) return known;
    const control = CONTROLS[character];
    if (control !== undefined) return [range(control)];
    const coded = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\})/.exec(
      character + this.#text.slice(this.#at, this.#at + 9),
    );
    if (coded) {
      this.#at += coded[0].length - 1;
      const code = Math.min(Number.parseInt(coded[1] ?? coded[2] ?? coded[3] ?? '0', 16), 0x10ffff);
      return [{ first: code, last: code }];
    }
    if ((character === 'p' || character === 'P') && this.#take('{')) {
      const name = this.#text.slice(this.#at, this.#behind('}') - 1);
      this.#at = this.#behind('}');
      const digits = name.startsWith('N') === (character === 'p');
      return digits
        ? DIGITS
        : name === 'Lu'
          ? [range('A', 'Z')]
          : name === 'Ll'
            ? [range('a', 'z')]
            : LETTERS;
    }
    return [range(character)];
  }

  #class(): Node {
    const negated = this.#take('^');
    const ranges: Range[] = [];
    while (this.#at < this.#text.length && !this.#take(']')) {
      const members = this.#member();
      const [only] = members;
      const dash = this.#text.charAt(this.#at) === '-' && this.#text.charAt(this.#at + 1) !== ']';
      if (members.length === 1 && only && only.first === only.last && dash) {
        this.#at++;
        const last = this.#member()[0]?.last ?? only.last;
        ranges.push({ first: only.first, last: Math.max(only.first, last) });
      } else ranges.push(...members);
    }
    const kept = negated ? outside(ranges) : ranges;
    return kept.length === 0 ? EMPTY : { kind: 'characters', ranges: kept };
  }

  #member(): readonly Range[] {
    return this.#take('\\') ? this.#escaped() : [range(this.#character())];
  }
}

/** The printable ASCII that is in none of these ranges. */
function outside(ranges: readonly Range[]): Range[] {
  const left: Range[] = [];
  for (let code = PRINTABLE.first; code <= PRINTABLE.last; code++) {
    if (!ranges.some(({ first, last }) => code >= first && code <= last))
      left.push({ first: code, last: code });
  }
  return left;
}
