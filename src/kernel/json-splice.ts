import type { JsonSource } from './json-members.ts';

/** Member name → JSON text of its new value, or null to leave it out. */
export type JsonChanges = ReadonlyMap<string, string | null>;

/** Below this, putting text together is cheaper than counting out a buffer. */
const MIN_COPIED_BYTES = 8 * 1024;

/**
 * The object's text with some members replaced, left out or added. Everything else is copied as it stands, in one
 * slice for each unbroken stretch.
 */
export function spliceJson({ text, members }: JsonSource, changes: JsonChanges): string {
  let out = '';
  splice(members, changes, (piece, to) => {
    out += typeof piece === 'string' ? piece : text.slice(piece, to);
  });
  return out;
}

/**
 * The same, ready to send. A long body is copied from the bytes that came in: as text it would be copied twice, into
 * the memory that the garbage collector has to go through.
 */
export function spliceJsonBody(source: JsonSource, changes: JsonChanges): string | Buffer {
  const { bytes, text } = source;
  if (!bytes || bytes.length < MIN_COPIED_BYTES) return spliceJson(source, changes);
  const pieces: Buffer[] = [];
  splice(source.members, changes, (piece, to) => {
    pieces.push(
      typeof piece === 'string'
        ? Buffer.from(piece)
        : bytes.subarray(byteOffset(text, bytes, piece), byteOffset(text, bytes, to ?? piece)),
    );
  });
  return Buffer.concat(pieces);
}

/** Where a place in the text is in its bytes: counted from the nearer end, as stretches mostly end near one. */
function byteOffset(text: string, bytes: Buffer, place: number): number {
  if (text.length === bytes.length) return place;
  return place * 2 < text.length
    ? Buffer.byteLength(text.slice(0, place))
    : bytes.length - Buffer.byteLength(text.slice(place));
}

/** Takes the result's pieces in order: literal text, or a stretch of the source from `piece` to `to`. */
type Take = (piece: string | number, to?: number) => void;

function splice(members: JsonSource['members'], changes: JsonChanges, take: Take): void {
  let comma = '{';
  let from = -1;
  let to = -1;
  let replaced = 0;
  const endStretch = (): void => {
    if (from === -1) return;
    take(comma);
    take(from, to);
    comma = ',';
    from = -1;
  };
  for (const member of members) {
    const change = changes.get(member.name);
    if (change === undefined) {
      // Behind an untouched neighbour the separating comma comes along with the stretch.
      if (from === -1) from = member.keyStart;
      to = member.valueEnd;
      continue;
    }
    endStretch();
    replaced++;
    if (change === null) continue;
    take(comma);
    take(member.keyStart, member.valueStart);
    take(change);
    comma = ',';
  }
  endStretch();
  if (replaced < changes.size) {
    const present = new Set(members.map(({ name }) => name));
    for (const [name, value] of changes) {
      if (value === null || present.has(name)) continue;
      take(`${comma}${JSON.stringify(name)}:${value}`);
      comma = ',';
    }
  }
  take(comma === '{' ? '{}' : '}');
}
