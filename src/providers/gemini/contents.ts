import type { ChatMessage } from '../../contract/chat.ts';
import { addAssistantParts } from './assistant-turn.ts';
import { addUserPart, unreadable } from './media.ts';
import { parsedObject } from './parsed-json.ts';
import type { Translation } from './translation.ts';
import type { Content, Part } from './wire.ts';

type UserMessage = Extract<ChatMessage, { role: 'user' }>;
type TextContent = Extract<ChatMessage, { role: 'tool' }>['content'];

export interface Conversation {
  readonly contents: Content[];
  /** The instructions of all system and developer messages; may be empty. */
  readonly instructions: Part[];
}

/**
 * The conversation as turns of `user` and `model`, in which neighbours of one role are one turn.
 * Throws `invalid_request` for a message that Gemini has no words for.
 */
export function toConversation(messages: readonly ChatMessage[], t: Translation): Conversation {
  const turns: Content[] = [];
  const instructions: Part[] = [];
  const functionNames = new Map<string, string>();
  for (const [index, message] of messages.entries()) {
    const param = `messages[${index}]`;
    switch (message.role) {
      case 'system':
      case 'developer':
        // Gemini has one set of instructions, ahead of everything else.
        if (message.role === 'developer' || turns.length > 0) t.translated(`${param}.role`);
        instructions.push(...textParts(message.content));
        break;
      case 'user':
        addUser(turnOf(turns, 'user'), message.content, `${param}.content`, t);
        break;
      case 'assistant':
        addAssistantParts(turnOf(turns, 'model'), message, functionNames, param, t);
        break;
      case 'tool': {
        const id = message.tool_call_id;
        const name = functionNames.get(id) ?? message.name;
        if (!name) throw unreadable('No tool call before this message has this id.', `${param}.tool_call_id`);
        turnOf(turns, 'user').push({ functionResponse: { id, name, response: resultOf(message.content) } });
        break;
      }
      case 'function':
        turnOf(turns, 'user').push({
          functionResponse: { name: message.name, response: resultOf(message.content ?? '') },
        });
        break;
    }
  }
  const contents = turns.filter((turn) => turn.parts.length > 0);
  if (contents.length > 0) return { contents, instructions };
  // Other models answer instructions alone; Gemini wants a turn to answer.
  t.translated('messages[0].role');
  return { contents: [{ role: 'user', parts: instructions }], instructions: [] };
}

function turnOf(turns: Content[], role: 'user' | 'model'): Part[] {
  const last = turns.at(-1);
  if (last?.role === role) return last.parts;
  const parts: Part[] = [];
  turns.push({ role, parts });
  return parts;
}

function addUser(parts: Part[], content: UserMessage['content'], param: string, t: Translation): void {
  if (typeof content === 'string') parts.push({ text: content });
  else for (const [index, part] of content.entries()) addUserPart(parts, part, `${param}[${index}]`, t);
}

const textParts = (content: TextContent): Part[] =>
  typeof content === 'string' ? [{ text: content }] : content.map((part) => ({ text: part.text }));

/** Results are objects on this wire; whatever else a tool said stands under `output`. */
function resultOf(content: TextContent): Record<string, unknown> {
  const text = typeof content === 'string' ? content : content.map((part) => part.text).join('');
  return parsedObject(text) ?? { output: text };
}
