import { ProviderError } from '../../kernel/errors.ts';
import type { BlockDelta } from '../content-blocks/blocks.ts';
import { noJson, reasonFor } from '../content-blocks/reply-shape.ts';
import { Answer, jsonInside } from '../content-blocks/stream-answer.ts';
import { type OpenBlock, openBlock } from '../content-blocks/stream-blocks.ts';
import { ContentTemplate } from '../content-template.ts';
import { isObject, type JsonObject } from '../json-value.ts';
import type { StreamEvent } from '../provider.ts';
import type { WireReader } from '../wire-stream.ts';
import { errorOfFrame } from './errors.ts';
import { finishReason } from './finish-reason.ts';
import type { Frame } from './frames.ts';
import { type ReplyContext, tierFromWire } from './from-wire.ts';
import { malformed, text, toolBlock } from './reply-blocks.ts';
import { reasoningBlock } from './stream-reasoning.ts';
import { usageFromWire } from './usage.ts';

/** Templates that were no use, one after the other, until no more are made. */
const MAX_MISSES = 8;

/**
 * Reads the events of a ConverseStream: `messageStop` says why the answer ended, `metadata` what it took.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html
 */
export class ConverseReader implements WireReader<Frame> {
  finished = false;
  readonly #answer: Answer;
  readonly #claude: boolean;
  readonly #blocks = new Map<number, OpenBlock>();
  #template: ContentTemplate | undefined;
  #misses = 0;
  #stopped = false;

  constructor({ shape, claude, requestId }: ReplyContext) {
    this.#answer = new Answer(shape);
    this.#claude = claude;
    if (requestId !== null) this.#answer.meta = { type: 'meta', upstreamId: requestId };
  }

  /** What it took comes last; an answer without is complete as well. */
  get endable(): boolean {
    return this.#stopped;
  }

  read(frame: Frame, out: StreamEvent[]): void {
    this.#answer.out = out;
    if (frame.kind !== 'event') throw errorOfFrame(frame);
    if (frame.type === 'contentBlockDelta') {
      const json = this.#template?.read(frame.data);
      if (json === undefined) this.#delta(frame.data);
      else this.#answer.text(json);
    } else this.#event(frame.type, frame.data);
  }

  #event(type: string, data: string): void {
    switch (type) {
      case 'messageStart':
        parsed(data);
        break;
      case 'contentBlockStart':
        this.#start(parsed(data));
        break;
      case 'contentBlockStop':
        this.#stop(placeOf(parsed(data)));
        break;
      case 'messageStop':
        this.#finish(text(parsed(data).stopReason));
        break;
      case 'metadata':
        this.#metadata(parsed(data));
        break;
      default:
      // Newer than this reader.
    }
  }

  /** Only tools announce themselves; other blocks begin with their first delta. */
  #start(event: JsonObject): void {
    const place = placeOf(event);
    const { toolUse } = isObject(event.start) ? event.start : {};
    if (!isObject(toolUse)) return;
    const own = toolUse.type === 'server_tool_use';
    const block = own ? { type: 'server_tool_use' } : toolBlock(toolUse.toolUseId, toolUse.name);
    this.#blocks.set(place, openBlock(block, place, this.#answer));
  }

  #delta(data: string): void {
    const event = parsed(data);
    const place = placeOf(event);
    const { delta } = event;
    if (!isObject(delta)) throw malformed();
    const { text: said, toolUse, reasoningContent: reasoning } = delta;
    if (said !== undefined) {
      this.#add(place, { text: text(said) }, 'text');
      this.#learn(data, place);
    } else if (isObject(toolUse)) {
      const block = this.#blocks.get(place);
      if (!block) throw malformed();
      block.add({ partial_json: text(toolUse.input ?? '') });
    } else if (isObject(reasoning)) {
      this.#add(place, reasoningDelta(reasoning), 'thinking');
    }
  }

  #add(place: number, delta: BlockDelta, type: 'text' | 'thinking'): void {
    let block = this.#blocks.get(place);
    if (!block) {
      block =
        type === 'text'
          ? openBlock({ type }, place, this.#answer)
          : reasoningBlock(place, this.#claude, this.#answer);
      this.#blocks.set(place, block);
    }
    block.add(delta);
  }

  /** Nearly all events of an answer differ in their text alone. */
  #learn(data: string, place: number): void {
    if (this.#answer.shape.answerTool || this.#misses >= MAX_MISSES) return;
    this.#misses++;
    this.#template = ContentTemplate.of(data, place, 'text', (other) => plainText(other, place));
  }

  #stop(place: number): void {
    this.#template = undefined;
    this.#misses = 0;
    this.#blocks.get(place)?.close();
    this.#blocks.delete(place);
  }

  #finish(stopReason: string): void {
    if (this.#stopped) return;
    const answer = this.#answer;
    for (const place of [...this.#blocks.keys()]) this.#stop(place);
    const reason = finishReason(stopReason);
    if (answer.shape.answerTool && !answer.answered) {
      if (answer.calls === 0 && reason === 'stop') throw noJson();
      answer.text(jsonInside(answer.withheld));
    }
    this.#stopped = true;
    answer.say({ type: 'finish', index: 0, reason: reasonFor(reason, answer.calls, answer.shape) });
  }

  #metadata({ usage, serviceTier }: JsonObject): void {
    const figures = usageFromWire(usage);
    const tier = tierFromWire(serviceTier);
    if (tier !== null) this.#answer.out.push({ type: 'meta', serviceTier: tier });
    if (figures) this.#answer.out.push({ type: 'usage', usage: figures });
    this.finished = this.#stopped;
  }
}

const reasoningDelta = ({ text: thinking, signature, redactedContent }: JsonObject): BlockDelta => ({
  ...(thinking == null ? {} : { thinking: text(thinking) }),
  ...(signature == null ? {} : { signature: text(signature) }),
  // There is no other member for what only the provider can read.
  ...(redactedContent == null ? {} : { partial_json: text(redactedContent) }),
});

function parsed(data: string): JsonObject {
  let event: unknown;
  try {
    event = JSON.parse(data);
  } catch (error) {
    throw new ProviderError('bad_response', 'an event of the stream is no JSON', { cause: error });
  }
  if (!isObject(event)) throw malformed();
  return event;
}

/** The place of an event's block in its turn. */
function placeOf({ contentBlockIndex: place }: JsonObject): number {
  if (!Number.isSafeInteger(place) || Number(place) < 0) throw malformed();
  return Number(place);
}

const PLAIN = new Set(['contentBlockIndex', 'delta', 'p']);

/** The text of a delta that says nothing else. */
function plainText(data: string, place: number): string | undefined {
  const event = parsed(data);
  const { delta } = event;
  if (event.contentBlockIndex !== place || !isObject(delta) || typeof delta.text !== 'string')
    return undefined;
  if (Object.keys(delta).length > 1 || Object.keys(event).some((name) => !PLAIN.has(name))) return undefined;
  return delta.text;
}
