import type { Clock } from '../../kernel/clock.ts';
import { nextId } from '../../kernel/ids.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { LatencyStatistics } from './latency-statistics.ts';
import type { StatisticsSnapshot, StatisticsStore } from './statistics-store.ts';

const SAVE_EVERY_MS = 60_000;

/** Below it, a gateway that could not save a few times would be taken for gone, whatever the window is. */
const LEAST_SILENCE_MS = 10 * 60_000;

/** How long a stop waits for the last save. What is lost without it was learnt within the last minute. */
const LAST_SAVE_MS = 2_000;

export interface KeptStatisticsOptions {
  readonly statistics: LatencyStatistics;
  readonly store: StatisticsStore;
  readonly windowMinutes: number;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Has the statistics outlive the process: saved every minute in which something was learnt, and at the end.
 *
 * Several gateways may keep theirs in one store. Each saves what it has learnt itself, under an id of this start, and
 * a start takes over what all have saved; so nobody writes over another's, and nothing is counted twice however often
 * gateways restart. What a gateway has left that is silent for a window is put together with that of others before
 * it. A gateway that was only taken for gone notices at its next save, and leaves what it has saved to the others.
 */
export class KeptStatistics {
  readonly #options: KeptStatisticsOptions;
  readonly #id = nextId();
  readonly #silentMs: number;
  #timer: NodeJS.Timeout | undefined;
  #underWay: Promise<void> = Promise.resolve();
  #loaded = false;
  /** What the store has of this gateway. */
  #last: { snapshot: StatisticsSnapshot; takenMs: number } | undefined;
  #savedChanges = 0;
  #fails = false;

  constructor(options: KeptStatisticsOptions) {
    this.#options = options;
    this.#silentMs = Math.max(options.windowMinutes * 60_000, LEAST_SILENCE_MS);
  }

  /** Takes over what was saved. Never rejects: without it, requests are ranked as on a first start until it is there. */
  async start(): Promise<void> {
    this.#timer = setInterval(() => void this.#inTurn(() => this.#eachMinute()), SAVE_EVERY_MS).unref();
    await this.#inTurn(() => this.#try('load', () => this.#load()));
  }

  /** Saves for the last time. Never rejects, and waits two seconds at the most. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const deadline = setTimeout(resolve, LAST_SAVE_MS);
    await Promise.race([this.#inTurn(() => this.#try('save', () => this.#save())), late]);
    clearTimeout(deadline);
  }

  async #eachMinute(): Promise<void> {
    const { statistics, store } = this.#options;
    if (this.#loaded && statistics.changes === this.#savedChanges) return;
    await this.#try('save', async () => {
      // Before the first save: what is there is all of others.
      await this.#load();
      await this.#save();
      await store.takeOver(this.#silentMs, (saved) => statistics.merge(saved));
    });
  }

  async #load(): Promise<void> {
    if (this.#loaded) return;
    const { statistics, store } = this.#options;
    statistics.restore(await store.load());
    this.#loaded = true;
  }

  async #save(): Promise<void> {
    const { statistics } = this.#options;
    const { changes } = statistics;
    if (changes === this.#savedChanges) return;
    if (!(await this.#saveSnapshot())) {
      this.#leaveToOthers();
      await this.#saveSnapshot();
    }
    this.#savedChanges = changes;
  }

  /** False when what was saved before has been taken over. */
  async #saveSnapshot(): Promise<boolean> {
    const { statistics, store, clock } = this.#options;
    const next = { snapshot: statistics.snapshot(), takenMs: clock.monotonicMs() };
    if (!(await store.save(this.#id, next.snapshot, this.#last === undefined))) return false;
    this.#last = next;
    return true;
  }

  #leaveToOthers(): void {
    if (!this.#last) return;
    const { statistics, clock } = this.#options;
    const { snapshot, takenMs } = this.#last;
    statistics.handOver({ id: this.#id, ageMs: clock.monotonicMs() - takenMs, figures: snapshot });
    this.#last = undefined;
  }

  /** One after the other: an older snapshot that is slow must not take the place of a newer one. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#underWay = this.#underWay.then(work);
    return this.#underWay;
  }

  /** A database that is away is told once, and once that it is back. */
  async #try(what: string, work: () => Promise<void>): Promise<void> {
    const { log } = this.#options;
    try {
      await work();
      if (this.#fails) log.info({}, 'the figures of targets are saved again');
      this.#fails = false;
    } catch (err) {
      if (!this.#fails) log.warn({ err }, `cannot ${what} the figures of targets; they are kept in memory`);
      this.#fails = true;
    }
  }
}
