import type { IncomingHttpHeaders } from 'node:http';
import { decodedPath } from './decoded-path.ts';

/** Where clients put keys: never told. */
const SECRET_HEADERS = new Set([
  'authorization',
  'proxy-authorization',
  'x-api-key',
  'api-key',
  'x-goog-api-key',
  'x-amz-security-token',
  'cookie',
]);

/** Bodies beyond this many characters are counted, not kept. */
const KEPT_CHARACTERS = 256 * 1024;

/** One request that the mock was asked. */
export class SeenRequest {
  readonly method: string;
  /** With its query, keys taken out. */
  readonly path: string;
  readonly #headers: IncomingHttpHeaders;
  readonly #receivedMs = Date.now();
  #text = '';
  #characters = 0;
  /** The kind of fault that happened to it. */
  fault: string | null = null;
  /** The mock broke the connection itself, as it was told to. */
  dropped = false;
  #status: number | null = null;
  #state: 'open' | 'answered' | 'dropped' | 'aborted' = 'open';

  constructor(method: string, url: URL, headers: IncomingHttpHeaders) {
    this.method = method;
    const query = new URLSearchParams(url.searchParams);
    query.delete('key');
    this.path = query.size > 0 ? `${url.pathname}?${query}` : url.pathname;
    this.#headers = headers;
  }

  keepBody(text: string): void {
    this.#characters = text.length;
    if (text.length <= KEPT_CHARACTERS) this.#text = text;
  }

  /**
   * The connection is done with this request.
   * @param status what was sent; null: nothing
   * @param complete the whole reply was sent
   */
  end(status: number | null, complete: boolean): void {
    this.#status = status;
    this.#state = complete ? 'answered' : this.dropped ? 'dropped' : 'aborted';
  }

  /** The client went before it had its reply. */
  get aborted(): boolean {
    return this.#state === 'aborted';
  }

  toJSON(): object {
    const headers = Object.entries(this.#headers).filter(([name]) => !SECRET_HEADERS.has(name));
    const body = parsed(this.#text);
    return {
      method: this.method,
      path: this.path,
      model: modelIn(this.path, body),
      headers: Object.fromEntries(headers),
      body,
      body_characters: this.#characters,
      received: this.#receivedMs / 1_000,
      state: this.#state,
      status: this.#status,
      fault: this.fault,
      aborted: this.aborted,
    };
  }
}

/** JSON where it is, else the text; null where there was none. */
function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Where models stand in the paths of Google, Azure and AWS. */
const MODEL_IN_PATH = /\/models\/([^:?]+)|\/deployments\/([^/?]+)|\/model\/([^/?]+)/;

/** As the client named it. */
function modelIn(path: string, body: unknown): string | null {
  if (typeof body === 'object' && body !== null && 'model' in body) return String(body.model);
  const model = MODEL_IN_PATH.exec(path)
    ?.slice(1)
    .find((name) => name !== undefined);
  return model === undefined ? null : decodedPath(model);
}

/** Remembers what was asked: numbers of all requests since it was cleared, and the last ones themselves. */
export class RequestLedger {
  readonly #most: number;
  #seen: SeenRequest[] = [];
  #count = 0;
  #aborted = 0;
  #open = 0;

  /** @param most how many requests are remembered */
  constructor(most: number) {
    this.#most = most;
  }

  begin(request: SeenRequest): void {
    this.#count++;
    this.#open++;
    this.#seen.push(request);
    // Trimmed a stretch at a time: shifting at each request would cost more than all else here.
    if (this.#seen.length >= 2 * this.#most) this.#seen = this.#seen.slice(-this.#most);
  }

  end(request: SeenRequest, status: number | null, complete: boolean): void {
    request.end(status, complete);
    this.#open--;
    if (request.aborted) this.#aborted++;
  }

  clear(): void {
    this.#count = 0;
    this.#aborted = 0;
    this.#seen = [];
  }

  /** @param limit of the remembered ones, so many of the last; the oldest comes first */
  report(limit = this.#most): object {
    const data = this.#seen.slice(-Math.min(limit, this.#most));
    return {
      object: 'list',
      count: this.#count,
      open: this.#open,
      aborted: this.#aborted,
      data,
      has_more: this.#count > data.length,
      next_cursor: null,
    };
  }
}
