import type OpenAI from 'openai';
import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionMessage,
  CreateChatCompletionRequest,
} from '../../generated/types.ts';

// These compile or they don't: the compiler is their test (`npm run check`).

/** Whatever OpenAI's SDK sends, the contract takes. */
export const takes = (body: OpenAI.ChatCompletionCreateParams): CreateChatCompletionRequest => body;

/** Whatever the gateway answers, OpenAI's SDK understands. */
export const answers = (reply: Shared<ChatCompletion>): Shared<Lenient<OpenAI.ChatCompletion>> => reply;
export const says = (
  message: ChatCompletionMessage,
): Omit<Lenient<OpenAI.ChatCompletionMessage>, 'annotations'> => message;
export const streams = (chunk: Shared<ChatCompletionChunk>): Shared<Lenient<OpenAI.ChatCompletionChunk>> =>
  chunk;

/** Without what the gateway leaves open where the SDK has a closed list: tiers, and `error` as a finish reason. */
type Shared<Reply> = Omit<Reply, 'choices' | 'service_tier' | 'moderation'>;

/** Absent and null are alike on this wire; the SDK's types know only one of the two. */
type Lenient<T> = T extends readonly (infer Item)[]
  ? Lenient<Item>[]
  : T extends object
    ? { [Key in keyof T]: Lenient<T[Key]> | (undefined extends T[Key] ? null : never) }
    : T;
