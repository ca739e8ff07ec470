import type { ChunkDelta } from '../../contract/chat.ts';
import { ProviderError } from '../../kernel/errors.ts';
import { addUsage, type TokenUsage } from '../../kernel/usage.ts';
import type { StreamEvent } from '../provider.ts';
import type { WireReader } from '../wire-stream.ts';
import { toAnnotations } from './annotations.ts';
import { throwErrorIn } from './errors.ts';
import { finishOf } from './from-wire.ts';
import { toLogprobs } from './logprobs.ts';
import { type PartsRead, PartsReader } from './parts.ts';
import { asResponse, parseReply } from './read-response.ts';
import { callIdsOf, type ReplyShape } from './reply-shape.ts';
import { contentFilterResults } from './safety.ts';
import { signed } from './signatures.ts';
import { callsDelta } from './tool-calls.ts';
import { toUsage } from './usage.ts';
import type { Candidate } from './wire.ts';

interface Choice {
  readonly parts: PartsReader;
  /** Calls given so far. */
  calls: number;
  /** Only kept where citations will point into it. */
  text: string;
  finished: boolean;
}

const OK = 200;

/**
 * Reads the events of a stream, which has no terminal one: it may end once every choice that began has its finish
 * reason. Lives through all calls of an answer that has to be continued.
 */
export class GeminiReader implements WireReader {
  readonly #shape: ReplyShape;
  readonly #redact: (message: string) => string;
  readonly #choices = new Map<number, Choice>();
  #callIds: ((choice: number) => (ordinal: number) => string) | undefined;
  /** Of the calls before this one. */
  #billed: TokenUsage | undefined;
  #usage: TokenUsage | undefined;
  #token: string | undefined;
  #lastToken: string | undefined;

  constructor(shape: ReplyShape, redact: (message: string) => string) {
    this.#shape = shape;
    this.#redact = redact;
  }

  /** Never by an event. */
  readonly finished = false;

  get endable(): boolean {
    if (this.#token !== undefined) return true;
    if (this.#choices.size === 0) return false;
    for (const choice of this.#choices.values()) if (!choice.finished) return false;
    return true;
  }

  /** The token to go on with, where the answer is to be continued by another call; once. */
  takeContinuation(): string | undefined {
    const token = this.#token;
    if (token === undefined) return undefined;
    this.#token = undefined;
    this.#lastToken = token;
    this.#billed = this.#usage;
    return token;
  }

  read(data: string, out: StreamEvent[]): void {
    const value = parseReply(data);
    throwErrorIn(value, this.#redact);
    const response = asResponse(value, OK);
    if (!this.#callIds) {
      this.#callIds = callIdsOf(response.responseId);
      if (response.responseId) out.push({ type: 'meta', upstreamId: response.responseId });
    }
    for (const candidate of response.candidates ?? []) this.#candidate(candidate, out);
    if (response.usageMetadata) {
      const usage = toUsage(response.usageMetadata);
      this.#usage = this.#billed ? addUsage(this.#billed, usage) : usage;
      out.push({ type: 'usage', usage: this.#usage });
    }
  }

  #candidate(candidate: Candidate, out: StreamEvent[]): void {
    const index = candidate.index ?? 0;
    const choice = this.#choiceAt(index);
    const read = choice.parts.read(candidate.content?.parts ?? []);
    // Some models repeat their end in an event of its own.
    if (choice.finished && !says(read)) return;
    this.#tell(index, choice, candidate, read, out);
    if (this.#goesOn(candidate, index)) return;
    if (candidate.finishReason === undefined) return;
    this.#finish(index, choice, candidate, out);
  }

  #choiceAt(index: number): Choice {
    const known = this.#choices.get(index);
    if (known) return known;
    const callIds = this.#callIds ?? callIdsOf(undefined);
    const choice = { parts: new PartsReader(callIds(index)), calls: 0, text: '', finished: false };
    this.#choices.set(index, choice);
    return choice;
  }

  #tell(index: number, choice: Choice, candidate: Candidate, read: PartsRead, out: StreamEvent[]): void {
    if (read.thoughts !== '' || read.details.length > 0) {
      const text = read.thoughts === '' ? {} : { reasoning_content: read.thoughts };
      const details = read.details.length === 0 ? {} : { reasoning_details: read.details };
      out.push({ type: 'delta', index, delta: { ...text, ...details } });
    }
    if (candidate.logprobsResult) {
      const delta = { content: read.text };
      out.push({ type: 'delta', index, delta, logprobs: toLogprobs(candidate.logprobsResult) });
    } else if (read.text !== '') {
      out.push({ type: 'text', index, json: JSON.stringify(read.text).slice(1, -1) });
    }
    if (this.#shape.searches) choice.text += read.text;
    const rest = { ...this.#audio(read), ...callsDelta(read.calls, choice.calls, this.#shape) };
    choice.calls += read.calls.length;
    if (read.signature) rest.extra_content = signed(read.signature);
    for (const _ in rest) {
      out.push({ type: 'delta', index, delta: rest });
      break;
    }
  }

  #audio({ audio, transcript }: PartsRead): ChunkDelta {
    if (audio.length === 0 && transcript === '') return {};
    const data = Buffer.concat(audio.map((piece) => Buffer.from(piece.data, 'base64'))).toString('base64');
    return { audio: { id: 'audio_not_kept', ...(data && { data }), ...(transcript && { transcript }) } };
  }

  /** Whether the candidate hands over to another call. A token that brought nothing new would bring nothing again. */
  #goesOn({ continuationToken, finishReason }: Candidate, index: number): boolean {
    if (index !== 0) return false;
    const resumable = finishReason === undefined || finishReason === 'CONTINUATION';
    if (!resumable) this.#token = undefined;
    else if (continuationToken && continuationToken !== this.#lastToken) this.#token = continuationToken;
    return finishReason === 'CONTINUATION' && this.#token !== undefined;
  }

  #finish(index: number, choice: Choice, candidate: Candidate, out: StreamEvent[]): void {
    const reason = finishOf(candidate, choice.parts.calledTools, this.#shape);
    if (reason === 'error' && !this.#anySpoke()) {
      throw new ProviderError('bad_response', `the answer broke off (${candidate.finishReason})`);
    }
    const annotations =
      candidate.groundingMetadata && toAnnotations(candidate.groundingMetadata, choice.text);
    if (annotations && annotations.length > 0) out.push({ type: 'delta', index, delta: { annotations } });
    choice.finished = true;
    const contentFilter = contentFilterResults(candidate.safetyRatings);
    out.push({
      type: 'finish',
      index,
      reason,
      ...(contentFilter && { contentFilterResults: contentFilter }),
    });
  }

  #anySpoke(): boolean {
    for (const choice of this.#choices.values()) if (choice.parts.spoke) return true;
    return false;
  }
}

const says = ({ text, calls, audio }: PartsRead): boolean =>
  text !== '' || calls.length > 0 || audio.length > 0;
