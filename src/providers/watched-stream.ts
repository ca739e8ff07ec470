import { ProviderError } from '../kernel/errors.ts';
import type { ProviderStream, StreamEvent } from './provider.ts';

/** Who wants to know how a stream ended; one of them is called, once. */
export interface StreamWatcher {
  ended(): void;
  /** Not told when it was ended from this side. */
  broke(error: ProviderError): void;
  cancelled(): void;
}

/** A stream that has begun, passed on as it is, whose end somebody waits for. */
export class WatchedStream implements ProviderStream {
  readonly #stream: ProviderStream;
  #watchers: readonly StreamWatcher[];

  private constructor(stream: ProviderStream, watcher: StreamWatcher) {
    this.#stream = stream;
    this.#watchers = [watcher];
  }

  /** A stream that is watched already gets one more watcher, who is told last: each layer costs each chunk a promise. */
  static of(stream: ProviderStream, watcher: StreamWatcher): ProviderStream {
    if (!(stream instanceof WatchedStream)) return new WatchedStream(stream, watcher);
    stream.#watchers = [...stream.#watchers, watcher];
    return stream;
  }

  next(): Promise<readonly StreamEvent[] | null> {
    return this.#stream.next().then(this.#came, this.#failed);
  }

  cancel(): void {
    this.#stream.cancel();
    this.#over((watcher) => watcher.cancelled());
  }

  readonly #came = (events: readonly StreamEvent[] | null): readonly StreamEvent[] | null => {
    if (events === null) this.#over((watcher) => watcher.ended());
    return events;
  };

  readonly #failed = (error: unknown): never => {
    const broke = error instanceof ProviderError && error.kind !== 'cancelled';
    this.#over((watcher) => (broke ? watcher.broke(error) : watcher.cancelled()));
    throw error;
  };

  #over(tell: (watcher: StreamWatcher) => void): void {
    const watchers = this.#watchers;
    this.#watchers = [];
    for (const watcher of watchers) tell(watcher);
  }
}
