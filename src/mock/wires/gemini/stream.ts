import type { ChunkDelta, FinishReason, Logprobs } from '../../../contract/chat.ts';
import type { TokenUsage } from '../../../kernel/usage.ts';
import type { SandboxEvent } from '../../../providers/sandbox/events.ts';
import type { EventWriter, Problem } from '../wire.ts';
import { errorBody } from './errors.ts';
import { callPart, ending, logprobsOf, type ResponseIdentity, usageOf } from './response.ts';

type PieceOfCall = NonNullable<ChunkDelta['tool_calls']>[number];

/** What one candidate still keeps to itself. */
interface Candidate {
  call: { id: string; name: string; input: string } | undefined;
  calls: number;
  refusal: string | null;
  finish: FinishReason | undefined;
}

/**
 * An answer as Gemini streams it: each event is a whole response with one more piece, function calls come in one, and
 * the last has every candidate's finish reason and the usage. There is no closing event.
 */
export class GeminiStream implements EventWriter {
  readonly contentType: string;
  readonly #identity: ResponseIdentity;
  readonly #showsThoughts: boolean;
  readonly #sse: boolean;
  readonly #candidates: Candidate[] = [];
  readonly #tail: string;
  #written = 0;

  /** @param sse events; else one JSON array */
  constructor(identity: ResponseIdentity, promptTokens: number, showsThoughts: boolean, sse: boolean) {
    this.contentType = sse ? 'text/event-stream' : 'application/json; charset=UTF-8';
    this.#identity = identity;
    this.#showsThoughts = showsThoughts;
    this.#sse = sse;
    const running = { promptTokenCount: promptTokens, totalTokenCount: promptTokens };
    this.#tail = `,"usageMetadata":${JSON.stringify(running)},${JSON.stringify(identity).slice(1)}`;
  }

  open(): readonly string[] {
    return [];
  }

  write(events: readonly SandboxEvent[]): readonly string[] {
    const out: string[] = [];
    for (const event of events) {
      if (event.type === 'text') {
        const { index, json } = event;
        const candidate = `{"content":{"parts":[{"text":"${json}"}],"role":"model"},"index":${index}}`;
        out.push(this.#framed(`{"candidates":[${candidate}]${this.#tail}`));
      } else if (event.type === 'delta') {
        this.#delta(event.index, event.delta, event.logprobs ?? null, out);
      } else if (event.type === 'finish') {
        this.#flushCall(event.index, out);
        this.#candidate(event.index).finish = event.reason;
      } else if (event.type === 'usage') out.push(this.#last(event.usage));
    }
    return out;
  }

  close(): readonly string[] {
    return this.#sse ? [] : [this.#written === 0 ? '[]' : ']'];
  }

  // Google has been seen to break the event framing here; this keeps to it, which all its clients read.
  error(problem: Problem): string {
    return this.#framed(JSON.stringify(errorBody(problem)));
  }

  #delta(index: number, delta: ChunkDelta, logprobs: Logprobs | null, out: string[]): void {
    if (delta.content != null) {
      out.push(
        this.#piece(index, { text: delta.content }, logprobs?.content ? logprobsOf(logprobs.content) : {}),
      );
    }
    if (delta.reasoning_content && this.#showsThoughts) {
      out.push(this.#piece(index, { text: delta.reasoning_content, thought: true }));
    }
    const candidate = this.#candidate(index);
    if (delta.refusal) candidate.refusal = `${candidate.refusal ?? ''}${delta.refusal}`;
    for (const piece of delta.tool_calls ?? []) this.#call(index, piece, out);
  }

  #call(index: number, piece: PieceOfCall, out: string[]): void {
    if (piece.id) {
      this.#flushCall(index, out);
      this.#candidate(index).call = { id: piece.id, name: piece.function?.name ?? '', input: '' };
    }
    const { call } = this.#candidate(index);
    if (call) call.input += piece.function?.arguments ?? '';
  }

  #flushCall(index: number, out: string[]): void {
    const candidate = this.#candidate(index);
    const { call } = candidate;
    if (!call) return;
    const part = callPart(call.id, call.name, call.input, candidate.calls === 0);
    candidate.call = undefined;
    candidate.calls++;
    if (part) out.push(this.#piece(index, part));
  }

  #candidate(index: number): Candidate {
    const known = this.#candidates[index];
    if (known) return known;
    const fresh = { call: undefined, calls: 0, refusal: null, finish: undefined };
    this.#candidates[index] = fresh;
    return fresh;
  }

  #piece(index: number, part: object, rest: object = {}): string {
    const candidate = { content: { parts: [part], role: 'model' }, index, ...rest };
    return this.#framed(`{"candidates":[${JSON.stringify(candidate)}]${this.#tail}`);
  }

  #last(usage: TokenUsage): string {
    const candidates = this.#candidates.map(({ finish, refusal }, index) => ({
      ...(refusal === null && { content: { parts: [{ text: '' }], role: 'model' } }),
      ...ending(finish ?? 'stop', refusal),
      index,
    }));
    return this.#framed(JSON.stringify({ candidates, usageMetadata: usageOf(usage), ...this.#identity }));
  }

  #framed(json: string): string {
    this.#written++;
    if (this.#sse) return `data: ${json}\r\n\r\n`;
    return this.#written === 1 ? `[${json}` : `,\r\n${json}`;
  }
}
