import { write, writeSync } from 'node:fs';

const PAGE_BYTES = 64 * 1024;
/** A page that is not full is written after this long. */
const FLUSH_MS = 100;
/** Pages that may wait for a reader that does not read; what comes beyond is dropped and counted. */
const MAX_WAITING = 64;
/** UTF-8 takes at most this for a UTF-16 unit. */
const BYTES_PER_UNIT = 3;

/**
 * Writes lines to a file descriptor in pages, in the background. A line is bytes as soon as it is written: kept as
 * text, the lines of a tenth of a second are what the garbage collector spends most of its time on.
 *
 * A blocked reader costs lines, never requests: beyond the waiting pages lines are dropped, and a line says how many
 * once there is room again.
 */
export class PageWriter {
  readonly #fd: number;
  #page = Buffer.allocUnsafeSlow(PAGE_BYTES);
  #used = 0;
  /** Full pages in order, the first one being written. */
  readonly #waiting: Buffer[] = [];
  /** Written bytes of the first waiting page. */
  #written = 0;
  #timer: NodeJS.Timeout | undefined;
  #dropped = 0;

  constructor(fd: number) {
    this.#fd = fd;
    process.on('exit', () => this.flushSync());
  }

  /** @param line with its line end */
  write(line: string): void {
    const most = line.length * BYTES_PER_UNIT;
    if (this.#used + most > PAGE_BYTES && !this.#turn(most)) {
      this.#dropped++;
      return;
    }
    this.#used += this.#page.write(line, this.#used);
    this.#timer ??= setTimeout(() => this.#flush(), FLUSH_MS).unref();
  }

  /** Writes what is left at once, at the end of the process. Gives up where the reader has gone. */
  flushSync(): void {
    const rest = [...this.#waiting, this.#page.subarray(0, this.#used)];
    this.#used = 0;
    this.#waiting.length = 0;
    try {
      for (const page of rest) {
        for (let at = this.#written; at < page.length; ) at += writeSync(this.#fd, page, at);
        this.#written = 0;
      }
    } catch {
      // There is nobody left to tell.
    }
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#used > 0) this.#turn(0);
  }

  /** Puts the page into the queue and begins one with room for `bytes`; false when too many wait. */
  #turn(bytes: number): boolean {
    if (this.#waiting.length >= MAX_WAITING) return false;
    if (this.#used > 0) this.#waiting.push(this.#page.subarray(0, this.#used));
    this.#page = Buffer.allocUnsafeSlow(Math.max(PAGE_BYTES, bytes));
    this.#used = 0;
    if (this.#waiting.length === 1) this.#send();
    if (this.#dropped > 0) {
      const count = this.#dropped;
      this.#dropped = 0;
      this.#used = this.#page.write(
        `{"level":"warn","dropped_lines":${count},"msg":"the log's reader was too slow"}\n`,
      );
    }
    return true;
  }

  #send(): void {
    const [page] = this.#waiting;
    if (!page) return;
    write(this.#fd, page, this.#written, (error, count) => {
      if (this.#waiting[0] !== page) return;
      if (error?.code === 'EAGAIN') {
        setTimeout(() => this.#send(), FLUSH_MS).unref();
        return;
      }
      this.#written += count ?? 0;
      if (error || this.#written >= page.length) {
        this.#waiting.shift();
        this.#written = 0;
      }
      this.#send();
    });
  }
}
