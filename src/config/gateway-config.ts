import type {
  FailoverConfig,
  IntegrityConfig,
  MixtureConfig,
  PoolConfig,
  RoutingConfig,
} from './orchestration-config.ts';

/** What the gateway was told, all defaults filled in, frozen. Times are milliseconds where the name says so. */
export interface GatewayConfig {
  /** The file that was read, as people write it; null when there was none. */
  readonly file: string | null;
  readonly server: ServerConfig;
  readonly dataDir: string;
  /** `postgres://…`; null: SQLite in the data folder. */
  readonly databaseUrl: string | null;
  /** A fixed admin key. */
  readonly adminKey: string | null;
  /** What key hashes are keyed with; null: made once and kept in the data folder. */
  readonly keySecret: string | null;
  readonly log: { readonly level: LogLevel; readonly format: LogFormat };
  /** Those that are on: of the file in its order, then of the environment, then the sandbox. */
  readonly providers: readonly ProviderConfig[];
  /** Those that were asked for and are not on, each with its reason. */
  readonly providersOff: readonly OffProvider[];
  readonly models: {
    /** For requests that name no model. */
    readonly default: string | null;
    /** Alias → name of a model or of another alias, without cycles. `*` catches every unknown name. */
    readonly aliases: Readonly<Record<string, string>>;
  };
  /** In the order of the file; names are unlike, letters' case aside. */
  readonly pools: readonly PoolConfig[];
  /** In the order of the file; names are unlike, letters' case aside. */
  readonly mixtures: readonly MixtureConfig[];
  readonly routing: RoutingConfig;
  readonly failover: FailoverConfig;
  readonly integrity: IntegrityConfig;
  readonly security: { readonly allowPrivateUpstreams: boolean };
  readonly keys: readonly FixedKey[];
}

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
export const LOG_FORMATS = ['json', 'pretty'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

export interface ServerConfig {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly maxBodyBytes: number;
  /** Addresses, networks, or `loopback`, `linklocal`, `uniquelocal`. */
  readonly trustedProxies: readonly string[];
  /** Origins, or `*` alone. */
  readonly corsOrigins: readonly string[];
  readonly drainMs: number;
}

export type Adapter = 'openai' | 'azure-openai' | 'anthropic' | 'gemini' | 'bedrock' | 'sandbox';

/** One provider that is on. It is all that `ProviderSettings` asks for, and the models that the file adds. */
export interface ProviderConfig {
  readonly name: string;
  readonly adapter: Adapter;
  /** No trailing slash; empty for the sandbox. */
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeouts: {
    readonly connectMs: number;
    readonly firstTokenMs: number;
    readonly idleMs: number;
    readonly totalMs: number;
  };
  readonly maxConcurrency: number;
  /** The catalogue's name of whose endpoint this is (`groq`); the provider's own name when it is nobody's. */
  readonly vendor: string;
  readonly models: readonly ModelConfig[];
  /** Of Azure alone; null: the newest. */
  readonly apiVersion?: string | null | undefined;
  /** Of Bedrock alone. */
  readonly aws?: AwsConfig | undefined;
  readonly sandbox?: SandboxConfig | undefined;
}

export interface AwsConfig {
  readonly region: string;
  /** null: `apiKey` is sent instead. */
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken: string | null;
  } | null;
}

export interface OffProvider {
  readonly name: string;
  readonly adapter: Adapter;
  readonly vendor: string;
  readonly models: readonly ModelConfig[];
  /** `MISTRAL_API_KEY is not set`. */
  readonly reason: string;
}

/** A model as the file has it; null where it says nothing and the catalogue decides. */
export interface ModelConfig {
  /** Base name. */
  readonly name: string;
  readonly vendor: string | null;
  readonly id: string | null;
  readonly type: 'chat' | 'embedding' | null;
  readonly contextWindow: number | null;
  readonly maxOutputTokens: number | null;
  readonly price: PriceConfig | null;
  /** By the names of the file; those of CAPABILITIES. */
  readonly supports: Readonly<Record<string, boolean>>;
}

/** US dollars per million tokens. */
export interface PriceConfig {
  readonly input: number;
  readonly output: number;
  readonly cached_input?: number | undefined;
  readonly cache_write?: number | undefined;
  readonly cache_write_long?: number | undefined;
  readonly input_audio?: number | undefined;
  readonly output_audio?: number | undefined;
  readonly reasoning?: number | undefined;
}

export interface SandboxConfig {
  readonly latencyMs: number;
  readonly tokensPerSecond: number;
  readonly fault: string | null;
  readonly replies: readonly SandboxReplyConfig[];
}

export interface SandboxReplyConfig {
  readonly match: string;
  readonly reply?: string | undefined;
  readonly tool_calls?:
    | readonly { readonly name: string; readonly arguments: Record<string, unknown> }[]
    | undefined;
  readonly refusal?: string | undefined;
  readonly error?:
    | { readonly status: number; readonly code?: string | undefined; readonly message?: string | undefined }
    | undefined;
}

export interface FixedKey {
  readonly name: string;
  readonly key: string;
  readonly admin: boolean;
  /** Names of models, `*` for all. */
  readonly models: readonly string[];
  readonly providers: readonly string[];
  /** Unix seconds; null: never. */
  readonly expiresAt: number | null;
}

/**
 * A provider that needs no description in the file, because everybody's is the same. The rows are in
 * providers/catalogue/provider-rows.ts; they are passed in, as configuration knows no provider.
 */
export interface KnownProvider {
  readonly name: string;
  readonly adapter: Exclude<Adapter, 'sandbox'>;
  /** null: every account has its own. */
  readonly baseUrl: string | null;
  /** The variable that holds its key, and switches it on by being there; null for local servers, which need none. */
  readonly apiKeyVariable: string | null;
}
