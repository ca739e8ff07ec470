import type { JsonSource } from './json-members.ts';

/**
 * The object's text with some members replaced, left out (`null`) or added. Everything else is copied as it
 * stands, in one slice for each unbroken stretch.
 * @param changes member name → JSON text of its new value, or null to leave it out
 */
export function spliceJson(source: JsonSource, changes: ReadonlyMap<string, string | null>): string {
  const { text, members } = source;
  let out = '{';
  let first = true;
  let from = -1;
  let to = -1;
  let replaced = 0;
  for (const member of members) {
    const change = changes.get(member.name);
    if (change === undefined) {
      // Behind an untouched neighbour the separating comma comes along with the stretch.
      if (from === -1) from = member.keyStart;
      to = member.valueEnd;
      continue;
    }
    if (from !== -1) {
      out += first ? text.slice(from, to) : `,${text.slice(from, to)}`;
      first = false;
      from = -1;
    }
    replaced++;
    if (change === null) continue;
    out += `${first ? '' : ','}${text.slice(member.keyStart, member.valueStart)}${change}`;
    first = false;
  }
  if (from !== -1) {
    out += first ? text.slice(from, to) : `,${text.slice(from, to)}`;
    first = false;
  }
  if (replaced < changes.size) {
    const present = new Set(members.map((member) => member.name));
    for (const [name, value] of changes) {
      if (value === null || present.has(name)) continue;
      out += `${first ? '' : ','}${JSON.stringify(name)}:${value}`;
      first = false;
    }
  }
  return `${out}}`;
}
