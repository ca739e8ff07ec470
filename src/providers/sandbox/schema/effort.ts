/** Steps of about a microsecond: enough for 128 choices of any schema that people write. */
const MOST_STEPS = 100_000;

/**
 * What the schemas and patterns of one request may cost in all, whoever wrote them: a small schema can ask for a huge
 * instance, or for a small one in a laborious way, and all others would wait for it.
 */
export class Effort {
  #left = MOST_STEPS;

  /** False when there is nothing left to spend. */
  spend(steps: number): boolean {
    this.#left -= steps;
    return this.#left >= 0;
  }
}
