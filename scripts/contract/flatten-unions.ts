import { type Discriminator, type Schema, type Schemas, subschemas, unionBranches } from './schema.ts';

/**
 * Rewrites the contract's schemas so that a validator's errors are those a person would name.
 *
 * `oneOf: [string, array of parts, null]` reports, for one bad part, three problems: the part, "must be
 * string" and "must match exactly one schema". Branches of different JSON types can't both match, so they
 * are merged into one schema with `type: [string, array, 'null']`, which accepts exactly the same values:
 * `items` only looks at arrays, `properties` only at objects. Values stay out of it: an `enum` beside
 * other types moves into `if`/`then`, whose own error the validators drop.
 *
 * Unions with a discriminator stay, and get an `enum` of their tags, so that an unknown tag is told which
 * there are. Annotations, and formats that no JSON value can break, go.
 */
export function flattenUnions(schemas: Schemas): Schemas {
  const plain = structuredClone(schemas);
  for (const schema of Object.values(plain)) visit(schema, schemas);
  return plain;
}

const ANNOTATIONS = ['description', 'deprecated', 'example', 'examples', 'title', 'format'];

function visit(schema: Schema, schemas: Schemas): void {
  if (schema.oneOf && !schema.discriminator) merge(schema, schemas);
  for (const annotation of ANNOTATIONS) delete schema[annotation];
  if (schema.discriminator) nameTags(schema, schema.discriminator);
  for (const inside of subschemas(schema)) visit(inside, schemas);
}

function nameTags(schema: Schema, { propertyName, mapping }: Discriminator): void {
  // AJV refuses a mapping; it reads the tags from the branches.
  schema.discriminator = { propertyName };
  schema.required = [propertyName];
  schema.properties = { [propertyName]: { enum: Object.keys(mapping ?? {}) } };
}

function merge(schema: Schema, schemas: Schemas): void {
  const branches = unionBranches(schema, schemas);
  const types = branches.map((branch) => String(branch.type));
  if (new Set(types).size !== types.length)
    throw new Error(`A union without a tag: ${JSON.stringify(schema)}`);
  delete schema.oneOf;
  for (const { type, enum: values, ...keywords } of branches) {
    Object.assign(schema, structuredClone(keywords));
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's keyword; nothing awaits a schema.
    if (values) Object.assign(schema, { if: { type }, then: { enum: values } });
  }
  schema.type = types.length === 1 ? types[0] : types;
}
