import { nextId } from '../../../kernel/ids.ts';
import type { ChatRequest } from '../../../providers/provider.ts';
import { CHAT_MODELS } from '../../../providers/sandbox/models/index.ts';
import { Cursor } from '../cursor.ts';
import { baseName } from '../models.ts';
import type { Dialect } from '../openai/dialect.ts';
import type { ChatExchange } from '../wire.ts';
import { conversation } from './conversation.ts';
import { type ResponseForm, responseOf } from './response.ts';
import { ResponsesStream } from './stream.ts';
import { toolChoice, tools } from './tools.ts';

const EFFORTS = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'] as const;
const VERBOSITIES = ['low', 'medium', 'high'] as const;
const SUMMARIES = ['auto', 'concise', 'detailed'] as const;
const LEAST_TOKENS = 16;
const MOST_TOKENS = 2_147_483_647;

/** The mock answers and forgets: nothing of what these need is there. */
const NEEDS_MEMORY = ['previous_response_id', 'conversation', 'prompt'] as const;
const NOT_HERE = [
  'n',
  'messages',
  'stop',
  'seed',
  'logit_bias',
  'max_tokens',
  'max_completion_tokens',
] as const;

/**
 * A Responses request of this wire, whoever serves it.
 * @see https://platform.openai.com/docs/api-reference/responses/create
 */
export function responseExchange(requestBody: unknown, dialect: Dialect): ChatExchange {
  const body = new Cursor(requestBody);
  const asked = body.at('model').text();
  const model = baseName(asked);
  if (!CHAT_MODELS.has(model)) throw dialect.unknownModel(asked);
  for (const name of NEEDS_MEMORY)
    if (body.at(name).isThere) body.at(name).fail('the mock keeps no responses');
  for (const name of NOT_HERE) if (body.at(name).isThere) body.at(name).fail('Unknown parameter');
  const included = body
    .at('include')
    .items()
    .map((item) => item.text());
  const request: ChatRequest = {
    messages: conversation(body.at('instructions'), body.at('input')),
    ...limit(body.at('max_output_tokens')),
    ...answerForm(body.at('text')),
    ...effort(body.at('reasoning')),
    ...tools(body.at('tools')),
    ...toolChoice(body.at('tool_choice')),
    ...(body.at('parallel_tool_calls').optionalFlag() === false && { parallel_tool_calls: false }),
    ...(included.includes('message.output_text.logprobs') && {
      logprobs: true,
      top_logprobs: body.at('top_logprobs').optionalWhole(0, 20) ?? 0,
    }),
  };
  const form: ResponseForm = {
    id: nextId('resp_'),
    model: asked,
    created: Math.floor(Date.now() / 1_000),
    summary: summaryOf(body.at('reasoning')) !== undefined,
    encrypted: included.includes('reasoning.encrypted_content'),
    body,
  };
  return {
    model,
    request,
    stream: body.at('stream').optionalFlag() === true,
    whole: (answer) => responseOf(form, answer),
    events: () => new ResponsesStream(form, dialect),
  };
}

function limit(given: Cursor): Partial<ChatRequest> {
  const most = given.optionalWhole(LEAST_TOKENS, MOST_TOKENS);
  return most === undefined ? {} : { max_completion_tokens: most };
}

function answerForm(text: Cursor): Partial<ChatRequest> {
  const verbosity = text.at('verbosity');
  const format = text.at('format');
  return {
    ...(verbosity.isThere && { verbosity: verbosity.oneOf(VERBOSITIES) }),
    ...(format.isThere && { response_format: responseFormat(format) }),
  };
}

function responseFormat(format: Cursor): NonNullable<ChatRequest['response_format']> {
  const type = format.at('type').oneOf(['text', 'json_object', 'json_schema']);
  if (type !== 'json_schema') return { type };
  const schema = { ...format.at('schema').members() };
  return { type, json_schema: { name: format.at('name').text(), schema } };
}

const effort = (reasoning: Cursor): Partial<ChatRequest> =>
  reasoning.at('effort').isThere ? { reasoning_effort: reasoning.at('effort').oneOf(EFFORTS) } : {};

const summaryOf = (reasoning: Cursor) =>
  reasoning.at('summary').isThere ? reasoning.at('summary').oneOf(SUMMARIES) : undefined;
