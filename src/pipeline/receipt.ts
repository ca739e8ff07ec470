import type { Attempt, Receipt, ReceiptIntegrity, ReceiptMixture, ReceiptTools } from '../contract/chat.ts';
import type { Ranking } from '../features/routing/ranking.ts';
import { priceRow } from '../providers/catalogue/model-row.ts';
import type { Route } from '../providers/route.ts';
import type { CallAccount, Purpose } from './call-account.ts';
import { usageReport } from './usage-report.ts';

/** How the targets of one question were ranked. */
export interface NotedRanking {
  readonly purpose: Purpose;
  /** As it was asked for. */
  readonly model: string;
  readonly ranking: Ranking;
}

/** What a receipt is made of: a request's ledger. */
export interface ReceiptSources {
  readonly requestId: string;
  readonly arrivedMs: number;
  readonly rankings: readonly NotedRanking[];
  readonly attemptRows: readonly Attempt[];
  readonly dropped: readonly string[];
  readonly translated: ReadonlySet<string>;
  readonly tools: ReceiptTools | null;
  readonly mixtures: readonly ReceiptMixture[];
  readonly integrity: ReceiptIntegrity | null;
  readonly calls: readonly CallAccount[];
  elapsedMs(): number;
}

/** How a reply came about, as far as it has come. */
export function receiptOf(sources: ReceiptSources): Receipt {
  const { requestId, rankings, attemptRows, dropped, translated, tools, mixtures, integrity, calls } =
    sources;
  return {
    request_id: requestId,
    routing: rankings.map(({ purpose, model, ranking }) => {
      const { object: _, ...explained } = ranking.explain();
      return { purpose, model, ...explained };
    }),
    attempts: [...attemptRows],
    dropped: [...dropped],
    translated: [...translated],
    tools,
    mixtures: [...mixtures],
    integrity,
    prices: pricesOf(calls),
    calls: calls.map((call) => callRow(call, sources)),
  };
}

function pricesOf(calls: readonly CallAccount[]): Receipt['prices'] {
  return [...new Set(calls.map(({ route }) => route))].map(({ provider, qualified, price }: Route) => ({
    provider,
    model: qualified,
    source: price?.source ?? null,
    price: priceRow(price),
  }));
}

function callRow(call: CallAccount, sources: ReceiptSources): Receipt['calls'][number] {
  const { purpose, route } = call;
  const startedMs = Math.round(call.startedMs - sources.arrivedMs);
  const latencyMs = Math.round(call.latencyMs ?? sources.elapsedMs() - startedMs);
  const report = usageReport(call, latencyMs);
  return {
    purpose,
    provider: route.provider,
    model: route.qualified,
    usage: report,
    cost: report.cost,
    started_ms: startedMs,
    latency_ms: latencyMs,
  };
}
