import type { CancelSignal } from './cancellation.ts';
import type { ProviderError } from './errors.ts';
import { Call, type Controller, tooLarge } from './http-call.ts';
import type { CallLimits, Headers, WholeResponse } from './http-types.ts';
import { joinBytes } from './join-bytes.ts';

/** A call whose reply is wanted at once. */
export class WholeCall extends Call {
  readonly #resolve: (response: WholeResponse) => void;
  readonly #reject: (error: ProviderError) => void;
  readonly #parts: Buffer[] = [];
  #size = 0;
  #status = 0;
  #headers: Headers = {};

  constructor(
    resolve: (response: WholeResponse) => void,
    reject: (error: ProviderError) => void,
    limits: CallLimits,
    signal: CancelSignal,
  ) {
    super(limits, signal);
    this.#resolve = resolve;
    this.#reject = reject;
  }

  onResponseStart(_controller: Controller, status: number, headers: Headers): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Controller, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.limits.maxBytes) this.fail(tooLarge(this.limits.maxBytes));
    else this.#parts.push(chunk);
  }

  onResponseEnd(): void {
    if (this.failure) return;
    this.release();
    const text = joinBytes(this.#parts, this.#size).toString('utf8');
    this.#resolve({ status: this.#status, headers: this.#headers, text });
  }

  protected override failed(error: ProviderError): void {
    this.#reject(error);
  }
}
