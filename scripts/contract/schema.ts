export interface Discriminator {
  propertyName: string;
  mapping?: Record<string, string>;
}

/** The part of JSON Schema that the contract uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: string;
  enum?: unknown[];
  default?: unknown;
  format?: string;
  oneOf?: Schema[];
  discriminator?: Discriminator;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
  if?: Schema;
  then?: Schema;
  [keyword: string]: unknown;
}

export type Schemas = Record<string, Schema>;

/** The bundled contract, as far as the scripts look into it. */
export interface ContractDocument {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, unknown>>;
  readonly components: { readonly schemas: Schemas } & Record<string, unknown>;
}

const PREFIX = '#/components/schemas/';

/** `#/components/schemas/Usage` → `Usage`. */
export function refName(ref: string): string {
  return ref.slice(PREFIX.length);
}

/** Follows `$ref` to the schema it stands for. Throws on a reference that leads nowhere. */
export function resolve(schema: Schema, schemas: Schemas): Schema {
  if (schema.$ref === undefined) return schema;
  const target = schemas[refName(schema.$ref)];
  if (!target) throw new Error(`The contract has no ${schema.$ref}`);
  return resolve(target, schemas);
}

/** The schemas that stand inside this one, references not followed. */
export function subschemas(schema: Schema): Schema[] {
  const inside = [schema.items, schema.additionalProperties, schema.propertyNames, schema.if, schema.then];
  return [
    ...(schema.oneOf ?? []),
    ...Object.values(schema.properties ?? {}),
    ...inside.filter((one): one is Schema => typeof one === 'object' && one !== null),
  ];
}

/**
 * The branches of a union, those of the unions inside it included, references followed. A tagged union is
 * one branch: it only takes objects. What is no union is its own only branch.
 */
export function unionBranches(schema: Schema, schemas: Schemas): Schema[] {
  const target = resolve(schema, schemas);
  if (!target.oneOf || target.discriminator) return [target];
  return target.oneOf.flatMap((branch) => unionBranches(branch, schemas));
}
