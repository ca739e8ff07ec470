import { ProviderError } from '../../kernel/errors.ts';
import type { Ledger } from '../ledger.ts';
import type { OpenStream } from '../model-calls.ts';
import { type StreamIdentity, StreamMachine } from '../stream-machine.ts';
import type { Lane } from './lane.ts';

export interface LaneStreamOptions {
  readonly identity: StreamIdentity;
  readonly ledger: Ledger;
  readonly includeUsage: boolean;
}

/** One model's part of a stream of several: its chunks, and in its last one what it cost or why it failed. */
export class LaneStream {
  readonly #lane: Lane;
  readonly #opening: Promise<OpenStream>;
  readonly #machine: StreamMachine;
  readonly #options: LaneStreamOptions;
  #opened: OpenStream | undefined;
  #over = false;

  constructor(lane: Lane, opening: Promise<OpenStream>, options: LaneStreamOptions) {
    this.#lane = lane;
    this.#opening = opening;
    this.#options = options;
    this.#machine = new StreamMachine(options.identity, 1, this.#identity());
  }

  /** The chunk with the role, which comes before everything else that is said of this choice. */
  begin(): string {
    return this.#machine.beginLane();
  }

  /** Its next events as text; null after the last. Never rejects: a failure is an event, too. One call at a time. */
  async next(): Promise<string | null> {
    try {
      while (!this.#over) {
        this.#opened ??= await this.#open();
        if (this.#over) return null;
        const events = await this.#opened.stream.next();
        // A stream that was cancelled has no next events either.
        if (this.#over) return null;
        const text = events === null ? this.#end() : this.#machine.write(events);
        if (text !== '') return text;
      }
      return null;
    } catch (error) {
      return this.#over ? null : this.#fail(error);
    }
  }

  /** Ends the model's call, now or as soon as it is there to be ended. */
  cancel(): void {
    if (this.#over) return;
    this.#over = true;
    this.#note();
    if (this.#opened) this.#opened.stream.cancel();
    else this.#opening.then(({ stream }) => stream.cancel()).catch(() => {});
  }

  async #open(): Promise<OpenStream> {
    const opened = await this.#opening;
    this.#lane.answered(opened.route);
    this.#machine.nameLane(this.#identity());
    return opened;
  }

  #identity() {
    return { index: this.#lane.index, ...this.#lane.answerer };
  }

  #end(): string {
    this.#note();
    const text = this.#machine.endLane(this.#usage());
    this.#over = true;
    return text;
  }

  #fail(error: unknown): string {
    this.#over = true;
    this.#opened?.stream.cancel();
    this.#note();
    if (this.#opened && error instanceof ProviderError) {
      this.#options.ledger.failed(this.#opened.route, error);
    }
    this.#lane.failed(error);
    this.#machine.nameLane(this.#identity());
    return this.#machine.failLane(this.#lane.error, this.#usage());
  }

  #usage() {
    return this.#options.includeUsage ? this.#lane.usage() : undefined;
  }

  /** What the machine has counted goes on the account, also of a stream that has not come to its end. */
  #note(): void {
    const account = this.#opened?.account;
    if (!account) return;
    account.usage ??= this.#machine.usage;
    account.responseCharacters = this.#machine.responseCharacters;
    this.#options.ledger.close(account);
  }
}
