import type { Random } from '../random.ts';
import { RequestRefused } from '../request-refused.ts';
import { Effort } from './effort.ts';
import { Endings } from './endings.ts';
import { membersToMerge, mergeSchemas } from './merge.ts';
import { numberFor } from './numbers.ts';
import { isSchema, listOf, numberIn, pointedAt, type Schema, typesOf } from './schema.ts';
import { stringFor } from './strings.ts';

/** How deep an instance is made for choice; deeper only where the schema insists. */
const LEVELS = 5;
const DEEPEST = 64;
/** Steps for one instance that are left to choice; then only what must be there is made. */
const GENEROUS = 1_000;
/** Characters, and members of long keywords, for the price of one step. */
const CHARACTERS_PER_STEP = 64;
const MEMBERS_PER_STEP = 4;
/** Items and properties that are made at the most, however many are asked for. */
const MOST_MEMBERS = 100_000;
/** Alternatives that lead to alternatives: beyond this even null is welcome. */
const LONG_WAY = 8;
const ENDLESS_WAY = 256;
/** Tries to find an item that a list of unique ones does not have yet. */
const DRAWS = 50;

/**
 * An instance of a JSON Schema, repeatable by `random`. Understood are types, `enum`, `const`, formats, patterns,
 * lengths, ranges, `properties`, `required`, `additionalProperties`, `minProperties`, `items`, `prefixItems`,
 * `contains`, `uniqueItems`, `anyOf`, `oneOf` (as `anyOf`), `allOf`, and `$ref` within the schema, recursive ones too.
 * `not`, `if` and `dependent…` are not looked at.
 *
 * Throws a RequestRefused (400) for a schema that no finite instance fits, or none that the effort suffices for.
 */
export function instanceOf(schema: unknown, random: Random, options: InstanceOptions = {}): unknown {
  const { effort = new Effort(), param = RESPONSE_SCHEMA } = options;
  const endings = new Endings(schema, effort);
  for (let levels = LEVELS; levels <= DEEPEST; levels *= 2) {
    if (!endings.within(schema, levels)) continue;
    return new Maker(schema, random, endings, effort, param).value(schema, levels);
  }
  throw refused(ENDLESS, param);
}

export interface InstanceOptions {
  /** What this may cost; shared by all that one request asks for. */
  readonly effort?: Effort | undefined;
  /** Where the schema stands in the request, for errors. */
  readonly param?: string | undefined;
}

const RESPONSE_SCHEMA = 'response_format.json_schema.schema';
const ENDLESS = 'No finite JSON value fits the schema.';

const refused = (message: string, param: string): RequestRefused =>
  new RequestRefused(message, { status: 400, code: 'invalid_value', param });

class Maker {
  readonly #root: unknown;
  readonly #random: Random;
  readonly #endings: Endings;
  readonly #effort: Effort;
  readonly #param: string;
  #steps = 0;

  constructor(root: unknown, random: Random, endings: Endings, effort: Effort, param: string) {
    this.#root = root;
    this.#random = random;
    this.#endings = endings;
    this.#effort = effort;
    this.#param = param;
  }

  /** @param levels how many more levels of objects and arrays may follow */
  value(given: unknown, levels: number): unknown {
    if (levels < -DEEPEST) throw refused(ENDLESS, this.#param);
    const schema = this.#flat(given, levels, 0);
    if ('const' in schema) return schema.const;
    const options = listOf(schema.enum);
    if (options.length > 0) return this.#random.pick(options);
    switch (this.#random.pick(this.#preferred(schema, levels))) {
      case 'object':
        return this.#object(schema, levels);
      case 'array':
        return this.#array(schema, levels);
      case 'number':
        return numberFor(schema, this.#random, false);
      case 'integer':
        return numberFor(schema, this.#random, true);
      case 'boolean':
        return this.#random.next() < 0.5;
      case 'null':
        return null;
      default: {
        const text = stringFor(schema, this.#random, this.#effort);
        this.#step(text.length / CHARACTERS_PER_STEP);
        return text;
      }
    }
  }

  #step(size = 1): void {
    this.#steps += size;
    if (!this.#effort.spend(size))
      throw refused('The values that fit the schema are too large.', this.#param);
  }

  /** Types worth choosing: null only where there is nothing else, and nothing that has no end in these levels. */
  #preferred(schema: Schema, levels: number): readonly string[] {
    const types = typesOf(schema);
    const ending = types.filter((type) => this.#endings.ofType(type, schema, levels));
    const telling = ending.filter((type) => type !== 'null');
    return telling.length > 0 ? telling : types.includes('null') ? ['null'] : types;
  }

  /** The schema without `$ref`, `allOf`, `anyOf` and `oneOf`: what they ask for has become its own. */
  #flat(given: unknown, levels: number, way: number): Schema {
    this.#step();
    if (way > ENDLESS_WAY) throw refused('The schema refers to itself without end.', this.#param);
    if (!isSchema(given)) return {};
    const { $ref, allOf, anyOf, oneOf, ...own } = given;
    let flat: Schema = own;
    const add = (part: unknown): void => {
      const more = this.#flat(part, levels, way + 1);
      this.#step(membersToMerge(flat, more) / MEMBERS_PER_STEP);
      flat = mergeSchemas(flat, more);
    };
    if ($ref !== undefined) add(pointedAt(this.#root, $ref));
    for (const part of listOf(allOf)) add(part);
    for (const branches of [listOf(anyOf), listOf(oneOf)]) {
      if (branches.length > 0) add(this.#branch(branches, levels, way));
    }
    return flat;
  }

  #branch(branches: readonly unknown[], levels: number, way: number): unknown {
    const ending = branches.filter((branch) => this.#endings.within(branch, levels));
    const telling = ending.filter((branch) => !(isSchema(branch) && branch.type === 'null'));
    const chosen = telling.length > 0 && way < LONG_WAY ? telling : ending.length > 0 ? ending : branches;
    return this.#random.pick(chosen);
  }

  #object(schema: Schema, levels: number): Record<string, unknown> {
    const properties = isSchema(schema.properties) ? schema.properties : {};
    const required = new Set(listOf(schema.required).filter((name) => typeof name === 'string'));
    const most = numberIn(schema.maxProperties) ?? Number.POSITIVE_INFINITY;
    const names = new Set(required);
    const wanted = this.#optional(properties, required, levels - 1);
    for (const name of wanted) if (names.size < most) names.add(name);
    const object: Record<string, unknown> = {};
    const extra = schema.additionalProperties ?? {};
    // Declared properties stand in the schema's order, as models write them.
    const ordered = [...wanted, ...required].filter((name) => names.has(name));
    for (const name of new Set(ordered)) {
      const declared = Object.hasOwn(properties, name) ? properties[name] : extra;
      Object.defineProperty(object, name, property(this.value(declared, levels - 1)));
    }
    const least = extra === false ? 0 : Math.min(numberIn(schema.minProperties) ?? 0, MOST_MEMBERS);
    for (let i = 1, missing = least - Object.keys(object).length; missing > 0; i++) {
      const name = `extra_${i}`;
      if (Object.hasOwn(object, name)) continue;
      object[name] = this.value(extra, levels - 1);
      missing--;
    }
    return object;
  }

  /** The declared properties, as long as there may be more than the required ones. */
  #optional(properties: Schema, required: ReadonlySet<string>, levels: number): readonly string[] {
    if (this.#steps >= GENEROUS) return [];
    const names = Object.keys(properties);
    this.#step(names.length / MEMBERS_PER_STEP);
    return names.filter((name) => required.has(name) || this.#isWelcome(properties[name], levels));
  }

  /** Whether what need not be there may be. */
  #isWelcome(schema: unknown, levels: number): boolean {
    return schema !== false && this.#steps < GENEROUS && this.#endings.within(schema, levels);
  }

  #array(schema: Schema, levels: number): unknown[] {
    // Draft 7 and before wrote tuples as a list of `items`.
    const tuple = listOf(schema.prefixItems ?? schema.items);
    const rest = Array.isArray(schema.items) ? schema.additionalItems : schema.items;
    const least = Math.min(Math.max(0, numberIn(schema.minItems) ?? 0), MOST_MEMBERS);
    const most = Math.min(numberIn(schema.maxItems) ?? Number.POSITIVE_INFINITY, MOST_MEMBERS);
    const itemOf = (at: number): unknown => (at < tuple.length ? tuple[at] : (rest ?? {}));
    const array: unknown[] = [];
    const seen = schema.uniqueItems === true ? new Set<string>() : undefined;
    const add = (item: unknown): void => {
      let value = this.value(item, levels - 1);
      for (let tries = 0; tries < DRAWS && seen?.has(JSON.stringify(value)); tries++) {
        value = this.value(item, levels - 1);
      }
      const again = seen?.has(JSON.stringify(value)) === true;
      seen?.add(JSON.stringify(value));
      if (!again || array.length < least) array.push(value);
    };
    const contained = schema.contains === undefined ? 0 : (numberIn(schema.minContains) ?? 1);
    for (let i = 0; i < Math.min(contained, most); i++) add(both(itemOf(array.length), schema.contains));
    while (array.length < least) add(itemOf(array.length));
    const wished = tuple.length > 0 ? tuple.length : least + this.#random.between(1, 2);
    for (let at = array.length; at < Math.min(wished, most); at++) {
      const item = itemOf(at);
      if (!this.#isWelcome(item, levels - 1)) break;
      add(item);
    }
    return array;
  }
}

const both = (a: unknown, b: unknown): unknown => ({ allOf: [a, b] });

// Defined, not assigned: a property may be called __proto__.
const property = (value: unknown): PropertyDescriptor => ({
  value,
  enumerable: true,
  writable: true,
  configurable: true,
});
