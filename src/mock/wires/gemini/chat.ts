import { nextId } from '../../../kernel/ids.ts';
import type { ChatRequest } from '../../../providers/provider.ts';
import { CHAT_MODELS } from '../../../providers/sandbox/models/index.ts';
import { RequestRefused } from '../../../providers/sandbox/request-refused.ts';
import { Cursor } from '../cursor.ts';
import { baseName } from '../models.ts';
import type { Operation } from '../wire.ts';
import { conversation, systemMessages } from './contents.ts';
import { responseOf } from './response.ts';
import { jsonSchemaOf } from './schema.ts';
import { GeminiStream } from './stream.ts';

/** The API's version, the model's name and what is wanted of it. */
const PATH = /^\/(v1\w*)\/models\/(.+):(generateContent|streamGenerateContent)$/;
const MOST_TOKENS = 2_147_483_647;
const SEED = 2 ** 31;

/**
 * `POST /v1beta/models/{model}:generateContent` and `:streamGenerateContent`, as `/v1` too; the latter answers with events where
 * `alt=sse` is asked for, else with one JSON array that grows. Fields are read in both spellings, as Google does.
 *
 * @see https://ai.google.dev/api/generate-content
 */
export const generateContent: Operation = ({ path, query, body }) => {
  const [, version = '', asked = '', method] = PATH.exec(path) ?? [];
  const model = baseName(asked);
  if (!CHAT_MODELS.has(model)) throw unknownModel(asked, version);
  const top = new Cursor(body);
  const config = top.at('generationConfig', 'generation_config');
  const thinking = config.at('thinkingConfig', 'thinking_config');
  const request: ChatRequest = {
    messages: [
      ...systemMessages(top.at('systemInstruction', 'system_instruction')),
      ...conversation(top.at('contents')),
    ],
    ...limits(config),
    ...form(config),
    ...effort(thinking),
    ...tools(top.at('tools')),
    ...toolChoice(top.at('toolConfig', 'tool_config').at('functionCallingConfig', 'function_calling_config')),
  };
  const identity = { responseId: nextId(), modelVersion: asked };
  // Asked for nothing, the API thinks but keeps its thoughts to itself.
  const showsThoughts = thinking.at('includeThoughts', 'include_thoughts').optionalFlag() === true;
  return {
    kind: 'chat',
    exchange: {
      model,
      request,
      stream: method === 'streamGenerateContent',
      whole: (answer) => responseOf(identity, answer, showsThoughts),
      events: (answer) =>
        new GeminiStream(identity, answer.promptTokens, showsThoughts, query.get('alt') === 'sse'),
    },
  };
};

const unknownModel = (asked: string, version: string): RequestRefused =>
  new RequestRefused(
    `models/${asked} is not found for API version ${version}, or is not supported for generateContent.`,
    { status: 404 },
  );

function limits(config: Cursor): Partial<ChatRequest> {
  const maxTokens = config.at('maxOutputTokens', 'max_output_tokens').optionalWhole(1, MOST_TOKENS);
  const n = config.at('candidateCount', 'candidate_count').optionalWhole(1, 8);
  const seed = config.at('seed').optionalWhole(-SEED, SEED - 1);
  const stop = config
    .at('stopSequences', 'stop_sequences')
    .items()
    .map((sequence) => sequence.text());
  const logprobs = config.at('responseLogprobs', 'response_logprobs').optionalFlag();
  const top = config.at('logprobs').optionalWhole(0, 20);
  return {
    ...(maxTokens !== undefined && { max_tokens: maxTokens }),
    ...(n !== undefined && { n }),
    ...(seed !== undefined && { seed }),
    ...(stop.length > 0 && { stop }),
    ...(logprobs && { logprobs, ...(top !== undefined && { top_logprobs: top }) }),
  };
}

function form(config: Cursor): Partial<ChatRequest> {
  const type = config.at('responseMimeType', 'response_mime_type').optionalText();
  const schema = config.at('responseJsonSchema', 'responseSchema', 'response_json_schema', 'response_schema');
  if (schema.isThere && type !== 'application/json') {
    schema.fail('a response schema is only allowed with the response MIME type application/json');
  }
  if (type !== 'application/json') return {};
  if (!schema.isThere) return { response_format: { type: 'json_object' } };
  const json = jsonSchemaOf(schema.members()) as Record<string, unknown>;
  return { response_format: { type: 'json_schema', json_schema: { name: 'response', schema: json } } };
}

const EFFORTS = { MINIMAL: 'minimal', LOW: 'low', MEDIUM: 'medium', HIGH: 'high' } as const;
type Level = keyof typeof EFFORTS;

function effort(thinking: Cursor): Partial<ChatRequest> {
  const level = thinking.at('thinkingLevel', 'thinking_level');
  if (level.isThere) return { reasoning_effort: EFFORTS[level.oneOf(Object.keys(EFFORTS) as Level[])] };
  return thinking.at('thinkingBudget', 'thinking_budget').value === 0 ? { reasoning_effort: 'none' } : {};
}

function tools(given: Cursor): Partial<ChatRequest> {
  const declared = given
    .items()
    .flatMap((tool) => tool.at('functionDeclarations', 'function_declarations').items());
  const functions = declared.map((declaration) => {
    const schema = declaration.at('parametersJsonSchema', 'parameters', 'parameters_json_schema');
    const parameters = schema.isThere
      ? (jsonSchemaOf(schema.members()) as Record<string, unknown>)
      : undefined;
    return {
      type: 'function' as const,
      function: { name: declaration.at('name').text(), ...(parameters && { parameters }) },
    };
  });
  return functions.length > 0 ? { tools: functions } : {};
}

function toolChoice(config: Cursor): Partial<ChatRequest> {
  const mode = config.at('mode');
  if (!mode.isThere) return {};
  const chosen = mode.oneOf(['AUTO', 'ANY', 'NONE', 'VALIDATED', 'MODE_UNSPECIFIED']);
  if (chosen === 'NONE') return { tool_choice: 'none' };
  if (chosen !== 'ANY') return { tool_choice: 'auto' };
  const names = config
    .at('allowedFunctionNames', 'allowed_function_names')
    .items()
    .map((name) => name.text());
  if (names.length === 0) return { tool_choice: 'required' };
  const allowed = names.map((name) => ({ type: 'function', function: { name } }));
  return { tool_choice: { type: 'allowed_tools', allowed_tools: { mode: 'required', tools: allowed } } };
}
