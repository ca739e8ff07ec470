import type { ChatRequest } from '../../../providers/provider.ts';
import { toolChoice } from '../claude-options.ts';
import type { Cursor } from '../cursor.ts';

const NAME = /^[a-zA-Z0-9_-]{1,64}$/;

/**
 * `toolConfig`, and the choice as Claude takes it past Converse.
 * @param claudeChoice `additionalModelRequestFields.tool_choice`
 */
export function tools(config: Cursor, claudeChoice: Cursor): Partial<ChatRequest> {
  if (!config.isThere) return {};
  const given = config.at('tools').items();
  if (given.length === 0) config.at('tools').fail('must have length greater than or equal to 1');
  const functions = given
    .filter((tool) => !tool.at('cachePoint').isThere)
    .map((tool) => {
      const spec = tool.at('toolSpec');
      const name = spec.at('name').text();
      if (!NAME.test(name)) spec.at('name').fail(`must satisfy regular expression pattern: ${NAME.source}`);
      const schema = spec.at('inputSchema').at('json');
      if (schema.at('type').value !== 'object')
        schema.at('type').fail('must be one of the following: object');
      return { type: 'function' as const, function: { name, parameters: { ...schema.members() } } };
    });
  const choice = claudeChoice.isThere ? toolChoice(claudeChoice) : converseChoice(config.at('toolChoice'));
  return { tools: functions, ...choice };
}

/** A union: of its members exactly one is there. */
function converseChoice(choice: Cursor): Partial<ChatRequest> {
  if (!choice.isThere) return {};
  if (choice.at('tool').isThere) {
    return { tool_choice: { type: 'function', function: { name: choice.at('tool').at('name').text() } } };
  }
  if (choice.at('any').isThere) return { tool_choice: 'required' };
  return choice.at('auto').isThere ? { tool_choice: 'auto' } : choice.fail('must set one of auto, any, tool');
}
