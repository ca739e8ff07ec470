import { describe, expect, it } from 'vitest';
import { contract, operations } from './contract.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: unknown;
  readonly anyOf?: unknown;
  readonly default?: unknown;
  readonly format?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly discriminator?: {
    readonly propertyName: string;
    readonly mapping: Readonly<Record<string, string>>;
  };
}

const schemas = contract.components.schemas as unknown as Readonly<Record<string, Schema>>;
const resolve = (schema: Schema): Schema =>
  schema.$ref ? resolve(schemas[schema.$ref.split('/').pop() ?? ''] ?? {}) : schema;

const inside = (schema: Schema): Schema[] => [
  ...(schema.oneOf ?? []),
  ...Object.values(schema.properties ?? {}),
  ...(schema.items ? [schema.items] : []),
  ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
];

const all = (schema: Schema): Schema[] => [schema, ...inside(schema).flatMap(all)];
const every = Object.entries(schemas).flatMap(([name, schema]) =>
  all(schema).map((one) => ({ name, schema: one })),
);

// What the generators and validators need; each rule was found by something that broke.
describe('the contract is phrased so that', () => {
  it('generated clients keep nulls: nothing is inherited through allOf or anyOf', () => {
    for (const { name, schema } of every) expect(schema.allOf ?? schema.anyOf, name).toBeUndefined();
  });

  it('bodies stay as they are: there are no defaults', () => {
    for (const { name, schema } of every) expect(schema.default, name).toBeUndefined();
  });

  it('a tagged union takes objects only, and maps each tag to a variant that requires it', () => {
    for (const { name, schema } of every) {
      if (!schema.discriminator) continue;
      const { propertyName, mapping } = schema.discriminator;
      expect(schema.type, name).toBe('object');
      expect(Object.values(mapping).sort()).toEqual(schema.oneOf?.map(({ $ref }) => $ref).sort());
      for (const [tag, $ref] of Object.entries(mapping)) {
        const variant = resolve({ $ref });
        expect(variant.required, $ref).toContain(propertyName);
        expect(variant.properties?.[propertyName], $ref).toMatchObject({ type: 'string', const: tag });
      }
    }
  });

  it('the branches of every other union have different JSON types', () => {
    for (const { name, schema } of every) {
      if (!schema.oneOf || schema.discriminator) continue;
      const leaves = (one: Schema): Schema[] =>
        one.oneOf && !one.discriminator ? one.oneOf.flatMap((branch) => leaves(resolve(branch))) : [one];
      const types = leaves(schema).map(({ type }) => type);
      expect(new Set(types).size, `${name}: ${types}`).toBe(types.length);
    }
  });

  it('unions that hold an array have a name', () => {
    for (const [name, root] of Object.entries(schemas)) {
      for (const schema of inside(root).flatMap(all)) {
        expect(schema.oneOf?.some((branch) => branch.type === 'array') ?? false, name).toBe(false);
      }
    }
  });

  it('clients read numbers whole: they are doubles, and what can pass 2^31 is int64 or bounded', () => {
    for (const { name, schema } of every) {
      if ([schema.type].flat().includes('number')) expect(schema.format, name).toBe('double');
    }
  });

  it('replies can grow: only finish_reason and the modes of requests are closed lists', () => {
    const replies = new Set<string>();
    const visit = (schema: Schema): void => {
      const name = schema.$ref?.split('/').pop();
      if (name !== undefined && replies.has(name)) return;
      if (name !== undefined) replies.add(name);
      inside(resolve(schema)).forEach(visit);
    };
    const names = [
      'ChatCompletion',
      'ChatCompletionChunk',
      'ErrorEnvelope',
      'ModelList',
      'Readiness',
      'Health',
    ];
    for (const name of names) visit({ $ref: `#/components/schemas/${name}` });
    const closed = every
      .filter(({ name, schema }) => replies.has(name) && schema.enum)
      .map(({ name }) => name);
    expect(closed).toEqual(['FinishReason']);
  });

  it('no schema holds itself', () => {
    const visit = (schema: Schema, path: readonly string[]): void => {
      if (schema.$ref) expect(path, schema.$ref).not.toContain(schema.$ref);
      const deeper = schema.$ref ? [...path, schema.$ref] : path;
      for (const one of inside(resolve(schema))) visit(one, deeper);
    };
    for (const name of Object.keys(schemas)) visit({ $ref: `#/components/schemas/${name}` }, []);
  });

  it('JSON comes first: clients take the first media type as what a call returns', () => {
    for (const { operation } of operations) {
      const types = Object.keys(operation.responses['200']?.content ?? {});
      if (types.includes('application/json')) expect(types[0]).toBe('application/json');
    }
  });
});
