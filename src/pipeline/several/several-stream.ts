import type { ChatCompletionChunk } from '../../contract/chat.ts';
import { Arrivals } from '../../kernel/arrivals.ts';
import { type GatewayError, ProviderError } from '../../kernel/errors.ts';
import type { Ledger } from '../ledger.ts';
import type { OpenStream } from '../model-calls.ts';
import { type Ending, type ReplyHead, type StreamReply, withReceipt } from '../reply.ts';
import { DONE, type StreamIdentity } from '../stream-machine.ts';
import { failureOfAll, failuresOf, type Lane, together } from './lane.ts';
import { LaneStream } from './lane-stream.ts';

interface Options {
  readonly head: ReplyHead;
  readonly ledger: Ledger;
  readonly includeUsage: boolean;
  readonly receipt: boolean;
}

/** What a lane has to say next; null: it is over. */
interface Step {
  readonly place: number;
  readonly text: string | null;
}

/** Several models' streams, of which at least one has begun. */
export class SeveralStream implements StreamReply {
  readonly kind = 'stream';
  readonly head: ReplyHead;
  readonly #lanes: readonly Lane[];
  readonly #options: Options;
  readonly #identity: StreamIdentity;
  readonly #streams: readonly LaneStream[];
  readonly #steps = new Arrivals<Step>();
  /** How many choices have begun: the first ones, always. */
  #begun = 0;
  #over = false;

  constructor(lanes: readonly Lane[], opening: readonly Promise<OpenStream>[], options: Options) {
    const { head, ledger } = options;
    this.head = head;
    this.#lanes = lanes;
    this.#options = options;
    this.#identity = { id: ledger.id, created: ledger.created, ...together(lanes) };
    const shared = { ...options, identity: this.#identity };
    this.#streams = lanes.map(
      (lane, place) => new LaneStream(lane, opening[place] as Promise<OpenStream>, shared),
    );
    for (const place of lanes.keys()) this.#ask(place);
  }

  async next(): Promise<string | null> {
    while (!this.#over) {
      const step = await this.#steps.next();
      if (this.#over) break;
      if (!step) return this.#end();
      const { place, text } = step;
      if (text === null) continue;
      this.#ask(place);
      if (!this.#lanes[place]?.failure) this.#options.ledger.firstToken();
      return this.#beginnings(place) + text;
    }
    return null;
  }

  close(ending: Ending): void {
    const { ledger } = this.#options;
    if (!this.#over) {
      this.#over = true;
      for (const stream of this.#streams) stream.cancel();
      ledger.choicesFailed(failuresOf(this.#lanes));
    }
    ledger.answerer = together(this.#lanes);
    ledger.settle(ending, null);
  }

  /** Each lane is one read ahead of the client at the most: the next one is asked for when this one is sent. */
  #ask(place: number): void {
    const stream = this.#streams[place] as LaneStream;
    this.#steps.expect(stream.next().then((text) => ({ place, text })));
  }

  /** Choices begin in their order: there are clients that take the first one that they see for the first. */
  #beginnings(place: number): string {
    let text = '';
    for (; this.#begun <= place; this.#begun++) text += (this.#streams[this.#begun] as LaneStream).begin();
    return text;
  }

  #end(): string {
    this.#over = true;
    const failures = failuresOf(this.#lanes);
    if (failures.length === this.#lanes.length) throw this.#broken();
    const { ledger, includeUsage, receipt } = this.#options;
    ledger.choicesFailed(failures);
    if (!includeUsage && !receipt) return DONE;
    const chunk: ChatCompletionChunk = {
      ...this.#identity,
      object: 'chat.completion.chunk',
      system_fingerprint: null,
      choices: [],
      ...(includeUsage && { usage: ledger.report() }),
      ...(receipt && { receipt: ledger.receipt() }),
    };
    return `data: ${JSON.stringify(chunk)}\n\n${DONE}`;
  }

  #broken(): GatewayError {
    const { ledger, receipt } = this.#options;
    const failure = failureOfAll(this.#lanes, ledger);
    const cancelled = failure.cause instanceof ProviderError && failure.cause.kind === 'cancelled';
    ledger.settle(cancelled ? 'cancelled' : 'error', cancelled ? null : failure.code);
    return receipt ? withReceipt(failure, ledger) : failure;
  }
}
