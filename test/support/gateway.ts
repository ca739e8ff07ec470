import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Gateway, startGateway } from '../../src/app.ts';
import type { FixedKey, GatewayConfig, ProviderConfig } from '../../src/config/gateway-config.ts';
import { DEFAULT_FAILOVER, DEFAULT_ROUTING } from '../../src/config/read-routing.ts';
import type { ChatSettled } from '../../src/contract/gateway-events.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Logger } from '../../src/kernel/logger.ts';
import { ShiftingClock } from './shifting-clock.ts';

export const APP_KEY = 'test key for the application';

export interface LogLine {
  readonly level: keyof Logger;
  readonly message: string;
  readonly fields: Record<string, unknown>;
}

export interface TestGateway extends Gateway {
  /** Of its database. */
  readonly dataDir: string;
  readonly log: readonly LogLine[];
  /** How each chat request ended, in order. */
  readonly settled: readonly ChatSettled[];
  /** Time goes by until no target is left alone any more, whatever the tests before have done to it. */
  rest(): void;
  /** A request with the test key; `body` is sent as JSON unless it is text already. */
  call(path: string, options?: CallOptions): Promise<Response>;
  chat(body: unknown, options?: CallOptions): Promise<Response>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface CallOptions {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** null sends none. */
  readonly key?: string | null;
  readonly signal?: AbortSignal;
}

export interface TestGatewayOptions {
  readonly providers?: readonly ProviderConfig[];
  readonly keys?: readonly FixedKey[];
  readonly models?: Partial<GatewayConfig['models']>;
  readonly server?: Partial<GatewayConfig['server']>;
  /** By default each request makes one call and no breaker opens: what becomes of one call is seen as it is. */
  readonly failover?: Partial<GatewayConfig['failover']>;
  readonly routing?: Partial<GatewayConfig['routing']>;
  readonly pools?: GatewayConfig['pools'];
  readonly mixtures?: GatewayConfig['mixtures'];
  readonly judge?: string;
  /** Where the store is. By default in a data folder of its own, which goes with the gateway. */
  readonly store?: { readonly dataDir: string; readonly databaseUrl?: string };
  readonly clock?: Clock;
  readonly random?: () => number;
}

export const sandbox: ProviderConfig = {
  name: 'sandbox',
  adapter: 'sandbox',
  baseUrl: '',
  apiKey: null,
  headers: {},
  timeouts: { connectMs: 10_000, firstTokenMs: 20_000, idleMs: 20_000, totalMs: 40_000 },
  maxConcurrency: 1_000,
  vendor: 'sandbox',
  models: [],
  sandbox: { latencyMs: 0, tokensPerSecond: 0, fault: null, replies: [] },
};

/** A provider whose upstream is a server of the test. */
export const upstreamProvider = (
  baseUrl: string,
  changes: Partial<ProviderConfig> & Pick<ProviderConfig, 'name'>,
): ProviderConfig => ({
  ...sandbox,
  adapter: 'openai',
  baseUrl,
  apiKey: 'upstream-secret-key',
  vendor: changes.name,
  sandbox: undefined,
  ...changes,
});

export const fixedKey = (changes: Partial<FixedKey> = {}): FixedKey => ({
  name: 'app',
  key: APP_KEY,
  admin: false,
  models: ['*'],
  providers: ['*'],
  expiresAt: null,
  ...changes,
});

// An hour is the longest that a target is left alone.
const LONGEST_REST_MS = 3_600_001;

const ONE_CALL: GatewayConfig['failover'] = {
  ...DEFAULT_FAILOVER,
  maxAttempts: 1,
  breaker: { failures: 1_000_000, openMs: 1 },
};

/** The whole gateway on a free port. */
export async function startTestGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const dataDir = options.store?.dataDir ?? mkdtempSync(path.join(tmpdir(), 'parley-test-'));
  const log: LogLine[] = [];
  const settled: ChatSettled[] = [];
  const clock = new ShiftingClock();
  const gateway = await startGateway({
    config: {
      file: null,
      server: {
        host: '127.0.0.1',
        port: 0,
        maxBodyBytes: 1024 * 1024,
        trustedProxies: [],
        corsOrigins: [],
        drainMs: 2_000,
        ...options.server,
      },
      dataDir,
      databaseUrl: options.store?.databaseUrl ?? null,
      adminKey: null,
      keySecret: 'a secret for tests',
      log: { level: 'info', format: 'json' },
      providers: options.providers ?? [sandbox],
      providersOff: [],
      models: { default: null, aliases: {}, ...options.models },
      pools: options.pools ?? [],
      mixtures: options.mixtures ?? [],
      routing: { ...DEFAULT_ROUTING, ...options.routing },
      failover: { ...ONE_CALL, ...options.failover },
      integrity: { judge: options.judge ?? null },
      security: { allowPrivateUpstreams: true },
      keys: options.keys ?? [fixedKey()],
    },
    version: '0.0.0-test',
    log: recorder(log),
    checkReplies: true,
    clock: options.clock ?? clock,
    ...(options.random && { random: options.random }),
  });
  gateway.events.on('chat.settled', (facts) => settled.push(facts));
  await gateway.ready;

  async function call(place: string, { method, body, headers, key = APP_KEY, signal }: CallOptions = {}) {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    return fetch(`${gateway.url}${place}`, {
      method: method ?? (text === undefined ? 'GET' : 'POST'),
      headers: {
        ...(key !== null && { authorization: `Bearer ${key}` }),
        ...(text !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(text !== undefined && { body: text }),
      ...(signal && { signal }),
    });
  }

  async function close(deadlineMs?: number): Promise<boolean> {
    const inTime = await gateway.close(deadlineMs);
    if (!options.store) rmSync(dataDir, { recursive: true, force: true });
    return inTime;
  }

  return {
    ...gateway,
    // Its value of now, where spreading has taken that of the start.
    get running() {
      return gateway.running;
    },
    dataDir,
    log,
    settled,
    rest: () => clock.advance(LONGEST_REST_MS),
    call,
    chat: (body, rest) => call('/v1/chat/completions', { ...rest, body }),
    close,
    async [Symbol.asyncDispose]() {
      await close(0);
    },
  };
}

function recorder(lines: LogLine[]): Logger {
  const at =
    (level: keyof Logger) =>
    (fields: object, message: string): void => {
      lines.push({ level, message, fields: fields as Record<string, unknown> });
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
