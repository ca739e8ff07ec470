import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embed } from '../../src/providers/sandbox/embed.ts';

const likeness = (a: string, b: string, dimensions?: number): number => {
  const other = embed(b, dimensions);
  return embed(a, dimensions).reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
};

describe('embed', () => {
  it('gives a vector of length 1 with the wanted dimensions, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 2_000 }), (text, dimensions) => {
        const vector = embed(text, dimensions);
        expect(vector).toHaveLength(dimensions);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
        expect(embed(text, dimensions)).toEqual(vector);
      }),
    );
  });

  it('puts near texts near and far ones far', () => {
    const text = 'The cat sat on the mat and looked out of the window.';
    const near = 'A cat sits on a mat, looking out of the window';
    const far = 'Quarterly revenue rose by seven percent year over year';
    expect(likeness(text, near)).toBeGreaterThan(likeness(text, far) + 0.3);
    expect(likeness(text, far)).toBeLessThan(0.3);
  });

  it('does not mind case, punctuation or a slip of the pen', () => {
    expect(likeness('Hello, world!', 'hello WORLD')).toBeCloseTo(1, 4);
    expect(likeness('international shipping rates', 'internatinal shiping rates')).toBeGreaterThan(0.5);
    expect(likeness('Größe der Wohnung', 'wohnung, größe', 64)).toBeGreaterThan(0.6);
  });
});
