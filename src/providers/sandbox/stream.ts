import type { CancelSignal } from '../../kernel/cancellation.ts';
import { ProviderError } from '../../kernel/errors.ts';
import type { ProviderStream } from '../provider.ts';
import { type Answer, type Outcome, type Piece, pieces } from './answer.ts';
import { eventOf, type SandboxEvent } from './events.ts';
import { dueMs, limitOf, type Pace, type Patience, timedOut } from './pace.ts';
import { cancelled, type Timers } from './timers.ts';
import { usageOf } from './whole.ts';

/** Events given at once at the most. */
const BATCH = 64;

/** Told with every answer of the sandbox. */
export const FINGERPRINT = 'fp_sandbox';

function aTurn(done: () => void): () => void {
  const turn = setImmediate(done);
  return () => clearImmediate(turn);
}

/** Where a stream is made to break: after so many events, by this error or by silence. */
export interface Break {
  readonly after: number;
  readonly by: ProviderError | 'silence';
}

export interface StreamOptions {
  readonly pace: Pace;
  readonly patience: Patience;
  readonly timers: Timers;
  readonly signal: CancelSignal;
  readonly breaks?: Break | null;
}

/** One choice while it is given. */
interface Voice {
  readonly index: number;
  readonly source: Generator<Piece, Outcome>;
  speaking: boolean;
}

/**
 * An answer as a stream: one event a token, the choices taking turns, all that is due in one batch. Nothing is made
 * before it is asked for, so a reader that stops reading stops the writing too.
 */
export class SandboxStream implements ProviderStream {
  readonly #answer: Answer;
  readonly #options: StreamOptions;
  readonly #startedMs: number;
  #voices: Voice[];
  /** Tokens that every choice still speaking has given. */
  #round = 0;
  #given = 0;
  #output = 0;
  #reasoning = 0;
  #first: readonly SandboxEvent[] | null = null;
  #over = false;
  #failure: ProviderError | undefined;
  #stopWaiting: (() => void) | undefined;
  readonly #onAbort = (): void => this.cancel();

  constructor(answer: Answer, options: StreamOptions) {
    this.#answer = answer;
    this.#options = options;
    this.#startedMs = options.timers.now();
    this.#voices = answer.drafts.map((draft, index) => ({
      index,
      source: pieces(draft, answer.limits),
      speaking: true,
    }));
    if (options.signal.aborted) this.cancel();
    else options.signal.addEventListener('abort', this.#onAbort);
  }

  /** Resolves when the first events are there; rejects when there will be none. They stay for `next`. */
  async begin(): Promise<void> {
    this.#first = await this.next();
  }

  async next(): Promise<readonly SandboxEvent[] | null> {
    if (this.#failure) throw this.#failure;
    const first = this.#first;
    if (first) {
      this.#first = null;
      return first;
    }
    if (this.#over) return null;
    await this.#untilDue();
    return this.#take();
  }

  cancel(): void {
    if (!this.#over || this.#first) this.#fail(cancelled());
  }

  #fail(error: ProviderError): ProviderError {
    this.#failure ??= error;
    this.#end();
    return this.#failure;
  }

  #end(): void {
    this.#over = true;
    this.#voices = [];
    this.#options.signal.removeEventListener('abort', this.#onAbort);
    this.#stopWaiting?.();
  }

  async #untilDue(): Promise<void> {
    const { breaks, pace, patience, timers } = this.#options;
    const broken = breaks && this.#given >= breaks.after ? breaks.by : undefined;
    if (broken instanceof ProviderError) throw this.#fail(broken);
    const nowMs = timers.now() - this.#startedMs;
    const waitMs = broken ? Number.POSITIVE_INFINITY : dueMs(pace, this.#round) - nowMs;
    if (waitMs <= 0) {
      // Others have their turn between two batches of a long answer.
      if (this.#given > 0) await this.#wait(aTurn);
      return;
    }
    const silent = this.#given === 0 ? patience.firstTokenMs : patience.idleMs;
    const silentMs = limitOf(silent);
    const leftMs = limitOf(patience.totalMs) - nowMs;
    const mostMs = Math.min(silentMs, leftMs);
    const forMs = Math.min(waitMs, mostMs);
    await this.#wait((done) => (forMs === Number.POSITIVE_INFINITY ? () => {} : timers.after(forMs, done)));
    if (waitMs <= mostMs) return;
    if (leftMs < silentMs) throw this.#fail(timedOut(patience.totalMs, 'in all'));
    throw this.#fail(timedOut(silent, this.#given === 0 ? 'before the first token' : 'between two chunks'));
  }

  /** Waits until `start` calls back or the stream is ended. */
  async #wait(start: (done: () => void) => () => void): Promise<void> {
    await new Promise<void>((resolve) => {
      const clear = start(resolve);
      this.#stopWaiting = () => {
        clear();
        resolve();
      };
    });
    this.#stopWaiting = undefined;
    if (this.#failure) throw this.#failure;
  }

  /** All rounds that are due, at least one. */
  #take(): SandboxEvent[] {
    const { breaks, pace, timers } = this.#options;
    const left = (breaks?.after ?? Number.POSITIVE_INFINITY) - this.#given;
    const most = Math.min(BATCH, left);
    const out: SandboxEvent[] = this.#given === 0 ? [{ type: 'meta', systemFingerprint: FINGERPRINT }] : [];
    const before = out.length;
    const nowMs = timers.now() - this.#startedMs;
    do {
      this.#speak(out);
      this.#round++;
    } while (this.#voices.length > 0 && out.length - before < most && dueMs(pace, this.#round) <= nowMs);
    this.#given += out.length - before;
    if (out.length - before >= left) out.length = before + left;
    else if (this.#voices.length === 0) this.#close(out);
    return out;
  }

  #close(out: SandboxEvent[]): void {
    const reasoned = this.#answer.drafts.some((draft) => draft.reasoning !== null);
    const usage = usageOf(this.#answer.promptTokens, this.#output, this.#reasoning, reasoned);
    out.push({ type: 'usage', usage });
    this.#end();
  }

  /** One piece of every choice that still has one. */
  #speak(out: SandboxEvent[]): void {
    let ended = false;
    for (const voice of this.#voices) {
      const step = voice.source.next();
      if (!step.done) {
        out.push(eventOf(voice.index, step.value, this.#answer.limits.topLogprobs));
        continue;
      }
      const { finish, stopSequence, outputTokens, reasoningTokens } = step.value;
      out.push({ type: 'finish', index: voice.index, reason: finish, stopSequence });
      this.#output += outputTokens;
      this.#reasoning += reasoningTokens;
      voice.speaking = false;
      ended = true;
    }
    if (ended) this.#voices = this.#voices.filter((voice) => voice.speaking);
  }
}
