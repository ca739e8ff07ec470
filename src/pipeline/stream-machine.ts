import type { ChunkDelta, FinishReason, Logprobs, Usage } from '../contract/chat.ts';
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

  /** @param choices how many answers the request asked for */
  constructor(identity: StreamIdentity, choices: number) {
    this.#identity = identity;
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
          out += this.#chunk(event.index, {}, null, event.reason, event.contentFilterResults);
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
   */
  end(usage: Usage | null): string {
    if (this.#choices.some((state) => state !== 'finished')) {
      throw new ProviderError('bad_response', 'the stream ended before the answer was complete');
    }
    this.#ended = true;
    return usage ? `${this.#head}],"usage":${JSON.stringify(usage)}}\n\n${DONE}` : DONE;
  }

  /**
   * The role chunk of a choice that was unseen; nothing for an open one.
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
    return this.#chunk(index, { role: 'assistant', content }, null, null);
  }

  #chunk(
    index: number,
    delta: ChunkDelta,
    logprobs: Logprobs | null,
    finishReason: FinishReason | null,
    contentFilterResults?: Record<string, unknown>,
  ): string {
    const choice = {
      index,
      delta,
      logprobs,
      finish_reason: finishReason,
      ...(contentFilterResults && { content_filter_results: contentFilterResults }),
    };
    return `${this.#head}${JSON.stringify(choice)}${CHUNK_END}`;
  }

  #note(meta: Extract<StreamEvent, { type: 'meta' }>): void {
    if (meta.upstreamId !== undefined) this.upstreamId = meta.upstreamId;
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
    this.#textHeads = this.#choices.map((_, index) =>
      flattened(`${this.#head}{"index":${index},"delta":{"content":"`),
    );
  }
}

const CHUNK_END = ']}\n\n';
const TEXT_END = '"},"logprobs":null,"finish_reason":null}]}\n\n';
const DONE = 'data: [DONE]\n\n';

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
