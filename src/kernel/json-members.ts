import { type JsonFault, type JsonMember, JsonScan } from './json-scan.ts';

export type { JsonFault, JsonMember };

/**
 * A JSON object's text with the places of its top-level members, so that one can be replaced without re-serialising.
 * In UTF-8, as it came in, and places in bytes: text would be twice as long, and in the memory that the garbage collector
 * goes through.
 */
export interface JsonSource {
  readonly bytes: Buffer;
  readonly members: readonly JsonMember[];
}

/**
 * Walks a text that JSON.parse has already accepted, and finds what JSON.parse hides: duplicate and `__proto__`
 * keys at any depth (a client, this gateway and a provider may each see another value), nesting beyond `maxDepth`,
 * and where the top-level members stand. Strings are skipped by search, so a long prompt costs next to nothing.
 *
 * @param bytes the same text in UTF-8
 */
export function scanJsonObject(
  text: string,
  maxDepth: number,
  bytes: Buffer = Buffer.from(text),
): JsonSource | JsonFault {
  const scan = new JsonScan(text, maxDepth);
  const members = scan.run();
  if (!Array.isArray(members)) return members;
  // In ASCII every character is a byte.
  return { bytes, members: text.length === bytes.length ? members : placesInBytes(members, text, bytes) };
}

export const isJsonFault = (result: JsonSource | JsonFault): result is JsonFault => 'reason' in result;

/** Where members of the text are in its bytes. */
function placesInBytes(members: readonly JsonMember[], text: string, bytes: Buffer): JsonMember[] {
  let from = 0;
  let at = 0;
  // Counted from the last place or from the end, whichever is nearer: in between may be a long prompt.
  const inBytes = (place: number): number => {
    at =
      place - from <= text.length - place
        ? at + Buffer.byteLength(text.slice(from, place))
        : bytes.length - Buffer.byteLength(text.slice(place));
    from = place;
    return at;
  };
  return members.map(({ name, keyStart, valueStart, valueEnd }) => ({
    name,
    keyStart: inBytes(keyStart),
    valueStart: inBytes(valueStart),
    valueEnd: inBytes(valueEnd),
  }));
}
