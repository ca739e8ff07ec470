import { isSchema, listOf, numberIn, type Schema } from './schema.ts';

type Rule = (a: unknown, b: unknown) => unknown;

const larger: Rule = (a, b) =>
  Math.max(numberIn(a) ?? Number.NEGATIVE_INFINITY, numberIn(b) ?? Number.NEGATIVE_INFINITY);
const smaller: Rule = (a, b) =>
  Math.min(numberIn(a) ?? Number.POSITIVE_INFINITY, numberIn(b) ?? Number.POSITIVE_INFINITY);
const union: Rule = (a, b) => [...new Set([...listOf(a), ...listOf(b)])];
const both: Rule = (a, b) => (a === false || b === false ? false : { allOf: [a, b] });

function shared(a: unknown, b: unknown): unknown {
  const others = new Set(listOf(b).map((value) => JSON.stringify(value)));
  return listOf(a).filter((value) => others.has(JSON.stringify(value)));
}

const namesOf = (type: unknown): readonly unknown[] => (typeof type === 'string' ? [type] : listOf(type));

/** A number that must be an integer is an integer. */
function types(a: unknown, b: unknown): unknown {
  const [left, right] = [new Set(namesOf(a)), new Set(namesOf(b))];
  const common = new Set([...left].filter((type) => right.has(type)));
  const narrowed =
    (left.has('integer') && right.has('number')) || (left.has('number') && right.has('integer'));
  return [...(narrowed ? common.add('integer') : common)];
}

function properties(a: unknown, b: unknown): unknown {
  const merged: Record<string, unknown> = isSchema(a) ? { ...a } : {};
  for (const [name, schema] of Object.entries(isSchema(b) ? b : {})) {
    merged[name] = Object.hasOwn(merged, name) ? both(merged[name], schema) : schema;
  }
  return merged;
}

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['minimum', larger],
  ['exclusiveMinimum', larger],
  ['minLength', larger],
  ['minItems', larger],
  ['minProperties', larger],
  ['maximum', smaller],
  ['exclusiveMaximum', smaller],
  ['maxLength', smaller],
  ['maxItems', smaller],
  ['maxProperties', smaller],
  ['required', union],
  ['enum', shared],
  ['type', types],
  ['properties', properties],
  ['items', both],
  ['additionalProperties', both],
]);

const sizeOf = (value: unknown): number =>
  isSchema(value) ? Object.keys(value).length : listOf(value).length;

/** How many members of long keywords a merge has to go through. */
export function membersToMerge(a: Schema, b: Schema): number {
  let members = 0;
  for (const keyword of ['enum', 'required', 'properties']) {
    if (keyword in a && keyword in b) members += sizeOf(a[keyword]) + sizeOf(b[keyword]);
  }
  return members;
}

/** One schema that asks for what both ask for; of keywords that can't be joined, `b`'s is taken. */
export function mergeSchemas(a: Schema, b: Schema): Schema {
  const merged: Record<string, unknown> = { ...a };
  for (const [keyword, value] of Object.entries(b)) {
    const rule = Object.hasOwn(a, keyword) ? RULES.get(keyword) : undefined;
    merged[keyword] = rule ? rule(a[keyword], value) : value;
  }
  return merged;
}
