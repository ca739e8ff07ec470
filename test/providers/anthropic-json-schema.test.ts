import { expect, it } from 'vitest';
import { canBeClosed, fitSchema } from '../../src/providers/claude/json-schema.ts';

it('objects are closed at every depth, and oneOf becomes anyOf', () => {
  const { schema, loosened } = fitSchema({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    title: 'T',
    properties: {
      list: { type: 'array', minItems: 1, items: { type: 'object', properties: { a: { const: 1 } } } },
      either: { oneOf: [{ type: ['object', 'null'], properties: {} }, { $ref: '#/$defs/d' }] },
      minimum: { type: 'string', format: 'date' },
    },
    required: ['list'],
    $defs: { d: { enum: ['x', null] } },
  });
  expect(schema).toEqual({
    type: 'object',
    title: 'T',
    properties: {
      list: {
        type: 'array',
        minItems: 1,
        items: { type: 'object', properties: { a: { const: 1 } }, additionalProperties: false },
      },
      either: {
        anyOf: [
          { type: ['object', 'null'], properties: {}, additionalProperties: false },
          { $ref: '#/$defs/d' },
        ],
      },
      minimum: { type: 'string', format: 'date' },
    },
    required: ['list'],
    $defs: { d: { enum: ['x', null] } },
    additionalProperties: false,
  });
  expect(loosened).toBe(false);
});

it('constraints that can’t be enforced are told to the model, behind what the client said', () => {
  const { schema, loosened } = fitSchema({
    type: 'array',
    maxItems: 3,
    minItems: 2,
    items: { type: 'string', pattern: '^a', format: 'color', description: 'A shade.' },
  });
  expect(schema).toEqual({
    type: 'array',
    description: '(maxItems: 3, minItems: 2)',
    items: { type: 'string', description: 'A shade. (pattern: "^a", format: "color")' },
  });
  expect(loosened).toBe(true);
});

it('an open object with named members loses only its other members, and says so', () => {
  const open = { type: 'object', properties: { a: {} }, additionalProperties: true };
  expect(fitSchema(open)).toEqual({ schema: { ...open, additionalProperties: false }, loosened: true });
});

it.each([
  [{ type: 'object' }, false],
  [{ type: 'object', additionalProperties: { type: 'string' } }, false],
  [{ type: 'object', properties: { a: { type: 'object' } } }, false],
  [{ type: 'array', items: { type: 'object' } }, false],
  [{ anyOf: [{ type: 'null' }, { type: 'object', additionalProperties: {} }] }, false],
  [{ type: 'object', properties: {}, $defs: { a: { type: 'object' } } }, false],
  [{ type: 'object', properties: {} }, true],
  [{ type: 'object', additionalProperties: false }, true],
  [{ type: 'object', properties: { a: { type: 'string' } }, additionalProperties: true }, true],
  [{ type: 'string' }, true],
])('%j can be closed: %s', (schema, can) => {
  expect(canBeClosed(schema)).toBe(can);
});

it('nothing stands beside a reference but the definitions, and only plain values are listed', () => {
  const { schema } = fitSchema({
    $ref: '#/$defs/a',
    description: 'Told elsewhere.',
    $defs: { a: { enum: [{ b: 1 }] }, c: { const: [1] } },
  });
  expect(schema).toEqual({
    $ref: '#/$defs/a',
    $defs: { a: { description: '(enum: [{"b":1}])' }, c: { description: '(const: [1])' } },
  });
});
