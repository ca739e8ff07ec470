import { ProviderError } from '../../kernel/errors.ts';
import { noJson, type ReplyShape, reasonFor } from '../content-blocks/reply-shape.ts';
import { Answer, jsonInside } from '../content-blocks/stream-answer.ts';
import { type OpenBlock, openBlock } from '../content-blocks/stream-blocks.ts';
import type { StreamEvent } from '../provider.ts';
import type { WireReader } from '../wire-stream.ts';
import { errorFromEvent, type Redact } from './errors.ts';
import { explanation, finishReason } from './finish-reason.ts';
import { TextDeltas } from './text-delta.ts';
import { mergeUsage, serviceTier, usageFromWire } from './usage.ts';
import type { StopDetails, WireEvent, WireUsage } from './wire.ts';
import { checkedBlock, checkedDelta, isObject, isPlace, malformed } from './wire-checks.ts';

/**
 * Reads the events of a Messages stream.
 *
 * @see https://docs.anthropic.com/en/docs/build-with-claude/streaming
 */
export class MessagesReader implements WireReader {
  finished = false;
  readonly #answer: Answer;
  readonly #redact: Redact;
  readonly #blocks = new Map<number, OpenBlock>();
  readonly #textDeltas = new TextDeltas();
  /** Whether text can be handed on as it is written. */
  readonly #plain: boolean;
  #usage: WireUsage | null = null;
  #usageSaid = true;
  #stopped = false;

  constructor(shape: ReplyShape, redact: Redact) {
    this.#answer = new Answer(shape);
    this.#redact = redact;
    this.#plain = !shape.answerTool && !shape.cites;
  }

  read(data: string, out: StreamEvent[]): void {
    this.#answer.out = out;
    const text = this.#textDeltas.read(data);
    if (text !== undefined) this.#answer.text(text);
    else this.#event(parseEvent(data), data);
  }

  #event(event: WireEvent, data: string): void {
    switch (event.type) {
      case 'message_start':
        this.#start(event);
        break;
      case 'content_block_start':
        this.#open(event);
        break;
      case 'content_block_delta':
        this.#delta(event, data);
        break;
      case 'content_block_stop':
        this.#close(Number(event.index));
        break;
      case 'message_delta':
        this.#messageDelta(event);
        break;
      case 'message_stop':
        this.#stop();
        break;
      case 'error':
        throw errorFromEvent(event, this.#redact);
      default:
      // Pings, and events that are newer than this reader.
    }
  }

  #start({ message }: WireEvent): void {
    this.#usage = isObject(message?.usage) ? message.usage : null;
    this.#usageSaid = this.#usage === null;
    this.#answer.meta = {
      type: 'meta',
      upstreamId: typeof message?.id === 'string' ? message.id : null,
      serviceTier: serviceTier(this.#usage),
    };
  }

  #open({ index, content_block: block }: WireEvent): void {
    if (!isPlace(index)) throw malformed();
    this.#textDeltas.forget();
    this.#blocks.set(index, openBlock(checkedBlock(block), index, this.#answer));
  }

  #delta({ index, delta }: WireEvent, data: string): void {
    const block = isPlace(index) ? this.#blocks.get(index) : undefined;
    if (!isPlace(index) || !block) throw malformed();
    const checked = checkedDelta(delta);
    block.add(checked);
    if (this.#plain && checked.type === 'text_delta') this.#textDeltas.learn(data, index);
  }

  #close(index: number): void {
    this.#textDeltas.forget();
    this.#blocks.get(index)?.close();
    this.#blocks.delete(index);
  }

  #messageDelta({ delta, usage }: WireEvent): void {
    if (isObject(usage)) {
      this.#usage = mergeUsage(this.#usage, usage);
      this.#usageSaid = false;
    }
    const reason = delta?.stop_reason;
    if (typeof reason === 'string' && !this.#stopped) this.#finish(reason, delta?.stop_details ?? null);
    this.#sayUsage();
  }

  #finish(stopReason: string, details: StopDetails | null): void {
    const answer = this.#answer;
    for (const index of [...this.#blocks.keys()]) this.#close(index);
    this.#stopped = true;
    const reason = finishReason(stopReason);
    if (answer.shape.answerTool && !answer.answered) {
      if (answer.calls === 0 && reason === 'stop') throw noJson();
      answer.text(jsonInside(answer.withheld));
    }
    const refusal = reason === 'content_filter' ? explanation(details) : null;
    if (refusal !== null) answer.delta({ refusal });
    answer.say({ type: 'finish', index: 0, reason: reasonFor(reason, answer.calls, answer.shape) });
  }

  #sayUsage(): void {
    if (this.#usageSaid || !this.#usage) return;
    this.#usageSaid = true;
    this.#answer.say({ type: 'usage', usage: usageFromWire(this.#usage) });
  }

  #stop(): void {
    if (!this.#stopped) throw new ProviderError('bad_response', 'the answer ended without a reason');
    this.#sayUsage();
    this.finished = true;
  }
}

function parseEvent(data: string): WireEvent {
  try {
    const event = JSON.parse(data) as unknown;
    if (typeof event === 'object' && event !== null) return event;
  } catch (error) {
    throw new ProviderError('bad_response', 'an event of the stream is no JSON', { cause: error });
  }
  throw malformed();
}
