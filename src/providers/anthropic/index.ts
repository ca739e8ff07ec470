import { HttpClient, isSuccess, readText, type UpstreamRequest } from '../../kernel/http-client.ts';
import { answerCheck, checkChoices, checkingReader } from '../answer-schema.ts';
import {
  type ChatCall,
  MAX_REPLY_BYTES,
  type Provider,
  type ProviderCompletion,
  type ProviderSettings,
  type ProviderStream,
} from '../provider.ts';
import { secretHeaders } from '../secret-headers.ts';
import { openWireStream } from '../wire-stream.ts';
import { errorFromReply, type Redact, redactor } from './errors.ts';
import { fromWire } from './from-wire.ts';
import { lacks } from './lacks.ts';
import { MessagesReader } from './stream.ts';
import { toWire, type WireCall } from './to-wire.ts';

/** The version that still has sampling parameters; the next one removes them for every model. */
const VERSION = '2023-06-01';
const MAX_ERROR_BYTES = 256 * 1024;

/**
 * Anthropic's Messages API, and servers that speak it.
 *
 * @see https://docs.anthropic.com/en/api/messages
 */
export function createAnthropicProvider(settings: ProviderSettings): Provider {
  return new AnthropicProvider(settings);
}

class AnthropicProvider implements Provider {
  readonly name: string;
  readonly maxConcurrency: number;
  readonly lacks = lacks;
  readonly #client: HttpClient;
  readonly #path: string;
  readonly #headers: ReadonlyMap<string, string>;
  readonly #timeouts: ProviderSettings['timeouts'];
  readonly #redact: Redact;

  constructor(settings: ProviderSettings) {
    const base = new URL(settings.baseUrl);
    this.name = settings.name;
    this.maxConcurrency = settings.maxConcurrency;
    this.#client = new HttpClient(base.origin, { connectMs: settings.timeouts.connectMs });
    this.#path = `${base.pathname.replace(/\/+$/, '').replace(/\/v1$/, '')}/v1/messages`;
    this.#headers = headersOf(settings);
    this.#timeouts = settings.timeouts;
    this.#redact = redactor([settings.apiKey, base.host, ...secretHeaders(settings.headers)]);
  }

  async chat(call: ChatCall): Promise<ProviderCompletion> {
    const wire = toWire(call.request, call.route, call.translated);
    const check = wire.answerSchema && (await answerCheck(wire.answerSchema));
    const limits = { ...this.#timeouts, maxBytes: MAX_REPLY_BYTES };
    const reply = await this.#client.whole(this.#request(wire), limits, call.signal);
    if (!isSuccess(reply.status)) throw errorFromReply(reply, this.#redact);
    const completion = fromWire(reply.text, wire.shape, this.#redact);
    if (check) checkChoices(completion.choices, check);
    return completion;
  }

  async chatStream(call: ChatCall): Promise<ProviderStream> {
    const wire = toWire(call.request, call.route, call.translated);
    const check = wire.answerSchema && (await answerCheck(wire.answerSchema));
    const limits = { ...this.#timeouts, maxBytes: MAX_REPLY_BYTES };
    const { status, headers, body } = await this.#client.stream(this.#request(wire), limits, call.signal);
    if (!isSuccess(status)) {
      throw errorFromReply({ status, headers, text: await readText(body, MAX_ERROR_BYTES) }, this.#redact);
    }
    const reader = new MessagesReader(wire.shape, this.#redact);
    return openWireStream(body, check ? checkingReader(reader, check) : reader);
  }

  close(): Promise<void> {
    return this.#client.close();
  }

  #request({ body, betas }: WireCall): UpstreamRequest {
    const headers: string[] = [];
    for (const [name, value] of this.#headers) headers.push(name, value);
    if (betas.length > 0) addBetas(headers, betas);
    return { method: 'POST', path: this.#path, headers, body: JSON.stringify(body) };
  }
}

/** The adapter's own, and over them the operator's. */
function headersOf({ apiKey, headers }: ProviderSettings): ReadonlyMap<string, string> {
  const all = new Map([
    ['content-type', 'application/json'],
    ['anthropic-version', VERSION],
  ]);
  if (apiKey !== null) all.set('x-api-key', apiKey);
  for (const [name, value] of Object.entries(headers)) all.set(name.toLowerCase(), value);
  return all;
}

function addBetas(headers: string[], betas: readonly string[]): void {
  const at = headers.indexOf('anthropic-beta');
  if (at === -1) headers.push('anthropic-beta', betas.join(','));
  else headers[at + 1] = [headers[at + 1], ...betas].join(',');
}
