/**
 * The part of Gemini's wire that this adapter speaks, in its own JSON names. Checked in the tests against the types of
 * Google's SDK.
 *
 * @see https://ai.google.dev/api/generate-content
 */

export interface InlineData {
  readonly mimeType: string;
  /** Base64. */
  readonly data: string;
}

/** One piece of a turn; one of its fields besides `thought` and `thoughtSignature` is set. */
export interface Part {
  readonly text?: string | undefined;
  /** The text is the model's reasoning. */
  readonly thought?: boolean | undefined;
  /** Base64; what the model wants to see again with this very part. */
  readonly thoughtSignature?: string | undefined;
  readonly inlineData?: InlineData | undefined;
  readonly fileData?: { readonly fileUri: string; readonly mimeType?: string | undefined } | undefined;
  readonly functionCall?: FunctionCall | undefined;
  readonly functionResponse?:
    | { readonly id?: string; readonly name: string; readonly response: Record<string, unknown> }
    | undefined;
  readonly audioTranscription?: { readonly text?: string | undefined } | undefined;
}

export interface FunctionCall {
  /** Absent before Gemini 3. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly args?: Record<string, unknown> | undefined;
}

export interface Content {
  readonly role?: 'user' | 'model';
  readonly parts: Part[];
}

export interface FunctionDeclaration {
  readonly name: string;
  readonly description?: string | undefined;
  readonly parametersJsonSchema?: unknown;
}

export interface FunctionCallingConfig {
  readonly mode: 'AUTO' | 'ANY' | 'NONE';
  /** With `ANY` only. */
  readonly allowedFunctionNames?: string[] | undefined;
}

export interface ThinkingConfig {
  readonly includeThoughts?: boolean | undefined;
  /** Tokens; 0 is off. Gemini 2.5. */
  readonly thinkingBudget?: number | undefined;
  /** Gemini 3 and later. */
  readonly thinkingLevel?: 'MINIMAL' | 'LOW' | 'MEDIUM' | 'HIGH' | undefined;
}

export interface GenerationConfig {
  temperature?: number;
  topP?: number;
  topK?: number;
  seed?: number;
  presencePenalty?: number;
  frequencyPenalty?: number;
  maxOutputTokens?: number;
  stopSequences?: string[];
  candidateCount?: number;
  responseLogprobs?: boolean;
  logprobs?: number;
  responseMimeType?: string;
  responseJsonSchema?: unknown;
  responseModalities?: ('TEXT' | 'AUDIO')[];
  speechConfig?: { readonly voiceConfig: { readonly prebuiltVoiceConfig: { readonly voiceName: string } } };
  thinkingConfig?: ThinkingConfig;
}

export interface GenerateContentRequest {
  contents: Content[];
  systemInstruction?: Content;
  generationConfig?: GenerationConfig;
  tools?: {
    readonly functionDeclarations?: FunctionDeclaration[];
    readonly googleSearch?: Record<string, never>;
  }[];
  toolConfig?: { readonly functionCallingConfig: FunctionCallingConfig };
  /** Goes on with an answer that ended with `CONTINUATION`. */
  continuationToken?: string;
}

export interface TokenCandidate {
  readonly token?: string | undefined;
  readonly logProbability?: number | undefined;
}

export interface LogprobsResult {
  readonly chosenCandidates?: readonly TokenCandidate[] | undefined;
  readonly topCandidates?: readonly { readonly candidates?: readonly TokenCandidate[] }[] | undefined;
}

export interface SafetyRating {
  readonly category?: string | undefined;
  readonly probability?: string | undefined;
  readonly blocked?: boolean | undefined;
}

export interface GroundingMetadata {
  readonly groundingChunks?: readonly {
    readonly web?: { readonly uri?: string | undefined; readonly title?: string | undefined } | undefined;
  }[];
  readonly groundingSupports?: readonly {
    /** Places in the part's text, in bytes of UTF-8. */
    readonly segment?: { readonly startIndex?: number; readonly endIndex?: number } | undefined;
    readonly groundingChunkIndices?: readonly number[] | undefined;
  }[];
}

export interface Candidate {
  readonly index?: number | undefined;
  readonly content?: { readonly parts?: readonly Part[] | undefined } | undefined;
  readonly finishReason?: string | undefined;
  readonly finishMessage?: string | undefined;
  readonly safetyRatings?: readonly SafetyRating[] | undefined;
  readonly logprobsResult?: LogprobsResult | undefined;
  readonly groundingMetadata?: GroundingMetadata | undefined;
  readonly continuationToken?: string | undefined;
}

export interface ModalityTokenCount {
  readonly modality?: string | undefined;
  readonly tokenCount?: number | undefined;
}

export interface UsageMetadata {
  /** Cached tokens are among them. */
  readonly promptTokenCount?: number | undefined;
  readonly cachedContentTokenCount?: number | undefined;
  /** Thoughts are not among them. */
  readonly candidatesTokenCount?: number | undefined;
  readonly thoughtsTokenCount?: number | undefined;
  /** Not among the prompt's. */
  readonly toolUsePromptTokenCount?: number | undefined;
  readonly promptTokensDetails?: readonly ModalityTokenCount[] | undefined;
  readonly cacheTokensDetails?: readonly ModalityTokenCount[] | undefined;
  readonly candidatesTokensDetails?: readonly ModalityTokenCount[] | undefined;
}

/** A whole reply, or one event of a stream. */
export interface GenerateContentResponse {
  readonly candidates?: readonly Candidate[] | undefined;
  readonly promptFeedback?: { readonly blockReason?: string | undefined } | undefined;
  readonly usageMetadata?: UsageMetadata | undefined;
  readonly responseId?: string | undefined;
}
