import { BUCKET_COUNT } from './buckets.ts';

/** Stands for all buckets together where a bucket is asked for. */
export const ALL_BUCKETS = BUCKET_COUNT;

// A cell is the answers of one bucket and one kind: how many came, their latencies' sum, how many failed.
const SUM = 1;
const FAILED = 2;
const CELL_SIZE = 3;
const CELLS = (BUCKET_COUNT + 1) * 2;

// Behind the cells: answers whose output is known, its tokens; answers whose cost is known, its dollars.
const OUTPUTS = CELLS * CELL_SIZE;
const OUTPUT_TOKENS = OUTPUTS + 1;
const COSTS = OUTPUTS + 2;
const COST_USD = OUTPUTS + 3;

// Every call so far, of whatever age.
const CALLS = OUTPUTS + 4;

/** How many numbers a target's figures are made of. */
export const FIGURE_COUNT = OUTPUTS + 5;

/** Where a weight stands that the sum behind it belongs to. */
const WEIGHTS = [...Array.from({ length: CELLS }, (_, cell) => cell * CELL_SIZE), OUTPUTS, COSTS];

/** Of two sums that are the same but for rounding, this share may be left. It is far below what any sample adds. */
const ROUNDING = 1e-9;

const cellAt = (bucket: number, stream: boolean): number => (bucket * 2 + (stream ? 0 : 1)) * CELL_SIZE;

/**
 * What is known of one target, as sums in which every answer loses half its weight each half-life. Means and shares
 * are the same however old the sums are; only weights, the `samples`, have to be brought to the present.
 * Streams count to their first token and whole replies to their end, each apart.
 */
export class TargetFigures {
  readonly #numbers = new Float64Array(FIGURE_COUNT);
  readonly #halfLifeMs: number;
  #asOfMs: number;

  /** @param nowMs monotonic, like all times here */
  constructor(halfLifeMs: number, nowMs: number) {
    this.#halfLifeMs = halfLifeMs;
    this.#asOfMs = nowMs;
  }

  /** When anything was last recorded. */
  get asOfMs(): number {
    return this.#asOfMs;
  }

  answered(bucket: number, stream: boolean, latencyMs: number, nowMs: number): void {
    this.#bringTo(nowMs);
    this.#add(CALLS, 1);
    this.#addAnswer(cellAt(bucket, stream), latencyMs);
    this.#addAnswer(cellAt(ALL_BUCKETS, stream), latencyMs);
  }

  failed(bucket: number, stream: boolean, nowMs: number): void {
    this.#bringTo(nowMs);
    this.#add(CALLS, 1);
    this.#add(cellAt(bucket, stream) + FAILED, 1);
    this.#add(cellAt(ALL_BUCKETS, stream) + FAILED, 1);
  }

  /** What an answer came to. @param costUsd null when unknown */
  used(outputTokens: number, costUsd: number | null, nowMs: number): void {
    this.#bringTo(nowMs);
    this.#add(OUTPUTS, 1);
    this.#add(OUTPUT_TOKENS, outputTokens);
    if (costUsd === null) return;
    this.#add(COSTS, 1);
    this.#add(COST_USD, costUsd);
  }

  /** The weight of the answers of a bucket and kind: as many as there were, less for their age. */
  samples(bucket: number, stream: boolean, nowMs: number): number {
    const weight = this.#at(cellAt(bucket, stream));
    return weight === 0 ? 0 : weight * this.#weightOfAge(nowMs);
  }

  /** All calls so far, answered or failed. */
  get calls(): number {
    return this.#at(CALLS);
  }

  /** The weight of all that was asked of it, answered or failed. */
  asked(nowMs: number): number {
    return this.#attempts() * this.#weightOfAge(nowMs);
  }

  /** Mean milliseconds of a bucket and kind; null without an answer. */
  latencyMs(bucket: number, stream: boolean): number | null {
    const cell = cellAt(bucket, stream);
    return mean(this.#at(cell + SUM), this.#at(cell));
  }

  /** The share of attempts that were answered, from 0 to 1; null when nothing was asked. */
  get availability(): number | null {
    return mean(this.#sumOfKinds(0), this.#attempts());
  }

  /** Mean completion tokens of an answer; null when unknown. */
  get outputTokens(): number | null {
    return mean(this.#at(OUTPUT_TOKENS), this.#at(OUTPUTS));
  }

  /** Mean cost of an answer in US dollars; null when unknown. */
  get costUsd(): number | null {
    return mean(this.#at(COST_USD), this.#at(COSTS));
  }

  /** The sums as of now, to be kept. */
  toNumbers(nowMs: number): number[] {
    const weight = this.#weightOfAge(nowMs);
    return Array.from(this.#numbers, (number, at) => (at === CALLS ? number : number * weight));
  }

  /**
   * The sums as of now, less those of `part`, which have come in by `add`. What rounding leaves of equal sums is 0.
   */
  toNumbersWithout(part: TargetFigures, nowMs: number): number[] {
    const less = part.toNumbers(nowMs);
    const rest = this.toNumbers(nowMs).map((number, at) => {
      const left = number - (less[at] as number);
      return left > (at === CALLS ? 0 : number * ROUNDING) ? left : 0;
    });
    for (const at of WEIGHTS) if (rest[at] === 0) rest[at + SUM] = 0;
    return rest;
  }

  /** Adds sums that were made elsewhere. @param weight what the time since then has left of them, 0 to 1 */
  add(numbers: readonly number[], weight: number, nowMs: number): void {
    this.#bringTo(nowMs);
    for (let at = 0; at < CALLS; at++) this.#add(at, (numbers[at] ?? 0) * weight);
    this.#add(CALLS, numbers[CALLS] ?? 0);
  }

  #addAnswer(cell: number, latencyMs: number): void {
    this.#add(cell, 1);
    this.#add(cell + SUM, latencyMs);
  }

  #sumOfKinds(offset: number): number {
    return this.#at(cellAt(ALL_BUCKETS, true) + offset) + this.#at(cellAt(ALL_BUCKETS, false) + offset);
  }

  #attempts(): number {
    return this.#sumOfKinds(0) + this.#sumOfKinds(FAILED);
  }

  #at(index: number): number {
    return this.#numbers[index] as number;
  }

  #add(index: number, amount: number): void {
    this.#numbers[index] = this.#at(index) + amount;
  }

  #weightOfAge(nowMs: number): number {
    const ageMs = nowMs - this.#asOfMs;
    return ageMs > 0 ? 0.5 ** (ageMs / this.#halfLifeMs) : 1;
  }

  #bringTo(nowMs: number): void {
    const weight = this.#weightOfAge(nowMs);
    if (weight === 1) return;
    for (let at = 0; at < CALLS; at++) this.#numbers[at] = this.#at(at) * weight;
    this.#asOfMs = nowMs;
  }
}

const mean = (sum: number, weight: number): number | null => (weight > 0 ? sum / weight : null);
