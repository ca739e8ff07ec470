import type { ChatRequest } from '../provider.ts';
import { assistantBlocks, functionCallId, wireToolId } from './assistant-turn.ts';
import { blocksOfText, blocksOfUser, textBlocks } from './content-blocks.ts';
import type { Translation } from './translation.ts';
import type { SystemBlock, ToolResultContent, WireBlock, WireTurn } from './wire.ts';

type Message = ChatRequest['messages'][number];
type ToolContent = Extract<Message, { role: 'tool' }>['content'];

export interface Conversation {
  readonly system: SystemBlock[];
  readonly turns: WireTurn[];
}

/**
 * Messages as the wire wants them: instructions apart, wherever they stood; turns that alternate, the user's first;
 * results of tools in the user's turn. Throws `invalid_request` for images and files that can't be sent.
 */
export function toConversation(messages: readonly Message[], t: Translation): Conversation {
  const system: SystemBlock[] = [];
  const turns = new Turns(t);
  let functionCalls = 0;
  for (const [index, message] of messages.entries()) {
    const path = `messages[${index}]`;
    switch (message.role) {
      case 'system':
      case 'developer':
        if (message.role === 'developer' || turns.list.length > 0) t.translated(`${path}.role`);
        system.push(...blocksOfText(message.content, t));
        break;
      case 'user': {
        const blocks = blocksOfUser(message.content, path, t);
        // The wire refuses an empty turn, and without it two of the assistant's would become one.
        turns.add('user', blocks.length > 0 ? blocks : textBlocks('(empty)'));
        break;
      }
      case 'assistant':
        if (message.function_call) functionCalls++;
        turns.add('assistant', assistantBlocks(message, path, functionCalls, t));
        break;
      case 'tool':
        turns.add('user', [toolResult(wireToolId(message.tool_call_id, t), message.content, t)]);
        break;
      case 'function':
        t.translated(`${path}.role`);
        turns.add('user', [toolResult(functionCallId(functionCalls, t), message.content ?? '', t)]);
    }
  }
  if (turns.list.length === 0) askWithInstructions(messages.length - 1, system, turns, t);
  else if (!t.family.system && system.length > 0) beginWithInstructions(messages, system, turns, t);
  if (turns.list.at(-1)?.role === 'assistant') endWithAssistant(turns, t);
  return { system, turns: turns.list };
}

class Turns {
  readonly list: WireTurn[] = [];
  readonly #t: Translation;

  constructor(t: Translation) {
    this.#t = t;
  }

  add(role: WireTurn['role'], blocks: WireBlock[]): void {
    if (blocks.length === 0) return;
    const last = this.list.at(-1);
    if (!last && role === 'assistant') {
      this.#t.translated('messages');
      this.list.push({ role: 'user', content: textBlocks('(empty)') });
    }
    if (last?.role !== role) this.list.push({ role, content: blocks });
    else if (this.#t.family.mixedTurns || sameKind(last.content, blocks)) last.content.push(...blocks);
    else if (role === 'user') {
      // These models take either words or results of tools in one turn.
      this.#t.translated('messages');
      this.list.push({ role: 'assistant', content: textBlocks('(continued)') }, { role, content: blocks });
    } else {
      this.#t.translated('messages');
      this.list.push({ role: 'user', content: textBlocks('(continue)') }, { role, content: blocks });
    }
  }
}

const isOfTools = (block: WireBlock): boolean => 'toolResult' in block || 'toolUse' in block;

const sameKind = (a: readonly WireBlock[], b: readonly WireBlock[]): boolean =>
  a.some(isOfTools) === b.some(isOfTools);

/** Instructions alone are no conversation for this wire: the last of them becomes what the user says. */
function askWithInstructions(index: number, system: SystemBlock[], turns: Turns, t: Translation): void {
  const text = system.findLastIndex((block) => 'text' in block);
  const [last] = text === -1 ? [] : system.splice(text);
  if (!last) return;
  t.translated(`messages[${index}].role`);
  turns.add('user', [last]);
}

/** For models that know no instructions, the user says them. */
function beginWithInstructions(
  messages: readonly Message[],
  system: SystemBlock[],
  turns: Turns,
  t: Translation,
): void {
  messages.forEach(({ role }, index) => {
    if (role === 'system') t.translated(`messages[${index}].role`);
  });
  const said = system.splice(0);
  const [first] = turns.list;
  if (first && !first.content.some(isOfTools)) first.content.unshift(...said);
  else
    turns.list.unshift(
      { role: 'user', content: said },
      { role: 'assistant', content: textBlocks('(continued)') },
    );
}

/** To the wire this ending means "go on with these words": most models refuse that, and all a space behind them. */
function endWithAssistant(turns: Turns, t: Translation): void {
  if (!t.family.prefill) {
    t.translated('messages');
    turns.add('user', textBlocks('Continue.'));
    return;
  }
  const content = turns.list.at(-1)?.content;
  const last = content?.at(-1);
  if (content && last && 'text' in last) content[content.length - 1] = { text: last.text.trimEnd() };
}

function toolResult(toolUseId: string, content: ToolContent, t: Translation): WireBlock {
  const blocks = blocksOfText(content, t).filter((block): block is ToolResultContent => 'text' in block);
  return { toolResult: { toolUseId, content: blocks.length > 0 ? blocks : textBlocks('(empty)') } };
}
