/** Where time comes from, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since the Unix epoch; may jump. For what people read and what expires by date. */
  wallMs(): number;
  /** Milliseconds from an arbitrary start; never goes back. For durations. */
  monotonicMs(): number;
}

export const systemClock: Clock = {
  wallMs: () => Date.now(),
  monotonicMs: () => performance.now(),
};
