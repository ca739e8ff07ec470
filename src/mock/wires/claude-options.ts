import type { ChatRequest } from '../../providers/provider.ts';
import type { Cursor } from './cursor.ts';

const EFFORTS = ['low', 'medium', 'high', 'xhigh', 'max'] as const;

/** `tool_choice` in Anthropic's words, wherever Claude is served. */
export function toolChoice(choice: Cursor): Partial<ChatRequest> {
  if (!choice.isThere) return {};
  const type = choice.at('type').oneOf(['auto', 'any', 'tool', 'none']);
  const parallel = choice.at('disable_parallel_tool_use').optionalFlag() === true;
  return {
    tool_choice:
      type === 'tool'
        ? { type: 'function', function: { name: choice.at('name').text() } }
        : type === 'any'
          ? 'required'
          : type,
    ...(parallel && { parallel_tool_calls: false }),
  };
}

/** How hard to think, by `output_config.effort`; not at all where `thinking` is disabled. */
export function claudeEffort(top: Cursor): Partial<ChatRequest> {
  const effort = top.at('output_config').at('effort');
  return {
    ...(effort.isThere && { reasoning_effort: effort.oneOf(EFFORTS) }),
    ...(top.at('thinking').at('type').value === 'disabled' && { reasoning_effort: 'none' }),
  };
}
