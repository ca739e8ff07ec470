import type { ProviderError } from '../../src/kernel/errors.ts';
import type {
  ChatCall,
  ChatRequest,
  Provider,
  ProviderCompletion,
  ProviderSettings,
  SandboxSettings,
} from '../../src/providers/provider.ts';
import { CAPABILITIES, type Capability, type Route } from '../../src/providers/route.ts';
import { createSandboxProvider } from '../../src/providers/sandbox/index.ts';
import type { Timers } from '../../src/providers/sandbox/timers.ts';
import { allEvents, collect } from './conformance/collect.ts';

const TIMEOUTS = { connectMs: 1_000, firstTokenMs: 2_000, idleMs: 3_000, totalMs: 10_000 };

export function sandbox(
  settings: Partial<SandboxSettings> = {},
  timers?: Timers,
  timeouts: ProviderSettings['timeouts'] = TIMEOUTS,
): Provider {
  const all: ProviderSettings = {
    name: 'sandbox',
    adapter: 'sandbox',
    baseUrl: '',
    apiKey: null,
    headers: {},
    timeouts,
    maxConcurrency: 1_000,
    vendor: 'sandbox',
    sandbox: { latencyMs: 0, tokensPerSecond: 0, fault: null, replies: [], ...settings },
  };
  return createSandboxProvider(all, timers);
}

export function routeTo(id: string, supported: readonly Capability[] = CAPABILITIES): Route {
  const supports = Object.fromEntries(CAPABILITIES.map((name) => [name, supported.includes(name)]));
  return {
    provider: 'sandbox',
    model: id,
    vendor: 'sandbox',
    qualified: `sandbox/${id}`,
    id,
    type: 'chat',
    contextWindow: null,
    maxOutputTokens: null,
    inputModalities: ['text'],
    outputModalities: ['text'],
    supports: supports as Route['supports'],
    price: null,
    created: 0,
  };
}

export function callTo(id: string, request: ChatRequest, signal = new AbortController().signal): ChatCall {
  return { request, source: null, route: routeTo(id), signal, translated: () => {} };
}

export const user = (content: string): ChatRequest['messages'] => [{ role: 'user', content }];

export const ask = (id: string, request: ChatRequest, provider = sandbox()): Promise<ProviderCompletion> =>
  provider.chat(callTo(id, request));

/** The same, put together from a stream. */
export async function askStream(
  id: string,
  request: ChatRequest,
  provider = sandbox(),
): Promise<Pick<ProviderCompletion, 'choices' | 'usage'>> {
  return collect(await allEvents(await provider.chatStream(callTo(id, { ...request, stream: true }))));
}

export async function failure(work: Promise<unknown>): Promise<ProviderError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error) || error.name !== 'ProviderError')
    throw new Error(`no ProviderError but ${error}`);
  return error as ProviderError;
}

/** Time that passes only when told to. */
export class ManualTimers implements Timers {
  #now = 0;
  #waiting: { at: number; run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const entry = { at: this.#now + ms, run };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  }

  /** Timers that have not run. */
  get pending(): number {
    return this.#waiting.length;
  }

  /** Lets time pass, and everything happen that is due on the way. */
  async pass(ms: number): Promise<void> {
    await settled();
    const end = this.#now + ms;
    for (;;) {
      const next = this.#waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#waiting = this.#waiting.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
      await settled();
    }
    this.#now = end;
  }
}

/** Everything that needs no time has happened. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
