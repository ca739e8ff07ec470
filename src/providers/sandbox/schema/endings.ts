import type { Effort } from './effort.ts';
import { isSchema, listOf, numberIn, pointedAt, type Schema, typesOf } from './schema.ts';

/** Items of a tuple or names of required properties that are looked at. */
const MOST_PARTS = 1_000;
/** Looks for the price of one step. A schema that asks for more than can be spent is taken to have no end. */
const LOOKS_PER_STEP = 4;

/**
 * Tells which schemas have an instance of so many levels at most, so that making one of a recursive schema always
 * finds its end. What it has found out is kept: nearly every schema is looked at once for each number of levels.
 */
export class Endings {
  readonly #root: unknown;
  readonly #effort: Effort;
  readonly #known = new Map<Schema, (boolean | 'looking' | undefined)[]>();
  #looking = 0;
  #wentRound = false;

  constructor(root: unknown, effort: Effort) {
    this.#root = root;
    this.#effort = effort;
  }

  within(schema: unknown, levels: number): boolean {
    if (levels < 0 || schema === false) return false;
    if (!isSchema(schema)) return true;
    let known = this.#known.get(schema);
    if (!known) {
      known = [];
      this.#known.set(schema, known);
    }
    const before = known[levels];
    if (before === 'looking' || !this.#effort.spend(1 / LOOKS_PER_STEP)) {
      this.#wentRound = true;
      return false;
    }
    if (before !== undefined) return before;
    known[levels] = 'looking';
    this.#looking++;
    const ends = this.#parts(schema, levels);
    // A no that was found by going round in a circle holds only for whoever began the circle.
    known[levels] = !ends && this.#wentRound && this.#looking > 1 ? undefined : ends;
    if (--this.#looking === 0) this.#wentRound = false;
    return ends;
  }

  #parts(schema: Schema, levels: number): boolean {
    const { $ref, allOf, anyOf, oneOf } = schema;
    if ($ref !== undefined) {
      const target = pointedAt(this.#root, $ref);
      if (target === undefined || !this.within(target, levels)) return false;
    }
    if (!listOf(allOf).every((part) => this.within(part, levels))) return false;
    for (const branches of [listOf(anyOf), listOf(oneOf)]) {
      if (branches.length > 0 && !branches.some((branch) => this.within(branch, levels))) return false;
    }
    if ('const' in schema || Array.isArray(schema.enum)) return true;
    return typesOf(schema).some((type) => this.ofType(type, schema, levels));
  }

  /** The same for a schema's own keywords, if its instance is of this type. */
  ofType(type: string, schema: Schema, levels: number): boolean {
    if (type === 'object') {
      const properties = isSchema(schema.properties) ? schema.properties : {};
      return listOf(schema.required)
        .slice(0, MOST_PARTS)
        .every((name) => typeof name !== 'string' || this.within(properties[name] ?? true, levels - 1));
    }
    if (type !== 'array') return true;
    const least = numberIn(schema.minItems) ?? 0;
    const tuple = listOf(schema.prefixItems ?? schema.items).slice(0, Math.min(least, MOST_PARTS));
    if (!tuple.every((item) => this.within(item, levels - 1))) return false;
    const items = Array.isArray(schema.items) ? schema.additionalItems : schema.items;
    return least <= tuple.length || this.within(items ?? true, levels - 1);
  }
}
