import { code } from './markdown.ts';

/** As much of a JSON Schema as the reference shows. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
  readonly description?: string;
  readonly deprecated?: boolean;
}

export type Schemas = Readonly<Record<string, Schema>>;

/** The schema that a local `$ref` names, by its last part. Throws where there is none. */
export function resolve(schema: Schema, schemas: Schemas): Schema {
  if (schema.$ref === undefined) return schema;
  const named = schemas[nameOf(schema.$ref)];
  if (!named) throw new Error(`${schema.$ref} names no schema`);
  return named;
}

export const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

/** What a value may be, in a few words: `string`, `integer, 1 to 128`, `` `low`, `high` ``. */
export function typeText(schema: Schema, schemas: Schemas): string {
  const known = resolve(schema, schemas);
  if (known.enum) return known.enum.map((value) => code(String(value))).join(', ');
  if (known.const !== undefined) return code(String(known.const));
  if (known.oneOf) {
    const branches = known.oneOf.filter(({ type }) => type !== 'null').map((one) => typeText(one, schemas));
    return [...new Set(branches)].join(' or ');
  }
  const types = [known.type ?? 'any'].flat().filter((type) => type !== 'null');
  const type = types.join(' or ');
  if (types.includes('array') && known.items) {
    const few = rangeText(known.minItems, known.maxItems);
    return `list of ${typeText(known.items, schemas)}${few && `, ${few}`}`;
  }
  const range = rangeText(known.minimum, known.maximum);
  if (range) return `${type}, ${range}`;
  const length = rangeText(known.minLength === 1 ? undefined : known.minLength, known.maxLength);
  return length ? `${type}, ${length} characters` : type;
}

/** Beyond a million a limit only keeps nonsense out. */
const WORTH_TELLING = 1_000_000;

function rangeText(least: number | undefined, most: number | undefined): string {
  const bound = most !== undefined && most <= WORTH_TELLING ? most : undefined;
  if (least !== undefined && bound !== undefined) return `${least} to ${bound}`;
  if (bound !== undefined) return `up to ${bound}`;
  return least === undefined || least === 0 ? '' : `from ${least}`;
}
