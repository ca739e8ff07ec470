import type { ChunkDelta, FinishReason } from '../../../contract/chat.ts';
import { NO_USAGE, type TokenUsage } from '../../../kernel/usage.ts';
import type { SandboxEvent } from '../../../providers/sandbox/events.ts';
import type { Dialect } from '../openai/dialect.ts';
import type { EventWriter, Problem } from '../wire.ts';
import { type OpenItem, openCall, openMessage, openReasoning } from './open-item.ts';
import { begun, type CallName, ended, type ResponseForm } from './response.ts';

type PieceOfCall = NonNullable<ChunkDelta['tool_calls']>[number];

/** An answer as the Responses API streams it: its items one after the other, each with its parts, and the whole at the end. */
export class ResponsesStream implements EventWriter {
  readonly contentType = 'text/event-stream; charset=utf-8';
  readonly #form: ResponseForm;
  readonly #dialect: Dialect;
  readonly #output: object[] = [];
  #item: OpenItem | undefined;
  #sequence = 0;
  #finish: FinishReason = 'stop';
  #usage: TokenUsage = NO_USAGE;

  constructor(form: ResponseForm, dialect: Dialect) {
    this.#form = form;
    this.#dialect = dialect;
  }

  open(): readonly string[] {
    const response = begun(this.#form);
    return [this.#event('response.created', { response }), this.#event('response.in_progress', { response })];
  }

  write(events: readonly SandboxEvent[]): readonly string[] {
    const out: string[] = [];
    for (const one of events) {
      if (one.type === 'text') this.#say(JSON.parse(`"${one.json}"`) as string, [], out);
      else if (one.type === 'delta') this.#delta(one.delta, one.logprobs?.content ?? [], out);
      else if (one.type === 'finish') {
        this.#leave(out);
        this.#finish = one.reason;
      } else if (one.type === 'usage') this.#usage = one.usage;
    }
    return out;
  }

  close(): readonly string[] {
    const response = { ...ended(this.#form, this.#finish, this.#usage), output: this.#output };
    return [this.#event(`response.${response.status}`, { response })];
  }

  error(problem: Problem): string {
    return this.#event('error', { ...Object(this.#dialect.errorBody(problem)) });
  }

  #delta(
    { content, reasoning_content: thought, refusal, tool_calls: calls }: ChunkDelta,
    logprobs: readonly object[],
    out: string[],
  ): void {
    if (content) this.#say(content, logprobs, out);
    if (thought)
      this.#enter('reasoning', () => openReasoning(this.#form), out).add(thought, [], this.#to(out));
    if (refusal) this.#enter('refusal', () => openMessage('refusal'), out).add(refusal, [], this.#to(out));
    for (const piece of calls ?? []) this.#call(piece, out);
  }

  #say(text: string, logprobs: readonly object[], out: string[]): void {
    this.#enter('output_text', () => openMessage('output_text'), out).add(text, logprobs, this.#to(out));
  }

  #call({ id, type, function: called, custom }: PieceOfCall, out: string[]): void {
    if (id) {
      // Every call is an item of its own.
      this.#leave(out);
      const name = custom?.name ?? called?.name ?? '';
      const call: CallName = { id, name, custom: type === 'custom' };
      this.#enter('call', () => openCall(call), out);
    }
    this.#item?.add(custom?.input ?? called?.arguments ?? '', [], this.#to(out));
  }

  #enter(kind: OpenItem['kind'], make: () => OpenItem, out: string[]): OpenItem {
    if (this.#item?.kind === kind) return this.#item;
    this.#leave(out);
    const item = make();
    this.#item = item;
    item.open(this.#to(out));
    return item;
  }

  #leave(out: string[]): void {
    const item = this.#item;
    if (!item) return;
    this.#output.push(item.close(this.#to(out)));
    this.#item = undefined;
  }

  /** Where events of the open item go. */
  #to(out: string[]) {
    const output_index = this.#output.length;
    return (type: string, data: object): void => {
      out.push(this.#event(type, { output_index, ...data }));
    };
  }

  #event(type: string, data: object): string {
    const sequence_number = this.#sequence++;
    return `event: ${type}\ndata: ${JSON.stringify({ type, ...data, sequence_number })}\n\n`;
  }
}
