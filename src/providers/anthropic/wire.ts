import type { Effort, Thinking } from '../claude/thinking.ts';
import type { BlockDelta, ReplyBlock } from '../content-blocks/blocks.ts';

/** The Messages API's own shapes, as far as this adapter writes and reads them. */

/** Marks where a prompt cache may end; handed through as the client wrote it. */
export type CacheControl = Readonly<Record<string, unknown>>;

export interface TextBlock {
  readonly type: 'text';
  readonly text: string;
  readonly cache_control?: CacheControl | undefined;
}

type Source =
  | { readonly type: 'base64'; readonly media_type: string; readonly data: string }
  | { readonly type: 'text'; readonly media_type: 'text/plain'; readonly data: string }
  | { readonly type: 'url'; readonly url: string }
  | { readonly type: 'file'; readonly file_id: string };

export interface ImageBlock {
  readonly type: 'image';
  readonly source: Source;
  readonly cache_control?: CacheControl | undefined;
}

export interface DocumentBlock {
  readonly type: 'document';
  readonly source: Source;
  readonly title?: string | undefined;
  readonly cache_control?: CacheControl | undefined;
}

export interface ThinkingBlock {
  readonly type: 'thinking';
  readonly thinking: string;
  readonly signature: string;
}

export interface RedactedThinkingBlock {
  readonly type: 'redacted_thinking';
  readonly data: string;
}

export interface ToolUseBlock {
  readonly type: 'tool_use';
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
}

export interface ToolResultBlock {
  readonly type: 'tool_result';
  readonly tool_use_id: string;
  readonly content?: string | TextBlock[] | undefined;
}

export type WireBlock =
  | TextBlock
  | ImageBlock
  | DocumentBlock
  | ThinkingBlock
  | RedactedThinkingBlock
  | ToolUseBlock
  | ToolResultBlock;

export interface WireTurn {
  readonly role: 'user' | 'assistant';
  readonly content: WireBlock[];
}

export type WireTool =
  | {
      readonly name: string;
      readonly description?: string | undefined;
      readonly input_schema: Readonly<Record<string, unknown>>;
      readonly strict?: boolean | undefined;
      readonly cache_control?: CacheControl | undefined;
    }
  | {
      readonly type: 'web_search_20250305';
      readonly name: 'web_search';
      readonly user_location?: Readonly<Record<string, unknown>> | undefined;
    };

export type WireToolChoice =
  | { readonly type: 'auto' | 'any'; readonly disable_parallel_tool_use?: boolean | undefined }
  | {
      readonly type: 'tool';
      readonly name: string;
      readonly disable_parallel_tool_use?: boolean | undefined;
    }
  | { readonly type: 'none' };

export interface WireRequest {
  readonly model: string;
  readonly max_tokens: number;
  readonly system?: string | TextBlock[] | undefined;
  readonly messages: readonly WireTurn[];
  readonly stream?: true | undefined;
  readonly tools?: readonly WireTool[] | undefined;
  readonly tool_choice?: WireToolChoice | undefined;
  readonly thinking?: Thinking | undefined;
  readonly output_config?:
    | {
        readonly effort?: Effort | undefined;
        readonly format?: { readonly type: 'json_schema'; readonly schema: object } | undefined;
      }
    | undefined;
  readonly stop_sequences?: readonly string[] | undefined;
  readonly temperature?: number | undefined;
  readonly top_p?: number | undefined;
  readonly top_k?: number | undefined;
  readonly metadata?: { readonly user_id: string } | undefined;
  readonly service_tier?: 'auto' | 'standard_only' | undefined;
}

export interface WireUsage {
  readonly input_tokens?: number | null;
  readonly output_tokens?: number | null;
  readonly cache_read_input_tokens?: number | null;
  readonly cache_creation_input_tokens?: number | null;
  readonly cache_creation?: {
    readonly ephemeral_5m_input_tokens?: number | null;
    readonly ephemeral_1h_input_tokens?: number | null;
  } | null;
  readonly output_tokens_details?: { readonly thinking_tokens?: number | null } | null;
  readonly service_tier?: string | null;
}

export interface StopDetails {
  readonly explanation?: string | null;
}

export interface WireMessage {
  readonly id?: string | null;
  readonly content: readonly ReplyBlock[];
  readonly stop_reason?: string | null;
  readonly stop_details?: StopDetails | null;
  readonly usage?: WireUsage | null;
}

/** What a delta adds; `message_delta` has the last two. */
export interface WireDelta extends BlockDelta {
  readonly stop_reason?: string | null;
  readonly stop_details?: StopDetails | null;
}

/** An event of a stream, as far as it is looked at. */
export interface WireEvent {
  readonly type?: unknown;
  readonly index?: unknown;
  readonly message?: { readonly id?: string; readonly usage?: WireUsage | null } | null;
  readonly content_block?: ReplyBlock | null;
  readonly delta?: WireDelta | null;
  readonly usage?: WireUsage | null;
}
