import type { ChunkDelta, FinishReason } from '../../../contract/chat.ts';
import type { SandboxEvent } from '../../../providers/sandbox/events.ts';
import { sign } from '../signature.ts';
import type { EventWriter, Problem } from '../wire.ts';
import { errorBody } from './errors.ts';
import { constantUsage, emptyMessage, ending, type MessageIdentity, toolUse, usageOf } from './message.ts';

type Block = 'thinking' | 'text' | 'tool_use';
type PieceOfCall = NonNullable<ChunkDelta['tool_calls']>[number];

const event = (name: string, data: object): string =>
  `event: ${name}\ndata: ${JSON.stringify({ type: name, ...data })}\n\n`;

/** An answer as Anthropic streams it: the message's head, its blocks one after the other, its end with the usage. */
export class AnthropicStream implements EventWriter {
  readonly contentType = 'text/event-stream; charset=utf-8';
  readonly #identity: MessageIdentity;
  readonly #promptTokens: number;
  #block: Block | undefined;
  #index = -1;
  #thinking = '';
  #refusal: string | null = null;
  #finish: FinishReason = 'stop';
  #stopSequence: string | null = null;

  constructor(identity: MessageIdentity, promptTokens: number) {
    this.#identity = identity;
    this.#promptTokens = promptTokens;
  }

  open(): readonly string[] {
    const usage = {
      input_tokens: this.#promptTokens,
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 0,
      output_tokens: 1,
      output_tokens_details: null,
      server_tool_use: null,
      ...constantUsage,
    };
    return [event('message_start', { message: { ...emptyMessage(this.#identity), usage } })];
  }

  write(events: readonly SandboxEvent[]): readonly string[] {
    const out: string[] = [];
    for (const one of events) {
      if (one.type === 'text') {
        this.#enter('text', { type: 'text', text: '', citations: null }, out);
        const delta = `{"type":"text_delta","text":"${one.json}"}`;
        out.push(
          `event: content_block_delta\ndata: {"type":"content_block_delta","index":${this.#index},"delta":${delta}}\n\n`,
        );
      } else if (one.type === 'delta') this.#delta(one.delta, out);
      else if (one.type === 'finish') {
        this.#leave(out);
        this.#finish = one.reason;
        this.#stopSequence = one.stopSequence;
      } else if (one.type === 'usage') {
        const delta = { ...ending(this.#finish, this.#stopSequence, this.#refusal), container: null };
        out.push(event('message_delta', { delta, usage: usageOf(one.usage) }));
      }
    }
    return out;
  }

  close(): readonly string[] {
    return [event('message_stop', {})];
  }

  error(problem: Problem): string {
    return event('error', errorBody(problem));
  }

  #delta({ reasoning_content, refusal, tool_calls }: ChunkDelta, out: string[]): void {
    if (reasoning_content) {
      this.#enter('thinking', { type: 'thinking', thinking: '', signature: '' }, out);
      this.#thinking += reasoning_content;
      out.push(this.#deltaEvent({ type: 'thinking_delta', thinking: reasoning_content }));
    }
    if (refusal) this.#refusal = `${this.#refusal ?? ''}${refusal}`;
    for (const piece of tool_calls ?? []) this.#call(piece, out);
  }

  #call(piece: PieceOfCall, out: string[]): void {
    if (piece.id) {
      // Every call is a block of its own.
      this.#leave(out);
      this.#enter('tool_use', toolUse(piece.id, piece.function?.name ?? ''), out);
    }
    out.push(this.#deltaEvent({ type: 'input_json_delta', partial_json: piece.function?.arguments ?? '' }));
  }

  #enter(block: Block, content_block: object, out: string[]): void {
    if (this.#block === block) return;
    this.#leave(out);
    this.#block = block;
    this.#index++;
    out.push(event('content_block_start', { index: this.#index, content_block }));
    if (this.#index === 0) out.push(event('ping', {}));
  }

  #leave(out: string[]): void {
    if (this.#block === undefined) return;
    if (this.#block === 'thinking') {
      out.push(this.#deltaEvent({ type: 'signature_delta', signature: sign(this.#thinking) }));
    }
    this.#block = undefined;
    out.push(event('content_block_stop', { index: this.#index }));
  }

  #deltaEvent(delta: object): string {
    return event('content_block_delta', { index: this.#index, delta });
  }
}
