export type BreakerState = 'closed' | 'open' | 'half_open';

/** Why a target wants to be left alone. */
export type WaitReason = 'rate_limit' | 'overload';

export interface BreakerSettings {
  /** So many failures in a row open it. */
  readonly failures: number;
  /** How long nobody asks, until one probe may. */
  readonly openMs: number;
}

/** What `admit` gives while nobody may ask. */
export const REFUSED = -1;

/** A server's wish to be left alone counts for an hour at the most: then it is asked again, whatever it said. */
const LONGEST_WAIT_MS = 3_600_000;

/**
 * Keeps requests from one target while it fails (closed → open → half-open with one probe at a time → closed or
 * open), and until the time that it asked for has passed. Times are monotonic milliseconds.
 *
 * Who asks gets a pass and brings it back with the outcome. A pass from before the last change of state says nothing
 * about the target of now, and is ignored.
 *
 * Streams can fail twice: before their first token and after it. A target that opens every stream and breaks every
 * stream has both counted apart, else each opening would wipe out the breaking before.
 */
export class CircuitBreaker {
  readonly #settings: BreakerSettings;
  #state: BreakerState = 'closed';
  #pass = 0;
  #failures = 0;
  #breaks = 0;
  /** While open: when the first probe may go. While half-open: when the probe has taken too long to wait for it. */
  #untilMs = 0;
  #waitUntilMs = Number.NEGATIVE_INFINITY;
  #waitReason: WaitReason = 'overload';

  constructor(settings: BreakerSettings) {
    this.#settings = settings;
  }

  /** A pass to ask now, or REFUSED. With an open breaker whose time is over, this is the probe. */
  admit(nowMs: number): number {
    if (this.blockedMs(nowMs) > 0) return REFUSED;
    if (this.#state === 'closed') return this.#pass;
    // A probe that never came back, or an open breaker whose time is over.
    this.#change('half_open', nowMs + this.#settings.openMs);
    return this.#pass;
  }

  /** How long nobody may ask yet; 0: one may. */
  blockedMs(nowMs: number): number {
    const breakerMs = this.#state === 'closed' ? 0 : this.#untilMs - nowMs;
    return Math.max(0, breakerMs, this.#waitUntilMs - nowMs);
  }

  /** Why the target has asked to be left alone, if it is that which will take the longest. */
  waitReason(nowMs: number): WaitReason | undefined {
    const waitMs = this.#waitUntilMs - nowMs;
    return waitMs > 0 && waitMs >= this.blockedMs(nowMs) ? this.#waitReason : undefined;
  }

  state(nowMs: number): BreakerState {
    return this.#state === 'open' && nowMs >= this.#untilMs ? 'half_open' : this.#state;
  }

  /** The target wants to be left alone for so long. A shorter wish does not take back a longer one. */
  wait(ms: number, reason: WaitReason, nowMs: number): void {
    const untilMs = nowMs + Math.min(ms, LONGEST_WAIT_MS);
    if (untilMs <= this.#waitUntilMs) return;
    this.#waitUntilMs = untilMs;
    this.#waitReason = reason;
  }

  /** It has answered, be it with the first token of a stream or with what is wrong with the request. */
  answered(pass: number): void {
    if (pass !== this.#pass) return;
    this.#failures = 0;
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    // If it was streams that broke, the next one to break opens it again; only one that ends well is a proof.
    this.#breaks = Math.min(this.#breaks, this.#settings.failures - 1);
  }

  failed(pass: number, nowMs: number): void {
    if (pass !== this.#pass) return;
    this.#failures++;
    if (this.#state !== 'closed' || this.#failures >= this.#settings.failures) this.#open(nowMs);
  }

  /** A stream came to its proper end. */
  ended(pass: number): void {
    if (pass === this.#pass) this.#breaks = 0;
  }

  /** A stream that had begun broke off. */
  broke(pass: number, nowMs: number): void {
    if (pass !== this.#pass) return;
    this.#breaks++;
    if (this.#breaks >= this.#settings.failures) this.#open(nowMs);
  }

  /** The call ended without telling anything of the target: another probe may go. */
  undecided(pass: number, nowMs: number): void {
    if (pass === this.#pass && this.#state === 'half_open') this.#untilMs = nowMs;
  }

  /** Nothing is held against the target: a new breaker would do the same. */
  isIdle(nowMs: number): boolean {
    return (
      this.#state === 'closed' && this.#failures === 0 && this.#breaks === 0 && this.#waitUntilMs <= nowMs
    );
  }

  #open(nowMs: number): void {
    this.#failures = 0;
    this.#change('open', nowMs + this.#settings.openMs);
  }

  #change(state: BreakerState, untilMs: number): void {
    this.#state = state;
    this.#untilMs = untilMs;
    this.#pass++;
  }
}
