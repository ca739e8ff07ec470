import { RequestRefused } from '../../providers/sandbox/request-refused.ts';

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value inside a request's body, with its path; what it is asked for and isn't is refused with 400. */
export class Cursor {
  readonly value: unknown;
  /** With dots only, `messages.0.content`, as both vendors write it that this is used for. */
  readonly path: string;

  constructor(value: unknown, path = '') {
    this.value = value;
    this.path = path;
  }

  /** Null counts as absent. */
  get isThere(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  get isText(): boolean {
    return typeof this.value === 'string';
  }

  /** A member by the first of these names that is there. */
  at(...names: [string, ...string[]]): Cursor {
    const members = this.members();
    const name = names.find((candidate) => Object.hasOwn(members, candidate)) ?? names[0];
    const value = Object.hasOwn(members, name) ? members[name] : undefined;
    return new Cursor(value, this.path === '' ? name : `${this.path}.${name}`);
  }

  /** Of nothing, no members. */
  members(): Members {
    if (!this.isThere) return {};
    return isMembers(this.value) ? this.value : this.fail('must be an object');
  }

  /** Of nothing, no items. */
  items(): Cursor[] {
    if (!this.isThere) return [];
    if (!Array.isArray(this.value)) return this.fail('must be an array');
    return this.value.map((item, index) => new Cursor(item, `${this.path}.${index}`));
  }

  text(): string {
    return typeof this.value === 'string' ? this.value : this.fail('must be a string');
  }

  optionalText(): string | undefined {
    return this.isThere ? this.text() : undefined;
  }

  optionalFlag(): boolean | undefined {
    if (!this.isThere) return undefined;
    return typeof this.value === 'boolean' ? this.value : this.fail('must be a boolean');
  }

  whole(least: number, most: number): number {
    const { value } = this;
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    return this.fail(`must be an integer from ${least} to ${most}`);
  }

  optionalWhole(least: number, most: number): number | undefined {
    return this.isThere ? this.whole(least, most) : undefined;
  }

  oneOf<Word extends string>(words: readonly Word[]): Word {
    const word = words.find((candidate) => candidate === this.value);
    return word ?? this.fail(`must be one of ${words.join(', ')}`);
  }

  fail(what: string): never {
    throw new RequestRefused(`${this.path || 'body'}: ${what}`, {
      status: 400,
      code: 'invalid_value',
      param: this.path,
    });
  }
}
