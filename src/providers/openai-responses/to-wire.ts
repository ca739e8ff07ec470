import type { ChatMessage } from '../../contract/chat.ts';
import { wantedSchema } from '../answer-schema.ts';
import { withInstruction } from '../openai-wire/messages.ts';
import type { RoutePlan } from '../openai-wire/route-plan.ts';
import { schemaInstruction } from '../openai-wire/schema-instruction.ts';
import type { ChatCall, ChatRequest } from '../provider.ts';
import { toInput } from './input.ts';
import { takenOf } from './plan.ts';
import type { ReasoningFormat } from './reasoning-items.ts';
import { planTools } from './tools.ts';

/** The least that the API takes as a limit. */
const LEAST_OUTPUT_TOKENS = 16;

/** What differs from call to call besides the request. */
export interface CallForm {
  readonly stream: boolean;
  /** Whether to ask for summaries of the reasoning; not every organisation may. */
  readonly summaries: boolean;
  /** Whose reasoning can be sent back; null sends none. */
  readonly format: ReasoningFormat | null;
}

/**
 * A chat request as the body of a Responses call. What `lacking` lists is left out.
 *
 * Nothing is kept at the provider unless the client asks for it. So reasoning comes back encrypted, and goes through
 * the client: without it a model begins to think anew after every call of a tool.
 *
 * @see https://platform.openai.com/docs/api-reference/responses/create
 */
export function toWire(call: ChatCall, plan: RoutePlan, form: CallForm): string {
  const { route } = call;
  const translated = (param: string): void => call.translated(param);
  const { request } = takenOf(call.request, plan);
  const { tools, choice, legacyFunctions } = planTools(request, translated);
  const { messages, format } = formOf(request, plan, translated);
  const reasons = route.supports.reasoning;
  const logprobs = request.logprobs === true;
  const include = [
    ...(reasons ? ['reasoning.encrypted_content'] : []),
    ...(logprobs ? ['message.output_text.logprobs'] : []),
  ];
  const text = { format, verbosity: request.verbosity ?? undefined };
  const obfuscation = request.stream_options?.include_obfuscation;
  // Members that are undefined are left out by JSON.stringify.
  return JSON.stringify({
    model: route.id,
    input: toInput(messages, form.format),
    stream: form.stream ? true : undefined,
    stream_options: form.stream && obfuscation != null ? { include_obfuscation: obfuscation } : undefined,
    store: request.store ?? false,
    include: include.length > 0 ? include : undefined,
    reasoning: reasons ? reasoningOf(request, form) : undefined,
    text: text.format || text.verbosity ? text : undefined,
    tools,
    tool_choice: choice,
    // A deprecated reply has room for one call only.
    parallel_tool_calls: legacyFunctions ? false : (request.parallel_tool_calls ?? undefined),
    max_output_tokens: outputLimit(request, translated),
    temperature: request.temperature ?? undefined,
    top_p: request.top_p ?? undefined,
    top_logprobs: logprobs ? (request.top_logprobs ?? 0) : undefined,
    service_tier: request.service_tier ?? undefined,
    metadata: request.metadata ?? undefined,
    moderation: request.moderation ?? undefined,
    prompt_cache_key: request.prompt_cache_key ?? undefined,
    prompt_cache_options: request.prompt_cache_options ?? undefined,
    prompt_cache_retention: request.prompt_cache_retention ?? undefined,
    safety_identifier: request.safety_identifier ?? undefined,
    user: request.user ?? undefined,
  });
}

/** What of a request is neither taken by the target nor turned into something that is, as JSON paths. */
export function lacking(asked: ChatRequest, plan: RoutePlan): string[] {
  const { request, dropped } = takenOf(asked, plan);
  const paths = [...dropped];
  request.messages.forEach((message, index) => {
    lackingInMessage(message, `messages[${index}]`, paths);
  });
  request.tools?.forEach((tool, index) => {
    if ('cache_control' in tool) paths.push(`tools[${index}].cache_control`);
  });
  return paths;
}

function lackingInMessage(message: ChatMessage, path: string, paths: string[]): void {
  // A function's name is its result's address; all others are only labels.
  if (message.role !== 'function' && message.name) paths.push(`${path}.name`);
  if (message.role === 'assistant' && message.audio) paths.push(`${path}.audio`);
  if (!Array.isArray(message.content)) return;
  message.content.forEach((part, at) => {
    if (part.type === 'input_audio') paths.push(`${path}.content[${at}]`);
    else if ('cache_control' in part) paths.push(`${path}.content[${at}].cache_control`);
  });
}

function reasoningOf({ reasoning_effort: effort }: ChatRequest, { summaries }: CallForm): object | undefined {
  const summary = summaries && effort !== 'none' ? 'auto' : undefined;
  return effort == null && !summary ? undefined : { effort: effort ?? undefined, summary };
}

function outputLimit(
  { max_completion_tokens: newer, max_tokens: older }: ChatRequest,
  translated: (param: string) => void,
): number | undefined {
  const limit = newer ?? older;
  if (limit == null || limit >= LEAST_OUTPUT_TOKENS) return limit ?? undefined;
  translated(newer == null ? 'max_tokens' : 'max_completion_tokens');
  return LEAST_OUTPUT_TOKENS;
}

interface AnswerForm {
  readonly messages: readonly ChatMessage[];
  readonly format: object | undefined;
}

/** The form that the answer is to have; asked for in words where the model can't be held to a schema. */
function formOf(request: ChatRequest, plan: RoutePlan, translated: (param: string) => void): AnswerForm {
  const { messages, response_format: format } = request;
  if (format == null || format.type === 'text') return { messages, format: undefined };
  if (format.type === 'json_object') return { messages, format: { type: 'json_object' } };
  if (plan.jsonSchema) {
    const { name, description, schema, strict } = format.json_schema;
    const wire = { type: 'json_schema', name, description: description ?? undefined, schema: schema ?? {} };
    return { messages, format: { ...wire, strict: strict === true } };
  }
  const schema = wantedSchema(request) ?? {};
  const { text, object } = schemaInstruction(schema);
  translated('response_format');
  return {
    messages: withInstruction(messages, text) as ChatMessage[],
    format: object ? { type: 'json_object' } : undefined,
  };
}
