import { ProviderError } from '../kernel/errors.ts';
import type {
  ChatCall,
  Provider,
  ProviderCompletion,
  ProviderStream,
  StreamEvent,
} from '../providers/provider.ts';

/** When a provider has as many calls as it may have: how long to wait before the next try. */
const BUSY_RETRY_MS = 1_000;

/** The only caller of providers: counts what runs at each, and refuses what is above the provider's limit. */
export class Attempts {
  readonly #providers: ReadonlyMap<string, Provider>;
  readonly #running = new Map<string, number>();

  constructor(providers: ReadonlyMap<string, Provider>) {
    this.#providers = providers;
  }

  provider(name: string): Provider {
    const provider = this.#providers.get(name);
    if (!provider) throw new Error(`a route names the unknown provider ${name}`);
    return provider;
  }

  /** Calls of this provider that have not ended. */
  running(name: string): number {
    return this.#running.get(name) ?? 0;
  }

  async chat(call: ChatCall): Promise<ProviderCompletion> {
    const provider = this.#enter(call);
    try {
      return await provider.chat(call);
    } finally {
      this.#leave(provider.name);
    }
  }

  /** The stream counts as running until it has ended, failed or been cancelled. */
  async chatStream(call: ChatCall): Promise<ProviderStream> {
    const provider = this.#enter(call);
    try {
      const stream = await provider.chatStream(call);
      return new CountedStream(stream, () => this.#leave(provider.name));
    } catch (error) {
      this.#leave(provider.name);
      throw error;
    }
  }

  #enter(call: ChatCall): Provider {
    const provider = this.provider(call.route.provider);
    const running = this.running(provider.name);
    if (running >= provider.maxConcurrency) {
      throw new ProviderError('overloaded', 'all its connections are in use', {
        retryAfterMs: BUSY_RETRY_MS,
        unasked: true,
      });
    }
    this.#running.set(provider.name, running + 1);
    return provider;
  }

  #leave(name: string): void {
    this.#running.set(name, this.running(name) - 1);
  }
}

class CountedStream implements ProviderStream {
  readonly #stream: ProviderStream;
  #leave: (() => void) | undefined;

  constructor(stream: ProviderStream, leave: () => void) {
    this.#stream = stream;
    this.#leave = leave;
  }

  async next(): Promise<readonly StreamEvent[] | null> {
    try {
      const events = await this.#stream.next();
      if (!events) this.#over();
      return events;
    } catch (error) {
      this.#over();
      throw error;
    }
  }

  cancel(): void {
    this.#stream.cancel();
    this.#over();
  }

  #over(): void {
    this.#leave?.();
    this.#leave = undefined;
  }
}
