import type { ChunkDelta } from '../../contract/chat.ts';
import { ProviderError } from '../../kernel/errors.ts';
import { ContentTemplate } from '../content-template.ts';
import { isObject, type JsonObject, textOrNull } from '../json-value.ts';
import type { StreamEvent } from '../provider.ts';
import type { WireReader } from '../wire-stream.ts';
import { parsedChunk, plainText, usageOf } from './chunk.ts';
import { addOtherFields, saidIn } from './content.ts';
import { worstResults } from './content-filters.ts';
import { errorInside } from './errors.ts';
import { mapFinishReason } from './finish-reason.ts';
import { toLogprobs } from './logprobs.ts';
import { ToolCallPieces } from './tool-call-pieces.ts';
import { toTokenUsage } from './usage.ts';

interface OpenChoice {
  readonly calls: ToolCallPieces;
  /** Its beginning was given on. */
  begun: boolean;
  finished: boolean;
  /** What a content filter has said of it so far. */
  filters: JsonObject | undefined;
}

/** Templates that were no use, one after the other, until no more are made: this server's events differ too much. */
const MAX_MISSES = 8;

/**
 * Reads a stream of `chat.completion.chunk`s. It is complete at `[DONE]`, or at the end of its bytes once every
 * choice that was asked for has finished: some servers leave `[DONE]` out. Comments never get here.
 */
export class ChatChunkReader implements WireReader {
  #finished = false;
  readonly #wantedChoices: number;
  readonly #choices = new Map<number, OpenChoice>();
  #templates: ContentTemplate[] = [];
  #misses = 0;
  #meta = '';

  /** @param wantedChoices how many answers were asked for */
  constructor(wantedChoices: number) {
    this.#wantedChoices = wantedChoices;
  }

  get finished(): boolean {
    return this.#finished;
  }

  get endable(): boolean {
    return this.#choices.size >= this.#wantedChoices && this.#allFinished();
  }

  read(data: string, out: StreamEvent[]): void {
    for (const template of this.#templates) {
      const json = template.read(data);
      if (json === undefined) continue;
      this.#misses = 0;
      if (json !== '') out.push({ type: 'text', index: template.index, json });
      return;
    }
    if (data.trim() === '[DONE]') {
      if (!this.#allFinished()) throw new ProviderError('bad_response', 'the stream ended within an answer');
      this.#finished = true;
      return;
    }
    this.#readChunk(parsedChunk(data), data, out);
  }

  #allFinished(): boolean {
    for (const choice of this.#choices.values()) if (!choice.finished) return false;
    return this.#choices.size > 0;
  }

  #readChunk(chunk: JsonObject, data: string, out: StreamEvent[]): void {
    const failure = errorInside(chunk);
    if (failure) throw failure;
    const choices = Array.isArray(chunk.choices) ? chunk.choices : [];
    this.#readMeta(chunk, out);
    for (const choice of choices) this.#readChoice(choice, out);
    const usage = toTokenUsage(usageOf(chunk));
    if (usage) out.push({ type: 'usage', usage });
    else if (choices.length === 1) this.#learn(chunk, data);
  }

  #readMeta(chunk: JsonObject, out: StreamEvent[]): void {
    const id = textOrNull(chunk.id);
    const fingerprint = textOrNull(chunk.system_fingerprint);
    const tier = textOrNull(chunk.service_tier);
    const meta = `${id}\n${fingerprint}\n${tier}`;
    // The last chunks of some servers know less than the first.
    if (meta === this.#meta || (id ?? fingerprint ?? tier) === null) return;
    this.#meta = meta;
    out.push({
      type: 'meta',
      ...(id === null ? {} : { upstreamId: id }),
      ...(fingerprint === null ? {} : { systemFingerprint: fingerprint }),
      ...(tier === null ? {} : { serviceTier: tier }),
    });
  }

  #readChoice(value: unknown, out: StreamEvent[]): void {
    if (!isObject(value)) throw new ProviderError('bad_response', 'a choice is not an object');
    const failure = errorInside(value);
    if (failure) throw failure;
    const index = typeof value.index === 'number' ? value.index : 0;
    const delta = isObject(value.delta) ? value.delta : {};
    const known = this.#choices.get(index);
    const choice = known ?? {
      calls: new ToolCallPieces(),
      begun: false,
      finished: false,
      filters: undefined,
    };
    if (!known) this.#choices.set(index, choice);
    choice.filters = worstResults(choice.filters, value.content_filter_results);
    this.#readDelta(index, choice, delta, value.logprobs, out);
    if (value.finish_reason == null || choice.finished) return;
    const reason = mapFinishReason(value.finish_reason, choice.calls.finish());
    const { filters } = choice;
    choice.finished = true;
    this.#templates = this.#templates.filter((template) => template.index !== index);
    out.push({
      type: 'finish',
      index,
      reason,
      ...(filters ? { contentFilterResults: filters } : {}),
    });
  }

  #readDelta(
    index: number,
    choice: OpenChoice,
    delta: JsonObject,
    logprobs: unknown,
    out: StreamEvent[],
  ): void {
    const { content, reasoning } = saidIn(delta);
    const calls = Array.isArray(delta.tool_calls) ? choice.calls.read(delta.tool_calls) : [];
    const refusal = textOrNull(delta.refusal);
    const more: ChunkDelta = {};
    addOtherFields(more, delta);
    if (reasoning) more.reasoning_content = reasoning;
    if (refusal) more.refusal = refusal;
    if (calls.length > 0) more.tool_calls = calls;
    const probabilities = logprobs == null ? null : toLogprobs(logprobs);
    const plain = isEmpty(more) && probabilities === null;
    const begins = !choice.begun && (content === '' || 'role' in delta);
    if (plain && !content && !begins) return;
    if (choice.finished) throw new ProviderError('bad_response', 'a choice went on behind its end');
    choice.begun = true;
    // Also the beginning alone is given on: clients wait for a sign of life more than for the first word.
    if (plain && content !== null)
      out.push({ type: 'text', index, json: JSON.stringify(content).slice(1, -1) });
    else {
      if (content) more.content = content;
      out.push({ type: 'delta', index, delta: more, ...(probabilities ? { logprobs: probabilities } : {}) });
    }
  }

  #learn(chunk: JsonObject, data: string): void {
    if (this.#misses >= MAX_MISSES) return;
    const [choice] = chunk.choices as readonly unknown[];
    const index = isObject(choice) ? choice.index : undefined;
    if (typeof index !== 'number' || !plainText(chunk, index) || this.#choices.get(index)?.finished) return;
    const template = ContentTemplate.of(data, index, 'content', (other) =>
      plainText(parsedChunk(other), index),
    );
    this.#misses++;
    if (!template) return;
    this.#templates = [template, ...this.#templates.filter((other) => other.index !== index)];
  }
}

function isEmpty(fields: object): boolean {
  for (const _ in fields) return false;
  return true;
}
