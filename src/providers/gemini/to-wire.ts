import type { ChatCall } from '../provider.ts';
import type { RemoteImage } from '../remote-images.ts';
import { toConversation } from './contents.ts';
import { toGenerationConfig } from './generation-config.ts';
import { lacks } from './lacks.ts';
import { geminiModel } from './model.ts';
import { planFormat } from './response-format.ts';
import { toCallingConfig, toDeclarations } from './tools.ts';
import type { Translation } from './translation.ts';
import type { GenerateContentRequest } from './wire.ts';

export interface WireRequest {
  readonly body: GenerateContentRequest;
  /** What has to be fetched and put into `body` before it is sent. */
  readonly remote: readonly RemoteImage[];
  /** The schema was only asked for in words: the answer has to be checked against it. */
  readonly unforced: boolean;
}

/**
 * A chat request in Gemini's words, without what the target lacks.
 * Throws `invalid_request`, with the JSON path, for what no Gemini can read.
 *
 * @param filesUrl where uploaded files live, `https://…/v1beta`
 * @see https://ai.google.dev/api/generate-content
 */
export function toWire(call: ChatCall, filesUrl: string): WireRequest {
  const { request, route } = call;
  const model = geminiModel(route.id);
  const t: Translation = {
    request,
    model,
    supports: route.supports,
    format: planFormat(request, route, model),
    lacking: new Set(lacks(request, route)),
    filesUrl,
    remote: [],
    translated: (param) => call.translated(param),
  };
  const { contents, instructions } = toConversation(request.messages, t);
  if (t.format.instruction) {
    instructions.push({ text: t.format.instruction });
    t.translated('response_format');
  }
  const body: GenerateContentRequest = { contents };
  if (instructions.length > 0) body.systemInstruction = { parts: instructions };
  const generationConfig = toGenerationConfig(t);
  if (generationConfig) body.generationConfig = generationConfig;
  addTools(body, t);
  return { body, remote: t.remote, unforced: t.format.instruction !== undefined };
}

function addTools(body: GenerateContentRequest, t: Translation): void {
  const functionDeclarations = toDeclarations(t);
  if (functionDeclarations.length > 0) {
    body.tools = [{ functionDeclarations }];
    const functionCallingConfig = toCallingConfig(t.request);
    if (functionCallingConfig) body.toolConfig = { functionCallingConfig };
  } else if (t.request.web_search_options && !t.lacking.has('web_search_options')) {
    body.tools = [{ googleSearch: {} }];
  }
}
