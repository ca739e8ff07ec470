/** What was learnt of targets, as plain data. */
export interface StatisticsSnapshot {
  /** What the numbers mean; figures of another layout are worth nothing. */
  readonly layout: string;
  readonly targets: readonly SavedTarget[];
}

export interface SavedTarget {
  readonly provider: string;
  /** The model's name at the provider. */
  readonly id: string;
  readonly figures: readonly number[];
}

/** What one gateway has saved, or several that are gone. */
export interface SavedStatistics {
  /** The gateway's. */
  readonly id: string;
  /** How long ago; below 0 when the clock was set back since. */
  readonly ageMs: number;
  /** Not trusted: who takes a snapshot checks it. */
  readonly figures: unknown;
}

/** Where the statistics outlive the process, each gateway's apart. Ages are by one clock, whoever saves and loads. */
export interface StatisticsStore {
  load(): Promise<readonly SavedStatistics[]>;
  /**
   * Takes the place of what the gateway has saved before.
   *
   * @param isFirst whether it has saved nothing yet
   * @returns false when what it saved before is gone, taken over by another one: then nothing is saved
   */
  save(id: string, snapshot: StatisticsSnapshot, isFirst: boolean): Promise<boolean>;
  /**
   * Puts what gateways have saved that have been silent for so long into one, together with what was taken over
   * before. All or nothing, and each by one gateway only.
   */
  takeOver(silentMs: number, merge: (saved: readonly SavedStatistics[]) => StatisticsSnapshot): Promise<void>;
}
