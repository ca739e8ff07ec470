import type { ChatRequest } from '../provider.ts';
import { toGeminiSchema } from './schema.ts';
import type { Translation } from './translation.ts';
import type { FunctionCallingConfig, FunctionDeclaration } from './wire.ts';

type Tool = NonNullable<ChatRequest['tools']>[number];
type ToolChoice = NonNullable<ChatRequest['tool_choice']>;

/** A tool with free text as input is a function with that text as its only argument. */
const FREE_TEXT = {
  type: 'object',
  properties: { input: { type: 'string' } },
  required: ['input'],
};

/** The functions on offer; those of `functions`, the older form, too. */
export function toDeclarations(t: Translation): FunctionDeclaration[] {
  const { request } = t;
  if (t.lacking.has('tools') || t.lacking.has('functions')) return [];
  const declarations = (request.tools ?? []).map((tool, index) => toDeclaration(tool, index, t));
  for (const { name, description, parameters } of request.functions ?? []) {
    declarations.push(declaration(name, description, parameters));
  }
  return offered(declarations, request.tool_choice);
}

function toDeclaration(tool: Tool, index: number, t: Translation): FunctionDeclaration {
  if (tool.type === 'function') {
    const { name, description, parameters } = tool.function;
    return declaration(name, description, parameters);
  }
  t.translated(`tools[${index}]`);
  return declaration(tool.custom.name, tool.custom.description, FREE_TEXT);
}

const declaration = (
  name: string,
  description: string | null | undefined,
  parameters: Record<string, unknown> | null | undefined,
): FunctionDeclaration => ({
  name,
  ...(description && { description }),
  ...(parameters && { parametersJsonSchema: toGeminiSchema(parameters) }),
});

/** Gemini can narrow the choice only where a call is a must; where it is not, the others are not offered. */
function offered(
  declarations: FunctionDeclaration[],
  choice: ToolChoice | null | undefined,
): FunctionDeclaration[] {
  if (typeof choice !== 'object' || choice?.type !== 'allowed_tools') return declarations;
  if (choice.allowed_tools.mode !== 'auto') return declarations;
  const allowed = allowedNames(choice.allowed_tools.tools);
  return declarations.filter((candidate) => allowed.includes(candidate.name));
}

/** Whether a function may, must or must not be called, and which; undefined for Gemini's own default, `AUTO`. */
export function toCallingConfig(request: ChatRequest): FunctionCallingConfig | undefined {
  const choice = request.tool_choice ?? olderChoice(request.function_call);
  if (!choice) return undefined;
  if (choice === 'none') return { mode: 'NONE' };
  if (choice === 'auto') return { mode: 'AUTO' };
  if (choice === 'required') return { mode: 'ANY' };
  switch (choice.type) {
    case 'function':
      return { mode: 'ANY', allowedFunctionNames: [choice.function.name] };
    case 'custom':
      return { mode: 'ANY', allowedFunctionNames: [choice.custom.name] };
    case 'allowed_tools':
      return choice.allowed_tools.mode === 'auto'
        ? { mode: 'AUTO' }
        : { mode: 'ANY', allowedFunctionNames: allowedNames(choice.allowed_tools.tools) };
  }
}

const olderChoice = (choice: ChatRequest['function_call']): ToolChoice | undefined =>
  typeof choice === 'object' && choice ? { type: 'function', function: choice } : (choice ?? undefined);

/** Names in references such as `{"type": "function", "function": {"name": "get_weather"}}`. */
function allowedNames(references: readonly Record<string, unknown>[]): string[] {
  return references.flatMap((reference) => {
    const named = reference[String(reference.type)];
    const name = typeof named === 'object' && named && 'name' in named ? named.name : undefined;
    return typeof name === 'string' ? [name] : [];
  });
}
