import type { Logger } from '../../kernel/logger.ts';
import type { LatencyStatistics } from './latency-statistics.ts';
import type { StatisticsStore } from './statistics-store.ts';

const SAVE_EVERY_MS = 60_000;

/** Has the statistics outlive the process: saved every minute in which something was learnt, and at the end. */
export class KeptStatistics {
  readonly #statistics: LatencyStatistics;
  readonly #store: StatisticsStore;
  readonly #log: Logger;
  #timer: NodeJS.Timeout | undefined;
  #saved = 0;
  #fails = false;

  constructor(statistics: LatencyStatistics, store: StatisticsStore, log: Logger) {
    this.#statistics = statistics;
    this.#store = store;
    this.#log = log;
  }

  /** Takes over what was saved last. Never rejects: without it, requests are ranked as on a first start. */
  async start(): Promise<void> {
    this.#timer = setInterval(() => void this.#save(), SAVE_EVERY_MS).unref();
    await this.#try('load', async () => {
      this.#statistics.restore(await this.#store.load());
    });
  }

  /** Saves for the last time. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#save();
  }

  async #save(): Promise<void> {
    const { changes } = this.#statistics;
    if (changes === this.#saved) return;
    await this.#try('save', async () => {
      await this.#store.save(this.#statistics.snapshot());
      this.#saved = changes;
    });
  }

  /** A database that is away is told once, and once that it is back. */
  async #try(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      if (this.#fails) this.#log.info({}, 'the figures of targets are saved again');
      this.#fails = false;
    } catch (err) {
      if (!this.#fails)
        this.#log.warn({ err }, `cannot ${what} the figures of targets; they are kept in memory`);
      this.#fails = true;
    }
  }
}
