import { ProviderError } from '../../kernel/errors.ts';
import { countCharacters } from '../../kernel/usage.ts';
import { Answer, jsonInside } from '../content-blocks/stream-answer.ts';
import { isObject, type JsonObject, textOrNull } from '../json-value.ts';
import type { StreamEvent } from '../provider.ts';
import type { WireReader } from '../wire-stream.ts';
import { failureIn, failureOf, malformed } from './errors.ts';
import { finishReason } from './finish-reason.ts';
import { BETWEEN_MESSAGES, type ReplyForm } from './from-wire.ts';
import { phaseContent } from './input.ts';
import { logprobsOf, textIn, urlAnnotation } from './output-items.ts';
import { StreamCalls } from './stream-calls.ts';
import { StreamReasoning } from './stream-reasoning.ts';
import { TextDeltas } from './text-deltas.ts';
import { usageFromWire } from './usage.ts';

/**
 * Reads the events of a streamed response. It is complete at `response.completed` or `response.incomplete`.
 *
 * @see https://platform.openai.com/docs/api-reference/responses-streaming
 */
export class ResponsesReader implements WireReader {
  finished = false;
  readonly #answer: Answer;
  readonly #form: ReplyForm;
  readonly #calls: StreamCalls;
  readonly #reasoning: StreamReasoning;
  readonly #textDeltas = new TextDeltas();
  /** Messages that have said something, by their place in the output. */
  readonly #spoke = new Set<unknown>();
  /** The message that said something last. */
  #speaker: unknown;
  /** Where the part that is being written begins in the whole answer, in characters. */
  #partStart = 0;
  /** Items so far, as they will be sent back: all messages are one. */
  #places = 0;
  #messages = 0;

  constructor(form: ReplyForm) {
    const { legacyFunctions, cites } = form;
    this.#form = form;
    this.#answer = new Answer({ answerTool: false, legacyFunctions, customTools: null, cites });
    this.#calls = new StreamCalls(this.#answer);
    this.#reasoning = new StreamReasoning(this.#answer, form.format);
  }

  read(data: string, out: StreamEvent[]): void {
    this.#answer.out = out;
    const text = this.#textDeltas.read(data);
    if (text !== undefined) this.#answer.text(text);
    else if (data.trim() !== '[DONE]') this.#event(parsedEvent(data), data);
  }

  #event(event: JsonObject, data: string): void {
    switch (event.type) {
      case 'response.created':
      case 'response.queued':
      case 'response.in_progress':
        this.#begin(event.response);
        break;
      case 'response.output_item.added':
        this.#open(itemOf(event), event.output_index);
        break;
      case 'response.content_part.added':
        this.#textDeltas.forget();
        this.#partStart = this.#answer.characters;
        break;
      case 'response.output_text.delta':
        this.#text(event, data);
        break;
      case 'response.output_text.annotation.added':
        this.#annotation(event.annotation);
        break;
      case 'response.refusal.delta':
        this.#refuse(textIn(event.delta), event.output_index);
        break;
      case 'response.function_call_arguments.delta':
      case 'response.custom_tool_call_input.delta':
        this.#calls.add(event.output_index, textIn(event.delta));
        break;
      case 'response.reasoning_summary_part.added':
        this.#reasoning.part();
        break;
      case 'response.reasoning_summary_text.delta':
      case 'response.reasoning_text.delta':
        this.#reasoning.think(event.output_index, textIn(event.delta));
        break;
      case 'response.output_item.done':
        this.#close(itemOf(event), event.output_index);
        break;
      case 'response.completed':
      case 'response.incomplete':
      case 'response.failed':
      case 'response.cancelled':
        this.#end(event.response);
        break;
      case 'error':
        throw failureIn(event) ?? malformed();
      default:
        this.#unknown(event);
    }
  }

  /** Ends of what has come in pieces, the provider's own tools at work, and events newer than this reader. */
  #unknown(event: JsonObject): void {
    const failure = event.error ? failureIn(event) : undefined;
    if (failure) throw failure;
    if (typeof event.type !== 'string') throw malformed();
  }

  #begin(response: unknown): void {
    if (!isObject(response)) throw malformed();
    this.#answer.meta = {
      type: 'meta',
      upstreamId: textOrNull(response.id),
      serviceTier: textOrNull(response.service_tier),
    };
  }

  #open(item: JsonObject, output: unknown): void {
    this.#textDeltas.forget();
    this.#calls.open(item, output);
  }

  #text(event: JsonObject, data: string): void {
    const text = textIn(event.delta);
    const logprobs = logprobsOf(event.logprobs);
    if (text === '' && !logprobs) return;
    this.#speak(event.output_index);
    if (this.#form.cites) this.#answer.characters += countCharacters(text);
    else this.#textDeltas.learn(data);
    if (logprobs) this.#answer.say({ type: 'delta', index: 0, delta: { content: text }, logprobs });
    else this.#answer.text(jsonInside(text));
  }

  /** Messages are one to the client, with a gap between them. */
  #speak(output: unknown): void {
    this.#spoke.add(output);
    if (this.#speaker !== undefined && this.#speaker !== output) {
      this.#answer.text(jsonInside(BETWEEN_MESSAGES));
      if (this.#form.cites) {
        this.#answer.characters += BETWEEN_MESSAGES.length;
        this.#partStart += BETWEEN_MESSAGES.length;
      }
    }
    this.#speaker = output;
  }

  #annotation(value: unknown): void {
    const found = urlAnnotation(value, this.#partStart);
    if (found) this.#answer.delta({ annotations: [found] });
  }

  #refuse(refusal: string, output: unknown): void {
    this.#spoke.add(output);
    if (refusal !== '') this.#answer.delta({ refusal });
  }

  #close(item: JsonObject, output: unknown): void {
    this.#textDeltas.forget();
    if (item.type === 'reasoning') this.#reasoning.close(item, output, this.#places++);
    else if (item.type === 'message') this.#closeMessage(item, output);
    else if (this.#calls.close(item, output)) this.#places++;
  }

  #closeMessage(item: JsonObject, output: unknown): void {
    if (this.#messages++ === 0) this.#places++;
    const phase = textOrNull(item.phase);
    // Not every server says a short message in pieces as well.
    if (!this.#spoke.has(output)) this.#sayWhole(item, output);
    if (phase !== null) this.#answer.delta({ extra_content: phaseContent(phase) });
  }

  #sayWhole({ content }: JsonObject, output: unknown): void {
    if (!Array.isArray(content)) return;
    for (const part of (content as unknown[]).filter(isObject)) {
      if (part.type === 'refusal') this.#refuse(textIn(part.refusal), output);
      else if (part.type === 'output_text') {
        this.#text({ delta: part.text, logprobs: part.logprobs, output_index: output }, '');
      }
    }
  }

  #end(response: unknown): void {
    if (!isObject(response)) throw malformed();
    const failure = failureOf(response);
    if (failure) throw failure;
    if (response.status !== 'incomplete') this.#calls.finish();
    const usage = usageFromWire(response.usage);
    const tier = textOrNull(response.service_tier);
    const { legacyFunctions } = this.#form;
    const reason = finishReason(response, this.#answer.calls, legacyFunctions);
    this.#answer.say({ type: 'finish', index: 0, reason });
    if (usage) this.#answer.say({ type: 'usage', usage });
    // The tier that served it is certain only now.
    if (tier !== null) this.#answer.say({ type: 'meta', serviceTier: tier });
    this.finished = true;
  }
}

function itemOf({ item }: JsonObject): JsonObject {
  if (!isObject(item)) throw malformed();
  return item;
}

function parsedEvent(data: string): JsonObject {
  let event: unknown;
  try {
    event = JSON.parse(data);
  } catch (error) {
    throw new ProviderError('bad_response', 'an event of the stream is no JSON', { cause: error });
  }
  if (!isObject(event)) throw malformed();
  return event;
}
