import type { ProviderError } from '../../kernel/errors.ts';
import {
  type CallLimits,
  HttpClient,
  headerValue,
  isSuccess,
  readText,
  type StreamResponse,
  type UpstreamRequest,
  type WholeResponse,
} from '../../kernel/http-client.ts';
import {
  type AnswerCheck,
  answerCheck,
  checkChoices,
  checkingReader,
  wantedSchema,
} from '../answer-schema.ts';
import type { ReasoningFormat } from '../openai-responses/reasoning-items.ts';
import { responsesWire } from '../openai-responses/route-wire.ts';
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
import { errorInReply } from './errors.ts';
import type { Quirks } from './quirks.ts';
import { needsResponses } from './responses-need.ts';
import { planRoute, type RoutePlan } from './route-plan.ts';
import { chatWire, type RouteWire } from './route-wire.ts';

const MAX_ERROR_BYTES = 1024 * 1024;

/** What differs between those who serve Chat Completions, besides how they word them. */
export interface Endpoint {
  /** Where calls to a route go; of one origin for all routes. */
  url(route: Route): URL;
  /** The header that holds the key, and what it says; null sends none. */
  readonly credentials: readonly [name: string, value: string] | null;
  readonly quirks: Quirks;
  /** The Responses API, for what Chat Completions refuse; null where there is none. Of the same origin. */
  readonly responses: {
    url(route: Route): URL;
    readonly format: ReasoningFormat;
  } | null;
}

/** A provider that speaks Chat Completions at an endpoint. `baseUrl` has the origin of all its URLs. */
export const createWireProvider = (settings: ProviderSettings, endpoint: Endpoint): Provider =>
  new WireProvider(settings, endpoint);

/** What is worked out once for each route. */
interface Target {
  readonly chat: RouteWire;
  readonly responses: RouteWire | null;
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
    return this.#wireOf(request, route).lacks(request);
  }

  takesN(request: ChatRequest, route: Route): boolean {
    return this.#wireOf(request, route).takesN;
  }

  async chat(call: ChatCall): Promise<ProviderCompletion> {
    try {
      const wire = this.#wireOf(call.request, call.route);
      const schema = checkedSchema(call, wire.plan);
      const check = schema && (await answerCheck(schema));
      const response = await this.#whole(wire, wire.body(call, false), call);
      let completion: ProviderCompletion;
      try {
        completion = completionOf(response, wire, call);
      } catch (error) {
        const again = await this.#whole(wire, milderBody(error, wire, call, false), call);
        completion = completionOf(again, wire, call);
      }
      if (check) checkChoices(completion.choices, check);
      return completion;
    } catch (error) {
      throw redact(error, this.#secrets);
    }
  }

  async chatStream(call: ChatCall): Promise<ProviderStream> {
    try {
      const wire = this.#wireOf(call.request, call.route);
      const schema = checkedSchema(call, wire.plan);
      const check = schema && (await answerCheck(schema));
      try {
        return await this.#stream(wire, wire.body(call, true), call, check);
      } catch (error) {
        return await this.#stream(wire, milderBody(error, wire, call, true), call, check);
      }
    } catch (error) {
      throw redact(error, this.#secrets);
    }
  }

  #whole(wire: RouteWire, body: string | Buffer, call: ChatCall): Promise<WholeResponse> {
    const request = post(wire.path, this.#wholeHeaders, body);
    return this.#client.whole(request, this.#wholeLimits, call.signal);
  }

  async #stream(
    wire: RouteWire,
    body: string | Buffer,
    call: ChatCall,
    check: AnswerCheck | undefined,
  ): Promise<ProviderStream> {
    const request = post(wire.path, this.#streamHeaders, body);
    const response = await this.#client.stream(request, this.#streamLimits, call.signal);
    if (!isStream(response)) throw await whyNoStream(response, wire);
    const plain = wire.reader(call);
    const reader = check ? checkingReader(plain, check) : plain;
    return openWireStream(response.body, redactingReader(reader, this.#secrets));
  }

  async close(): Promise<void> {
    await this.#client.close();
  }

  #wireOf(request: ChatRequest, route: Route): RouteWire {
    const { chat, responses } = this.#targetOf(route);
    return responses && needsResponses(request, chat.plan.responses) ? responses : chat;
  }

  #targetOf(route: Route): Target {
    let target = this.#targets.get(route);
    if (!target) {
      const { url, quirks, responses } = this.#endpoint;
      const plan = planRoute(route, quirks);
      target = {
        chat: chatWire(plan, pathOf(url(route))),
        responses: responses && responsesWire(plan, pathOf(responses.url(route)), responses.format),
      };
      this.#targets.set(route, target);
    }
    return target;
  }
}

const pathOf = ({ pathname, search }: URL): string => pathname + search;

/** Throws what the provider says in place of an answer. */
function completionOf(
  { status, headers, text }: WholeResponse,
  wire: RouteWire,
  call: ChatCall,
): ProviderCompletion {
  if (!isSuccess(status)) throw wire.errorOf(status, headers, text);
  return wire.read(text, call);
}

/** What to send once more after a refusal; throws the refusal where there is nothing to leave out. */
function milderBody(error: unknown, wire: RouteWire, call: ChatCall, stream: boolean): string {
  const milder = wire.milderBody(error, call, stream);
  if (milder === null) throw error;
  return milder;
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

/** The schema that the gateway checks answers by, for a target that does not. */
const checkedSchema = ({ request }: ChatCall, { jsonSchema }: RoutePlan) =>
  jsonSchema ? undefined : wantedSchema(request);

/** Not an error, nor a reply in one piece. */
const isStream = ({ status, headers }: StreamResponse): boolean =>
  isSuccess(status) && !headerValue(headers, 'content-type')?.startsWith('application/json');

async function whyNoStream(
  { status, headers, body }: StreamResponse,
  wire: RouteWire,
): Promise<ProviderError> {
  const text = await readText(body, MAX_ERROR_BYTES);
  return isSuccess(status) ? errorInReply(text) : wire.errorOf(status, headers, text);
}
