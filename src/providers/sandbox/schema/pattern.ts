import type { Random } from '../random.ts';
import { type Node, parsePattern } from './parse-pattern.ts';

/** Repetitions beyond a quantifier's least number, where it sets no limit. */
const MORE_REPETITIONS = 4;
const LONGEST = 16_384;
/** Steps of one sample: quantified groups that say nothing take time, too. */
const MOST_STEPS = 50_000;

/**
 * A text that matches a regular expression, made by walking the expression: it is never run, so no pattern can make
 * this slow. Understands literals, classes, groups, alternatives and quantifiers; anchors are granted, and
 * look-arounds are ignored.
 */
export function sampleOfPattern(
  pattern: string,
  random: Random,
  minLength = 0,
  maxLength = Number.POSITIVE_INFINITY,
): string {
  const node = parsePattern(pattern);
  let best = '';
  // Shortest first where a text can be too long, then longer and longer where it is too short.
  for (const more of [MORE_REPETITIONS, 0, 1, 2, 16, 256, LONGEST]) {
    best = new Sampler(random, more).text(node);
    if (best.length >= minLength && best.length <= maxLength) break;
  }
  return best;
}

class Sampler {
  readonly #random: Random;
  readonly #more: number;
  #steps = 0;
  #out = '';

  constructor(random: Random, more: number) {
    this.#random = random;
    this.#more = more;
  }

  text(node: Node): string {
    this.#add(node);
    return this.#out;
  }

  #add(node: Node): void {
    if (++this.#steps > MOST_STEPS) return;
    switch (node.kind) {
      case 'characters': {
        const { first, last } = this.#random.pick(node.ranges);
        this.#out += String.fromCodePoint(this.#random.between(first, last));
        break;
      }
      case 'sequence':
        for (const part of node.parts) this.#add(part);
        break;
      case 'choice':
        this.#add(this.#random.pick(node.options));
        break;
      case 'repeat': {
        const most = Math.min(node.most, node.least + this.#more);
        // A long text is wanted, or any: the number is only left to chance while it is small.
        const times = this.#more > MORE_REPETITIONS ? most : this.#random.between(node.least, most);
        for (let i = 0; i < times && this.#out.length < LONGEST && this.#steps <= MOST_STEPS; i++)
          this.#add(node.part);
        break;
      }
    }
  }
}
