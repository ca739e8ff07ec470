import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { OPERATIONS } from '../contract/operation-table.ts';
import { GatewayError } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';
import { authenticate, type KeyDoor } from './authenticate.ts';
import { contractErrors } from './contract-errors.ts';
import { PREFLIGHT_HEADERS } from './cors.ts';
import { sendError } from './error-response.ts';
import { type Exchange, exchangeOf } from './exchange.ts';
import type { Handler, Handlers, RoutedOperationId } from './handler.ts';
import { parseJson } from './parse-json.ts';
import { readBody } from './read-body.ts';
import { reportFailure } from './report-failure.ts';

export interface ExpressAppOptions {
  readonly keys: KeyDoor;
  readonly handlers: Handlers;
  readonly chat: (exchange: Exchange) => Promise<void>;
  /** Checks a request against the contract; built after the server listens, because it takes 100 ms. */
  readonly validator: Promise<RequestHandler[]>;
  /** The pages below /docs. */
  readonly docs: RequestHandler;
  readonly maxBodyBytes: number;
  readonly log: Logger;
}

/** All operations by the contract's own table: key → contract → handler → one error door. */
export function createExpressApp(options: ExpressAppOptions): Express {
  const { keys, handlers, log } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  // As the contract has it: a path in other letters is another path, and so a 404.
  app.enable('case sensitive routing');
  app.set('query parser', 'simple');
  app.use(readablePath);
  app.use(slashesInModelNames);
  app.use(allowedMethods);
  app.use(probesQuery);
  app.use(requireKey(keys));
  app.post(OPERATIONS.createChatCompletion.path, (request) => options.chat(exchangeOf(request)));
  app.use(OPERATIONS.getDocs.path, options.docs);
  app.use(jsonBody(options.maxBodyBytes));
  app.use(contractCheck(options.validator));
  for (const id of Object.keys(handlers) as RoutedOperationId[]) {
    const { method, path } = OPERATIONS[id];
    app[method](expressPath(path), run(handlers[id] as Handler<RoutedOperationId>));
  }
  app.use(() => {
    throw new GatewayError('not_found', 'There is nothing at this path. The contract is at /openapi.json.');
  });
  app.use(contractErrors);
  const door: ErrorRequestHandler = (error, request, _response, _next) => {
    const exchange = exchangeOf(request);
    reportFailure(log, exchange, error);
    sendError(exchange, error);
  };
  app.use(door);
  return app;
}

/** A path whose escapes are no text leads nowhere, and no name can be read from it. */
const readablePath: RequestHandler = (request, _response, next) => {
  try {
    decodeURIComponent(request.path);
  } catch (cause) {
    throw new GatewayError('invalid_request', 'The path holds a % that escapes no character.', { cause });
  }
  next();
};

/** `/v1/models/openai/gpt-4o` is the model `openai/gpt-4o`: a raw slash is as good as `%2F`. */
const slashesInModelNames: RequestHandler = (request, _response, next) => {
  const prefix = `${OPERATIONS.listModels.path}/`;
  if (request.url.startsWith(prefix)) {
    const [path = '', query] = splitOnce(request.url.slice(prefix.length), '?');
    request.url = `${prefix}${path.replaceAll('/', '%2F')}${query === undefined ? '' : `?${query}`}`;
  }
  next();
};

const splitOnce = (text: string, mark: string): [string, string | undefined] => {
  const at = text.indexOf(mark);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)];
};

const expressPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

/** Per path of the contract: a matcher and the methods it has. */
const PLACES = Object.values(
  Object.groupBy(Object.values(OPERATIONS), ({ path }) => path) as Record<
    string,
    (typeof OPERATIONS)[keyof typeof OPERATIONS][]
  >,
).map((places) => ({
  matches: new RegExp(`^${places[0]?.path.replaceAll(/\{\w+\}/g, '[^/]+').replaceAll('.', '\\.')}/?$`),
  methods: [
    ...new Set(places.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]))),
  ],
  open: places.every(({ open }) => open),
  chat: places.includes(OPERATIONS.createChatCompletion),
}));

/** Answers preflights, and methods that a known path does not have. */
const allowedMethods: RequestHandler = (request, response, next) => {
  const place = PLACES.find(({ matches }) => matches.test(request.path));
  if (!place || place.methods.includes(request.method)) return next();
  const allow = [...place.methods, 'OPTIONS'].join(', ');
  if (request.method !== 'OPTIONS') {
    throw new GatewayError('method_not_allowed', `This path takes ${allow}.`, { headers: { allow } });
  }
  const { headers } = exchangeOf(request);
  const cors = headers.includes('access-control-allow-origin')
    ? ['access-control-allow-methods', allow, ...PREFLIGHT_HEADERS]
    : [];
  response.writeHead(204, ['allow', allow, ...headers, ...cors]);
  response.end();
};

/** What is open takes no parameters, and whoever probes it may add some: `/readyz?from=balancer`. */
const probesQuery: RequestHandler = (request, _response, next) => {
  if (PLACES.some(({ open, matches }) => open && matches.test(request.path))) request.url = request.path;
  next();
};

const requireKey =
  (keys: KeyDoor): RequestHandler =>
  async (request, _response, next) => {
    // An unknown path is a 404 for everyone; the chat lane asks for the key itself, in the same way.
    const place = PLACES.find(({ matches }) => matches.test(request.path));
    if (!place || place.open || place.chat) return next();
    const exchange = exchangeOf(request);
    exchange.principal = await authenticate(request.headers, keys);
    next();
  };

/** Reads what is sent by the same rules as a chat request. */
const jsonBody =
  (maxBytes: number): RequestHandler =>
  async (request, _response, next) => {
    if (request.method === 'POST' && PLACES.some(({ matches }) => matches.test(request.path))) {
      request.body = parseJson(await readBody(exchangeOf(request), maxBytes)).body;
    }
    next();
  };

const contractCheck =
  (validator: Promise<RequestHandler[]>): RequestHandler =>
  async (request, response, next) => {
    const chain = await validator;
    const { method } = request;
    // What holds for GET holds for HEAD, of which the contract says nothing.
    if (method === 'HEAD') request.method = 'GET';
    const step = (at: number) => (error?: unknown) => {
      const handler = chain[at];
      if (!error && handler) return handler(request, response, step(at + 1));
      request.method = method;
      next(error);
    };
    step(0)();
  };

const run =
  (handler: Handler<RoutedOperationId>): RequestHandler =>
  async (request, response) => {
    const exchange = exchangeOf(request);
    const input = {
      query: request.query,
      params: request.params,
      body: request.body,
      principal: exchange.principal,
    };
    const {
      status = 200,
      body,
      contentType,
    } = await handler(input as unknown as Parameters<typeof handler>[0]);
    const bytes = Buffer.from(contentType ? String(body) : JSON.stringify(body));
    response.writeHead(status, [
      'content-type',
      contentType ?? 'application/json',
      'content-length',
      String(bytes.length),
      ...exchange.headers,
    ]);
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
