import {
  type CallLimits,
  HttpClient,
  headerValue,
  readText,
  type StreamResponse,
  type UpstreamRequest,
} from '../../kernel/http-client.ts';
import {
  type AnswerCheck,
  answerCheck,
  checkChoices,
  checkingReader,
  wantedSchema,
} from '../answer-schema.ts';
import {
  type ChatCall,
  type ChatRequest,
  MAX_REPLY_BYTES,
  type Provider,
  type ProviderCompletion,
  type ProviderSettings,
  type ProviderStream,
} from '../provider.ts';
import { redact, redactingReader, secretsOf } from '../redact.ts';
import type { Route } from '../route.ts';
import { secretHeaders } from '../secret-headers.ts';
import { openWireStream } from '../wire-stream.ts';
import { errorInReply, errorOfReply } from './errors.ts';
import { fromWire } from './from-wire.ts';
import type { Quirks } from './quirks.ts';
import { planRoute, type RoutePlan } from './route-plan.ts';
import { ChatChunkReader } from './stream.ts';
import { lacking, sendsBeams, toWire } from './to-wire.ts';

const MAX_ERROR_BYTES = 1024 * 1024;

/** What differs between those who serve Chat Completions, besides how they word them. */
export interface Endpoint {
  /** Where calls to a route go; of one origin for all routes. */
  url(route: Route): URL;
  /** The header that holds the key, and what it says; null sends none. */
  readonly credentials: readonly [name: string, value: string] | null;
  readonly quirks: Quirks;
}

/** A provider that speaks Chat Completions at an endpoint. `baseUrl` has the origin of all its URLs. */
export const createWireProvider = (settings: ProviderSettings, endpoint: Endpoint): Provider =>
  new WireProvider(settings, endpoint);

/** What is worked out once for each route. */
interface Target {
  readonly plan: RoutePlan;
  readonly path: string;
}

class WireProvider implements Provider {
  readonly name: string;
  readonly maxConcurrency: number;
  readonly #client: HttpClient;
  readonly #endpoint: Endpoint;
  // Made once: they are the same on each call.
  readonly #wholeHeaders: string[];
  readonly #streamHeaders: string[];
  readonly #wholeLimits: CallLimits;
  readonly #streamLimits: CallLimits;
  readonly #secrets: readonly string[];
  readonly #targets = new WeakMap<Route, Target>();

  constructor(settings: ProviderSettings, endpoint: Endpoint) {
    const { name, maxConcurrency, timeouts, apiKey } = settings;
    const { origin, host } = new URL(settings.baseUrl);
    this.name = name;
    this.maxConcurrency = maxConcurrency;
    this.#client = new HttpClient(origin, { connectMs: timeouts.connectMs });
    this.#endpoint = endpoint;
    this.#wholeHeaders = headersOf(settings, endpoint, 'application/json');
    this.#streamHeaders = headersOf(settings, endpoint, 'text/event-stream');
    this.#wholeLimits = { totalMs: timeouts.totalMs, firstTokenMs: 0, idleMs: 0, maxBytes: MAX_REPLY_BYTES };
    this.#streamLimits = { ...timeouts, maxBytes: MAX_REPLY_BYTES };
    this.#secrets = [...secretsOf(host, apiKey), ...secretHeaders(settings.headers)];
  }

  lacks(request: ChatRequest, route: Route): readonly string[] {
    return lacking(request, this.#targetOf(route).plan);
  }

  async chat(call: ChatCall): Promise<ProviderCompletion> {
    try {
      const { plan, path } = this.#targetOf(call.route);
      const check = await checkOf(call, plan);
      const request = post(path, this.#wholeHeaders, toWire(call, plan, false));
      const { status, headers, text } = await this.#client.whole(request, this.#wholeLimits, call.signal);
      if (status < 200 || status > 299) throw errorOfReply(status, headers, text);
      const completion = fromWire(text);
      if (sendsBeams(call.request, plan)) completion.choices.length = 1;
      if (check) checkChoices(completion.choices, check);
      return completion;
    } catch (error) {
      throw redact(error, this.#secrets);
    }
  }

  async chatStream(call: ChatCall): Promise<ProviderStream> {
    try {
      const { plan, path } = this.#targetOf(call.route);
      const check = await checkOf(call, plan);
      const request = post(path, this.#streamHeaders, toWire(call, plan, true));
      const response = await this.#client.stream(request, this.#streamLimits, call.signal);
      await refuseNonStream(response);
      const plain = new ChatChunkReader(plan.n ? (call.request.n ?? 1) : 1);
      const reader = check ? checkingReader(plain, check) : plain;
      return await openWireStream(response.body, redactingReader(reader, this.#secrets));
    } catch (error) {
      throw redact(error, this.#secrets);
    }
  }

  async close(): Promise<void> {
    await this.#client.close();
  }

  #targetOf(route: Route): Target {
    let target = this.#targets.get(route);
    if (!target) {
      const { pathname, search } = this.#endpoint.url(route);
      target = { plan: planRoute(route, this.#endpoint.quirks), path: pathname + search };
      this.#targets.set(route, target);
    }
    return target;
  }
}

const post = (path: string, headers: string[], body: string | Buffer): UpstreamRequest => ({
  method: 'POST',
  path,
  headers,
  body,
});

/** Names and values in turn; what the operator configured wins. */
function headersOf({ headers }: ProviderSettings, { credentials }: Endpoint, accept: string): string[] {
  const all = new Map([
    ['content-type', 'application/json'],
    ['accept', accept],
    ['user-agent', 'parley'],
  ]);
  if (credentials) all.set(...credentials);
  for (const [name, value] of Object.entries(headers)) all.set(name.toLowerCase(), value);
  return [...all].flat();
}

async function checkOf({ request }: ChatCall, plan: RoutePlan): Promise<AnswerCheck | undefined> {
  const schema = plan.jsonSchema ? undefined : wantedSchema(request);
  return schema && answerCheck(schema);
}

/** Passes only a stream: an error, or a reply in one piece, is thrown as what it says. */
async function refuseNonStream({ status, headers, body }: StreamResponse): Promise<void> {
  const failed = status < 200 || status > 299;
  if (!failed && !headerValue(headers, 'content-type')?.startsWith('application/json')) return;
  const text = await readText(body, MAX_ERROR_BYTES);
  throw failed ? errorOfReply(status, headers, text) : errorInReply(text);
}
