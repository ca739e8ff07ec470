/**
 * The file as spec/config.yaml allows it, after wrong values were taken out: everything may be missing.
 * Wire names, as in the file.
 */
export interface RawConfig {
  readonly server?: Maybe<RawServer>;
  readonly providers?: Maybe<Record<string, Maybe<RawProvider>>>;
  readonly models?: Maybe<{
    readonly default?: Maybe<string>;
    readonly aliases?: Maybe<Record<string, string>>;
  }>;
  readonly pools?: Maybe<Record<string, RawPool>>;
  readonly mixtures?: Maybe<Record<string, RawMixture>>;
  readonly routing?: Maybe<{
    readonly default?: 'perf' | 'price' | 'perf_avg' | 'perf-avg';
    readonly exploration?: number;
    readonly window_minutes?: number;
  }>;
  readonly failover?: Maybe<RawFailover>;
  readonly integrity?: Maybe<{ readonly judge?: Maybe<string> }>;
  readonly security?: Maybe<{ readonly allow_private_upstreams?: boolean }>;
  readonly keys?: Maybe<readonly (RawKey | undefined)[]>;
}

type Maybe<T> = T | null | undefined;

export interface RawServer {
  readonly host?: Maybe<string>;
  readonly port?: Maybe<number>;
  readonly max_body_bytes?: number;
  readonly trusted_proxies?: readonly (string | undefined)[];
  readonly cors_origins?: readonly (string | undefined)[];
  readonly drain_ms?: number;
}

export interface RawProvider {
  readonly adapter?: 'openai' | 'azure-openai' | 'anthropic' | 'gemini' | 'bedrock' | 'sandbox';
  readonly enabled?: boolean;
  readonly base_url?: Maybe<string>;
  readonly api_key?: Maybe<string>;
  readonly api_version?: string;
  readonly region?: string;
  readonly access_key_id?: Maybe<string>;
  readonly secret_access_key?: Maybe<string>;
  readonly session_token?: Maybe<string>;
  readonly headers?: Maybe<Record<string, string>>;
  readonly timeouts?: Maybe<{
    readonly connect_ms?: number;
    readonly first_token_ms?: number;
    readonly idle_ms?: number;
    readonly total_ms?: number;
  }>;
  readonly max_concurrency?: number;
  readonly models?: Maybe<Record<string, Maybe<RawModel>>>;
  readonly latency_ms?: number;
  readonly tokens_per_second?: number;
  readonly fault?: Maybe<string>;
  readonly replies?: Maybe<readonly (RawReply | undefined)[]>;
}

export interface RawModel {
  readonly vendor?: string;
  readonly id?: string;
  readonly type?: 'chat' | 'embedding';
  readonly context_window?: number;
  readonly max_output_tokens?: number;
  readonly price?: {
    readonly input?: number;
    readonly output?: number;
    readonly cached_input?: number;
    readonly cache_write?: number;
    readonly cache_write_long?: number;
    readonly audio_input?: number;
    readonly audio_output?: number;
    readonly reasoning?: number;
  };
  readonly supports?: Maybe<Record<string, boolean>>;
}

export interface RawReply {
  readonly match?: string;
  readonly reply?: string;
  readonly tool_calls?: readonly { readonly name: string; readonly arguments: Record<string, unknown> }[];
  readonly refusal?: string;
  readonly error?: { readonly status: number; readonly code?: string; readonly message?: string };
}

export interface RawPool {
  readonly policy?: 'weighted' | 'least_busy' | 'round_robin' | 'random';
  readonly members?: readonly (RawMember | undefined)[];
}

export interface RawMember {
  readonly model?: Maybe<string>;
  readonly provider?: Maybe<string>;
  readonly weight?: number;
}

export interface RawMixture {
  readonly proposers?: readonly (string | undefined)[];
  readonly aggregator?: Maybe<string>;
  readonly critique?: boolean;
}

export interface RawFailover {
  readonly max_attempts?: number;
  readonly total_timeout_ms?: number;
  readonly backoff_ms?: number;
  readonly breaker?: Maybe<{ readonly failures?: number; readonly open_ms?: number }>;
}

export interface RawKey {
  readonly name?: string;
  readonly key?: Maybe<string>;
  readonly admin?: boolean;
  readonly models?: readonly (string | undefined)[];
  readonly providers?: readonly (string | undefined)[];
  readonly expires_at?: Maybe<string | number>;
}
