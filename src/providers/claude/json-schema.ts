type Schema = Readonly<Record<string, unknown>>;

interface Fitted {
  readonly schema: Schema;
  /** Some constraint is no longer enforced, only told. */
  readonly loosened: boolean;
}

const KEPT = new Set(['type', 'title', 'description', '$ref', 'default', 'required']);
/** Say nothing of the values. */
const IGNORED = new Set(['$schema', '$id', '$comment', 'examples', 'strict']);
const NESTED_MAPS = new Set(['properties', '$defs', 'definitions']);
const BESIDE_REF = new Set(['$ref', '$defs', 'definitions']);
const NESTED_LISTS: Readonly<Record<string, string>> = { anyOf: 'anyOf', oneOf: 'anyOf', allOf: 'allOf' };
const FORMATS = new Set('date-time time date duration email hostname uri ipv4 ipv6 uuid'.split(' '));

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A JSON Schema in the part of the language that the wire can enforce: objects are closed, `oneOf` becomes `anyOf`,
 * and what it does not know (`minimum`, `maxLength`, `pattern` …) goes into the description, where the model reads it.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/structured-outputs#json-schema-limitations
 */
export function fitSchema(schema: Schema): Fitted {
  let loosened = false;
  const narrow = (from: Schema): Schema => {
    const to: Record<string, unknown> = {};
    // Nothing may stand beside a reference but the definitions.
    const entries = Object.entries(from).filter(([name]) => !('$ref' in from) || BESIDE_REF.has(name));
    const told: string[] = [];
    for (const [name, value] of entries) {
      const list = NESTED_LISTS[name];
      if (IGNORED.has(name) || name === 'additionalProperties') continue;
      if (NESTED_MAPS.has(name) && isSchema(value)) {
        to[name] = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, narrowAny(inner)]));
      } else if (list && Array.isArray(value)) {
        to[list] = value.map(narrowAny);
      } else if (name === 'items') to.items = narrowAny(value);
      else if (KEPT.has(name) || isEnforced(name, value)) to[name] = value;
      else told.push(`${name}: ${JSON.stringify(value)}`);
    }
    if (isObject(from) && !('$ref' in from)) {
      to.additionalProperties = false;
      // Only the named members will come.
      if (from.additionalProperties !== undefined && from.additionalProperties !== false) loosened = true;
    }
    if (told.length > 0) {
      loosened = true;
      const before = typeof to.description === 'string' ? `${to.description} ` : '';
      to.description = `${before}(${told.join(', ')})`;
    }
    return to;
  };
  const narrowAny = (value: unknown): unknown => (isSchema(value) ? narrow(value) : value);
  return { schema: narrow(schema), loosened };
}

/**
 * Whether closing the schema's objects leaves its values possible. An object of free names (a map, or `{type: 'object'}`
 * and no more) would always come empty.
 */
export function canBeClosed(schema: Schema): boolean {
  const open = schema.additionalProperties;
  if (isSchema(open) && Object.keys(open).length > 0) return false;
  const described = schema.properties ?? schema.$ref ?? schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (isObject(schema) && described === undefined && open !== false) return false;
  return innerSchemas(schema).every(canBeClosed);
}

function innerSchemas(schema: Schema): Schema[] {
  const inner: unknown[] = [schema.items];
  for (const [name, value] of Object.entries(schema)) {
    if (NESTED_MAPS.has(name) && isSchema(value)) inner.push(...Object.values(value));
    else if (name in NESTED_LISTS && Array.isArray(value)) inner.push(...value);
  }
  return inner.filter(isSchema);
}

const isObject = ({ type, properties }: Schema): boolean =>
  properties !== undefined || type === 'object' || (Array.isArray(type) && type.includes('object'));

const isPrimitive = (value: unknown): boolean => typeof value !== 'object' || value === null;

const isEnforced = (name: string, value: unknown): boolean =>
  (name === 'enum' && Array.isArray(value) && value.every(isPrimitive)) ||
  (name === 'const' && isPrimitive(value)) ||
  (name === 'format' && typeof value === 'string' && FORMATS.has(value)) ||
  (name === 'minItems' && (value === 0 || value === 1));
