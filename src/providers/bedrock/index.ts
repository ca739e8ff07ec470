import {
  type CallLimits,
  HttpClient,
  headerValue,
  isSuccess,
  readText,
  type StreamResponse,
  type UpstreamRequest,
} from '../../kernel/http-client.ts';
import { fetchPublic } from '../../kernel/public-fetch.ts';
import { type AnswerCheck, answerCheck, checkChoices, checkingReader } from '../answer-schema.ts';
import {
  type ChatCall,
  MAX_REPLY_BYTES,
  type Provider,
  type ProviderCompletion,
  type ProviderSettings,
  type ProviderStream,
} from '../provider.ts';
import { redact, redactingReader, secretsOf } from '../redact.ts';
import { type FetchFile, placeRemoteImages } from '../remote-images.ts';
import { secretHeaders } from '../secret-headers.ts';
import { openDecodedStream } from '../wire-stream.ts';
import { Endpoint } from './endpoint.ts';
import { errorOfReply } from './errors.ts';
import { familyOf } from './families.ts';
import { FrameDecoder } from './frames.ts';
import { fromWire, type ReplyContext } from './from-wire.ts';
import { lacks } from './lacks.ts';
import { ConverseReader } from './stream.ts';
import { toWire } from './to-wire.ts';

const MAX_ERROR_BYTES = 256 * 1024;

interface Prepared {
  readonly request: UpstreamRequest;
  readonly check: AnswerCheck | undefined;
  readonly context: Omit<ReplyContext, 'requestId'>;
}

/**
 * Amazon Bedrock's Converse and ConverseStream. Calls are signed, or carry an API key as bearer.
 *
 * @param fetchFile how images are fetched, of which Bedrock takes the bytes alone
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/conversation-inference.html
 */
export const createBedrockProvider = (
  settings: ProviderSettings,
  fetchFile: FetchFile = fetchPublic,
): Provider => new BedrockProvider(settings, fetchFile);

class BedrockProvider implements Provider {
  readonly name: string;
  readonly maxConcurrency: number;
  readonly lacks = lacks;
  readonly #client: HttpClient;
  readonly #endpoint: Endpoint;
  readonly #fetchFile: FetchFile;
  readonly #wholeLimits: CallLimits;
  readonly #streamLimits: CallLimits;
  readonly #secrets: readonly string[];

  constructor(settings: ProviderSettings, fetchFile: FetchFile) {
    const { name, maxConcurrency, timeouts, apiKey, aws, headers } = settings;
    this.name = name;
    this.maxConcurrency = maxConcurrency;
    this.#endpoint = new Endpoint(settings);
    this.#client = new HttpClient(this.#endpoint.origin, { connectMs: timeouts.connectMs });
    this.#fetchFile = fetchFile;
    this.#wholeLimits = { totalMs: timeouts.totalMs, firstTokenMs: 0, idleMs: 0, maxBytes: MAX_REPLY_BYTES };
    this.#streamLimits = { ...timeouts, maxBytes: MAX_REPLY_BYTES };
    const { accessKeyId, secretAccessKey, sessionToken } = aws?.credentials ?? {};
    const keys = [apiKey, secretAccessKey, sessionToken, accessKeyId];
    this.#secrets = [...secretsOf(this.#endpoint.host, ...keys), ...secretHeaders(headers)];
  }

  async chat(call: ChatCall): Promise<ProviderCompletion> {
    try {
      const { request, check, context } = await this.#prepare(call, false);
      const reply = await this.#client.whole(request, this.#wholeLimits, call.signal);
      if (isFailure(reply)) throw errorOfReply(reply);
      const completion = fromWire(reply.text, { ...context, requestId: requestIdOf(reply) });
      if (check) checkChoices(completion.choices, check);
      return completion;
    } catch (error) {
      throw redact(error, this.#secrets);
    }
  }

  async chatStream(call: ChatCall): Promise<ProviderStream> {
    try {
      const { request, check, context } = await this.#prepare(call, true);
      const response = await this.#client.stream(request, this.#streamLimits, call.signal);
      await refuseFailure(response);
      const converse = new ConverseReader({ ...context, requestId: requestIdOf(response) });
      const reader = check ? checkingReader(converse, check) : converse;
      const safe = redactingReader(reader, this.#secrets);
      return await openDecodedStream(response.body, new FrameDecoder(), safe);
    } catch (error) {
      throw redact(error, this.#secrets);
    }
  }

  close(): Promise<void> {
    return this.#client.close();
  }

  async #prepare(call: ChatCall, stream: boolean): Promise<Prepared> {
    const { request, route, signal } = call;
    const { body, remote, answerSchema, shape } = toWire(request, route, (param) => call.translated(param));
    if (remote.length > 0) await placeRemoteImages(remote, this.#fetchFile, signal);
    return {
      request: this.#endpoint.request(route.id, stream, JSON.stringify(body)),
      check: answerSchema && (await answerCheck(answerSchema)),
      context: { shape, claude: familyOf(route).traits !== null },
    };
  }
}

const requestIdOf = ({ headers }: Pick<StreamResponse, 'headers'>): string | null =>
  headerValue(headers, 'x-amzn-requestid') ?? null;

/** Throws what a reply with a failing status says. */
async function refuseFailure(response: StreamResponse): Promise<void> {
  if (!isFailure(response)) return;
  const { status, headers, body } = response;
  throw errorOfReply({ status, headers, text: await readText(body, MAX_ERROR_BYTES) });
}

/** What went wrong is named in a header, whatever the status. */
const isFailure = ({ status, headers }: Pick<StreamResponse, 'status' | 'headers'>): boolean =>
  !isSuccess(status) || headerValue(headers, 'x-amzn-errortype') !== undefined;
