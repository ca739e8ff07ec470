import { ProviderError } from '../../kernel/errors.ts';
import type { Route } from '../../providers/route.ts';
import type { AttemptRow } from './attempt-row.ts';
import { backoffMs } from './backoff.ts';
import { CallWindow, sleep } from './call-window.ts';
import type { Ask, FailoverCall, FailoverDependencies } from './failover-call.ts';
import { FailoverError, type Failure, moreUseful, withRetryAfter } from './failover-error.ts';
import { ruleOf } from './failure-rules.ts';
import { Outcomes } from './outcomes.ts';
import { firstTarget, type Target, TargetsLeft } from './targets-left.ts';

/** Waiting longer than this for a target is up to the client, which is told how long. */
const LONGEST_REST_MS = 5_000;

/** A call that the gateway cut off speaks against its target only if it had this share of the total time. */
const FAIR_SHARE = 0.5;

/** A target's answer, and what the one who takes it has to know. */
export interface Taken<Reply> {
  readonly route: Route;
  readonly pass: number;
  readonly row: AttemptRow;
  readonly reply: Reply;
}

/** A call that is to be made. */
interface Turn {
  readonly target: Target;
  readonly pass: number;
  /** Monotonic. */
  readonly startedMs: number;
}

/** One request's way through its targets. */
export class Run<Reply> {
  readonly outcomes: Outcomes;
  readonly window: CallWindow;
  readonly #deps: FailoverDependencies;
  readonly #call: FailoverCall;
  readonly #ask: Ask<Reply>;
  readonly #discard: ((reply: Reply) => void) | null;
  readonly #beganMs: number;
  readonly #first: Target;
  /** When the time of each group but the last is over; set when it is asked first. */
  readonly #groupEndsMs: number[] = [];
  #calls = 0;
  #failure: Failure | undefined;
  #targets: TargetsLeft | undefined;

  /** @param discard for streams: ends one that nobody will take */
  constructor(
    deps: FailoverDependencies,
    call: FailoverCall,
    ask: Ask<Reply>,
    discard: ((reply: Reply) => void) | null,
  ) {
    this.#deps = deps;
    this.#call = call;
    this.#ask = ask;
    this.#discard = discard;
    this.#first = firstTarget(call.groups);
    this.#beganMs = deps.clock.monotonicMs();
    this.window = new CallWindow(call.signal, deps.timers);
    this.outcomes = new Outcomes(deps, call, discard !== null);
  }

  /** Rejects with a FailoverError. After a stream's beginning, the window is for who takes it to close. */
  async answer(): Promise<Taken<Reply>> {
    try {
      this.#stopIfGone();
      let turn = this.#firstTurn() ?? (await this.#nextTurn());
      for (;;) {
        // Not in a function of its own: each promise that waits for the target makes every request dearer.
        try {
          const reply = await this.#ask(turn.target.route, this.window.open(this.#timeFor(turn)));
          return this.#taken(turn, reply);
        } catch (error) {
          this.#failed(turn, error);
        }
        turn = await this.#nextTurn();
      }
    } catch (error) {
      this.window.close();
      throw error;
    }
  }

  #stopIfGone(): void {
    if (!this.#call.signal.aborted) return;
    const error = new ProviderError('cancelled', 'the client has gone');
    throw new FailoverError({ error, route: this.#first.route });
  }

  /** Made when the first target has not answered: most requests never need the others. */
  get #left(): TargetsLeft {
    this.#targets ??= new TargetsLeft(this.#call.groups, this.#first, this.#deps.health);
    return this.#targets;
  }

  #firstTurn(): Turn | undefined {
    const pass = this.#deps.health.admit(this.#first.route);
    return pass < 0 ? undefined : { target: this.#first, pass, startedMs: this.#beganMs };
  }

  /** Waits where all that are left have to be left alone. */
  async #nextTurn(): Promise<Turn> {
    const { clock, settings, timers } = this.#deps;
    for (;;) {
      this.#stopIfGone();
      const nowMs = clock.monotonicMs();
      const callsLeft = settings.maxAttempts - this.#calls;
      const leftMs = this.#leftMs(nowMs);
      this.#endGroups(nowMs);
      const choice = callsLeft > 0 && leftMs > 0 ? this.#left.next(callsLeft, nowMs) : undefined;
      if (!choice) throw this.#givenUp();
      if ('target' in choice) return { ...choice, startedMs: nowMs };
      const tooLong = choice.waitMs > LONGEST_REST_MS || choice.waitMs >= leftMs;
      // A request that was not asked anywhere does not wait, either: all that come meanwhile would go off at once.
      if (tooLong || this.#calls === 0) throw this.#givenUp();
      await sleep(choice.waitMs, this.#call.signal, timers);
    }
  }

  #taken({ target: { route }, pass, startedMs }: Turn, reply: Reply): Taken<Reply> {
    this.window.stopTimer();
    if (this.window.expired) this.#refuseLate(reply);
    this.#calls++;
    const row = this.outcomes.answered(route, pass, startedMs);
    if (this.#discard === null) this.window.close();
    return { route, pass, row, reply };
  }

  /** A stream that began in the very moment in which it was ended has nothing more to give; a whole reply is whole. */
  #refuseLate(reply: Reply): void {
    if (!this.#discard) return;
    this.#discard(reply);
    throw new ProviderError('cancelled', 'its time was over');
  }

  // Written so that the first call has the total time to the bit: calls of that length share a timer.
  #leftMs(nowMs: number): number {
    return this.#deps.settings.totalTimeoutMs - (nowMs - this.#beganMs);
  }

  /** What is left of the total time, or of the group's where there is another group to go to. */
  #timeFor({ target: { group }, startedMs }: Turn): number {
    const { groups, groupTimeoutMs } = this.#call;
    const leftMs = this.#leftMs(startedMs);
    if (groupTimeoutMs === null || group >= groups.length - 1) return leftMs;
    this.#groupEndsMs[group] ??= startedMs + groupTimeoutMs;
    return Math.max(0, Math.min(leftMs, this.#groupEndsMs[group] - startedMs));
  }

  #endGroups(nowMs: number): void {
    if (this.#groupEndsMs.length === 0) return;
    this.#left.strike(({ group }) => nowMs >= (this.#groupEndsMs[group] ?? Number.POSITIVE_INFINITY));
  }

  /** Draws the conclusions from a failed call; throws when there is nothing more to try. */
  #failed({ target, pass, startedMs }: Turn, thrown: unknown): void {
    const { clock, random, settings } = this.#deps;
    const { route } = target;
    this.window.stopTimer();
    if (!(thrown instanceof ProviderError)) {
      this.outcomes.threw(route, pass, startedMs);
      throw thrown;
    }
    const nowMs = clock.monotonicMs();
    const ranMs = nowMs - startedMs;
    const cut = thrown.kind === 'cancelled' && this.window.expired && !this.#call.signal.aborted;
    const error = cut ? outOfTime(ranMs) : thrown;
    // A client with little patience, or a call that came late, must not give a target a bad name.
    const blames = !cut || ranMs >= settings.totalTimeoutMs * FAIR_SHARE;
    this.outcomes.failed(route, pass, startedMs, error, blames);
    const { next } = ruleOf(error);
    if (next === 'nowhere') throw new FailoverError({ error, route });
    this.#failure = moreUseful(this.#failure, { error, route });
    if (!error.unasked) {
      this.#calls++;
      target.calls++;
      target.readyMs = nowMs + backoffMs(settings.backoffMs, target.calls, random());
    }
    if (next === 'elsewhere') target.out = true;
    if (next === 'larger') this.#left.strike((other) => !takesLonger(other, target));
    if (cut) this.#left.strike(({ group }) => group === target.group);
  }

  #givenUp(): FailoverError {
    const failure = this.#failure ?? this.#left.whyNobody();
    return new FailoverError(withRetryAfter(failure, this.#left.soonestMs()));
  }
}

/** Only the client's own fallbacks take its request after a model has found it too long, and only if they are larger. */
function takesLonger(other: Target, target: Target): boolean {
  if (other.group === target.group) return false;
  const [theirs, its] = [other.route.contextWindow, target.route.contextWindow];
  return theirs !== null && its !== null && theirs > its;
}

const outOfTime = (ms: number): ProviderError =>
  new ProviderError('timeout', `no answer within the ${Math.round(ms)} ms that were left for it`);
