import { hashText } from './random.ts';

/** Places that each feature of a text moves; more make chance likenesses rarer. */
const PLACES = 4;
/** A word says more than three letters of it. */
const WORD_WEIGHT = 2;

export const DEFAULT_DIMENSIONS = 256;

/**
 * A text as a vector of length 1, the same everywhere. Texts with words in common are near each other, and so, less,
 * are texts whose words are spelt alike; case and punctuation don't matter. Pure, and of no use beyond tests.
 * @param dimensions a whole number, at least 1
 */
export function embed(text: string, dimensions = DEFAULT_DIMENSIONS): number[] {
  const vector = new Float64Array(dimensions);
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    add(vector, word, WORD_WEIGHT);
    const framed = `<${word}>`;
    for (let at = 0; at + 3 <= framed.length; at++) add(vector, framed.slice(at, at + 3), 1);
  }
  let square = 0;
  for (const value of vector) square += value * value;
  if (square === 0) {
    // Nothing to tell it by: all such texts are alike.
    vector[0] = 1;
    square = 1;
  }
  const length = Math.sqrt(square);
  return Array.from(vector, (value) => Math.fround(value / length));
}

function add(vector: Float64Array, feature: string, weight: number): void {
  let hash = hashText(feature);
  for (let place = 0; place < PLACES; place++) {
    // The high bits choose the sign: the low ones have chosen the place.
    const at = hash % vector.length;
    vector[at] = (vector[at] ?? 0) + (hash & 0x80000000 ? -weight : weight);
    hash = hashText('#', hash);
  }
}
