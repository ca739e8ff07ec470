// Not from 'undici': all of it is three times as much, and takes 40 ms and 10 MB at each start.
import Pool from 'undici/lib/dispatcher/pool.js';
import type { CancelSignal } from './cancellation.ts';
import { Deadlines } from './deadlines.ts';
import { tooLarge } from './http-call.ts';
import { StreamCall } from './http-stream-call.ts';
import type { ByteStream, CallLimits, StreamResponse, UpstreamRequest, WholeResponse } from './http-types.ts';
import { WholeCall } from './http-whole-call.ts';

export type { ByteStream, CallLimits, StreamResponse, UpstreamRequest, WholeResponse } from './http-types.ts';
export { headerValue, isSuccess } from './http-types.ts';

/**
 * Calls one origin over kept-alive connections, with undici's `dispatch`: the cheapest way Node has
 * (fetch costs five times as much). Redirects are not followed: a provider's API has none, and following
 * one could carry the key elsewhere.
 */
export class HttpClient {
  readonly #pool: Pool;
  /** Those of the calls' usual length. */
  #deadlines = new Deadlines(0);

  /** @param origin scheme, host and port */
  constructor(origin: string, options: { connectMs: number }) {
    this.#pool = new Pool(origin, {
      connections: null,
      pipelining: 1,
      connect: { timeout: options.connectMs },
      keepAliveTimeout: 30_000,
      // This client keeps its own times: undici's are a second coarse.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** One reply as text. Rejects with a ProviderError of kind timeout, connection, cancelled or bad_response. */
  whole(request: UpstreamRequest, limits: CallLimits, signal: CancelSignal): Promise<WholeResponse> {
    return new Promise((resolve, reject) =>
      new WholeCall(resolve, reject, limits, signal).start(this.#pool, request, this.#deadlinesOf(limits)),
    );
  }

  /**
   * Resolves once headers are there. A reply whose status is not 2xx is best read by `readText`.
   * Rejects like `whole`.
   */
  stream(request: UpstreamRequest, limits: CallLimits, signal: CancelSignal): Promise<StreamResponse> {
    return new Promise((resolve, reject) =>
      new StreamCall(resolve, reject, limits, signal).start(this.#pool, request, this.#deadlinesOf(limits)),
    );
  }

  async close(): Promise<void> {
    this.#deadlines.close();
    await this.#pool.destroy();
  }

  /** Nearly all calls have the same length; one of another length makes it the usual one. */
  #deadlinesOf({ totalMs }: CallLimits): Deadlines {
    if (this.#deadlines.lengthMs !== totalMs) this.#deadlines = new Deadlines(totalMs);
    return this.#deadlines;
  }
}

/** The rest of a body as text; for error replies. Rejects with `bad_response` beyond `maxBytes`. */
export async function readText(body: ByteStream, maxBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for (let batch = await body.next(); batch !== null; batch = await body.next()) {
    for (const part of batch) size += part.length;
    if (size > maxBytes) {
      body.cancel();
      throw tooLarge(maxBytes);
    }
    parts.push(...batch);
  }
  return Buffer.concat(parts).toString('utf8');
}
