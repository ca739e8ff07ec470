import type { ChunkDelta } from '../../contract/chat.ts';
import type { StreamEvent } from '../provider.ts';
import type { ReplyShape } from './reply-shape.ts';

/** What the blocks of one stream share: where they write to, and what was written so far. */
export class Answer {
  readonly shape: ReplyShape;
  /** Tool calls as the client counts them: from 0, whatever blocks stand between. */
  calls = 0;
  /** The answer has come as a tool's input. */
  answered = false;
  /** Text that is only shown when no answer comes as a tool's input. */
  withheld = '';
  /** Code points of text, counted where citations can come. */
  characters = 0;
  out: StreamEvent[] = [];
  #meta: StreamEvent | undefined;

  constructor(shape: ReplyShape) {
    this.shape = shape;
  }

  /** Kept back until something is said: giving it on would commit the request to this target. */
  set meta(event: StreamEvent) {
    this.#meta = event;
  }

  say(event: StreamEvent): void {
    if (this.#meta) this.out.push(this.#meta);
    this.#meta = undefined;
    this.out.push(event);
  }

  /** @param json the inside of a JSON string literal */
  text(json: string): void {
    if (json !== '') this.say({ type: 'text', index: 0, json });
  }

  delta(delta: ChunkDelta): void {
    this.say({ type: 'delta', index: 0, delta });
  }
}

export const jsonInside = (text: string): string => JSON.stringify(text).slice(1, -1);
