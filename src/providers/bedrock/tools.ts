import { canBeClosed, fitSchema } from '../claude/json-schema.ts';
import { ANSWER_TOOL } from '../content-blocks/reply-shape.ts';
import { answerTool, customTool, forcingHint, type PlainTool } from '../content-blocks/tool-schemas.ts';
import type { ChatRequest } from '../provider.ts';
import { type ToolWish, toolWish } from '../tool-wish.ts';
import { cachePoint } from './content-blocks.ts';
import type { Family } from './families.ts';
import type { Translation } from './translation.ts';
import type { AdditionalFields, WireRequest, WireTool, WireToolChoice, WireTurn } from './wire.ts';

type Tool = NonNullable<ChatRequest['tools']>[number];
type FunctionTool = Extract<Tool, { type: 'function' }>;
type Schema = Readonly<Record<string, unknown>>;

export interface ToolPlan {
  readonly config: WireRequest['toolConfig'];
  /** What of the choice only goes past Converse. */
  readonly fields: AdditionalFields;
  readonly customTools: ReadonlySet<string> | null;
  readonly legacyFunctions: boolean;
  /** Said at the conversation's end, for a model that can't be told otherwise. */
  readonly hint: string | undefined;
}

/**
 * Tools and the choice among them in the wire's words.
 * @param answerSchema the answer is to come as the input of a tool with this schema
 * @param turns in which tools may have been called that are not offered any more
 */
export function planTools(
  request: ChatRequest,
  t: Translation,
  answerSchema: Schema | undefined,
  turns: readonly WireTurn[],
): ToolPlan {
  const wish = toolWish(request);
  const offer = offered(request, wish, t);
  const { tools } = offer;
  const clients = tools.length > 0;
  const called = calledTools(turns);
  if (answerSchema) tools.push(plainTool(answerTool(answerSchema)));
  const plan = { customTools: offer.customTools, legacyFunctions: offer.legacyFunctions };
  const noneWanted = wish.mode === 'none' || !clients;
  if (noneWanted && !answerSchema) return { ...plan, ...withoutTools(tools, called, wish, t) };
  if (request.function_call && wish.param === 'function_call') t.translated('function_call');
  // A deprecated reply has room for one call only.
  const single = request.parallel_tool_calls === false || offer.legacyFunctions;
  const wanted = wantedChoice(noneWanted ? { ...wish, mode: 'none' } : wish, answerSchema !== undefined);
  const choice = choiceFor(wanted, t.family);
  const hint =
    choice === undefined && wanted !== undefined
      ? forcingHint(wanted.type === 'tool' ? wanted.name : undefined)
      : undefined;
  if (hint && !answerSchema) t.translated(wish.param);
  // Converse can't say this, but Claude's own word for it is taken.
  const fields = single && t.family.traits ? { tool_choice: singleChoice(choice) } : {};
  const toolChoice = single && t.family.traits ? undefined : choice;
  return { ...plan, config: { tools, toolChoice }, fields, hint };
}

interface Offer {
  readonly tools: WireTool[];
  readonly customTools: ReadonlySet<string> | null;
  readonly legacyFunctions: boolean;
}

function offered(request: ChatRequest, wish: ToolWish, t: Translation): Offer {
  const tools: WireTool[] = [];
  let customTools: Set<string> | null = null;
  for (const [index, tool] of (request.tools ?? []).entries()) {
    const name = tool.type === 'custom' ? tool.custom.name : tool.function.name;
    if (wish.allowed && !wish.allowed.has(name)) continue;
    // Where one tool can't be named, it is the only one that is offered.
    if (wish.mode === 'tool' && wish.name !== name && t.family.toolChoice !== 'tool') continue;
    if (tool.type === 'custom') {
      t.translated(`tools[${index}]`);
      customTools = (customTools ?? new Set<string>()).add(name);
      tools.push(plainTool(customTool(tool.custom)));
    } else tools.push(functionTool(tool, t.family), ...cachePoint(tool, t));
  }
  const legacyFunctions = tools.length === 0 && (request.functions?.length ?? 0) > 0;
  if (legacyFunctions) {
    t.translated('functions');
    for (const definition of request.functions ?? []) {
      tools.push(functionTool({ type: 'function', function: definition }, t.family));
    }
  }
  return { tools, customTools, legacyFunctions };
}

/**
 * Nothing is to be called. What was called earlier must stay described all the same: Converse refuses calls and results
 * of tools in a conversation without any.
 */
function withoutTools(
  tools: readonly WireTool[],
  called: ReadonlySet<string>,
  wish: ToolWish,
  t: Translation,
): Pick<ToolPlan, 'config' | 'fields' | 'hint'> {
  if (called.size === 0) {
    // Without tools none is called, and that needs no saying.
    if (tools.length > 0) t.translated(wish.param);
    return { config: undefined, fields: {}, hint: undefined };
  }
  const described = new Set(tools.flatMap((tool) => ('toolSpec' in tool ? tool.toolSpec.name : [])));
  const missing = [...called].filter((name) => !described.has(name)).map(forgottenTool);
  const config = { tools: [...tools, ...missing] };
  if (t.family.traits) return { config, fields: { tool_choice: { type: 'none' } }, hint: undefined };
  t.translated(tools.length > 0 ? wish.param : 'messages');
  return { config, fields: {}, hint: 'Answer in words. Call no tool.' };
}

type WantedChoice = { readonly type: 'any' } | { readonly type: 'tool'; readonly name: string } | undefined;

function wantedChoice(wish: ToolWish, answers: boolean): WantedChoice {
  if (answers) {
    // Either a tool of the client's or the answer: prose is what this must not become.
    return wish.mode === 'none' ? { type: 'tool', name: ANSWER_TOOL } : { type: 'any' };
  }
  if (wish.mode === 'tool') return { type: 'tool', name: wish.name ?? '' };
  return wish.mode === 'any' ? { type: 'any' } : undefined;
}

/** The choice as far as the family knows it; undefined is left to the model. */
function choiceFor(wanted: WantedChoice, { toolChoice }: Family): WireToolChoice | undefined {
  if (!wanted || toolChoice === 'auto') return undefined;
  return wanted.type === 'tool' && toolChoice === 'tool' ? { tool: { name: wanted.name } } : { any: {} };
}

function singleChoice(choice: WireToolChoice | undefined): AdditionalFields {
  const one = { disable_parallel_tool_use: true };
  if (!choice || 'auto' in choice) return { type: 'auto', ...one };
  return 'any' in choice ? { type: 'any', ...one } : { type: 'tool', name: choice.tool.name, ...one };
}

const calledTools = (turns: readonly WireTurn[]): ReadonlySet<string> =>
  new Set(
    turns.flatMap(({ content }) =>
      content.flatMap((block) => ('toolUse' in block ? block.toolUse.name : [])),
    ),
  );

/** Whether the model can be held to the tool's schema. */
export const canBeStrict = ({ function: { parameters } }: FunctionTool, family: Family): boolean =>
  family.structuredOutputs && (!parameters || canBeClosed(parameters));

function functionTool(tool: FunctionTool, family: Family): WireTool {
  const { name, description, parameters, strict } = tool.function;
  const schema = { type: 'object', ...(parameters ?? { properties: {} }) };
  const enforced = strict === true && canBeStrict(tool, family);
  return {
    toolSpec: {
      name,
      ...(description ? { description } : {}),
      inputSchema: { json: enforced ? fitSchema(schema).schema : schema },
      ...(enforced ? { strict: true } : {}),
    },
  };
}

const plainTool = ({ schema, ...tool }: PlainTool): WireTool => ({
  toolSpec: { ...tool, inputSchema: { json: schema } },
});

/** A tool that the client does not offer any more. */
const forgottenTool = (name: string): WireTool => ({
  toolSpec: { name, inputSchema: { json: { type: 'object' } } },
});
