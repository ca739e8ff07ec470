import type { ChatRequest } from '../../../providers/provider.ts';
import type { Cursor } from '../cursor.ts';

type Tool = NonNullable<ChatRequest['tools']>[number];

/** The tools of a request; the vendor's own are offered in vain. */
export function tools(given: Cursor): Partial<ChatRequest> {
  const found = given.items().flatMap((tool) => oneTool(tool) ?? []);
  return found.length > 0 ? { tools: found } : {};
}

function oneTool(tool: Cursor): Tool | undefined {
  const type = tool.at('type').oneOf(['function', 'custom', 'web_search']);
  if (type === 'web_search') return undefined;
  const name = tool.at('name');
  if (!/^[a-zA-Z0-9_-]{1,128}$/.test(name.text())) name.fail("must match the pattern '^[a-zA-Z0-9_-]+$'");
  if (type === 'function') {
    const parameters = { ...tool.at('parameters').members() };
    return { type, function: { name: name.text(), parameters } };
  }
  return { type, custom: { name: name.text(), ...customFormat(tool.at('format')) } };
}

function customFormat(format: Cursor): { format?: Extract<Tool, { type: 'custom' }>['custom']['format'] } {
  if (!format.isThere || format.at('type').oneOf(['text', 'grammar']) === 'text') return {};
  const syntax = format.at('syntax').oneOf(['lark', 'regex']);
  return { format: { type: 'grammar', grammar: { definition: format.at('definition').text(), syntax } } };
}

const MODES = ['none', 'auto', 'required'] as const;

/** `tool_choice`: a mode, one tool, or some of them. */
export function toolChoice(choice: Cursor): Partial<ChatRequest> {
  if (!choice.isThere) return {};
  if (choice.isText) return { tool_choice: choice.oneOf(MODES) };
  const type = choice.at('type').oneOf(['function', 'custom', 'allowed_tools']);
  if (type === 'function') return { tool_choice: { type, function: { name: choice.at('name').text() } } };
  if (type === 'custom') return { tool_choice: { type, custom: { name: choice.at('name').text() } } };
  const allowed = choice.at('tools').items().map(reference);
  return {
    tool_choice: {
      type,
      allowed_tools: { mode: choice.at('mode').oneOf(['auto', 'required']), tools: allowed },
    },
  };
}

function reference(tool: Cursor): Record<string, unknown> {
  const type = tool.at('type').oneOf(['function', 'custom']);
  return { type, [type]: { name: tool.at('name').text() } };
}
