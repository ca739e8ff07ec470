import type { Random } from '../random.ts';
import { Effort } from './effort.ts';
import { type Node, parsePattern } from './parse-pattern.ts';

/** Repetitions beyond a quantifier's least number, where it sets no limit. */
const MORE_REPETITIONS = 4;
const LONGEST = 16_384;
/** Nodes walked for the price of one step. */
const NODES_PER_STEP = 16;

/**
 * A text that matches a regular expression, made by walking the expression: it is never run, so no pattern can make it
 * slow. Understands literals, classes, groups, alternatives and quantifiers; anchors are granted, and
 * look-arounds are ignored. Where the lengths can't be met, or the effort is spent, it comes as near as it gets.
 */
export function sampleOfPattern(
  pattern: string,
  random: Random,
  { least = 0, most = Number.POSITIVE_INFINITY, effort = new Effort() }: SampleOptions = {},
): string {
  effort.spend(pattern.length / NODES_PER_STEP);
  const node = parsePattern(pattern);
  let best = '';
  // Shortest first where a text can be too long, then longer and longer where it is too short.
  for (const more of [MORE_REPETITIONS, 0, 1, 2, 16, 256, LONGEST]) {
    best = new Sampler(random, more, effort).text(node);
    if (best.length >= least && best.length <= most) break;
  }
  return best;
}

export interface SampleOptions {
  /** UTF-16 units. */
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly effort?: Effort | undefined;
}

class Sampler {
  readonly #random: Random;
  readonly #more: number;
  readonly #effort: Effort;
  #spent = false;
  #out = '';

  constructor(random: Random, more: number, effort: Effort) {
    this.#random = random;
    this.#more = more;
    this.#effort = effort;
  }

  text(node: Node): string {
    this.#add(node);
    return this.#out;
  }

  #add(node: Node): void {
    // Quantified groups that say nothing take time, too.
    this.#spent ||= !this.#effort.spend(1 / NODES_PER_STEP);
    if (this.#spent) return;
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
        for (let i = 0; i < times && this.#out.length < LONGEST && !this.#spent; i++) this.#add(node.part);
        break;
      }
    }
  }
}
