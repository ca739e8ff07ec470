import type { CancelSignal } from '../../kernel/cancellation.ts';
import { type Clock, systemClock } from '../../kernel/clock.ts';
import { ProviderError } from '../../kernel/errors.ts';
import {
  type CallLimits,
  HttpClient,
  headerValue,
  isSuccess,
  readText,
  type StreamResponse,
  type UpstreamRequest,
} from '../../kernel/http-client.ts';
import { MAX_REPLY_BYTES, type ProviderSettings } from '../provider.ts';
import { secretHeaders } from '../secret-headers.ts';
import { type Redact, redactor, throwErrorIn, toProviderError } from './errors.ts';
import { parsedJson } from './parsed-json.ts';
import { asResponse, parseReply } from './read-response.ts';
import type { GenerateContentRequest, GenerateContentResponse } from './wire.ts';

const DEFAULT_VERSION = '/v1beta';
const MAX_ERROR_BYTES = 1024 * 1024;

/** One request that may take several calls, all within one deadline. */
export interface Exchange {
  readonly model: string;
  readonly signal: CancelSignal;
  /** By the endpoint's clock; when everything has to be over. */
  readonly deadlineMs: number;
}

/** Gemini's API at one address: where it is, what it is sent, and how long it may take. */
export class GeminiEndpoint {
  /** Address with version, `https://generativelanguage.googleapis.com/v1beta`. */
  readonly url: string;
  readonly redact: Redact;
  readonly #http: HttpClient;
  readonly #base: string;
  readonly #headers: readonly string[];
  readonly #timeouts: ProviderSettings['timeouts'];
  readonly #clock: Clock;

  constructor({ baseUrl, apiKey, headers, timeouts }: ProviderSettings, clock: Clock = systemClock) {
    this.url = /\/v\d+\w*$/.test(baseUrl) ? baseUrl : `${baseUrl}${DEFAULT_VERSION}`;
    const { origin, host, pathname } = new URL(this.url);
    this.#base = pathname;
    this.#http = new HttpClient(origin, { connectMs: timeouts.connectMs });
    // Never in the address, where logs and proxies would keep it.
    const key = apiKey === null ? [] : ['x-goog-api-key', apiKey];
    this.#headers = ['content-type', 'application/json', ...key, ...Object.entries(headers).flat()];
    this.#timeouts = timeouts;
    this.#clock = clock;
    this.redact = redactor([apiKey, host, ...secretHeaders(headers)]);
  }

  exchange(model: string, signal: CancelSignal): Exchange {
    const { totalMs } = this.#timeouts;
    const deadlineMs = totalMs > 0 ? this.#clock.monotonicMs() + totalMs : Number.POSITIVE_INFINITY;
    return { model, signal, deadlineMs };
  }

  /** Rejects with a ProviderError for all but an answer. */
  async generate(exchange: Exchange, body: GenerateContentRequest): Promise<GenerateContentResponse> {
    const request = this.#request(exchange.model, 'generateContent', body);
    const limits = this.#limits(exchange);
    const { status, headers, text } = await this.#http.whole(request, limits, exchange.signal);
    if (!isSuccess(status)) throw this.#refused(status, headers, text);
    return this.#read(status, text);
  }

  /** A stream that has begun. Rejects with a ProviderError for a reply that is none. */
  async stream(exchange: Exchange, body: GenerateContentRequest): Promise<StreamResponse> {
    const request = this.#request(exchange.model, 'streamGenerateContent?alt=sse', body);
    const response = await this.#http.stream(request, this.#limits(exchange), exchange.signal);
    const { status, headers } = response;
    if (!isSuccess(status)) {
      throw this.#refused(status, headers, await readText(response.body, MAX_ERROR_BYTES));
    }
    if (headerValue(headers, 'content-type')?.startsWith('application/json')) {
      this.#read(status, await readText(response.body, MAX_ERROR_BYTES));
      throw new ProviderError('bad_response', 'the reply is no stream', { status });
    }
    return response;
  }

  close(): Promise<void> {
    return this.#http.close();
  }

  #request(model: string, method: string, body: GenerateContentRequest): UpstreamRequest {
    return {
      method: 'POST',
      path: `${this.#base}/${resourceOf(model)}:${method}`,
      headers: [...this.#headers],
      body: JSON.stringify(body),
    };
  }

  #limits({ deadlineMs }: Exchange): CallLimits {
    const { firstTokenMs, idleMs } = this.#timeouts;
    const limits = { firstTokenMs, idleMs, maxBytes: MAX_REPLY_BYTES };
    if (deadlineMs === Number.POSITIVE_INFINITY) return { ...limits, totalMs: 0 };
    return { ...limits, totalMs: Math.max(1, Math.ceil(deadlineMs - this.#clock.monotonicMs())) };
  }

  #read(status: number, text: string): GenerateContentResponse {
    const value = parseReply(text);
    throwErrorIn(value, this.redact);
    return asResponse(value, status);
  }

  #refused(status: number, headers: StreamResponse['headers'], text: string): ProviderError {
    return toProviderError(
      status,
      parsedJson(text),
      this.redact,
      retryAfterMs(headerValue(headers, 'retry-after')),
    );
  }
}

/** `models/gemini-2.5-flash`; names of other collections (`tunedModels/…`) are kept. */
function resourceOf(model: string): string {
  const name = /^(models|tunedModels)\//.test(model) ? model : `models/${model}`;
  return name.split('/').map(encodeURIComponent).join('/');
}

const retryAfterMs = (seconds: string | undefined): number | undefined =>
  seconds !== undefined && /^\d+$/.test(seconds) ? Number(seconds) * 1_000 : undefined;
