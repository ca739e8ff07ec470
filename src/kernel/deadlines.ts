import { LinkedList, type ListPlace } from './linked-list.ts';

/** Something that may not last for ever. */
export interface Expiring {
  expire(): void;
}

interface Due {
  readonly what: Expiring;
  /** On the monotonic clock. */
  readonly atMs: number;
}

/** A deadline that was set, to clear it by. */
export type Deadline = ListPlace<Due>;

/**
 * Deadlines of one and the same length: they fall due in the order in which they were set, so one timer for the
 * first of them serves all. A timer for each call costs more than all the rest of its bookkeeping.
 * The timer keeps no process alive: what waits has a socket that does.
 */
export class Deadlines {
  readonly lengthMs: number;
  readonly #due = new LinkedList<Due>();
  #timer: NodeJS.Timeout | undefined;

  /** @param lengthMs zero or less: nothing ever falls due */
  constructor(lengthMs: number) {
    this.lengthMs = lengthMs;
  }

  set(what: Expiring): Deadline | undefined {
    if (this.lengthMs <= 0) return undefined;
    this.#timer ??= setTimeout(this.#check, this.lengthMs).unref();
    return this.#due.add({ what, atMs: performance.now() + this.lengthMs });
  }

  clear(deadline: Deadline): void {
    this.#due.remove(deadline);
  }

  /** Ends the timer; what still waits never falls due. */
  close(): void {
    clearTimeout(this.#timer);
  }

  readonly #check = (): void => {
    this.#timer = undefined;
    const now = performance.now();
    for (let place = this.#due.first; place?.value; place = this.#due.first) {
      const { what, atMs } = place.value;
      if (atMs > now) {
        this.#timer = setTimeout(this.#check, atMs - now + 1).unref();
        return;
      }
      this.#due.remove(place);
      what.expire();
    }
  };
}
