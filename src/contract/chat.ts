/** The contract's own words, for the rest of the house: only this folder imports `generated/`. */
export type {
  ChatCompletion,
  ChatCompletionChoice,
  ChatCompletionChunk,
  ChatCompletionMessage,
  ChatMessage,
  ChunkChoice,
  ChunkDelta,
  ChunkToolCall,
  CreateChatCompletionRequest,
  ErrorEnvelope,
  FinishReason,
  Logprobs,
  Model,
  ModelList,
  ToolCall,
  Usage,
} from '../../generated/types.ts';
