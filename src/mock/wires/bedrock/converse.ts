import type { ChatRequest } from '../../../providers/provider.ts';
import { CHAT_MODELS } from '../../../providers/sandbox/models/index.ts';
import { RequestRefused } from '../../../providers/sandbox/request-refused.ts';
import { claudeEffort } from '../claude-options.ts';
import { Cursor } from '../cursor.ts';
import { baseName } from '../models.ts';
import type { Operation } from '../wire.ts';
import { conversation, systemMessages } from './conversation.ts';
import { replyOf } from './reply.ts';
import { ConverseStream } from './stream.ts';
import { tools } from './tools.ts';

const PATH = /^\/model\/(.+)\/(converse|converse-stream)$/;
const MOST_TOKENS = 2_147_483_647;
const MOST_STOPS = 2_500;

const EFFORTS = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'] as const;
const TIERS = ['priority', 'default', 'flex', 'reserved'] as const;

/**
 * `POST /model/{modelId}/converse` and `/converse-stream`. What goes to a model past Converse is read in the words of
 * all vendors that the mock stands in for.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
 */
export const converse: Operation = ({ path, body }) => {
  const [, asked = '', method] = PATH.exec(path) ?? [];
  const model = baseName(asked);
  if (!CHAT_MODELS.has(model)) throw unknownModel();
  const top = new Cursor(body);
  const more = top.at('additionalModelRequestFields');
  const offered = top.at('toolConfig').isThere;
  const request: ChatRequest = {
    messages: [...systemMessages(top.at('system')), ...conversation(top.at('messages'), offered)],
    ...limits(top.at('inferenceConfig')),
    ...tools(top.at('toolConfig'), more.at('tool_choice')),
    ...form(top.at('outputConfig').at('textFormat')),
    ...effort(more),
  };
  const tier = top.at('serviceTier');
  const serviceTier = tier.isThere ? tier.at('type').oneOf(TIERS) : null;
  const setting = { serviceTier, startedMs: Date.now() };
  return {
    kind: 'chat',
    exchange: {
      model,
      request,
      stream: method === 'converse-stream',
      whole: (answer) => replyOf(answer, setting),
      events: () => new ConverseStream(setting),
    },
  };
};

const unknownModel = (): RequestRefused =>
  new RequestRefused('The provided model identifier is invalid.', { status: 400 });

function limits(config: Cursor): Partial<ChatRequest> {
  const maxTokens = config.at('maxTokens').optionalWhole(1, MOST_TOKENS);
  const stop = config
    .at('stopSequences')
    .items()
    .map((sequence) => sequence.text() || sequence.fail('must have length greater than or equal to 1'));
  if (stop.length > MOST_STOPS) config.at('stopSequences').fail(`must have at most ${MOST_STOPS} items`);
  return { ...(maxTokens !== undefined && { max_tokens: maxTokens }), ...(stop.length > 0 && { stop }) };
}

/** `outputConfig.textFormat`: the schema of the answer, itself as a text. */
function form(format: Cursor): Partial<ChatRequest> {
  if (!format.isThere) return {};
  format.at('type').oneOf(['json_schema']);
  const text = format.at('structure').at('jsonSchema').at('schema');
  const schema = { ...new Cursor(parsed(text), text.path).members() };
  return { response_format: { type: 'json_schema', json_schema: { name: 'answer', schema } } };
}

function parsed(text: Cursor): unknown {
  try {
    return JSON.parse(text.text());
  } catch (error) {
    if (error instanceof SyntaxError) text.fail('must be JSON');
    throw error;
  }
}

/** How hard to think, by Claude's words, Nova's, or those of OpenAI's models. */
function effort(more: Cursor): Partial<ChatRequest> {
  const known = [
    more.at('reasoning_effort'),
    more.at('reasoning').at('effort'),
    more.at('reasoningConfig').at('maxReasoningEffort'),
  ];
  const given = known.find((wish) => wish.isThere);
  return given ? { reasoning_effort: given.oneOf(EFFORTS) } : claudeEffort(more);
}
