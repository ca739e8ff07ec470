import { POLICIES, type Policy } from '../../src/features/routing/candidate.ts';
import { CircuitBreakers } from '../../src/features/routing/circuit-breakers.ts';
import { LatencyStatistics } from '../../src/features/routing/latency-statistics.ts';
import { needsOf } from '../../src/features/routing/request-needs.ts';
import { Router } from '../../src/features/routing/router.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { priceTier } from '../../src/providers/catalogue/price.ts';
import { CAPABILITIES, type Route, type Supports } from '../../src/providers/route.ts';
import type { SuiteResult } from '../report/result.ts';
import { median } from '../report/statistics.ts';
import type { Stage } from './stage.ts';

const TARGETS = 100;
const MOST_US = 50;
/** Rankings between two looks at the time. */
const BURST = 100;

/** How long the targets of one request take to be ranked, in this process: no gateway has a part in it. */
export async function ranking({ settings, progress }: Stage): Promise<SuiteResult> {
  const { router, routes } = hundredTargets();
  const rounds = POLICIES.map((): number[] => []);
  for (let round = -1; round < settings.rounds; round++) {
    for (const [place, policy] of POLICIES.entries()) {
      progress(`round ${round + 1}: ${policy}`);
      const us = measure(router, routes, policy, settings.windowMs / 4);
      // The first round warms up.
      if (round >= 0) rounds[place]?.push(us);
    }
  }
  const rows = POLICIES.map((name, place) => ({ name, values: [median(rounds[place] ?? [])] }));
  return {
    tables: [{ title: `${TARGETS} targets`, columns: [{ title: 'CPU µs per ranking', digits: 1 }], rows }],
    goals: rows.map(({ name, values: [value = Number.NaN] }) => ({
      what: `ranking ${TARGETS} targets by ${name}`,
      value,
      bound: 'at most' as const,
      limit: MOST_US,
      unit: 'µs',
    })),
  };
}

function measure(router: Router, routes: readonly Route[], policy: Policy, forMs: number): number {
  const request = { messages: [{ role: 'user' as const, content: 'Hello!' }], stream: true };
  const access = { mayUse: () => true };
  const started = process.cpuUsage();
  let rankings = 0;
  let cpuMs = 0;
  while (cpuMs < forMs) {
    for (let n = 0; n < BURST; n++) router.rank(routes, { needs: needsOf(request, 6), policy, access });
    rankings += BURST;
    const { user, system } = process.cpuUsage(started);
    cpuMs = (user + system) / 1_000;
  }
  return (cpuMs * 1_000) / rankings;
}

/** All with figures and a price of their own; some are in trouble, and a few have never been asked. */
function hundredTargets(): { router: Router; routes: readonly Route[] } {
  const clock = systemClock;
  const statistics = new LatencyStatistics({ clock, windowMinutes: 60 });
  const breakers = new CircuitBreakers({ clock, settings: { failures: 5, openMs: 3_600_000 } });
  const routes = Array.from({ length: TARGETS }, (_, place) => routeTo(place));
  for (const [place, route] of routes.entries()) {
    if (place % 20 === 0) continue;
    for (let n = 0; n < 20; n++) statistics.answered(route, 0, true, 100 + ((place * 37) % 400));
    if (place % 10 === 1) statistics.failed(route, 0, true);
    if (place % 25 === 2) for (let n = 0; n < 5; n++) breakers.failed(route, breakers.admit(route));
  }
  return {
    router: new Router({ statistics, breakers, clock, random: Math.random, exploration: 0.05 }),
    routes,
  };
}

function routeTo(place: number): Route {
  const price = priceTier({ input: 1 + (place % 7), output: 2 + (place % 11) });
  return {
    provider: `provider-${place}`,
    model: 'model',
    vendor: 'vendor',
    qualified: 'vendor/model',
    id: 'model',
    type: 'chat',
    contextWindow: 128_000,
    maxOutputTokens: null,
    inputModalities: ['text'],
    outputModalities: ['text'],
    supports: Object.fromEntries(CAPABILITIES.map((name) => [name, true])) as Supports,
    price: { tiers: [price], source: 'bench' },
    created: 0,
  };
}
