import { ProviderError } from '../kernel/errors.ts';
import type { ChatRequest, Provider, ProviderStream } from '../providers/provider.ts';
import type { Route } from '../providers/route.ts';
import { WatchedStream } from '../providers/watched-stream.ts';

/** When a provider has as many calls as it may have: how long to wait before the next try. */
const BUSY_RETRY_MS = 1_000;

/** Counts what runs at each provider, and refuses what is above the provider's limit. */
export class Attempts {
  readonly #providers: ReadonlyMap<string, Provider>;
  readonly #running = new Map<string, number>();
  /** By the route's own object: those of pools live as long as the gateway does. */
  readonly #runningAt = new WeakMap<Route, { calls: number }>();

  constructor(providers: ReadonlyMap<string, Provider>) {
    this.#providers = providers;
  }

  provider(name: string): Provider {
    const provider = this.#providers.get(name);
    if (!provider) throw new Error(`a route names the unknown provider ${name}`);
    return provider;
  }

  /** Whether one call of a target gives as many answers to a request as its `n` asks for. */
  takesN(request: ChatRequest, route: Route): boolean {
    return this.provider(route.provider).takesN?.(request, route) ?? route.supports.n;
  }

  /** Calls of this provider that have not ended. */
  running(name: string): number {
    return this.#running.get(name) ?? 0;
  }

  /** Calls of this target that have not ended. */
  runningAt(route: Route): number {
    return this.#runningAt.get(route)?.calls ?? 0;
  }

  /**
   * The provider to call, whose call counts as running until `leave`: not a function that makes the call, as that would
   * be one more promise on the way of each request. Throws `overloaded` where there is no place.
   */
  enter(route: Route): Provider {
    const provider = this.provider(route.provider);
    const running = this.running(provider.name);
    if (running >= provider.maxConcurrency) {
      throw new ProviderError('overloaded', 'all its connections are in use', {
        retryAfterMs: BUSY_RETRY_MS,
        unasked: true,
      });
    }
    this.#running.set(provider.name, running + 1);
    const here = this.#runningAt.get(route);
    if (here) here.calls++;
    else this.#runningAt.set(route, { calls: 1 });
    return provider;
  }

  /** A stream that was entered for: it counts as running until it has ended, failed or been cancelled. */
  counted(stream: ProviderStream, route: Route): ProviderStream {
    const leave = (): void => this.leave(route);
    return WatchedStream.of(stream, { ended: leave, broke: leave, cancelled: leave });
  }

  /** What was entered has ended, however it went. */
  leave(route: Route): void {
    this.#running.set(route.provider, this.running(route.provider) - 1);
    const here = this.#runningAt.get(route);
    if (here) here.calls--;
  }
}
