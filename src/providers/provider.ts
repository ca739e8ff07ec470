import type {
  ChatCompletionChoice,
  ChunkDelta,
  CreateChatCompletionRequest,
  FinishReason,
  Logprobs,
} from '../contract/chat.ts';
import type { GatewayField } from '../contract/extensions.ts';
import type { CancelSignal } from '../kernel/cancellation.ts';
import type { JsonSource } from '../kernel/json-members.ts';
import type { TokenUsage } from '../kernel/usage.ts';
import type { Route } from './route.ts';

/**
 * A chat request as adapters get it: valid by the contract, the gateway's own fields taken out, `model` still the
 * client's text, nulls left out. Fields that the contract does not know may be present.
 */
export type ChatRequest = Omit<CreateChatCompletionRequest, GatewayField | 'model'>;

/** One call of a provider. */
export interface ChatCall {
  readonly request: ChatRequest;
  /**
   * The client's own text, when `request` says just what it says: an adapter of the same wire splices it instead of
   * serialising again. Null once anything in `request` was changed.
   */
  readonly source: JsonSource | null;
  readonly route: Route;
  /** Aborted when the client goes or the request's time is up. */
  readonly signal: CancelSignal;
  /** Says what was turned into something else for this target: `n`, `response_format`, `messages[0].role`. */
  translated(param: string): void;
}

/** A whole answer in the contract's words. */
export interface ProviderCompletion {
  readonly upstreamId: string | null;
  /** One choice per index in order, each with `message`, `logprobs`, `finish_reason`, complete by the contract. */
  readonly choices: ChatCompletionChoice[];
  /** null when the provider reported none. */
  readonly usage: TokenUsage | null;
  readonly systemFingerprint: string | null;
  readonly serviceTier: string | null;
}

/**
 * One event of a stream, whatever the wire. In legal order: any number of `text` and `delta` of a choice, then its
 * `finish`; `usage` and `meta` anywhere. Roles are added by the gateway: an adapter sends none.
 */
export type StreamEvent =
  /** Content of a choice: the inside of its JSON string literal, so that a wire of JSON need not decode it. */
  | { readonly type: 'text'; readonly index: number; readonly json: string }
  /** Anything else a delta carries (reasoning, tool calls, refusal, audio), and content that comes with logprobs. */
  | {
      readonly type: 'delta';
      readonly index: number;
      readonly delta: ChunkDelta;
      readonly logprobs?: Logprobs | null | undefined;
    }
  | {
      readonly type: 'finish';
      readonly index: number;
      readonly reason: FinishReason;
      readonly contentFilterResults?: Record<string, unknown> | undefined;
    }
  /** Figures of the whole call; a later one replaces an earlier one. */
  | { readonly type: 'usage'; readonly usage: TokenUsage }
  | {
      readonly type: 'meta';
      readonly upstreamId?: string | null | undefined;
      readonly systemFingerprint?: string | null | undefined;
      readonly serviceTier?: string | null | undefined;
    };

/** A stream that has begun: its first events are there, and so nothing may be asked of another target any more. */
export interface ProviderStream {
  /** The events of one read together; null at the proper end. Rejects with a ProviderError. One call at a time. */
  next(): Promise<readonly StreamEvent[] | null>;
  /** Ends the upstream call at once; safe at any time and twice. */
  cancel(): void;
}

/** A configured provider. Calls reject with a ProviderError and nothing else. */
export interface Provider {
  readonly name: string;
  readonly maxConcurrency: number;
  /**
   * The request's parameters that this target can neither take nor have translated, as JSON paths (`top_k`,
   * `messages[1].name`). They are dropped and reported, or refused with `strict_params`. Pure, and called for each
   * request: keep it to a look at the request's own keys.
   */
  lacks(request: ChatRequest, route: Route): readonly string[];
  /**
   * Whether one call gives as many answers to this request as its `n` asks for; otherwise the gateway calls for each.
   * Absent where it never depends on the request: as the route's `supports.n` says.
   */
  takesN?(request: ChatRequest, route: Route): boolean;
  chat(call: ChatCall): Promise<ProviderCompletion>;
  chatStream(call: ChatCall): Promise<ProviderStream>;
  close(): Promise<void>;
}

/** A provider as configured; all defaults are filled in. */
export interface ProviderSettings {
  readonly name: string;
  readonly adapter: 'openai' | 'azure-openai' | 'anthropic' | 'gemini' | 'bedrock' | 'sandbox';
  /** No trailing slash; see interface.md for what each adapter appends. Empty for the sandbox. */
  readonly baseUrl: string;
  readonly apiKey: string | null;
  /** Sent on each call, besides the adapter's own. */
  readonly headers: Readonly<Record<string, string>>;
  readonly timeouts: {
    readonly connectMs: number;
    readonly firstTokenMs: number;
    readonly idleMs: number;
    readonly totalMs: number;
  };
  readonly maxConcurrency: number;
  /** Which catalogue row this is (`groq`, `mistral` …), whose quirks the `openai` adapter knows; the name otherwise. */
  readonly vendor: string;
  /** Only for Azure: the date of its API; null or absent is the newest, which has its own form of URLs. */
  readonly apiVersion?: string | null | undefined;
  /** Only for Bedrock. */
  readonly aws?: AwsSettings | undefined;
  /** Only for the sandbox. */
  readonly sandbox?: SandboxSettings | undefined;
}

export interface AwsSettings {
  /** `us-east-1`; signatures name it. */
  readonly region: string;
  /** What calls are signed with; null where `apiKey` is sent as a bearer instead. */
  readonly credentials: AwsCredentials | null;
}

export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of temporary credentials. */
  readonly sessionToken: string | null;
}

export interface SandboxSettings {
  /** Before the first token. */
  readonly latencyMs: number;
  /** 0: as fast as it can. */
  readonly tokensPerSecond: number;
  /** A fault as written for the mock (`status=429;retry-after=2`), or null. */
  readonly fault: string | null;
  readonly replies: readonly SandboxReply[];
}

/** The first whose `match` (a regular expression) fits the last user text wins; it has one of the four others. */
export interface SandboxReply {
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

/** Body bytes of a whole reply that are read at the most: the largest real replies (audio, inline images) are below. */
export const MAX_REPLY_BYTES = 64 * 1024 * 1024;
