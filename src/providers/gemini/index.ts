import { anyOf } from '../../kernel/cancellation.ts';
import { fetchPublic } from '../../kernel/public-fetch.ts';
import {
  type AnswerCheck,
  answerCheck,
  checkChoices,
  checkingReader,
  wantedSchema,
} from '../answer-schema.ts';
import type {
  ChatCall,
  Provider,
  ProviderCompletion,
  ProviderSettings,
  ProviderStream,
} from '../provider.ts';
import { type FetchFile, placeRemoteImages } from '../remote-images.ts';
import { openWireStream } from '../wire-stream.ts';
import { askUntilWhole } from './continued-reply.ts';
import { ContinuedStream } from './continued-stream.ts';
import { GeminiEndpoint } from './endpoint.ts';
import { fromWire } from './from-wire.ts';
import { lacks } from './lacks.ts';
import { replyShape } from './reply-shape.ts';
import { GeminiReader } from './stream.ts';
import { toWire } from './to-wire.ts';
import type { GenerateContentRequest } from './wire.ts';

/**
 * Google's Gemini API (`generateContent`).
 *
 * `baseUrl` is without version, as in Google's own SDK; a version at its end is kept.
 * @param fetchFile how images are fetched that Gemini would not fetch itself
 * @see https://ai.google.dev/api/generate-content
 */
export function createGeminiProvider(
  settings: ProviderSettings,
  fetchFile: FetchFile = fetchPublic,
): Provider {
  const endpoint = new GeminiEndpoint(settings);

  async function prepare(call: ChatCall): Promise<{ body: GenerateContentRequest; check?: AnswerCheck }> {
    const { body, remote, unforced } = toWire(call, endpoint.url);
    if (remote.length > 0) await placeRemoteImages(remote, fetchFile, call.signal);
    const schema = unforced ? wantedSchema(call.request) : undefined;
    return schema ? { body, check: await answerCheck(schema) } : { body };
  }

  return {
    name: settings.name,
    maxConcurrency: settings.maxConcurrency,
    lacks,

    async chat(call): Promise<ProviderCompletion> {
      const { body, check } = await prepare(call);
      const exchange = endpoint.exchange(call.route.id, call.signal);
      const reply = await askUntilWhole((token) => endpoint.generate(exchange, withToken(body, token)));
      const completion = fromWire(reply, replyShape(call.request));
      if (check) checkChoices(completion.choices, check);
      return completion;
    },

    async chatStream(call): Promise<ProviderStream> {
      const { body, check } = await prepare(call);
      const exchange = endpoint.exchange(call.route.id, call.signal);
      const gemini = new GeminiReader(replyShape(call.request), endpoint.redact);
      const reader = check ? checkingReader(gemini, check) : gemini;
      const open = async (token?: string, signal = call.signal): Promise<ProviderStream> => {
        const response = await endpoint.stream({ ...exchange, signal }, withToken(body, token));
        return openWireStream(response.body, reader);
      };
      return new ContinuedStream(await open(), gemini, (token, cancelled) =>
        open(token, anyOf(call.signal, cancelled)),
      );
    },

    close: () => endpoint.close(),
  };
}

const withToken = (body: GenerateContentRequest, token: string | undefined): GenerateContentRequest =>
  token === undefined ? body : { ...body, continuationToken: token };
