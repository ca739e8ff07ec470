import type { IncomingMessage, ServerResponse } from 'node:http';
import { ProviderError } from '../kernel/errors.ts';
import type { Engine } from '../providers/sandbox/engine.ts';
import { type Fault, type FaultDice, parseFault } from '../providers/sandbox/fault.ts';
import { awaitWhole, ENDLESS, type Pace } from '../providers/sandbox/pace.ts';
import { RequestRefused } from '../providers/sandbox/request-refused.ts';
import type { Timers } from '../providers/sandbox/timers.ts';
import { streamedReply, wholeReply } from './chat-reply.ts';
import { decodedPath } from './decoded-path.ts';
import { Delivery } from './delivery.ts';
import { parseBody, readBody } from './read-body.ts';
import type { SeenRequest } from './request-ledger.ts';
import { type Found, findRoute } from './routes.ts';
import type { ChatExchange, Headers, Operation, Problem } from './wires/wire.ts';

/** What all requests of one mock share. */
export interface MockContext {
  readonly engine: Engine;
  readonly pace: Pace;
  readonly timers: Timers;
  /** The only key that is taken; null takes any, and none. */
  readonly key: string | null;
  /** Happens to requests that bring no fault of their own. */
  readonly fault: Fault | null;
  readonly dice: FaultDice;
  /** Told of errors that should never happen. */
  onMistake(error: unknown): void;
}

/** One request and its connection. */
export interface Connection {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly seen: SeenRequest;
  /** Fires when the client has gone or the server closes. */
  readonly signal: AbortSignal;
}

/** What a provider says that has too much to do. */
const OVERLOADED: Problem = {
  status: 503,
  message: 'The mock was told to be overloaded. Please try again later.',
  code: null,
  param: null,
};

/** Answers one request, in its wire's words whatever happens. Resolves when nothing more will be sent. */
export const exchange = (context: MockContext, connection: Connection): Promise<void> =>
  new Exchange(context, connection).run();

class Exchange {
  readonly #context: MockContext;
  readonly #connection: Connection;
  readonly #path: string;
  readonly #found: Found;

  constructor(context: MockContext, connection: Connection) {
    this.#context = context;
    this.#connection = connection;
    this.#path = decodedPath(connection.url.pathname);
    this.#found = findRoute(connection.seen.method, this.#path, connection.request.headers);
  }

  async run(): Promise<void> {
    const { response, signal } = this.#connection;
    try {
      await this.#answer();
    } catch (error) {
      if (signal.aborted || response.headersSent) response.destroy();
      else await this.#refuse(this.#problemOf(error));
    }
  }

  async #answer(): Promise<void> {
    const { request, seen, url } = this.#connection;
    const text = await readBody(request);
    seen.keepBody(text);
    const operation = operationOf(this.#found, seen.method, this.#path);
    const fault = faultOf(this.#context, request);
    seen.fault = fault?.kind ?? null;
    const delivery = this.#delivery(fault);
    if (fault?.kind === 'reset') return delivery.reset();
    if (fault?.kind === 'stall-before') return delivery.stall();
    if (fault?.kind === 'status') return this.#refuse(toldToFail(fault));
    const { query, headers } = { query: url.searchParams, headers: request.headers };
    const bare = { method: seen.method, path: this.#path, query, headers, body: undefined };
    authorise(this.#context.key, this.#found.wire.keyOf(bare));
    const outcome = operation({ ...bare, body: parseBody(text) });
    if (outcome.kind === 'chat') return this.#chat(outcome.exchange, delivery, fault);
    await this.#latency();
    return this.#whole(outcome.body, delivery, fault);
  }

  async #chat(chat: ChatExchange, delivery: Delivery, fault: Fault | null): Promise<void> {
    const { engine, pace, timers } = this.#context;
    const { signal } = this.#connection;
    const answer = engine.answer(chat.request, chat.model);
    if (!answer) throw new RequestRefused(`There is no chat model ${chat.model}.`, { status: 404 });
    const conditions = { pace, timers, signal };
    if (!chat.stream) return this.#whole(await wholeReply(chat, answer, conditions), delivery, fault);
    const writer = chat.events(answer);
    const headers = this.#found.wire.headers();
    if (fault?.kind === 'empty') return delivery.empty(writer.contentType, headers);
    const next = streamedReply(writer, answer, conditions);
    return delivery.stream(writer.contentType, headers, next, () => writer.error(OVERLOADED));
  }

  async #whole(body: unknown, delivery: Delivery, fault: Fault | null): Promise<void> {
    const { wire } = this.#found;
    if (fault?.kind === 'empty') return delivery.empty('application/json', wire.headers());
    if (fault?.kind === 'error-event')
      return delivery.json(200, wire.headers(OVERLOADED), wire.errorBody(OVERLOADED));
    return delivery.json(200, wire.headers(), body);
  }

  async #latency(): Promise<void> {
    const { pace, timers } = this.#context;
    if (pace.latencyMs > 0) await awaitWhole(pace.latencyMs, ENDLESS, timers, this.#connection.signal);
  }

  #refuse(problem: Problem): Promise<void> {
    const { wire } = this.#found;
    const headers = { ...wire.headers(problem), ...headersOf(problem) };
    return this.#delivery(null).json(problem.status, headers, wire.errorBody(problem));
  }

  #delivery(fault: Fault | null): Delivery {
    const { response, seen, signal } = this.#connection;
    return new Delivery({
      response,
      fault,
      signal,
      timers: this.#context.timers,
      onDrop: () => {
        seen.dropped = true;
      },
    });
  }

  #problemOf(error: unknown): Problem {
    if (error instanceof RequestRefused) return error;
    // The sandbox itself fails only at an answer beyond all bounds; anything else is a mistake in here.
    if (!(error instanceof ProviderError)) this.#context.onMistake(error);
    const message = error instanceof ProviderError ? error.message : 'The mock made a mistake.';
    return { status: 500, message, code: null, param: null };
  }
}

class WrongMethod extends RequestRefused {
  readonly allow: string;

  constructor(path: string, allow: string) {
    super(`Use ${allow} for ${path}.`, { status: 405 });
    this.allow = allow;
  }
}

function operationOf(found: Found, method: string, path: string): Operation {
  if (found.kind === 'operation') return found.operation;
  if (found.kind === 'wrong_method') throw new WrongMethod(path, found.allow);
  throw new RequestRefused(`Unknown request URL: ${method} ${path}.`, { status: 404, code: 'unknown_url' });
}

/** The request's own fault goes before the mock's. */
function faultOf({ fault, dice }: MockContext, request: IncomingMessage): Fault | null {
  const header = request.headers['x-parley-fault'];
  if (header === undefined) return dice.roll(fault);
  try {
    return dice.roll(parseFault(String(header)));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new RequestRefused(error.message, { status: 400, code: 'invalid_value', param: 'x-parley-fault' });
  }
}

function authorise(wanted: string | null, given: string | undefined): void {
  if (wanted === null || given === wanted) return;
  throw new RequestRefused('Incorrect API key provided.', { status: 401 });
}

const toldToFail = ({ value: status, retryAfterMs }: Fault): Problem => ({
  status,
  message: `The mock was told to fail with status ${status}.`,
  code: null,
  param: null,
  retryAfterMs,
});

function headersOf(problem: Problem): Headers {
  if (problem.retryAfterMs !== undefined) return { 'retry-after': String(problem.retryAfterMs / 1_000) };
  if (problem instanceof WrongMethod) return { allow: problem.allow };
  // What is left of a body that is too large may never end.
  return problem.status === 413 ? { connection: 'close' } : {};
}
