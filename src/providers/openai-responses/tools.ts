import type { ChatRequest } from '../provider.ts';
import type { WireTool, WireToolChoice } from './wire.ts';

type Tool = NonNullable<ChatRequest['tools']>[number];
type FunctionDefinition = Extract<Tool, { type: 'function' }>['function'];
type CustomDefinition = Extract<Tool, { type: 'custom' }>['custom'];

export interface ToolPlan {
  readonly tools: WireTool[] | undefined;
  readonly choice: WireToolChoice | undefined;
  /** The client asked with `functions`, and gets `function_call`: room for one call. */
  readonly legacyFunctions: boolean;
}

/** Whether a request offers its tools in the deprecated form alone. */
export const asksInOlderForm = ({ tools, functions }: ChatRequest): boolean =>
  (tools?.length ?? 0) === 0 && (functions?.length ?? 0) > 0;

/** Tools and the choice among them. @param translated is told of what had another form */
export function planTools(request: ChatRequest, translated: (param: string) => void): ToolPlan {
  const legacyFunctions = asksInOlderForm(request);
  const tools: WireTool[] = legacyFunctions
    ? (request.functions ?? []).map(functionTool)
    : (request.tools ?? []).map((tool) =>
        tool.type === 'custom' ? customTool(tool.custom) : functionTool(tool.function),
      );
  if (legacyFunctions) translated('functions');
  const offered = tools.length > 0;
  const search = webSearch(request.web_search_options);
  if (search) tools.push(search);
  return {
    tools: tools.length > 0 ? tools : undefined,
    choice: offered ? toolChoice(request, translated) : undefined,
    legacyFunctions,
  };
}

/** Said or not, `strict` is sent: left out, the API would hold every call to its schema. */
const functionTool = ({
  name,
  description,
  parameters,
  strict,
}: Pick<FunctionDefinition, 'name' | 'description' | 'parameters' | 'strict'>): WireTool => ({
  type: 'function',
  name,
  ...(description == null ? {} : { description }),
  parameters: parameters ?? null,
  strict: strict === true,
});

function customTool({ name, description, format }: CustomDefinition): WireTool {
  return {
    type: 'custom',
    name,
    ...(description == null ? {} : { description }),
    ...(format && { format: format.type === 'grammar' ? { type: 'grammar', ...format.grammar } : format }),
  };
}

function toolChoice(
  { tool_choice: choice, function_call: legacy }: ChatRequest,
  translated: (param: string) => void,
): WireToolChoice | undefined {
  if (choice == null) {
    if (legacy == null) return undefined;
    translated('function_call');
    return typeof legacy === 'string' ? legacy : { type: 'function', name: legacy.name };
  }
  if (typeof choice === 'string') return choice;
  if (choice.type === 'function') return { type: 'function', name: choice.function.name };
  if (choice.type === 'custom') return { type: 'custom', name: choice.custom.name };
  const { mode, tools } = choice.allowed_tools;
  return { type: 'allowed_tools', mode, tools: tools.map(reference) };
}

/** `{type: 'function', function: {name}}` without its inner object. */
function reference(tool: Readonly<Record<string, unknown>>): { type: string; name: string } {
  const named = (tool.function ?? tool.custom ?? tool) as { name?: unknown };
  return { type: String(tool.type ?? 'function'), name: String(named.name) };
}

/** The provider's own search, offered when the client asks for web search. */
function webSearch(options: ChatRequest['web_search_options']): WireTool | undefined {
  if (!options) return undefined;
  const { search_context_size: size, user_location: place } = options;
  return {
    type: 'web_search',
    ...(size == null ? {} : { search_context_size: size }),
    ...(place && { user_location: { type: 'approximate', ...place.approximate } }),
  };
}
