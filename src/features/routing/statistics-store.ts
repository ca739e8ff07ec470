/** All that is known of the targets, as plain data. */
export interface StatisticsSnapshot {
  /** What the numbers mean; figures of another layout are worth nothing. */
  readonly layout: string;
  /** Milliseconds since the Unix epoch. */
  readonly takenMs: number;
  readonly targets: readonly {
    readonly provider: string;
    /** The model's name at the provider. */
    readonly id: string;
    readonly figures: readonly number[];
  }[];
}

/** Where the statistics outlive the process. */
export interface StatisticsStore {
  /** What was saved last, or null. It is not trusted: whatever it is, `restore` checks it. */
  load(): Promise<unknown>;
  save(snapshot: StatisticsSnapshot): Promise<void>;
}
