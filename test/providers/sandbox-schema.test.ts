import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../src/providers/sandbox/random.ts';
import { instanceOf } from '../../src/providers/sandbox/schema/instance.ts';
import { sampleOfPattern } from '../../src/providers/sandbox/schema/pattern.ts';
import { ask, failure, user } from './sandbox-calls.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

function expectInstance(schema: unknown, seed: number): void {
  const instance = instanceOf(schema, new Random(seed));
  const valid = ajv.validate(schema as object, instance);
  expect(valid, `${JSON.stringify(instance)}: ${ajv.errorsText()}`).toBe(true);
}

const FORMATS = [
  'date-time',
  'date',
  'time',
  'duration',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'uuid',
  'uri',
  'uri-reference',
  'uri-template',
  'json-pointer',
  'relative-json-pointer',
  'regex',
  'byte',
];
const PATTERNS = [
  '^[a-z]+$',
  '^\\d{3}-\\d{4}$',
  '^(foo|bar)(-[0-9A-F]{2}){1,3}$',
  '^[^a-z\\s]{2,}$',
  '^\\w+@\\w+\\.(com|org)$',
  'x*y?z+',
  '^\\p{Lu}\\p{Ll}*$',
  '^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$',
  '^[\\w.-]{1,8}$',
  '^(?:a(?:b(?:c)?)?)?d$',
  '^\\u0041\\x42.$',
];
const range = (min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

const strings = fc.oneof(
  fc.constant({ type: 'string' }),
  range(0, 40).map(([minLength, maxLength]) => ({ type: 'string', minLength, maxLength })),
  fc.constantFrom(...FORMATS).map((format) => ({ type: 'string', format })),
  fc.constantFrom(...PATTERNS).map((pattern) => ({ type: 'string', pattern })),
);
const numbers = fc.oneof(
  fc.constant({ type: 'integer' }),
  range(-1_000, 1_000).map(([minimum, maximum]) => ({ type: 'integer', minimum, maximum })),
  range(-1_000, 1_000).map(([low, high]) => ({
    type: 'integer',
    exclusiveMinimum: low - 1,
    exclusiveMaximum: high + 1,
  })),
  fc.integer({ min: 1, max: 50 }).map((multipleOf) => ({ type: 'integer', multipleOf, minimum: 7 })),
  fc.constantFrom(0.01, 0.1, 0.25, 0.5, 3).map((multipleOf) => ({ type: 'number', multipleOf })),
  fc
    .tuple(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.double({ noNaN: true, min: 1e-3, max: 1e9 }))
    .map(([minimum, width]) => ({ type: 'number', minimum, exclusiveMaximum: minimum + width })),
  fc
    .double({ noNaN: true, min: -1e300, max: 1e300 })
    .map((exclusiveMaximum) => ({ type: 'number', exclusiveMaximum })),
);
/** Ajv, the judge here, calls members of these names when it compares objects. */
const isComparable = (value: unknown): boolean => !/"(toString|valueOf)":/.test(JSON.stringify(value));
const fixed = fc.oneof(
  fc
    .jsonValue({ maxDepth: 2 })
    .filter(isComparable)
    .map((value) => ({ const: value })),
  fc
    .uniqueArray(fc.jsonValue({ maxDepth: 1 }).filter(isComparable), {
      minLength: 1,
      maxLength: 4,
      selector: (value) => JSON.stringify(value),
    })
    .map((values) => ({ enum: values })),
  fc.constantFrom(
    { type: 'boolean' },
    { type: 'null' },
    {},
    true,
    { type: ['integer', 'null'] },
    { type: ['string', 'object'] },
  ),
);
const names = fc.oneof(fc.constantFrom('a', 'b', 'name', 'length', ''), fc.string({ maxLength: 6 }));

/** Schemas of some levels that have an instance; `$ref` points at definitions that each has. */
const { schema: schemas } = fc.letrec<{ schema: unknown }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    strings,
    numbers,
    fixed,
    fc.constantFrom('leaf', 'tree', 'pair').map((name) => ({ $ref: `#/$defs/${name}` })),
    fc
      .tuple(fc.array(fc.tuple(names, tie('schema')), { maxLength: 4 }), fc.boolean(), fc.boolean())
      .map(([properties, closed, all]) => ({
        type: 'object',
        properties: Object.fromEntries(properties),
        ...(all && { required: [...new Set(properties.map(([name]) => name))] }),
        ...(closed && { additionalProperties: false }),
      })),
    fc
      .tuple(tie('schema'), range(0, 4))
      .map(([items, [minItems, maxItems]]) => ({ type: 'array', items, minItems, maxItems })),
    fc
      .array(tie('schema'), { minLength: 1, maxLength: 3 })
      .map((prefixItems) => ({ type: 'array', prefixItems, items: false })),
    fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
    fc.tuple(names, names, tie('schema')).map(([a, b, part]) => ({
      allOf: [
        { type: 'object', properties: { [`l${a}`]: part }, required: [`l${a}`] },
        { type: 'object', properties: { [`r${b}`]: { type: 'integer' } }, required: [`r${b}`] },
      ],
    })),
  ),
}));
const $defs = {
  leaf: { type: 'string', maxLength: 5 },
  tree: {
    type: 'object',
    properties: {
      value: { $ref: '#/$defs/leaf' },
      children: { type: 'array', items: { $ref: '#/$defs/tree' } },
    },
    required: ['value', 'children'],
  },
  pair: {
    anyOf: [
      { type: 'object', properties: { next: { $ref: '#/$defs/pair' } }, required: ['next'] },
      { type: 'null' },
    ],
  },
};

describe('an instance of a schema', () => {
  it('validates, whatever the schema', () => {
    fc.assert(
      fc.property(schemas, fc.nat(), (schema, seed) => {
        expectInstance(typeof schema === 'object' ? { ...schema, $defs } : schema, seed);
      }),
      { numRuns: 1_500 },
    );
  });

  it.each(['toString', 'valueOf'])('may have a member that is called %s', (name) => {
    const value = { [name]: 'x' };
    expect(instanceOf({ enum: [value] }, new Random(1))).toEqual(value);
  });

  it.each([
    ['unique items', { type: 'array', items: { enum: [1, 2, 3] }, minItems: 3, uniqueItems: true }],
    [
      'contained items',
      { type: 'array', items: { type: 'integer' }, contains: { const: 42 }, minContains: 2 },
    ],
    [
      'more properties than are named',
      { type: 'object', minProperties: 4, additionalProperties: { type: 'integer' } },
    ],
    [
      'fewer properties than are named',
      { type: 'object', properties: { a: {}, b: {}, c: {} }, required: ['b'], maxProperties: 2 },
    ],
    [
      'keywords beside a reference',
      { $defs: { a: { minimum: 5 } }, $ref: '#/$defs/a', type: 'integer', maximum: 5 },
    ],
    [
      'keywords beside alternatives',
      {
        type: 'object',
        properties: { kind: { type: 'string' } },
        required: ['kind'],
        anyOf: [{ properties: { kind: { const: 'a' } } }, { properties: { kind: { const: 'b' } } }],
      },
    ],
    [
      'oneOf told apart by a tag',
      {
        oneOf: [
          { type: 'object', properties: { t: { const: 1 } }, required: ['t'] },
          { type: 'object', properties: { t: { const: 2 } }, required: ['t'] },
        ],
      },
    ],
    [
      'itself, where it need not',
      { type: 'object', properties: { child: { $ref: '#' }, n: { type: 'integer' } }, required: ['n'] },
    ],
    [
      'itself, or nothing',
      {
        type: 'object',
        properties: { child: { anyOf: [{ $ref: '#' }, { type: 'null' }] } },
        required: ['child'],
      },
    ],
    ['escaped pointers', { $ref: '#/$defs/a~1b%25', $defs: { 'a/b%': { const: 'found' } } }],
    ['no type but keywords', { properties: { a: { items: { minimum: 3 } } }, required: ['a'] }],
    ['lengths and a pattern', { type: 'string', pattern: '^[a-z]+$', minLength: 30, maxLength: 300 }],
    [
      'a great depth that it insists on',
      Array.from({ length: 40 }).reduce<object>(
        (inner) => ({ type: 'object', properties: { a: inner }, required: ['a'] }),
        { const: 1 },
      ),
    ],
  ])('validates with %s', (_name, schema) => {
    for (let seed = 0; seed < 20; seed++) expectInstance(schema, seed);
  });

  it('is the same for the same seed, and another for another', () => {
    const schema = { type: 'object', properties: { a: { type: 'string' }, b: { type: 'integer' } } };
    const made = (seed: number) => JSON.stringify(instanceOf(schema, new Random(seed)));
    expect(made(1)).toBe(made(1));
    expect(new Set([1, 2, 3, 4, 5].map(made)).size).toBeGreaterThan(1);
  });

  it('is found where two schemas refer to each other and one has a way out', () => {
    const $defs = { a: { anyOf: [{ $ref: '#/$defs/b' }, { type: 'string' }] }, b: { $ref: '#/$defs/a' } };
    for (let seed = 0; seed < 50; seed++) {
      expect(instanceOf({ $ref: '#/$defs/a', $defs }, new Random(seed))).toBeTypeOf('string');
      expect(instanceOf({ $ref: '#/$defs/b', $defs }, new Random(seed))).toBeTypeOf('string');
    }
  });

  it('fits tuples as draft 7 wrote them', () => {
    const draft7 = new Ajv({ strict: false });
    const schema = {
      type: 'array',
      items: [{ const: 1 }, { type: 'string' }],
      additionalItems: { const: 2 },
      minItems: 4,
    };
    for (let seed = 0; seed < 20; seed++)
      expect(draft7.validate(schema, instanceOf(schema, new Random(seed)))).toBe(true);
  });

  it('has a property called __proto__ as any other, and no prototype of it', () => {
    const schema = JSON.parse(
      '{"type":"object","properties":{"__proto__":{"const":{"admin":true}}}}',
    ) as object;
    const instance = instanceOf(schema, new Random(1));
    expect(Object.getPrototypeOf(instance)).toBe(Object.prototype);
    expect(JSON.stringify(instance)).toBe('{"__proto__":{"admin":true}}');
  });

  it('prefers telling values to null', () => {
    const schema = { anyOf: [{ type: 'null' }, { type: 'integer' }] };
    for (let seed = 0; seed < 20; seed++) expect(instanceOf(schema, new Random(seed))).toBeTypeOf('number');
  });
});

describe('a schema that nothing small fits is refused, and soon', () => {
  const hostile: [string, object][] = [
    ['an endless object', { type: 'object', properties: { a: { $ref: '#' } }, required: ['a'] }],
    ['a reference to itself', { $ref: '#' }],
    ['a reference to nowhere', { $ref: '#/$defs/missing' }],
    ['a reference elsewhere', { $ref: 'https://example.com/schema.json' }],
    ['a great many items', { type: 'array', minItems: 1e9, items: { type: 'string' } }],
    [
      'long strings, many of them',
      { type: 'array', minItems: 10_000, items: { type: 'string', minLength: 1e9 } },
    ],
    [
      'a tree that must be broad',
      {
        $ref: '#/$defs/n6',
        $defs: Object.fromEntries(
          Array.from({ length: 7 }, (_, i) => [
            `n${i}`,
            i === 0 ? { const: 1 } : { type: 'array', minItems: 100, items: { $ref: `#/$defs/n${i - 1}` } },
          ]),
        ),
      },
    ],
    [
      'alternatives of alternatives',
      {
        $ref: '#/$defs/n40',
        $defs: Object.fromEntries(
          Array.from({ length: 41 }, (_, i) => [
            `n${i}`,
            i === 0
              ? { type: 'object', properties: { a: { $ref: '#/$defs/n40' } }, required: ['a'] }
              : { anyOf: [{ $ref: `#/$defs/n${i - 1}` }, { $ref: `#/$defs/n${i - 1}` }] },
          ]),
        ),
      },
    ],
  ];
  it.each(hostile)('%s', (_name, schema) => {
    expect(() => instanceOf(schema, new Random(1))).toThrowError(expect.objectContaining({ status: 400 }));
  });
});

describe('a sample of a pattern', () => {
  it.each(PATTERNS)('matches %s', (pattern) => {
    for (let seed = 0; seed < 50; seed++)
      expect(sampleOfPattern(pattern, new Random(seed))).toMatch(new RegExp(pattern, 'u'));
  });

  it('comes back from any text that might be a pattern', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'()[]{}^$\\|?*+-,.:<=!0129abpu'), maxLength: 30 });
    fc.assert(
      fc.property(
        signs,
        fc.nat(),
        (pattern, seed) => void sampleOfPattern(pattern, new Random(seed), { least: 10 }),
      ),
    );
  });

  it.each(['(a+)+$', '(((a*)*)*)*', '((){99999}){99999}', '('.repeat(100_000), '(a{1000}){1000}'])(
    'is never run: %.20s',
    (pattern) => {
      expect(sampleOfPattern(pattern, new Random(1), { least: 20_000 }).length).toBeLessThan(40_000);
    },
  );
});

it('what one request may cost is shared by all its choices', async () => {
  const options = Array.from({ length: 2_000 }, (_, at) => `option ${at}`);
  const schema = { type: 'array', minItems: 50, items: { allOf: [{ enum: options }, { enum: options }] } };
  const response_format = { type: 'json_schema' as const, json_schema: { name: 'costly', schema } };
  const request = { messages: user('x'), response_format };
  expect((await ask('echo', request)).choices).toHaveLength(1);
  expect(await failure(ask('echo', { ...request, n: 128 }))).toMatchObject({
    kind: 'invalid_request',
    param: 'response_format.json_schema.schema',
  });
});
