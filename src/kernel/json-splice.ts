import type { JsonMember, JsonSource } from './json-members.ts';

/** Member name → JSON text of its new value, or null to leave it out. */
export type JsonChanges = ReadonlyMap<string, string | null>;

const OPEN = 0x7b;
const CLOSE = 0x7d;
const COMMA = 0x2c;
const COLON = 0x3a;

/**
 * The object with some members replaced, left out or added. Everything else is copied as it stands, in one piece for
 * each unbroken stretch; where nothing is changed, that is the very bytes that came in.
 */
export function spliceJson({ bytes, members }: JsonSource, changes: JsonChanges): Buffer {
  let out: ObjectBytes | undefined;
  let from = -1;
  let to = -1;
  let found = 0;
  for (const member of members) {
    const change = changes.get(member.name);
    if (change !== undefined) found++;
    if (change === undefined || (change !== null && stands(change, bytes, member))) {
      // Behind an untouched neighbour the separating comma comes along with the stretch.
      if (from === -1) from = member.keyStart;
      to = member.valueEnd;
      continue;
    }
    out ??= new ObjectBytes(bytes, changes);
    if (from !== -1) out.copy(from, to);
    from = -1;
    if (change !== null) out.replace(member, change);
  }
  const added = found === changes.size ? [] : [...changes].filter(isAddedTo(members));
  if (!out && added.length === 0) return bytes;
  out ??= new ObjectBytes(bytes, changes);
  if (from !== -1) out.copy(from, to);
  for (const [name, value] of added) out.add(name, value);
  return out.end();
}

/** Whether the value is there already. Of bytes as many as the text has letters only ASCII can be the same. */
const stands = (text: string, bytes: Buffer, { valueStart, valueEnd }: JsonMember): boolean =>
  valueEnd - valueStart === text.length && bytes.toString('utf8', valueStart, valueEnd) === text;

function isAddedTo(members: readonly JsonMember[]) {
  const present = new Set(members.map(({ name }) => name));
  return (change: [string, string | null]): change is [string, string] =>
    change[1] !== null && !present.has(change[0]);
}

/** The longest that an object may become by such changes. */
function mostBytes(source: Buffer, changes: JsonChanges): number {
  let most = source.length + 2;
  for (const [name, value] of changes) {
    if (value !== null) most += Buffer.byteLength(JSON.stringify(name)) + Buffer.byteLength(value) + 2;
  }
  return most;
}

/** An object's text, put together member by member, most of them another's. */
class ObjectBytes {
  readonly #source: Buffer;
  readonly #bytes: Buffer;
  #used = 0;

  constructor(source: Buffer, changes: JsonChanges) {
    this.#source = source;
    this.#bytes = Buffer.allocUnsafe(mostBytes(source, changes));
  }

  /** One or more whole members of the source. */
  copy(from: number, to: number): void {
    this.#begin();
    this.#used += this.#source.copy(this.#bytes, this.#used, from, to);
  }

  /** A member of the source, with another value. */
  replace({ keyStart, valueStart }: JsonMember, value: string): void {
    this.copy(keyStart, valueStart);
    this.#write(value);
  }

  add(name: string, value: string): void {
    this.#begin();
    this.#write(JSON.stringify(name));
    this.#bytes[this.#used++] = COLON;
    this.#write(value);
  }

  end(): Buffer {
    if (this.#used === 0) this.#bytes[this.#used++] = OPEN;
    this.#bytes[this.#used++] = CLOSE;
    return this.#bytes.subarray(0, this.#used);
  }

  #begin(): void {
    this.#bytes[this.#used] = this.#used === 0 ? OPEN : COMMA;
    this.#used++;
  }

  #write(text: string): void {
    this.#used += this.#bytes.write(text, this.#used);
  }
}
