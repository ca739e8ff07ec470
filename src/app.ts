import type { GatewayConfig } from './config/gateway-config.ts';
import type { ModelLive } from './contract/chat.ts';
import type { GatewayEvents } from './contract/gateway-events.ts';
import { Attempts } from './features/attempt.ts';
import { createFailover } from './features/failover/failover.ts';
import { createTimers } from './features/failover/system-timers.ts';
import { adminKey } from './features/keys/fixed-keys.ts';
import { KeyRing } from './features/keys/key-ring.ts';
import { loadKeySecret } from './features/keys/key-secret.ts';
import { KeyManager } from './features/keys/manage-keys.ts';
import { Mixtures } from './features/mixture/mixture.ts';
import { ModelListing } from './features/model-listing.ts';
import { CircuitBreakers } from './features/routing/circuit-breakers.ts';
import { KeptStatistics } from './features/routing/kept-statistics.ts';
import { LatencyStatistics } from './features/routing/latency-statistics.ts';
import { liveOf } from './features/routing/live.ts';
import { Pools } from './features/routing/pools.ts';
import { Router } from './features/routing/router.ts';
import { createAccessLog } from './http/access-log.ts';
import { createChatLane } from './http/chat-lane.ts';
import { createClientAddress } from './http/client-address.ts';
import { createContractValidator } from './http/contract-validator.ts';
import { createCors } from './http/cors.ts';
import { createDocsFiles } from './http/docs.ts';
import { drain } from './http/drain.ts';
import { createExpressApp } from './http/express-app.ts';
import { createGetModel, createListModels } from './http/handlers/models.ts';
import {
  createGetHealth,
  createGetOpenApiJson,
  createGetOpenApiYaml,
  createGetReadiness,
  getDocs,
} from './http/handlers/operations.ts';
import { createExplainRouting } from './http/handlers/routing.ts';
import { listen } from './http/listen.ts';
import { Readiness } from './http/readiness.ts';
import { reportFailure } from './http/report-failure.ts';
import { createHttpServer } from './http/server.ts';
import { type Clock, systemClock } from './kernel/clock.ts';
import { EventBus } from './kernel/events.ts';
import type { Logger } from './kernel/logger.ts';
import { createChatPipeline } from './pipeline/chat.ts';
import { createExplainRouting as createExplanation } from './pipeline/explain.ts';
import { createCatalogue } from './providers/catalogue/catalogue.ts';
import { NEVER_ASKED } from './providers/catalogue/live-figures.ts';
import { createProviders } from './providers/registry.ts';
import type { Route } from './providers/route.ts';
import { openStore } from './stores/sql/open-store.ts';
import { logFailures } from './telemetry/failure-log.ts';

export interface GatewayOptions {
  readonly config: GatewayConfig;
  readonly version: string;
  readonly log: Logger;
  readonly clock?: Clock;
  /** From 0 up to, not including, 1; for tests. */
  readonly random?: () => number;
  /** Also checks what Express' operations answer against the contract; for tests. */
  readonly checkReplies?: boolean;
}

/** A running gateway. */
export interface Gateway {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  /** Shown once: the admin key that this very first start has made. */
  readonly firstAdminKey: string | undefined;
  readonly events: EventBus<GatewayEvents>;
  /** Requests that are being answered. */
  readonly running: number;
  /** Resolves when everything that a start leaves for later is loaded, and `/readyz` says so. */
  readonly ready: Promise<void>;
  /** Takes no more connections, lets what runs end up to the deadline, then closes all. False: some were cut. */
  close(deadlineMs?: number): Promise<boolean>;
}

/**
 * The composition root: configuration → store → providers → features → http.
 * Throws a StartError, fit for the terminal, when something it needs is not there.
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { config, version, log, clock = systemClock, random = Math.random, checkReplies = false } = options;
  const store = await openStore({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl ?? undefined,
    log,
    clock,
  });
  try {
    const keySecret = loadKeySecret({ given: config.keySecret ?? undefined, dataDir: config.dataDir });
    const fixedKeys = [...(config.adminKey === null ? [] : [adminKey(config.adminKey)]), ...config.keys];
    const keys = new KeyRing({ store: store.keys, keySecret, fixedKeys, log, clock });

    const statistics = new LatencyStatistics({ clock, windowMinutes: config.routing.windowMinutes });
    const kept = new KeptStatistics({
      statistics,
      store: store.figures,
      windowMinutes: config.routing.windowMinutes,
      clock,
      log,
    });
    const figuresOf = (route: Route): ModelLive => {
      const figures = statistics.of(route);
      return figures ? liveOf(figures) : NEVER_ASKED;
    };
    const [providers, catalogue] = await Promise.all([
      createProviders(config.providers),
      createCatalogue(config, clock, figuresOf),
    ]);
    for (const warning of catalogue.warnings) log.warn({}, warning);
    const events = new EventBus<GatewayEvents>((err) => log.error({ err }, 'a listener failed'));
    logFailures(events, log);
    events.on('choice.failed', ({ requestId, failure }) => reportFailure(log, { id: requestId }, failure));
    const attempts = new Attempts(providers);
    const breakers = new CircuitBreakers({ clock, settings: config.failover.breaker });
    const timers = createTimers(config.failover.totalTimeoutMs);
    const chatting = {
      directory: catalogue,
      pools: new Pools({
        pools: config.pools,
        directory: catalogue,
        running: (route) => attempts.runningAt(route),
        random,
      }),
      router: new Router({ statistics, breakers, clock, random, exploration: config.routing.exploration }),
      failover: createFailover({
        health: breakers,
        statistics,
        clock,
        timers,
        random,
        settings: config.failover,
      }),
      attempts,
      answers: { mixtures: new Mixtures(config.mixtures), judge: config.integrity.judge, random },
      defaultPolicy: config.routing.default,
      figures: statistics,
      events,
      clock,
    };
    const pipeline = createChatPipeline(chatting);
    const listing = new ModelListing({
      models: catalogue,
      pools: chatting.pools,
      mixtures: chatting.answers.mixtures,
      live: figuresOf,
    });

    const readiness = new Readiness([{ name: 'database', check: () => store.ping() }]);
    const chat = createChatLane({ keys, pipeline, maxBodyBytes: config.server.maxBodyBytes, log });
    const validator = Promise.withResolvers<Awaited<ReturnType<typeof createContractValidator>>>();
    const app = createExpressApp({
      keys,
      chat,
      validator: validator.promise,
      docs: createDocsFiles(),
      maxBodyBytes: config.server.maxBodyBytes,
      log,
      handlers: {
        listModels: createListModels(listing),
        getModel: createGetModel(listing),
        explainRouting: createExplainRouting(createExplanation(chatting)),
        getHealth: createGetHealth(version),
        getReadiness: createGetReadiness(() => readiness.report()),
        getOpenApiJson: createGetOpenApiJson(),
        getOpenApiYaml: createGetOpenApiYaml(),
        getDocs,
      },
    });
    const { server, live } = createHttpServer({
      clock,
      cors: createCors(config.server.corsOrigins),
      clientAddress: createClientAddress(config.server.trustedProxies),
      accessLog: createAccessLog(log, clock),
      chat,
      others: app,
    });
    const url = await listen(server, config.server);
    // Only now: on a port that is in use, the key would be stored and never be shown.
    const firstAdminKey = await new KeyManager({ store: store.keys, keySecret, clock })
      .firstAdminKey({ otherKeys: fixedKeys.length > 0 })
      .catch((error) => {
        server.close();
        throw error;
      });

    const ready = (async () => {
      validator.resolve(await createContractValidator({ checkReplies }));
      await store.warm();
      await kept.start();
      readiness.started();
    })();
    ready.catch(validator.reject);

    return {
      url,
      firstAdminKey,
      events,
      get running() {
        return live.size;
      },
      ready,
      async close(deadlineMs = config.server.drainMs) {
        readiness.draining();
        const inTime = await drain(server, live, deadlineMs);
        await ready.catch(() => {});
        timers.close();
        await kept.stop();
        await Promise.all([...providers.values()].map((provider) => provider.close()));
        await store.close();
        return inTime;
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
