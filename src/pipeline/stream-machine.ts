import type { ChunkDelta, ErrorObject, FinishReason, Logprobs, Receipt, Usage } from '../contract/chat.ts';
import { ProviderError } from '../kernel/errors.ts';
import { countCharacters, type TokenUsage } from '../kernel/usage.ts';
import type { StreamEvent } from '../providers/provider.ts';

/** What each chunk of one reply says. */
export interface StreamIdentity {
  readonly id: string;
  /** Unix seconds. */
  readonly created: number;
  readonly provider: string;
  /** Vendor-qualified. */
  readonly model: string;
}

/** The choice of one of several models: its place in the reply, and who answers. */
export interface LaneIdentity {
  readonly index: number;
  readonly provider: string;
  readonly model: string;
}

type ChoiceState = 'unseen' | 'open' | 'finished';

/**
 * Turns a provider's events into the contract's server-sent events, and accepts nothing but a legal stream:
 * each choice has its role first, ends once, and says nothing after its end; the stream ends only when all
 * choices have. Anything else is a `bad_response`, so that a broken answer never looks like a whole one.
 *
 * Text deltas, nearly all of a stream, are spliced into a prepared frame without being decoded.
 */
export class StreamMachine {
  readonly #identity: StreamIdentity;
  readonly #choices: ChoiceState[];
  #lane: LaneIdentity | null;
  /** A lane's end, until its usage is known. */
  #finish: Extract<StreamEvent, { type: 'finish' }> | undefined;
  #head = '';
  /** Up to the text of a delta, per choice. */
  #textHeads: string[] = [];
  #systemFingerprint: string | null = null;
  #serviceTier: string | null = null;
  #ended = false;

  /** The provider's figures so far; null until it reports any. */
  usage: TokenUsage | null = null;
  upstreamId: string | null = null;
  responseCharacters = 0;

  /**
   * @param choices how many answers the request asked for
   * @param lane for one of several models, whose one answer is a choice among theirs
   */
  constructor(identity: StreamIdentity, choices: number, lane: LaneIdentity | null = null) {
    this.#identity = identity;
    this.#lane = lane;
    this.#choices = new Array<ChoiceState>(choices).fill('unseen');
    this.#frame();
  }

  /** The text to send for these events; may be empty. Throws a ProviderError for an illegal event. */
  write(events: readonly StreamEvent[]): string {
    let out = '';
    for (const event of events) {
      switch (event.type) {
        case 'text':
          if (this.#choices[event.index] !== 'open') out += this.#open(event.index, '');
          // Many providers begin with an empty text: the role chunk has said it.
          if (event.json === '') break;
          this.responseCharacters += charactersOfJson(event.json);
          out += `${this.#textHeads[event.index]}${event.json}${TEXT_END}`;
          break;
        case 'delta':
          out += this.#open(event.index, event.delta.content == null ? null : '');
          if (event.delta.content) this.responseCharacters += countCharacters(event.delta.content);
          out += this.#chunk(event.index, withoutRole(event.delta), event.logprobs ?? null, null);
          break;
        case 'finish':
          out += this.#open(event.index, '');
          this.#choices[event.index] = 'finished';
          if (this.#lane) this.#finish = event;
          else out += this.#chunk(event.index, {}, null, event.reason, event.contentFilterResults);
          break;
        case 'usage':
          this.usage = event.usage;
          break;
        case 'meta':
          this.#note(event);
          break;
      }
    }
    return out;
  }

  /**
   * The closing chunk and `[DONE]`. Throws a ProviderError when an answer is not complete.
   * @param usage null where the client asked for none
   * @param receipt null likewise
   */
  end(usage: Usage | null, receipt: Receipt | null = null): string {
    this.#mustBeComplete();
    this.#ended = true;
    if (!usage && !receipt) return DONE;
    const usageText = usage ? `,"usage":${JSON.stringify(usage)}` : '';
    const receiptText = receipt ? `,"receipt":${JSON.stringify(receipt)}` : '';
    return `${this.#head}]${usageText}${receiptText}}\n\n${DONE}`;
  }

  /** A lane's first chunk, which can be sent before its model has said anything. */
  beginLane(): string {
    return this.#chunk(0, { role: 'assistant', content: null }, null, null);
  }

  /** Who answers a lane, from here on. */
  nameLane(lane: LaneIdentity): void {
    this.#lane = lane;
    this.#frame();
  }

  /** A lane's last chunk. Throws a ProviderError when its answer is not complete. */
  endLane(usage: Usage | null | undefined): string {
    this.#mustBeComplete();
    const { reason, contentFilterResults } = this.#finish as Extract<StreamEvent, { type: 'finish' }>;
    return this.#chunk(0, {}, null, reason, contentFilterResults, { usage });
  }

  /** A lane's last chunk, when it has failed. */
  failLane(error: ErrorObject | undefined, usage: Usage | null | undefined): string {
    return this.#chunk(0, {}, null, 'error', undefined, { usage, error });
  }

  #mustBeComplete(): void {
    if (this.#choices.every((state) => state === 'finished')) return;
    throw new ProviderError('bad_response', 'the stream ended before the answer was complete');
  }

  /**
   * The role chunk of a choice that was unseen; nothing for an open one. A lane's role has been told by `beginLane`.
   * @param content null unless the choice begins with text: clients that add up deltas would else hold tool calls
   * and refusals beside an empty text, where the whole reply has null
   */
  #open(index: number, content: '' | null): string {
    const state = this.#choices[index];
    if (state === 'open') return '';
    if (state !== 'unseen' || this.#ended) {
      throw new ProviderError('bad_response', `the stream went on after choice ${index} was over`);
    }
    this.#choices[index] = 'open';
    if (!this.#lane) return this.#chunk(index, { role: 'assistant', content }, null, null);
    return content === null ? '' : this.#chunk(index, { content }, null, null);
  }

  #chunk(
    index: number,
    delta: ChunkDelta,
    logprobs: Logprobs | null,
    finishReason: FinishReason | null,
    contentFilterResults?: Record<string, unknown>,
    more?: { readonly usage: Usage | null | undefined; readonly error?: ErrorObject | undefined },
  ): string {
    const choice = {
      ...(this.#lane ?? { index }),
      delta,
      logprobs,
      finish_reason: finishReason,
      ...(contentFilterResults && { content_filter_results: contentFilterResults }),
      ...more,
    };
    return `${this.#head}${JSON.stringify(choice)}${CHUNK_END}`;
  }

  #note(meta: Extract<StreamEvent, { type: 'meta' }>): void {
    if (meta.upstreamId !== undefined) this.upstreamId = meta.upstreamId;
    // What is said of a whole stream is the same on each of its chunks, whichever model they are of.
    if (this.#lane) return;
    const fingerprint = meta.systemFingerprint ?? this.#systemFingerprint;
    const tier = meta.serviceTier ?? this.#serviceTier;
    if (fingerprint === this.#systemFingerprint && tier === this.#serviceTier) return;
    this.#systemFingerprint = fingerprint;
    this.#serviceTier = tier;
    this.#frame();
  }

  #frame(): void {
    const { id, created, provider, model } = this.#identity;
    const tier = this.#serviceTier === null ? '' : `"service_tier":${JSON.stringify(this.#serviceTier)},`;
    this.#head = flattened(
      `data: {"id":"${id}","object":"chat.completion.chunk","created":${created},` +
        `"provider":${JSON.stringify(provider)},"model":${JSON.stringify(model)},${tier}` +
        `"system_fingerprint":${JSON.stringify(this.#systemFingerprint)},"choices":[`,
    );
    this.#textHeads = this.#choices.map((_, index) => {
      const members = JSON.stringify(this.#lane ?? { index }).slice(0, -1);
      return flattened(`${this.#head}${members},"delta":{"content":"`);
    });
  }
}

const CHUNK_END = ']}\n\n';
const TEXT_END = '"},"logprobs":null,"finish_reason":null}]}\n\n';
export const DONE = 'data: [DONE]\n\n';

/**
 * The text as one piece of memory: V8 keeps what was put together as a tree of its parts, of a kilobyte for each
 * open stream, until someone looks at a character.
 */
const flattened = (text: string): string => (text.charCodeAt(0) === 0 ? '' : text);

function withoutRole(delta: ChunkDelta): ChunkDelta {
  if (delta.role === undefined) return delta;
  const { role: _, ...rest } = delta;
  return rest;
}

/** Code points of the inside of a JSON string literal. */
function charactersOfJson(json: string): number {
  return countCharacters(json.includes('\\') ? (JSON.parse(`"${json}"`) as string) : json);
}
