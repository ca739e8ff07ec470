import type { Answer } from '../content-blocks/stream-answer.ts';
import type { JsonObject } from '../json-value.ts';
import { BETWEEN_PARTS, type ReasoningFormat, reasoningDetails, shownParts } from './reasoning-items.ts';

/** Reasoning of one streamed response: what it shows as it comes, then each item whole, to be sent back. */
export class StreamReasoning {
  readonly #answer: Answer;
  readonly #format: ReasoningFormat;
  /** Items that have shown something, by their place in the output. */
  readonly #shown = new Set<unknown>();
  /** Another part begins with the next words. */
  #parted = false;
  #latest: unknown;

  constructor(answer: Answer, format: ReasoningFormat) {
    this.#answer = answer;
    this.#format = format;
  }

  /** A part of a summary has begun. */
  part(): void {
    this.#parted = true;
  }

  think(output: unknown, words: string): void {
    if (words === '') return;
    const gap = this.#shown.size > 0 && (this.#parted || this.#latest !== output);
    this.#shown.add(output);
    this.#latest = output;
    this.#parted = false;
    this.#answer.delta({ reasoning_content: gap ? `${BETWEEN_PARTS}${words}` : words });
  }

  /** @param place of the item among those of its turn */
  close(item: JsonObject, output: unknown, place: number): void {
    if (!this.#shown.has(output)) this.think(output, shownParts(item).join(BETWEEN_PARTS));
    const details = reasoningDetails(item, place, this.#format);
    if (details.length > 0) this.#answer.delta({ reasoning_details: details });
  }
}
