import { ProviderError } from '../../kernel/errors.ts';
import type { ProviderStream, StreamEvent } from '../../providers/provider.ts';

/** Who wants to know how a stream ended; one of them is called, once. */
export interface StreamWatcher {
  ended(): void;
  /** Not told when it was ended from this side. */
  broke(error: ProviderError): void;
  cancelled(): void;
}

/** A stream that has begun, passed on as it is: asking another target now would splice two models' texts. */
export class WatchedStream implements ProviderStream {
  readonly #stream: ProviderStream;
  #watcher: StreamWatcher | undefined;

  constructor(stream: ProviderStream, watcher: StreamWatcher) {
    this.#stream = stream;
    this.#watcher = watcher;
  }

  async next(): Promise<readonly StreamEvent[] | null> {
    try {
      const events = await this.#stream.next();
      if (events === null) this.#over()?.ended();
      return events;
    } catch (error) {
      const watcher = this.#over();
      if (error instanceof ProviderError && error.kind !== 'cancelled') watcher?.broke(error);
      else watcher?.cancelled();
      throw error;
    }
  }

  cancel(): void {
    this.#stream.cancel();
    this.#over()?.cancelled();
  }

  #over(): StreamWatcher | undefined {
    const watcher = this.#watcher;
    this.#watcher = undefined;
    return watcher;
  }
}
