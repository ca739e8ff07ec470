import type { Exchange } from './connection.ts';

/** Exchanges that went wrong: how many, and what the first one said. */
export class Failures {
  #count = 0;
  #first: Exchange | undefined;

  get tooMany(): boolean {
    return this.#count >= 20;
  }

  add(exchange: Exchange): void {
    this.#first ??= exchange;
    this.#count++;
  }

  /** @throws Error when there was one */
  throwAny(): void {
    if (!this.#first) return;
    const { status, text, request, events } = this.#first;
    const what = status === 0 ? 'the connection ended before the reply did' : `status ${status}`;
    const kind = request.stream ? `a stream, ${events} events in` : 'a whole reply';
    throw new Error(`${this.#count} requests failed; the first (${kind}): ${what} ${text.slice(0, 300)}`);
  }
}
