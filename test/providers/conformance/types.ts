import type { ProviderErrorKind } from '../../../src/kernel/errors.ts';
import type { TokenUsage } from '../../../src/kernel/usage.ts';
import type {
  ChatRequest,
  Provider,
  ProviderCompletion,
  ProviderSettings,
} from '../../../src/providers/provider.ts';
import type { Route, Supports } from '../../../src/providers/route.ts';
import type { UpstreamRequestSeen } from '../../support/upstream.ts';
import type { CapabilityName } from './capabilities.ts';

/** The body that the upstream was sent, parsed. */
export type WireBody = Readonly<Record<string, unknown>>;

/**
 * What a capability must come to, whatever the wire. Messages are compared as subsets, so an adapter may keep more;
 * `content`, `refusal` and `tool_calls` always stand there. Arguments of tools are compared as JSON.
 */
export interface Expected {
  readonly choices: readonly {
    readonly message: Readonly<Record<string, unknown>>;
    readonly finish_reason: ProviderCompletion['choices'][number]['finish_reason'];
    readonly logprobs?: unknown;
  }[];
  /** Compared as a subset. */
  readonly usage: Partial<TokenUsage>;
}

/** One thing that every adapter is asked for: the same request and the same result for all of them. */
export interface Capability {
  readonly title: string;
  readonly request: ChatRequest;
  readonly expected: Expected;
  /** The answer is sent back with a next question, as a client does, and `seesAgain` is asked what came of it. */
  readonly goesOn?: boolean;
  /** What the route says of its model; the rest as the adapter's own route has it. */
  readonly supports?: Partial<Supports>;
}

/** How one wire says it. */
export interface Fixture {
  /** The provider's whole reply, in its own shape. */
  readonly reply: unknown;
  /** The same answer as the bytes of an event stream. Null where a wire can't stream it. */
  readonly stream: string | null;
  /** Throws unless the upstream was sent the right thing; called for the whole call and for the stream. */
  sees?(body: WireBody, seen: UpstreamRequestSeen): void;
  /** Throws unless the upstream was sent the earlier answer rightly; needed where the capability goes on. */
  seesAgain?(body: WireBody): void;
  /** What `translated` is told, in any order; default nothing. */
  readonly translated?: readonly string[];
  /** What `lacks` lists; default nothing. */
  readonly dropped?: readonly string[];
  readonly supports?: Partial<Supports>;
  /** Replaces parts of the canonical result, where this wire can't carry them. Say why in `because`. */
  readonly expected?: Partial<Expected>;
  /** What happens instead, or why, where something is translated, dropped or other than expected: a footnote's text. */
  readonly because?: string;
}

/** A capability that a wire does not have. The call must still succeed, with the answer of the `text` fixture. */
export interface Lacking {
  readonly because: string;
  /** What `lacks` lists, as JSON paths. */
  readonly dropped: readonly string[];
  readonly translated?: readonly string[];
  /** Throws unless the upstream was spared what it lacks. */
  sees?(body: WireBody, seen: UpstreamRequestSeen): void;
  seesAgain?(body: WireBody): void;
}

/** An error as a provider words it. */
export interface WireError {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or text when it is a string. */
  readonly body: unknown;
  /** The provider names the parameter, in the contract's words. */
  readonly param?: string;
}

/** Errors that every adapter must tell apart, with the kind they come to. */
export const ERRORS = {
  wrong_key: { kind: 'authentication' },
  forbidden: { kind: 'authentication' },
  no_credit: { kind: 'authentication' },
  unknown_model: { kind: 'not_found' },
  invalid_request: { kind: 'invalid_request' },
  context_length: { kind: 'context_length' },
  prompt_blocked: { kind: 'content_filter' },
  too_large: { kind: 'invalid_request' },
  /** Its `retry-after` must say 2 seconds, in the provider's own way. */
  rate_limited: { kind: 'rate_limited', retryAfterMs: 2_000 },
  rate_limited_without_time: { kind: 'rate_limited' },
  timeout: { kind: 'timeout' },
  server_error: { kind: 'bad_response' },
  /** A proxy's HTML page with status 502. */
  html_page: { kind: 'bad_response' },
  overloaded: { kind: 'overloaded' },
} as const satisfies Record<string, { kind: ProviderErrorKind; retryAfterMs?: number }>;

export type ErrorName = keyof typeof ERRORS;

/** Streams that go wrong. All are sent with status 200. */
export interface StreamFaults {
  /** Begins like the `text` fixture's, and ends cleanly before the answer is complete. */
  readonly truncated: string;
  /** Some text, then an event that is no JSON. */
  readonly malformed: string;
  /** An error event and nothing else: overloaded. */
  readonly errorOpening: string;
  /** Some text, then an error event: overloaded. */
  readonly errorMidStream: string;
  /** Some text and no end, for calls that are cancelled. */
  readonly unending: string;
}

export interface Adapter {
  readonly name: string;
  /** A provider whose upstream is at `url`; its key is `CONFORMANCE_KEY`. */
  create(url: string, settings?: Partial<ProviderSettings>): Provider;
  route(supports?: Partial<Supports>): Route;
  /** Of a wire that frames its events otherwise: server-sent events in its own framing. */
  encode?(events: string): Buffer;
  /** Whether tool calls keep the wire's ids `call_1`, `call_2`, or are given made ones. */
  readonly toolCallIds: 'kept' | 'made';
  readonly fixtures: Readonly<Record<CapabilityName, Fixture | Lacking>>;
  readonly errors: Readonly<Record<ErrorName, WireError>>;
  /** Whole replies with status 200 that are none: no choices, wrong types, an error inside. Never empty. */
  readonly badReplies: Readonly<Record<string, unknown>>;
  readonly faults: StreamFaults;
}

export const CONFORMANCE_KEY = 'sk-conformance-0123456789';

export const isLacking = (fixture: Fixture | Lacking): fixture is Lacking => !('reply' in fixture);
