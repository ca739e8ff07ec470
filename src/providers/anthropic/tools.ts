import { canBeClosed, fitSchema } from '../claude/json-schema.ts';
import type { ModelTraits } from '../claude/models.ts';
import { ANSWER_TOOL } from '../content-blocks/reply-shape.ts';
import { answerTool, customTool, forcingHint, type PlainTool } from '../content-blocks/tool-schemas.ts';
import type { ChatRequest } from '../provider.ts';
import { type ToolWish, toolWish } from '../tool-wish.ts';
import { cacheMark } from './content-blocks.ts';

import type { WireTool, WireToolChoice } from './wire.ts';

type Tool = NonNullable<ChatRequest['tools']>[number];
type FunctionTool = Extract<Tool, { type: 'function' }>;
type Translated = (param: string) => void;

export interface ToolPlan {
  readonly tools: WireTool[];
  readonly choice: WireToolChoice | undefined;
  readonly customTools: ReadonlySet<string> | null;
  readonly legacyFunctions: boolean;
  /** Said at the conversation's end, for a model that can't be forced. */
  readonly hint: string | undefined;
}

/**
 * Tools and the choice among them in the wire's words.
 * @param answerSchema the answer is to come as the input of a tool with this schema
 */
export function planTools(
  request: ChatRequest,
  traits: ModelTraits,
  answerSchema: Readonly<Record<string, unknown>> | undefined,
  translated: Translated,
): ToolPlan {
  const wish = toolWish(request);
  const tools: WireTool[] = [];
  let customTools: Set<string> | null = null;
  request.tools?.forEach((tool, index) => {
    const name = tool.type === 'custom' ? tool.custom.name : tool.function.name;
    if (wish.allowed && !wish.allowed.has(name)) return;
    if (tool.type === 'custom') {
      translated(`tools[${index}]`);
      customTools = (customTools ?? new Set<string>()).add(name);
      tools.push(plainTool(customTool(tool.custom)));
    } else tools.push(functionTool(tool, traits));
  });
  const legacyFunctions = tools.length === 0 && (request.functions?.length ?? 0) > 0;
  if (legacyFunctions) {
    translated('functions');
    for (const definition of request.functions ?? []) {
      tools.push(functionTool({ type: 'function', function: definition }, traits));
    }
  }
  if (request.function_call && wish.param === 'function_call') translated('function_call');
  const offered = tools.length > 0;
  if (answerSchema) tools.push(plainTool(answerTool(answerSchema)));
  // A deprecated reply has room for one call only.
  const single = request.parallel_tool_calls === false || legacyFunctions;
  const choice = chooseTools(wish, offered, answerSchema !== undefined, single);
  if (traits.forcedTools === 'never' && (choice?.type === 'any' || choice?.type === 'tool')) {
    translated(wish.param);
    const auto: WireToolChoice = { type: 'auto', ...(single ? { disable_parallel_tool_use: true } : {}) };
    return {
      tools,
      choice: auto,
      customTools,
      legacyFunctions,
      hint: forcingHint(choice.type === 'tool' ? choice.name : undefined),
    };
  }
  return { tools, choice, customTools, legacyFunctions, hint: undefined };
}

function chooseTools(
  wish: ToolWish,
  offered: boolean,
  answers: boolean,
  single: boolean,
): WireToolChoice | undefined {
  const one = single ? { disable_parallel_tool_use: true } : {};
  if (answers) {
    // Either a tool of the client's or the answer: prose is what this must not become.
    return offered && wish.mode !== 'none'
      ? { type: 'any', ...one }
      : { type: 'tool', name: ANSWER_TOOL, disable_parallel_tool_use: true };
  }
  if (!offered) return undefined;
  if (wish.mode === 'none') return { type: 'none' };
  if (wish.mode === 'tool') return { type: 'tool', name: wish.name ?? '', ...one };
  if (wish.mode === 'any' || single) return { type: wish.mode, ...one };
  return undefined;
}

/** Whether the model can be held to the tool's schema. */
export const canBeStrict = ({ function: { parameters } }: FunctionTool, traits: ModelTraits): boolean =>
  traits.structuredOutputs && (!parameters || canBeClosed(parameters));

function functionTool(tool: FunctionTool, traits: ModelTraits): WireTool {
  const { name, description, parameters, strict } = tool.function;
  const schema = { type: 'object', ...(parameters ?? { properties: {} }) };
  const enforced = strict === true && canBeStrict(tool, traits);
  return {
    name,
    ...(description ? { description } : {}),
    input_schema: enforced ? fitSchema(schema).schema : schema,
    ...(enforced ? { strict: true } : {}),
    ...cacheMark(tool),
  };
}

const plainTool = ({ schema, ...tool }: PlainTool): WireTool => ({ ...tool, input_schema: schema });
