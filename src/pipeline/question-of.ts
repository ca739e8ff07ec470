import type { JsonSource } from '../kernel/json-members.ts';
import type { ChatRequest } from '../providers/provider.ts';
import type { ChatOptions } from './chat-options.ts';
import type { Question, RankPolicy } from './question.ts';

/** The question that a client's request puts to one model. */
export function questionOf(
  model: string,
  { provider, routing, fallback, strict }: ChatOptions,
  defaultPolicy: RankPolicy,
  { request, source }: { readonly request: ChatRequest; readonly source: JsonSource | null },
): Question {
  const others = (fallback?.models ?? []).map((name, index) => ({
    model: name,
    provider: null,
    param: `fallback.models[${index}]`,
  }));
  return {
    purpose: 'answer',
    wanted: [{ model, provider, param: 'model' }, ...others],
    mixture: null,
    eachTimeoutMs: fallback?.timeout_ms ?? null,
    policy: routing == null ? defaultPolicy : routing === 'perf-avg' ? 'perf_avg' : routing,
    strict,
    request,
    source,
  };
}
