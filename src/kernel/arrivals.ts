/**
 * What several promises give, in the order in which it comes, so that none is favoured. A race over the promises would
 * add a reaction to the slow ones with each round, and keep it in memory until they come.
 */
export class Arrivals<T> {
  readonly #come: PromiseSettledResult<T>[] = [];
  #expected = 0;
  #wake: (() => void) | undefined;

  /** A rejection is kept for the one who asks: nobody else has to handle it. */
  expect(promise: Promise<T>): void {
    this.#expected++;
    promise.then(
      (value) => this.#arrive({ status: 'fulfilled', value }),
      (reason: unknown) => this.#arrive({ status: 'rejected', reason }),
    );
  }

  /** The next one, which rejects if its promise did; undefined when none is expected any more. One call at a time. */
  async next(): Promise<T | undefined> {
    if (this.#expected === 0) return undefined;
    if (this.#come.length === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    this.#expected--;
    const first = this.#come.shift() as PromiseSettledResult<T>;
    if (first.status === 'rejected') throw first.reason;
    return first.value;
  }

  #arrive(one: PromiseSettledResult<T>): void {
    this.#come.push(one);
    this.#wake?.();
    this.#wake = undefined;
  }
}
