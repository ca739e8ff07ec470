const NUMBERS = new Set(['minItems', 'maxItems', 'minLength', 'maxLength', 'minProperties', 'maxProperties']);

/**
 * A schema in Google's own dialect as JSON Schema: types are in capitals there, and 64-bit numbers are texts.
 * JSON Schema comes through unchanged.
 */
export function jsonSchemaOf(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(jsonSchemaOf);
  if (typeof schema !== 'object' || schema === null) return schema;
  const out: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === 'type' && typeof value === 'string') out[keyword] = value.toLowerCase();
    else if (NUMBERS.has(keyword) && typeof value === 'string') out[keyword] = Number(value);
    else if (keyword === 'properties' && typeof value === 'object' && value !== null) {
      // Names of properties are no keywords.
      out[keyword] = Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [name, jsonSchemaOf(inner)]),
      );
    } else out[keyword] = keyword === 'enum' || keyword === 'const' ? value : jsonSchemaOf(value);
  }
  return out;
}
