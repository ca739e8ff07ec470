import type { Answer } from '../../providers/answer.ts';
import type { ProviderStream } from '../../providers/provider.ts';
import { WatchedStream } from '../../providers/watched-stream.ts';
import type { Ask, FailoverCall, FailoverDependencies } from './failover-call.ts';
import { Run } from './run.ts';

/** Asks the targets of a request until one answers. */
export interface Failover {
  /** Rejects with a FailoverError when none has. */
  whole<Reply>(call: FailoverCall, ask: Ask<Reply>): Promise<Answer<Reply>>;
  /** The same for streams. What fails after its first events is its reader's to deal with, and is noted here. */
  stream(call: FailoverCall, ask: Ask<ProviderStream>): Promise<Answer<ProviderStream>>;
}

/**
 * Failover by these rules: other targets at once and in their order, the same one again only after backing off; nobody
 * who has asked to be left alone or whose circuit breaker is open; nobody at all for a request that a provider called
 * invalid. A cap on calls, one on the total time.
 */
export function createFailover(dependencies: FailoverDependencies): Failover {
  return {
    whole: (call, ask) => new Run(dependencies, call, ask, null).answer(),
    async stream(call, ask) {
      const run = new Run(dependencies, call, ask, endStream);
      const taken = await run.answer();
      const { route, reply } = taken;
      const { outcomes, window } = run;
      // The client's signal stays tied to the stream's until that is over. The run does not: it holds the request.
      const watcher = outcomes.watch(taken, () => window.close());
      return { route, reply: WatchedStream.of(reply, watcher) };
    },
  };
}

const endStream = (stream: ProviderStream): void => stream.cancel();
