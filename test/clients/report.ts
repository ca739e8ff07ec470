/** What each language's program prints: one JSON document with what its client made of the gateway's replies. */
export interface Report {
  readonly chat: {
    readonly id: string;
    readonly content: string;
    readonly provider: string;
    readonly model: string;
    readonly cost: number | null;
    readonly finish_reason: string;
    readonly total_tokens: number;
  };
  readonly tools: {
    /** Of the first reply's first call. */
    readonly name: string;
    readonly arguments: string;
    /** What was answered once the tool's result was there. */
    readonly answer: string;
  };
  readonly errors: {
    readonly unauthorized: ErrorReport;
    readonly invalid: ErrorReport;
    readonly unknown_model: ErrorReport;
  };
  readonly models: {
    readonly ids: readonly string[];
    readonly one: {
      readonly id: string;
      readonly provider: string;
      readonly tools: boolean;
      readonly routes: number;
    };
  };
  readonly corpus: readonly CorpusReport[];
}

export interface ErrorReport {
  readonly status: number;
  readonly code: string | null;
  readonly param: string | null;
  readonly details: number;
}

/** Of one reply to one body of the corpus. */
export interface CorpusReport {
  readonly content: string | null;
  readonly refusal: string | null;
  readonly reasoning: string | null;
  readonly finish_reason: string;
  readonly cost: number | null;
  readonly calls: readonly string[];
  /** Of the first token, where there is one. */
  readonly logprob: number | null;
}
