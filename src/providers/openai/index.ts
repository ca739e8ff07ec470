import {
  type CallLimits,
  HttpClient,
  headerValue,
  readText,
  type StreamResponse,
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
import type { Route } from '../route.ts';
import { openWireStream } from '../wire-stream.ts';
import { errorInReply, errorOfReply } from './errors.ts';
import { fromWire } from './from-wire.ts';
import { type Quirks, quirksOf } from './quirks.ts';
import { redact, redactingReader, secretsOf } from './redact.ts';
import { planRoute, type RoutePlan } from './route-plan.ts';
import { ChatChunkReader } from './stream.ts';
import { lacking, sendsBeams, toWire } from './to-wire.ts';

const MAX_ERROR_BYTES = 1024 * 1024;

/**
 * A provider that speaks OpenAI's Chat Completions: OpenAI, and every compatible server with its quirks.
 * Calls go to `{baseUrl}/chat/completions`. Throws a TypeError for a base URL that is none.
 */
export const createOpenAiProvider = (settings: ProviderSettings): Provider => new OpenAiProvider(settings);

class OpenAiProvider implements Provider {
  readonly name: string;
  readonly maxConcurrency: number;
  readonly #client: HttpClient;
  readonly #quirks: Quirks;
  readonly #path: string;
  // Made once: they are the same on each call.
  readonly #wholeHeaders: string[];
  readonly #streamHeaders: string[];
  readonly #wholeLimits: CallLimits;
  readonly #streamLimits: CallLimits;
  readonly #secrets: readonly string[];
  readonly #plans = new WeakMap<Route, RoutePlan>();

  constructor(settings: ProviderSettings) {
    const { name, maxConcurrency, timeouts, vendor, apiKey } = settings;
    const url = new URL(`${settings.baseUrl.replace(/\/+$/, '')}/chat/completions`);
    this.name = name;
    this.maxConcurrency = maxConcurrency;
    this.#client = new HttpClient(url.origin, { connectMs: timeouts.connectMs });
    this.#quirks = quirksOf(vendor);
    this.#path = url.pathname + url.search;
    this.#wholeHeaders = headersOf(settings, 'application/json');
    this.#streamHeaders = headersOf(settings, 'text/event-stream');
    this.#wholeLimits = { totalMs: timeouts.totalMs, firstTokenMs: 0, idleMs: 0, maxBytes: MAX_REPLY_BYTES };
    this.#streamLimits = { ...timeouts, maxBytes: MAX_REPLY_BYTES };
    this.#secrets = secretsOf(apiKey, url.host);
  }

  lacks(request: ChatRequest, route: Route): readonly string[] {
    return lacking(request, this.#planOf(route));
  }

  async chat(call: ChatCall): Promise<ProviderCompletion> {
    try {
      const plan = this.#planOf(call.route);
      const check = await checkOf(call, plan);
      const body = toWire(call, plan, false);
      const request = { method: 'POST', path: this.#path, headers: this.#wholeHeaders, body } as const;
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
      const plan = this.#planOf(call.route);
      const check = await checkOf(call, plan);
      const body = toWire(call, plan, true);
      const request = { method: 'POST', path: this.#path, headers: this.#streamHeaders, body } as const;
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

  #planOf(route: Route): RoutePlan {
    let plan = this.#plans.get(route);
    if (!plan) {
      plan = planRoute(route, this.#quirks);
      this.#plans.set(route, plan);
    }
    return plan;
  }
}

/** Names and values in turn; what the operator configured wins. */
function headersOf({ apiKey, headers }: ProviderSettings, accept: string): string[] {
  const all = new Map([
    ['content-type', 'application/json'],
    ['accept', accept],
    ['user-agent', 'parley'],
  ]);
  if (apiKey !== null) all.set('authorization', `Bearer ${apiKey}`);
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
