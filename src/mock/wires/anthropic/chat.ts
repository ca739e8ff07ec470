import { nextId } from '../../../kernel/ids.ts';
import type { ChatRequest } from '../../../providers/provider.ts';
import { CHAT_MODELS } from '../../../providers/sandbox/models/index.ts';
import { RequestRefused } from '../../../providers/sandbox/request-refused.ts';
import { claudeEffort, toolChoice } from '../claude-options.ts';
import { Cursor } from '../cursor.ts';
import { baseName } from '../models.ts';
import type { Operation } from '../wire.ts';
import { conversation, systemMessages } from './conversation.ts';
import { messageOf } from './message.ts';
import { AnthropicStream } from './stream.ts';

const MOST_TOKENS = 2_147_483_647;

/** From this version of the API on, sampling parameters are refused. */
const WITHOUT_SAMPLING = '2026-10-21';
const SAMPLING = ['temperature', 'top_p', 'top_k'] as const;

/** `POST /v1/messages`. @see https://docs.anthropic.com/en/api/messages */
export const createMessage: Operation = (http) => {
  const body = new Cursor(http.body);
  const asked = body.at('model').text();
  const maxTokens = body.at('max_tokens').whole(1, MOST_TOKENS);
  const version = String(http.headers['anthropic-version'] ?? '');
  for (const name of SAMPLING) {
    if (version >= WITHOUT_SAMPLING && body.at(name).isThere)
      body.at(name).fail('Extra inputs are not permitted');
  }
  const model = baseName(asked);
  if (!CHAT_MODELS.has(model)) throw unknownModel(asked);
  const request: ChatRequest = {
    messages: [...systemMessages(body.at('system')), ...conversation(body.at('messages'))],
    max_tokens: maxTokens,
    ...stops(body.at('stop_sequences')),
    ...tools(body.at('tools')),
    ...toolChoice(body.at('tool_choice')),
    ...form(body.at('output_config').at('format')),
    ...claudeEffort(body),
  };
  const identity = { id: nextId('msg_'), model: asked };
  return {
    kind: 'chat',
    exchange: {
      model,
      request,
      stream: body.at('stream').optionalFlag() === true,
      whole: (answer) => messageOf(identity, answer),
      events: (answer) => new AnthropicStream(identity, answer.promptTokens),
    },
  };
};

export const unknownModel = (asked: string): RequestRefused =>
  new RequestRefused(`model: ${asked}`, { status: 404, param: 'model' });

function stops(sequences: Cursor): Partial<ChatRequest> {
  const stop = sequences.items().map((sequence) => {
    const text = sequence.text();
    return text.trim() === '' ? sequence.fail('each stop sequence must contain non-whitespace') : text;
  });
  return stop.length > 0 ? { stop } : {};
}

function tools(given: Cursor): Partial<ChatRequest> {
  const functions = given.items().map((tool) => {
    const kind = tool.at('type').optionalText() ?? 'custom';
    if (kind !== 'custom') tool.fail(`the mock knows no tool of type ${kind}`);
    const name = tool.at('name').text();
    if (!/^[a-zA-Z0-9_-]{1,128}$/.test(name))
      tool.at('name').fail("String should match pattern '^[a-zA-Z0-9_-]{1,128}$'");
    if (tool.at('input_schema').at('type').value !== 'object')
      tool.at('input_schema').at('type').fail('must be object');
    const parameters = { ...tool.at('input_schema').members() };
    return { type: 'function' as const, function: { name, parameters } };
  });
  return functions.length > 0 ? { tools: functions } : {};
}

/** The schema of the answer. */
function form(format: Cursor): Partial<ChatRequest> {
  if (!format.isThere) return {};
  format.at('type').oneOf(['json_schema']);
  const schema = { ...format.at('schema').members() };
  return { response_format: { type: 'json_schema', json_schema: { name: 'answer', schema } } };
}
