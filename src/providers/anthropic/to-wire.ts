import { fitSchema } from '../claude/json-schema.ts';
import { planThinking } from '../claude/thinking-replay.ts';
import type { ReplyShape } from '../content-blocks/reply-shape.ts';
import type { ChatRequest } from '../provider.ts';
import type { Route } from '../route.ts';
import { stopSequences } from '../stop-sequences.ts';
import { type CallPlan, planCall } from './call-plan.ts';
import { toConversation } from './conversation.ts';
import { earlierThinking } from './earlier-thinking.ts';
import { tierToWire } from './service-tier.ts';
import { planTools } from './tools.ts';
import { webSearchTool } from './web-search.ts';
import type { TextBlock, WireRequest, WireTurn } from './wire.ts';

export interface WireCall {
  readonly body: WireRequest;
  /** What the answer must be checked against, as the wire does not see to it. */
  readonly answerSchema: Readonly<Record<string, unknown>> | undefined;
  /** For the header `anthropic-beta`. */
  readonly betas: readonly string[];
  readonly shape: ReplyShape;
}

/**
 * A chat request as the body of a Messages call. Parameters that `lacks` lists are left out.
 * Throws `invalid_request` for malformed inline images and files.
 *
 * @param translated is told of each parameter that became something else
 * @see https://docs.anthropic.com/en/api/messages
 */
export function toWire(asked: ChatRequest, route: Route, translated: (param: string) => void): WireCall {
  const plan = planCall(asked, route);
  const { request, traits, format, reasoning } = plan;
  sayTranslated(plan, translated);
  const { system, turns } = toConversation(request.messages, traits, translated);
  const toolSchema = format.by === 'tool' ? format.schema : undefined;
  const { tools, choice, hint, legacyFunctions, customTools } = planTools(
    request,
    traits,
    toolSchema,
    translated,
  );
  const search = traits.webSearch ? webSearchTool(request.web_search_options) : undefined;
  if (search) tools.push(search);
  if (format.by === 'instruction') system.push({ type: 'text', text: format.text });
  // At the end rather than among the instructions: a changed beginning would void the prompt cache.
  if (hint && turns.at(-1)?.role === 'user') turns.at(-1)?.content.push({ type: 'text', text: hint });
  const { thinking, betas } = planThinking(reasoning.thinking, earlierThinking(turns), traits);
  const userId = request.safety_identifier ?? request.user;
  const body: WireRequest = {
    model: route.id,
    max_tokens: plan.maxTokens,
    system: systemOf(system),
    messages: turns,
    stream: request.stream ? true : undefined,
    tools: tools.length > 0 ? tools : undefined,
    tool_choice: choice,
    thinking,
    output_config: outputConfig(plan, translated),
    stop_sequences: stopSequences(request.stop),
    ...plan.sampling.sent,
    metadata: userId ? { user_id: userId } : undefined,
    service_tier: tierToWire(request.service_tier),
  };
  return {
    body,
    answerSchema: format.by === 'tool' || format.by === 'instruction' ? format.schema : undefined,
    betas: turns.some(usesFile) ? [...betas, FILES_BETA] : betas,
    shape: {
      answerTool: toolSchema !== undefined,
      legacyFunctions,
      customTools,
      cites: search !== undefined,
    },
  };
}

const FILES_BETA = 'files-api-2025-04-14';

const usesFile = ({ content }: WireTurn): boolean =>
  content.some((block) => 'source' in block && block.source.type === 'file');

/** One plain instruction goes as text, as most requests have it. */
function systemOf(blocks: TextBlock[]): WireRequest['system'] {
  const [only] = blocks;
  if (!only) return undefined;
  return blocks.length === 1 && !only.cache_control ? only.text : blocks;
}

function outputConfig(
  { reasoning, format }: CallPlan,
  translated: (param: string) => void,
): WireRequest['output_config'] {
  const fitted = format.by === 'wire' ? fitSchema(format.schema) : undefined;
  if (!reasoning.effort && !fitted) return undefined;
  if (fitted?.loosened) translated('response_format');
  return {
    effort: reasoning.effort,
    format: fitted ? { type: 'json_schema', schema: fitted.schema } : undefined,
  };
}

function sayTranslated(plan: CallPlan, translated: (param: string) => void): void {
  const { request, format, reasoning, sampling, maxTokens } = plan;
  if (format.by === 'tool' || format.by === 'instruction') translated('response_format');
  if (reasoning.translated) translated('reasoning_effort');
  if (sampling.clamped) translated('temperature');
  const { max_completion_tokens: limit, max_tokens: olderLimit } = request;
  if ((limit ?? olderLimit ?? 0) > maxTokens) {
    translated(typeof limit === 'number' ? 'max_completion_tokens' : 'max_tokens');
  }
}
