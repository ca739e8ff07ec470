import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGeminiSchema } from '../../src/providers/gemini/schema.ts';

describe('a JSON Schema for Gemini', () => {
  it.each([
    ['a constant text', { const: 'a' }, { type: 'string', enum: ['a'] }],
    ['a constant number', { type: 'number', const: 1 }, { type: 'number', enum: [1] }],
    ['a constant that no enum holds', { const: true }, { type: 'boolean' }],
    ['a constant null', { const: null }, { type: 'null' }],
    [
      'a property that is called const',
      { type: 'object', properties: { const: { const: 'a' }, enum: { type: 'string' } } },
      { type: 'object', properties: { const: { type: 'string', enum: ['a'] }, enum: { type: 'string' } } },
    ],
    [
      'a reference with a description beside it',
      { properties: { a: { $ref: '#/definitions/A', description: 'x' } }, definitions: { A: { const: 1 } } },
      { properties: { a: { $ref: '#/$defs/A' } }, $defs: { A: { type: 'integer', enum: [1] } } },
    ],
    [
      'allOf with one schema in it',
      { description: 'x', allOf: [{ type: 'string' }] },
      { description: 'x', type: 'string' },
    ],
    ['allOf with one reference in it', { title: 'x', allOf: [{ $ref: '#/$defs/A' }] }, { $ref: '#/$defs/A' }],
    [
      'unions, lists and open objects',
      { anyOf: [{ const: 'a' }], items: { const: 'b' }, additionalProperties: { const: 'c' } },
      {
        anyOf: [{ type: 'string', enum: ['a'] }],
        items: { type: 'string', enum: ['b'] },
        additionalProperties: { type: 'string', enum: ['c'] },
      },
    ],
    ['what is no schema', { items: true, enum: [{ const: 1 }], default: { const: 1 } }, undefined],
  ])('translates %s', (_name, schema, expected) => {
    expect(toGeminiSchema(schema)).toEqual(expected ?? schema);
  });

  it('is never changed in place, takes anything, and once translated stays as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const before = JSON.stringify(value);
        const once = toGeminiSchema(value);
        expect(JSON.stringify(value)).toBe(before);
        expect(toGeminiSchema(once)).toEqual(once);
      }),
    );
  });
});
