import type { ChunkDelta } from '../../contract/chat.ts';
import type { Answer } from '../content-blocks/stream-answer.ts';
import type { JsonObject } from '../json-value.ts';
import { malformed } from './errors.ts';
import { type CallHead, callHead, callInput } from './output-items.ts';

interface OpenCall {
  readonly head: CallHead;
  /** Where it stands among the calls: the index that clients see. */
  readonly index: number;
  /** Some of its input has come. */
  began: boolean;
  closed: boolean;
}

/** Tool calls of one streamed response: the head at once, then the input as it comes. */
export class StreamCalls {
  readonly #answer: Answer;
  /** By their place in the output. */
  readonly #open = new Map<unknown, OpenCall>();

  constructor(answer: Answer) {
    this.#answer = answer;
  }

  /** An item has begun; whether it is a call. */
  open(item: JsonObject, output: unknown): boolean {
    const head = callHead(item);
    if (!head) return false;
    const call = { head, index: this.#answer.calls++, began: false, closed: false };
    this.#open.set(output, call);
    this.#say(call, '', true);
    return true;
  }

  add(output: unknown, input: string): void {
    const call = this.#open.get(output);
    if (!call || call.closed) throw malformed();
    if (input === '') return;
    call.began = true;
    this.#say(call, input, false);
  }

  /** An item is whole; whether it is a call. Not every server sends its input in pieces as well. */
  close(item: JsonObject, output: unknown): boolean {
    if (!this.#open.has(output) && !this.open(item, output)) return false;
    const call = this.#open.get(output);
    const head = callHead(item);
    if (!call || !head) throw malformed();
    const input = callInput(item, head);
    if (!call.began && input !== '') this.#say(call, input, false);
    call.closed = true;
    return true;
  }

  /** Throws `bad_response` where a call has not come to its end: half its input could be run as if it were all. */
  finish(): void {
    for (const { closed } of this.#open.values()) if (!closed) throw malformed();
  }

  #say(call: OpenCall, input: string, begins: boolean): void {
    this.#answer.delta(this.#delta(call, input, begins));
  }

  #delta({ head, index }: OpenCall, input: string, begins: boolean): ChunkDelta {
    const { id, name, kind } = head;
    if (kind === 'custom') {
      const custom = begins ? { name, input } : { input };
      return { tool_calls: [{ index, ...(begins && { id, type: kind }), custom }] };
    }
    const called = begins ? { name, arguments: input } : { arguments: input };
    if (this.#answer.shape.legacyFunctions) return { function_call: called };
    return { tool_calls: [{ index, ...(begins && { id, type: kind }), function: called }] };
  }
}
