import type { ChunkToolCall } from '../../contract/chat.ts';
import { isObject, type JsonObject } from '../json-value.ts';
import { argumentsText, noName, toolCallId } from './tool-calls.ts';

interface OpenCall {
  /** Where it stands in the answer: the index that clients see. */
  readonly index: number;
  readonly wireIndex: unknown;
  readonly wireId: unknown;
  readonly id: string;
  named: boolean;
  /** Arguments that came before the name. */
  early: string;
}

/**
 * Puts the pieces of one choice's tool calls in order. Servers number them right, all with 0, or not at all; clients
 * rely on the index. So calls are numbered here in order of appearance: a new id with a name begins a call, whatever
 * its number. The first piece that is given on has id, type and name, the others only arguments.
 */
export class ToolCallPieces {
  readonly #calls: OpenCall[] = [];

  /** Whether any call was made. Throws `bad_response` when one has not told its name: the answer is not whole. */
  finish(): boolean {
    if (this.#calls.some((call) => !call.named)) throw noName();
    return this.#calls.length > 0;
  }

  /** What one delta's `tool_calls` add. */
  read(pieces: readonly unknown[]): ChunkToolCall[] {
    return pieces.flatMap((piece) => (isObject(piece) ? (this.#piece(piece) ?? []) : []));
  }

  #piece(piece: JsonObject): ChunkToolCall | undefined {
    const kind = isObject(piece.custom) ? 'custom' : 'function';
    const field = kind === 'custom' ? 'input' : 'arguments';
    const called = piece[kind];
    const body: JsonObject = isObject(called) ? called : {};
    const name = typeof body.name === 'string' && body.name !== '' ? body.name : undefined;
    const text = argumentsText(body[field]);
    const call = this.#known(piece, name) ?? this.#begin(piece);
    if (call.named) {
      return text === '' ? undefined : ({ index: call.index, [kind]: { [field]: text } } as ChunkToolCall);
    }
    if (name === undefined) {
      call.early += text;
      return undefined;
    }
    call.named = true;
    const extra = isObject(piece.extra_content) ? { extra_content: piece.extra_content } : {};
    const first = { name, [field]: call.early + text };
    return { index: call.index, id: call.id, type: kind, [kind]: first, ...extra } as ChunkToolCall;
  }

  #known(piece: JsonObject, name: string | undefined): OpenCall | undefined {
    const { id, index } = piece;
    const hasId = typeof id === 'string' && id !== '';
    const sameId = hasId ? this.#calls.find((call) => call.wireId === id) : undefined;
    if (sameId) return sameId;
    const latest =
      index === undefined ? this.#calls.at(-1) : this.#calls.findLast((call) => call.wireIndex === index);
    if (!latest) return undefined;
    // A second name without an id, at a call that has one: servers that give no ids send whole calls.
    const begins = hasId ? name !== undefined : name !== undefined && latest.named && index === undefined;
    return begins && (latest.named || latest.wireId !== undefined) ? undefined : latest;
  }

  #begin({ id, index }: JsonObject): OpenCall {
    const call: OpenCall = {
      index: this.#calls.length,
      wireIndex: index,
      wireId: id,
      id: toolCallId(id),
      named: false,
      early: '',
    };
    this.#calls.push(call);
    return call;
  }
}
