/** Converse's own shapes, as far as this adapter writes and reads them. */

export interface CachePoint {
  readonly type: 'default';
  readonly ttl?: '5m' | '1h' | undefined;
}

/** Base64 in JSON. */
interface Source {
  readonly bytes: string;
}

interface Media {
  readonly format: string;
  readonly source: Source;
}

export type ToolResultContent = { readonly text: string };

export type WireBlock =
  | { readonly text: string }
  | { readonly image: Media }
  | { readonly audio: Media }
  | { readonly video: Media }
  | { readonly document: Media & { readonly name: string } }
  | { readonly toolUse: { readonly toolUseId: string; readonly name: string; readonly input: unknown } }
  | {
      readonly toolResult: { readonly toolUseId: string; readonly content: readonly ToolResultContent[] };
    }
  | {
      readonly reasoningContent:
        | { readonly reasoningText: { readonly text: string; readonly signature: string } }
        | { readonly redactedContent: string };
    }
  | { readonly cachePoint: CachePoint };

export type SystemBlock = { readonly text: string } | { readonly cachePoint: CachePoint };

export interface WireTurn {
  readonly role: 'user' | 'assistant';
  readonly content: WireBlock[];
}

export type WireTool =
  | {
      readonly toolSpec: {
        readonly name: string;
        readonly description?: string | undefined;
        readonly inputSchema: { readonly json: Readonly<Record<string, unknown>> };
        readonly strict?: true | undefined;
      };
    }
  | { readonly cachePoint: CachePoint };

export type WireToolChoice =
  | { readonly auto: Record<string, never> }
  | { readonly any: Record<string, never> }
  | { readonly tool: { readonly name: string } };

export interface InferenceConfig {
  readonly maxTokens?: number | undefined;
  readonly temperature?: number | undefined;
  readonly topP?: number | undefined;
  readonly stopSequences?: readonly string[] | undefined;
}

/** What goes to the model past Converse, in its vendor's own words. */
export type AdditionalFields = Readonly<Record<string, unknown>>;

export interface WireRequest {
  readonly messages: readonly WireTurn[];
  readonly system?: readonly SystemBlock[] | undefined;
  readonly inferenceConfig?: InferenceConfig | undefined;
  readonly toolConfig?:
    | { readonly tools: readonly WireTool[]; readonly toolChoice?: WireToolChoice | undefined }
    | undefined;
  readonly additionalModelRequestFields?: AdditionalFields | undefined;
  readonly outputConfig?:
    | {
        readonly textFormat: {
          readonly type: 'json_schema';
          readonly structure: {
            readonly jsonSchema: {
              readonly schema: string;
              readonly name?: string;
              readonly description?: string;
            };
          };
        };
      }
    | undefined;
  readonly serviceTier?: { readonly type: string } | undefined;
}
