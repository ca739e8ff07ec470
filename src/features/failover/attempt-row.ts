import type { ProviderErrorKind } from '../../kernel/errors.ts';

/** One call of a request, as history and receipts show it. */
export interface AttemptRow {
  readonly provider: string;
  /** Vendor-qualified. */
  readonly model: string;
  /** Of a stream that broke off, why; `failed` is a failure of the gateway's own. */
  readonly outcome: 'ok' | 'failed' | ProviderErrorKind;
  /** The provider's HTTP status where it failed with one. */
  readonly status: number | null;
  /** Milliseconds from the request's arrival. */
  readonly started_ms: number;
  /** To the first token of a stream, to the end of a whole reply, or to the failure. */
  readonly latency_ms: number;
}
