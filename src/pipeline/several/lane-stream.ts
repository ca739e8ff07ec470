import { errorObject, type GatewayError, ProviderError } from '../../kernel/errors.ts';
import type { Ledger } from '../ledger.ts';
import type { OpenStream } from '../model-calls.ts';
import { type StreamIdentity, StreamMachine } from '../stream-machine.ts';
import { upstreamFailure } from '../upstream-failure.ts';
import type { Lane } from './lane.ts';

export interface LaneStreamOptions {
  readonly ledger: Ledger;
  readonly includeUsage: boolean;
}

/** One model's part of a stream of several: its chunks, and in its last one what it cost or why it failed. */
export class LaneStream {
  readonly #lane: Lane;
  readonly #opening: Promise<OpenStream>;
  readonly #identity: StreamIdentity;
  readonly #options: LaneStreamOptions;
  #opened: OpenStream | undefined;
  #machine: StreamMachine | undefined;
  #over = false;
  /** Why it has no answer, or not all of it. */
  failure: GatewayError | undefined;

  constructor(
    lane: Lane,
    opening: Promise<OpenStream>,
    identity: StreamIdentity,
    options: LaneStreamOptions,
  ) {
    this.#lane = lane;
    this.#opening = opening;
    this.#identity = identity;
    this.#options = options;
  }

  /** Its next events as text; null after the last. Never rejects: a failure is an event, too. One call at a time. */
  async next(): Promise<string | null> {
    try {
      while (!this.#over) {
        const { stream, machine } = await this.#begun();
        const events = await stream.next();
        const text = events === null ? this.#end(machine) : machine.write(events);
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
    this.#opening.then(
      ({ stream }) => stream.cancel(),
      () => {},
    );
  }

  async #begun() {
    this.#opened ??= await this.#opening;
    this.#machine ??= this.#newMachine();
    return { stream: this.#opened.stream, machine: this.#machine };
  }

  #newMachine(): StreamMachine {
    const { index } = this.#lane;
    return new StreamMachine(this.#identity, 1, { index, ...this.#lane.answerer() });
  }

  #end(machine: StreamMachine): string {
    this.#note();
    const text = machine.endLane(this.#options.includeUsage ? this.#report() : undefined);
    this.#over = true;
    return text;
  }

  #fail(error: unknown): string {
    const { ledger, includeUsage } = this.#options;
    this.#over = true;
    this.#opened?.stream.cancel();
    this.#note();
    if (this.#opened && error instanceof ProviderError) ledger.failed(this.#opened.route, error);
    this.failure = upstreamFailure(error, ledger.attempts, this.#lane.answerer().provider);
    const usage = includeUsage ? this.#report() : undefined;
    return (this.#machine ?? this.#newMachine()).failLane(errorObject(this.failure), usage);
  }

  /** null as long as nothing was billed. */
  #report() {
    const { calls } = this.#lane;
    return calls.length > 0 ? this.#options.ledger.report(calls) : null;
  }

  /** What the machine has counted goes on the account, also of a stream that has not come to its end. */
  #note(): void {
    const account = this.#opened?.account;
    if (!account || !this.#machine) return;
    account.usage ??= this.#machine.usage;
    account.responseCharacters = this.#machine.responseCharacters;
    this.#options.ledger.close(account);
  }
}
