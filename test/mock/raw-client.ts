import { type ClientRequest, type IncomingHttpHeaders, request } from 'node:http';

/** What a client without any library sees of one reply. */
export interface Seen {
  readonly status: number | null;
  readonly headers: IncomingHttpHeaders;
  /** What arrived of the body. */
  readonly text: string;
  /** As the body came in. */
  readonly pieces: readonly string[];
  /** `end`: properly; `cut`: in the midst of the reply; `reset`: before any; `open`: not at all, so far. */
  readonly ending: 'end' | 'cut' | 'reset' | 'open';
  readonly error: string | null;
  /** Goes away. */
  leave(): void;
}

export interface RawRequest {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /**
   * Comes back though the reply goes on, for stalls: once so much text is there, 0 being the head alone, or a moment
   * after the request was `sent`, whatever came meanwhile.
   */
  readonly until?: number | 'sent';
}

/** Sends a request and watches what comes back, to the reply's end however it ends. */
export function raw(
  url: string,
  { method = 'POST', body, headers = {}, until }: RawRequest = {},
): Promise<Seen> {
  const { promise, resolve } = Promise.withResolvers<Seen>();
  const state = { status: null as number | null, headers: {} as IncomingHttpHeaders, pieces: [] as string[] };
  const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
  const outgoing: ClientRequest = request(url, {
    method,
    agent: false,
    headers: { ...(text !== undefined && { 'content-type': 'application/json' }), ...headers },
  });
  const see = (ending: Seen['ending'], error: Error | null = null): void => {
    const { status, headers: got, pieces } = state;
    const code = error ? String((error as NodeJS.ErrnoException).code ?? error.message) : null;
    resolve({
      status,
      headers: got,
      pieces,
      text: pieces.join(''),
      ending,
      error: code,
      leave: () => outgoing.destroy(),
    });
  };
  const enough = (): void => {
    if (typeof until === 'number' && state.pieces.join('').length >= until) see('open');
  };
  outgoing.on('response', (response) => {
    state.status = response.statusCode ?? null;
    state.headers = response.headers;
    // Binary framing comes as a character for each byte.
    const isBinary = response.headers['content-type']?.endsWith('eventstream') === true;
    response.setEncoding(isBinary ? 'latin1' : 'utf8');
    response.on('data', (piece: string) => {
      state.pieces.push(piece);
      enough();
    });
    response.on('end', () => see('end'));
    response.on('error', (error) => see('cut', error));
    enough();
  });
  outgoing.on('error', (error) => see(state.status === null ? 'reset' : 'cut', error));
  outgoing.end(text);
  if (until === 'sent') outgoing.on('finish', () => setTimeout(() => see('open'), 20));
  return promise;
}
