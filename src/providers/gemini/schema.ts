type Schema = Record<string, unknown>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A map's keys are names, not keywords: a property may be called `const`. */
const eachValue = (map: unknown): unknown =>
  isSchema(map)
    ? Object.fromEntries(Object.entries(map).map(([name, schema]) => [name, toGeminiSchema(schema)]))
    : map;
const eachItem = (list: unknown): unknown => (Array.isArray(list) ? list.map(toGeminiSchema) : list);

/** Keywords with schemas inside. All others are kept as they are: what Gemini doesn't know, it ignores. */
const NESTED = new Map<string, (value: unknown) => unknown>([
  ['properties', eachValue],
  ['$defs', eachValue],
  ['definitions', eachValue],
  ['items', toGeminiSchema],
  ['additionalProperties', toGeminiSchema],
  ['prefixItems', eachItem],
  ['anyOf', eachItem],
  ['oneOf', eachItem],
  ['allOf', eachItem],
]);

const OLD_DEFINITIONS = '#/definitions/';

/**
 * A JSON Schema in the words that Gemini reads: `const` becomes an `enum` of one, an `allOf` of one its content,
 * `definitions` become `$defs`, and what stands beside a `$ref` goes, for Gemini refuses it. Never throws.
 *
 * @see https://ai.google.dev/api/generate-content#FIELDS.response_json_schema
 */
export function toGeminiSchema(schema: unknown): unknown {
  if (!isSchema(schema)) return schema;
  const out: Schema = {};
  for (const [keyword, value] of Object.entries(schema)) out[keyword] = NESTED.get(keyword)?.(value) ?? value;
  if ('definitions' in out) renameDefinitions(out);
  if (Array.isArray(out.allOf) && out.allOf.length === 1) inlineOnly(out, out.allOf[0]);
  if ('const' in out) constToEnum(out);
  if (typeof out.$ref === 'string') keepReference(out, out.$ref);
  return out;
}

function renameDefinitions(out: Schema): void {
  out.$defs = { ...(out.definitions as Schema), ...(out.$defs as Schema | undefined) };
  delete out.definitions;
}

function inlineOnly(out: Schema, only: unknown): void {
  if (!isSchema(only)) return;
  delete out.allOf;
  Object.assign(out, only);
}

/** Enums hold texts and numbers on this wire; of any other constant only the type is kept. */
function constToEnum(out: Schema): void {
  const value = out.const;
  delete out.const;
  if (typeof value === 'string' || typeof value === 'number') out.enum = [value];
  out.type ??= typeOf(value);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function keepReference(out: Schema, ref: string): void {
  for (const keyword of Object.keys(out)) if (!keyword.startsWith('$')) delete out[keyword];
  if (ref.startsWith(OLD_DEFINITIONS)) out.$ref = `#/$defs/${ref.slice(OLD_DEFINITIONS.length)}`;
}
