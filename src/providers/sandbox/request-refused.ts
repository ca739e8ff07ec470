interface RefusalDetails {
  /** HTTP status, 400–599. */
  readonly status: number;
  readonly code?: string | undefined;
  readonly param?: string | undefined;
}

/**
 * The sandbox will not answer this request: because of what it says, or because a configured reply is an error.
 * Each wire tells it in its own words.
 */
export class RequestRefused extends Error {
  readonly status: number;
  readonly code: string | null;
  readonly param: string | null;

  constructor(message: string, { status, code, param }: RefusalDetails) {
    super(message);
    this.name = 'RequestRefused';
    this.status = status;
    this.code = code ?? null;
    this.param = param ?? null;
  }
}
