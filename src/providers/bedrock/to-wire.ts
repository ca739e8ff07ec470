import { fitSchema } from '../claude/json-schema.ts';
import { planThinking } from '../claude/thinking-replay.ts';
import type { ReplyShape } from '../content-blocks/reply-shape.ts';
import type { ChatRequest } from '../provider.ts';
import type { RemoteImage } from '../remote-images.ts';
import type { Route } from '../route.ts';
import { stopSequences } from '../stop-sequences.ts';
import { type CallPlan, planCall } from './call-plan.ts';
import { toConversation } from './conversation.ts';
import { earlierThinking } from './earlier-thinking.ts';
import { tierToWire } from './service-tier.ts';
import { planTools } from './tools.ts';
import type { Translation } from './translation.ts';
import type { AdditionalFields, InferenceConfig, WireRequest, WireTurn } from './wire.ts';

export interface WireCall {
  readonly body: WireRequest;
  /** What has to be fetched and put into `body` before it is sent. */
  readonly remote: readonly RemoteImage[];
  /** What the answer must be checked against, as the wire does not see to it. */
  readonly answerSchema: Readonly<Record<string, unknown>> | undefined;
  readonly shape: ReplyShape;
}

/**
 * A chat request as the body of a Converse call. Parameters that `lacks` lists are left out.
 * Throws `invalid_request` for images and files that can't be sent.
 *
 * @param translated is told of each parameter that became something else
 * @see https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
 */
export function toWire(asked: ChatRequest, route: Route, translated: (param: string) => void): WireCall {
  const plan = planCall(asked, route);
  const { request, family, format } = plan;
  sayTranslated(plan, translated);
  const { supports } = route;
  const t: Translation = { family, supports, remote: [], documentNames: new Set(), translated };
  const { system, turns } = toConversation(request.messages, t);
  const toolSchema = format.by === 'tool' ? format.schema : undefined;
  const tools = planTools(request, t, toolSchema, turns);
  const { customTools, legacyFunctions, hint } = tools;
  // At the end rather than among the instructions: a changed beginning would void the prompt cache.
  const words = [format.by === 'instruction' ? format.text : undefined, hint].filter(
    (text) => text !== undefined,
  );
  addWords(turns, words, family.mixedTurns);
  const additional = { ...plan.sampling.fields, ...thinkingFields(plan, turns, route), ...tools.fields };
  const inference = inferenceConfig(plan);
  const tier = tierToWire(request.service_tier);
  const body: WireRequest = {
    messages: turns,
    system: system.length > 0 ? system : undefined,
    inferenceConfig: isEmpty(inference) ? undefined : inference,
    toolConfig: tools.config,
    additionalModelRequestFields: isEmpty(additional) ? undefined : additional,
    outputConfig: outputConfig(plan, translated),
    serviceTier: tier === undefined ? undefined : { type: tier },
  };
  return {
    body,
    remote: t.remote,
    answerSchema: format.by === 'tool' || format.by === 'instruction' ? format.schema : undefined,
    shape: { answerTool: toolSchema !== undefined, legacyFunctions, customTools, cites: false },
  };
}

const isEmpty = (fields: object): boolean => Object.values(fields).every((value) => value === undefined);

function addWords(turns: readonly WireTurn[], words: readonly string[], mixed: boolean): void {
  const last = turns.at(-1);
  if (words.length === 0 || last?.role !== 'user') return;
  const block = last.content.at(-1);
  if (!mixed && block && 'toolResult' in block) {
    // Words may not stand beside a result here, but inside it.
    const { toolUseId, content } = block.toolResult;
    const more = words.map((text) => ({ text }));
    last.content[last.content.length - 1] = { toolResult: { toolUseId, content: [...content, ...more] } };
  } else last.content.push(...words.map((text) => ({ text })));
}

function inferenceConfig({ request, family, maxTokens, sampling }: CallPlan): InferenceConfig {
  return {
    maxTokens,
    temperature: sampling.temperature,
    topP: sampling.topP,
    stopSequences: family.stop ? stopSequences(request.stop) : undefined,
  };
}

function thinkingFields(
  { family: { traits }, reasoning, effort }: CallPlan,
  turns: readonly WireTurn[],
  route: Route,
): AdditionalFields {
  if (!traits || !reasoning) return effort.fields;
  const { thinking, betas } = planThinking(reasoning.thinking, earlierThinking(turns), traits);
  return {
    ...(thinking && { thinking: isGovernment(route) ? { ...thinking, display: undefined } : thinking }),
    ...(reasoning.effort && { output_config: { effort: reasoning.effort } }),
    ...(betas.length > 0 && { anthropic_beta: betas }),
  };
}

/** There the service is older, and refuses what it does not know. */
const isGovernment = ({ id }: Route): boolean => /^(us-gov\.|arn:aws-us-gov:)/.test(id);

function outputConfig(
  { request, format }: CallPlan,
  translated: (param: string) => void,
): WireRequest['outputConfig'] {
  if (format.by !== 'wire') return undefined;
  const { schema, loosened } = fitSchema(format.schema);
  if (loosened) translated('response_format');
  const named =
    request.response_format?.type === 'json_schema' ? request.response_format.json_schema : undefined;
  const jsonSchema = {
    schema: JSON.stringify(schema),
    ...(named?.name && { name: named.name }),
    ...(named?.description && { description: named.description }),
  };
  return { textFormat: { type: 'json_schema', structure: { jsonSchema } } };
}

function sayTranslated(plan: CallPlan, translated: (param: string) => void): void {
  const { request, format, reasoning, effort, sampling, maxTokens } = plan;
  if (format.by === 'tool' || format.by === 'instruction') translated('response_format');
  if (reasoning?.translated || effort.translated) translated('reasoning_effort');
  if (sampling.clamped) translated('temperature');
  const { max_completion_tokens: limit, max_tokens: olderLimit } = request;
  const wished = limit ?? olderLimit;
  if (maxTokens !== undefined && (wished ?? 0) > maxTokens) {
    translated(typeof limit === 'number' ? 'max_completion_tokens' : 'max_tokens');
  }
}
