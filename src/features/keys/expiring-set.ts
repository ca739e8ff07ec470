import { forgetOldest } from './forget-oldest.ts';

/** Texts that are remembered for a time, the oldest forgotten first when there are too many. */
export class ExpiringSet {
  readonly #untilMs = new Map<string, number>();
  readonly #limit: number;
  readonly #ttlMs: number;

  constructor({ limit, ttlMs }: { limit: number; ttlMs: number }) {
    this.#limit = limit;
    this.#ttlMs = ttlMs;
  }

  get size(): number {
    return this.#untilMs.size;
  }

  has(text: string, nowMs: number): boolean {
    const untilMs = this.#untilMs.get(text);
    if (untilMs === undefined) return false;
    if (nowMs < untilMs) return true;
    this.#untilMs.delete(text);
    return false;
  }

  add(text: string, nowMs: number): void {
    // Deleted first: a Map keeps a key's first place, and the oldest is to stand in front.
    this.#untilMs.delete(text);
    this.#untilMs.set(text, nowMs + this.#ttlMs);
    forgetOldest(this.#untilMs, this.#limit);
  }

  delete(text: string): void {
    this.#untilMs.delete(text);
  }
}
