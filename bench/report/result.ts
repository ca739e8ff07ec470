/** What a suite found. Figures are numbers with full precision; rounding is for the eye. */
export interface SuiteResult {
  readonly tables: readonly Table[];
  readonly goals: readonly Goal[];
}

export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[];
}

export interface Column {
  /** With its unit. */
  readonly title: string;
  /** Digits after the point. */
  readonly digits: number;
}

/** A figure of Parley beside what it is to reach. */
export interface Goal {
  readonly what: string;
  readonly value: number;
  readonly bound: 'at most' | 'at least';
  readonly limit: number;
  readonly unit: string;
}

export function isMet({ value, bound, limit }: Goal): boolean {
  return bound === 'at most' ? value <= limit : value >= limit;
}
