import type { ChunkDelta, FinishReason } from '../../../contract/chat.ts';
import type { SandboxEvent } from '../../../providers/sandbox/events.ts';
import { sign } from '../signature.ts';
import type { EventWriter, Problem } from '../wire.ts';
import { errorBody, exceptionOf } from './errors.ts';
import { encodedHeaders, eventFrame } from './event-frame.ts';
import { ending, type Setting, stopReason, toolUse } from './reply.ts';

type Block = 'reasoningContent' | 'text' | 'toolUse';
type PieceOfCall = NonNullable<ChunkDelta['tool_calls']>[number];

const headersOf = (kind: 'event' | 'exception', type: string): Buffer =>
  encodedHeaders({
    [`:${kind}-type`]: type,
    ':content-type': 'application/json',
    ':message-type': kind,
  });

const EVENTS = {
  messageStart: headersOf('event', 'messageStart'),
  contentBlockStart: headersOf('event', 'contentBlockStart'),
  contentBlockDelta: headersOf('event', 'contentBlockDelta'),
  contentBlockStop: headersOf('event', 'contentBlockStop'),
  messageStop: headersOf('event', 'messageStop'),
  metadata: headersOf('event', 'metadata'),
};

/** AWS fills its events up with these, so that their length does not tell what is said. */
const PADDING = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** An answer as ConverseStream sends it: its blocks one after the other, why it ended, what it took. */
export class ConverseStream implements EventWriter {
  readonly contentType = 'application/vnd.amazon.eventstream';
  readonly #setting: Setting;
  #block: Block | undefined;
  #index = -1;
  #written = 0;
  #thinking = '';
  #refused = false;
  #finish: FinishReason = 'stop';
  #stopSequence: string | null = null;
  #ending: object = {};

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  open(): readonly Buffer[] {
    return [this.#event('messageStart', { role: 'assistant' })];
  }

  write(events: readonly SandboxEvent[]): readonly Buffer[] {
    const out: Buffer[] = [];
    for (const one of events) {
      if (one.type === 'text') this.#text(one.json, out);
      else if (one.type === 'delta') this.#delta(one.delta, out);
      else if (one.type === 'finish') {
        this.#leave(out);
        this.#finish = one.reason;
        this.#stopSequence = one.stopSequence;
      } else if (one.type === 'usage') this.#ending = ending(one.usage, this.#setting);
    }
    return out;
  }

  close(): readonly Buffer[] {
    const reason = stopReason(this.#finish, this.#stopSequence, this.#refused);
    return [this.#event('messageStop', { stopReason: reason }), this.#event('metadata', this.#ending)];
  }

  error(problem: Problem): Buffer {
    const name = exceptionOf(problem);
    const headers = headersOf('exception', `${name.charAt(0).toLowerCase()}${name.slice(1)}`);
    return eventFrame(headers, Buffer.from(JSON.stringify(errorBody(problem))));
  }

  /** @param json as it stands inside a JSON string */
  #text(json: string, out: Buffer[]): void {
    this.#enter('text', out);
    const delta = `{"contentBlockIndex":${this.#index},"delta":{"text":"${json}"}`;
    out.push(this.#padded('contentBlockDelta', delta));
  }

  #delta({ reasoning_content, refusal, tool_calls }: ChunkDelta, out: Buffer[]): void {
    if (reasoning_content) {
      this.#enter('reasoningContent', out);
      this.#thinking += reasoning_content;
      this.#blockDelta({ reasoningContent: { text: reasoning_content } }, out);
    }
    if (refusal) {
      this.#refused = true;
      this.#text(JSON.stringify(refusal).slice(1, -1), out);
    }
    for (const piece of tool_calls ?? []) this.#call(piece, out);
  }

  #call(piece: PieceOfCall, out: Buffer[]): void {
    if (piece.id) {
      // Every call is a block of its own.
      this.#leave(out);
      this.#enter('toolUse', out);
      const start = { toolUse: toolUse(piece.id, piece.function?.name ?? '') };
      out.push(this.#event('contentBlockStart', { contentBlockIndex: this.#index, start }));
    }
    const input = piece.function?.arguments ?? '';
    if (input !== '') this.#blockDelta({ toolUse: { input } }, out);
  }

  /** Blocks begin without a word, but for tools. */
  #enter(block: Block, out: Buffer[]): void {
    if (this.#block === block) return;
    this.#leave(out);
    this.#block = block;
    this.#index++;
  }

  #leave(out: Buffer[]): void {
    if (this.#block === undefined) return;
    if (this.#block === 'reasoningContent') {
      this.#blockDelta({ reasoningContent: { signature: sign(this.#thinking) } }, out);
    }
    this.#block = undefined;
    out.push(this.#event('contentBlockStop', { contentBlockIndex: this.#index }));
  }

  #blockDelta(delta: object, out: Buffer[]): void {
    out.push(this.#event('contentBlockDelta', { contentBlockIndex: this.#index, delta }));
  }

  #event(type: keyof typeof EVENTS, data: object): Buffer {
    return this.#padded(type, JSON.stringify(data).slice(0, -1));
  }

  /** @param open an object with a member, not yet closed */
  #padded(type: keyof typeof EVENTS, open: string): Buffer {
    const padding = PADDING.slice(0, 1 + ((this.#written++ * 7) % PADDING.length));
    return eventFrame(EVENTS[type], Buffer.from(`${open},"p":"${padding}"}`));
  }
}
