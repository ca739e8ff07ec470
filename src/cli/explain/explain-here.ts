import type { GatewayConfig } from '../../config/gateway-config.ts';
import type { RoutingExplanation } from '../../contract/chat.ts';
import { chatRequestOf } from '../../contract/validate-chat.ts';
import { Attempts } from '../../features/attempt.ts';
import { Mixtures } from '../../features/mixture/mixture.ts';
import { CircuitBreakers } from '../../features/routing/circuit-breakers.ts';
import { LatencyStatistics } from '../../features/routing/latency-statistics.ts';
import { Pools } from '../../features/routing/pools.ts';
import { Router } from '../../features/routing/router.ts';
import { systemClock as clock } from '../../kernel/clock.ts';
import { silentLogger } from '../../kernel/logger.ts';
import { createExplainRouting } from '../../pipeline/explain.ts';
import { createCatalogue } from '../../providers/catalogue/catalogue.ts';
import { createProviders } from '../../providers/registry.ts';
import type { SavedFigures } from '../../stores/ports.ts';
import { readFigures } from '../../stores/sql/read-figures.ts';

/**
 * Explains without a gateway, for a key that may use everything. What a gateway knows of this very moment (breakers,
 * whom it has been told to leave alone, what runs) is not known here.
 */
export async function explainHere(
  config: GatewayConfig,
  body: object,
  warn: (...warnings: string[]) => void,
): Promise<RoutingExplanation> {
  const { routing, failover, pools, mixtures, integrity } = config;
  const random = Math.random;
  const statistics = new LatencyStatistics({ clock, windowMinutes: routing.windowMinutes });
  statistics.restore(await savedFigures(config, warn));
  const [providers, directory] = await Promise.all([
    createProviders(config.providers),
    createCatalogue(config, clock),
  ]);
  try {
    warn(...directory.warnings);
    const attempts = new Attempts(providers);
    const breakers = new CircuitBreakers({ clock, settings: failover.breaker });
    const explain = createExplainRouting({
      directory,
      pools: new Pools({ pools, directory, running: (route) => attempts.runningAt(route), random }),
      router: new Router({ statistics, breakers, clock, random, exploration: routing.exploration }),
      attempts,
      answers: { mixtures: new Mixtures(mixtures), judge: integrity.judge, random },
      defaultPolicy: routing.default,
    });
    return await explain(chatRequestOf(body), { mayUse: () => true });
  } finally {
    await Promise.all([...providers.values()].map((provider) => provider.close()));
  }
}

/** Without them targets are ranked as if none had been asked, which is told. */
async function savedFigures(
  { dataDir, databaseUrl }: GatewayConfig,
  warn: (...warnings: string[]) => void,
): Promise<readonly SavedFigures[]> {
  try {
    return await readFigures({ dataDir, databaseUrl: databaseUrl ?? undefined, log: silentLogger });
  } catch (error) {
    warn(`what is known of the targets can't be read: ${(error as Error).message}`);
    return [];
  }
}
