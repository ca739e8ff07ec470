import type { ModelTraits } from '../claude/models.ts';
import type { ChatRequest } from '../provider.ts';
import { assistantBlocks, functionCallId, wireToolId } from './assistant-turn.ts';
import { blocksOfText, blocksOfUser, textBlocks } from './content-blocks.ts';
import type { TextBlock, ToolResultBlock, WireBlock, WireTurn } from './wire.ts';

type Message = ChatRequest['messages'][number];
type ToolContent = Extract<Message, { role: 'tool' }>['content'];

export interface Conversation {
  readonly system: TextBlock[];
  readonly turns: WireTurn[];
}

/**
 * Messages as the wire wants them: instructions apart, wherever they stood; turns that alternate; results of tools
 * in the user's turn. Throws `invalid_request` for malformed inline images and files.
 * @param translated is told of each message that changed its role or place
 */
export function toConversation(
  messages: readonly Message[],
  traits: ModelTraits,
  translated: (param: string) => void,
): Conversation {
  const system: TextBlock[] = [];
  const turns: WireTurn[] = [];
  let functionCalls = 0;
  messages.forEach((message, index) => {
    const path = `messages[${index}]`;
    switch (message.role) {
      case 'system':
      case 'developer':
        if (message.role === 'developer' || turns.length > 0) translated(`${path}.role`);
        system.push(...blocksOfText(message.content));
        break;
      case 'user': {
        const blocks = blocksOfUser(message.content, path);
        // The wire refuses an empty turn, and without it two of the assistant's would become one.
        addTurn(turns, 'user', blocks.length > 0 ? blocks : textBlocks('(empty)'));
        break;
      }
      case 'assistant':
        if (message.function_call) functionCalls++;
        addTurn(turns, 'assistant', assistantBlocks(message, path, functionCalls, traits, translated));
        break;
      case 'tool':
        addTurn(turns, 'user', [toolResult(wireToolId(message.tool_call_id), message.content)]);
        break;
      case 'function':
        translated(`${path}.role`);
        addTurn(turns, 'user', [toolResult(functionCallId(functionCalls), message.content ?? '')]);
    }
  });
  if (turns.length === 0) askWithInstructions(messages.length - 1, system, turns, translated);
  if (turns.at(-1)?.role === 'assistant') endWithAssistant(turns, traits, translated);
  return { system, turns };
}

/** Results of tools come first in a turn of the wire: they do, as they directly follow the assistant's. */
function addTurn(turns: WireTurn[], role: WireTurn['role'], blocks: WireBlock[]): void {
  const last = turns.at(-1);
  if (last?.role === role) last.content.push(...blocks);
  else if (blocks.length > 0) turns.push({ role, content: blocks });
}

/** Instructions alone are no conversation for this wire: the last of them becomes what the user says. */
function askWithInstructions(
  index: number,
  system: TextBlock[],
  turns: WireTurn[],
  translated: (param: string) => void,
): void {
  const last = system.pop();
  if (!last) return;
  translated(`messages[${index}].role`);
  addTurn(turns, 'user', [last]);
}

/** To the wire this ending means "go on with these words": some models refuse that, and all a space behind them. */
function endWithAssistant(turns: WireTurn[], traits: ModelTraits, translated: (param: string) => void): void {
  if (!traits.prefill) {
    translated('messages');
    addTurn(turns, 'user', textBlocks('Continue.'));
    return;
  }
  const content = turns.at(-1)?.content;
  const last = content?.at(-1);
  if (content && last?.type === 'text') content[content.length - 1] = { ...last, text: last.text.trimEnd() };
}

function toolResult(tool_use_id: string, content: ToolContent): ToolResultBlock {
  const shown = typeof content === 'string' ? content : blocksOfText(content);
  return { type: 'tool_result', tool_use_id, ...(shown.length > 0 ? { content: shown } : {}) };
}
