import type { ChatCompletionMessage, Logprobs, ToolCall } from '../../contract/chat.ts';
import { ProviderError } from '../../kernel/errors.ts';
import { countCharacters } from '../../kernel/usage.ts';
import type { UrlAnnotation } from '../content-blocks/annotations.ts';
import type { ReasoningDetail } from '../content-blocks/reasoning-details.ts';
import { isObject, type JsonObject, textOrNull } from '../json-value.ts';
import type { ProviderCompletion } from '../provider.ts';
import { failureOf, malformed } from './errors.ts';
import { finishReason } from './finish-reason.ts';
import { phaseContent } from './input.ts';
import {
  callHead,
  callInput,
  logprobsOf,
  objectsIn,
  textIn,
  toolCall,
  urlAnnotation,
} from './output-items.ts';
import { BETWEEN_PARTS, type ReasoningFormat, reasoningDetails, shownParts } from './reasoning-items.ts';
import { usageFromWire } from './usage.ts';

/** What the reply is turned back into. */
export interface ReplyForm {
  /** The client offered `functions`, and so gets `function_call`. */
  readonly legacyFunctions: boolean;
  /** Citations can come, and with them places in the text. */
  readonly cites: boolean;
  readonly format: ReasoningFormat;
}

/** Between two messages of one response, which come to the client as one. */
export const BETWEEN_MESSAGES = '\n\n';

/**
 * A whole response in the contract's words. Throws `bad_response` for what is no response, and what a failed one
 * says.
 */
export function fromWire(text: string, form: ReplyForm): ProviderCompletion {
  const response = parsedResponse(text);
  const failure = failureOf(response);
  if (failure) throw failure;
  if (!Array.isArray(response.output)) throw malformed();
  const gathered = new Gathered(form.format);
  for (const item of objectsIn(response.output)) gathered.add(item);
  const message = gathered.message(form.legacyFunctions);
  return {
    upstreamId: textOrNull(response.id),
    choices: [
      {
        index: 0,
        message,
        logprobs: gathered.logprobs,
        finish_reason: finishReason(response, gathered.calls.length, form.legacyFunctions),
      },
    ],
    usage: usageFromWire(response.usage),
    systemFingerprint: null,
    serviceTier: textOrNull(response.service_tier),
  };
}

function parsedResponse(text: string): JsonObject {
  let response: unknown;
  try {
    response = JSON.parse(text);
  } catch (error) {
    throw new ProviderError('bad_response', 'the reply is no JSON', { cause: error });
  }
  if (!isObject(response)) throw malformed();
  return response;
}

/** What the items of one response come to. */
class Gathered {
  readonly calls: ToolCall[] = [];
  logprobs: Logprobs | null = null;
  readonly #format: ReasoningFormat;
  readonly #details: ReasoningDetail[] = [];
  readonly #annotations: UrlAnnotation[] = [];
  readonly #thoughts: string[] = [];
  #text = '';
  #refusal = '';
  #phase: string | null = null;
  /** Whether a message has come; all of them are one to the client. */
  #spoke = false;
  /** Items so far, as they will be sent back. */
  #places = 0;

  constructor(format: ReasoningFormat) {
    this.#format = format;
  }

  add(item: JsonObject): void {
    if (item.type === 'message') this.#message(item);
    else if (item.type === 'reasoning') {
      this.#thoughts.push(...shownParts(item));
      this.#details.push(...reasoningDetails(item, this.#places++, this.#format));
    } else {
      // All else are the provider's own tools: the client sees what comes of them.
      const head = callHead(item);
      if (!head) return;
      this.#places++;
      this.calls.push(toolCall(head, callInput(item, head)));
    }
  }

  #message(item: JsonObject): void {
    if (!this.#spoke) this.#places++;
    this.#spoke = true;
    this.#phase = textOrNull(item.phase) ?? this.#phase;
    if (this.#text !== '') this.#text += BETWEEN_MESSAGES;
    for (const part of objectsIn(item.content)) {
      if (part.type === 'refusal') this.#refusal += textIn(part.refusal);
      else if (part.type === 'output_text') this.#say(part);
    }
  }

  #say({ text, annotations, logprobs }: JsonObject): void {
    const found = objectsIn(annotations);
    const offset = found.length > 0 ? countCharacters(this.#text) : 0;
    this.#annotations.push(...found.flatMap((annotation) => urlAnnotation(annotation, offset) ?? []));
    this.#text += textIn(text);
    const more = logprobsOf(logprobs);
    if (more) {
      this.logprobs = {
        content: [...(this.logprobs?.content ?? []), ...(more.content ?? [])],
        refusal: null,
      };
    }
  }

  message(legacyFunctions: boolean): ChatCompletionMessage {
    const silent = !this.#spoke || this.calls.length > 0 || this.#refusal !== '';
    const message: ChatCompletionMessage = {
      role: 'assistant',
      content: this.#text === '' && silent ? null : this.#text,
      refusal: this.#refusal === '' ? null : this.#refusal,
    };
    if (this.#thoughts.length > 0) message.reasoning_content = this.#thoughts.join(BETWEEN_PARTS);
    if (this.#details.length > 0) message.reasoning_details = this.#details;
    if (this.#annotations.length > 0) message.annotations = this.#annotations;
    if (this.#phase !== null) message.extra_content = phaseContent(this.#phase);
    const [first] = this.calls;
    if (legacyFunctions && first?.type === 'function') message.function_call = first.function;
    else if (first) message.tool_calls = this.calls;
    return message;
  }
}
