import type { ChatRequest } from './provider.ts';

/** What the request wants of its tools, whichever generation of parameters says it. */
export interface ToolWish {
  readonly mode: 'auto' | 'none' | 'any' | 'tool';
  readonly name: string | undefined;
  /** The only tools that may be called; null: all. */
  readonly allowed: ReadonlySet<string> | null;
  /** The parameter that said it. */
  readonly param: 'tool_choice' | 'function_call';
}

/** Reads `tool_choice`, or the older `function_call` where there is none. */
export function toolWish({ tool_choice: choice, function_call: legacy }: ChatRequest): ToolWish {
  const wish = { mode: 'auto', name: undefined, allowed: null, param: 'tool_choice' } as const;
  if (choice === undefined || choice === null) {
    if (legacy === undefined || legacy === null) return wish;
    if (typeof legacy === 'string') return { ...wish, mode: legacy, param: 'function_call' };
    return { ...wish, mode: 'tool', name: legacy.name, param: 'function_call' };
  }
  if (typeof choice === 'string') return { ...wish, mode: choice === 'required' ? 'any' : choice };
  if (choice.type === 'function') return { ...wish, mode: 'tool', name: choice.function.name };
  if (choice.type === 'custom') return { ...wish, mode: 'tool', name: choice.custom.name };
  const { mode, tools } = choice.allowed_tools;
  return { ...wish, mode: mode === 'required' ? 'any' : 'auto', allowed: new Set(tools.map(referencedName)) };
}

const referencedName = (reference: Readonly<Record<string, unknown>>): string => {
  const inner = reference.function ?? reference.custom ?? reference;
  return String((inner as { name?: unknown }).name);
};

/** Whether the request leaves its model no choice but to call a tool. */
export function forcesTool(request: ChatRequest): boolean {
  if (!request.tool_choice && !request.function_call) return false;
  const { mode } = toolWish(request);
  return (mode === 'any' || mode === 'tool') && hasTools(request);
}

const hasTools = ({ tools, functions }: ChatRequest): boolean =>
  (tools?.length ?? 0) > 0 || (functions?.length ?? 0) > 0;
