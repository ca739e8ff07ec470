import type { ChatCompletionMessage, CreateChatCompletionRequest } from '../../../contract/chat.ts';
import { chatRequestOf } from '../../../contract/validate-chat.ts';
import { GatewayError } from '../../../kernel/errors.ts';
import { nextId } from '../../../kernel/ids.ts';
import type { ChatRequest } from '../../../providers/provider.ts';
import { CHAT_MODELS } from '../../../providers/sandbox/models/index.ts';
import { RequestRefused } from '../../../providers/sandbox/request-refused.ts';
import { FINGERPRINT } from '../../../providers/sandbox/stream.ts';
import type { WholeAnswer } from '../../../providers/sandbox/whole.ts';
import { baseName } from '../models.ts';
import type { ChatExchange, Operation } from '../wire.ts';
import { type Dialect, OPENAI } from './dialect.ts';
import type { ReplyIdentity } from './reply-identity.ts';
import { OpenAiStream } from './stream.ts';
import { usageOf } from './usage.ts';

/** `POST /v1/chat/completions`. @see https://platform.openai.com/docs/api-reference/chat/create */
export const createChatCompletion: Operation = ({ body }) => ({
  kind: 'chat',
  exchange: chatExchange(body, OPENAI),
});

/** A chat request of this wire, whoever serves it. */
export function chatExchange(body: unknown, dialect: Dialect): ChatExchange {
  const { model: asked, ...request } = read(body);
  if (!asked) throw refused('you must provide a model parameter', 'model');
  const model = baseName(asked);
  if (!CHAT_MODELS.has(model)) throw dialect.unknownModel(asked);
  if (request.top_logprobs != null && request.logprobs !== true) {
    throw refused("The 'top_logprobs' parameter is only allowed when 'logprobs' is enabled.", 'top_logprobs');
  }
  return exchange(model, asked, request, dialect);
}

const refused = (message: string, param: string): RequestRefused =>
  new RequestRefused(message, { status: 400, code: 'invalid_value', param });

/** Valid by the contract, which takes what OpenAI takes, with nulls left out. */
function read(body: unknown): CreateChatCompletionRequest {
  try {
    const request = chatRequestOf(body);
    const there = Object.entries(request).filter(([, value]) => value !== null);
    return there.length === Object.keys(request).length
      ? request
      : (Object.fromEntries(there) as CreateChatCompletionRequest);
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    throw new RequestRefused(error.message, {
      status: 400,
      code: 'invalid_value',
      param: error.param ?? undefined,
    });
  }
}

function exchange(model: string, asked: string, request: ChatRequest, dialect: Dialect): ChatExchange {
  const identity = (): ReplyIdentity => ({
    id: nextId('chatcmpl-'),
    created: Math.floor(Date.now() / 1_000),
    model: asked,
  });
  return {
    model,
    request,
    stream: request.stream === true,
    whole: ({ choices, usage }: WholeAnswer) => ({
      ...head(identity(), 'chat.completion'),
      choices: choices.map((choice) => ({
        ...choice,
        message: complete(choice.message),
        ...dialect.choice,
      })),
      usage: usageOf(usage),
      service_tier: 'default',
      system_fingerprint: FINGERPRINT,
    }),
    events: (answer) => {
      const includeUsage = request.stream_options?.include_usage === true;
      return new OpenAiStream(identity(), answer, includeUsage, dialect);
    },
  };
}

const head = ({ id, created, model }: ReplyIdentity, object: string) => ({ id, object, created, model });

const complete = ({ role, content, refusal, ...rest }: ChatCompletionMessage) => ({
  role,
  content,
  refusal,
  annotations: [],
  ...rest,
});
