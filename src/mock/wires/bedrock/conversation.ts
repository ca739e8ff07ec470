import type { ChatMessage } from '../../../contract/chat.ts';
import type { Cursor } from '../cursor.ts';
import { isSignatureOf } from '../signature.ts';
import { documentPart, imagePart } from './media.ts';

type UserMessage = Extract<ChatMessage, { role: 'user' }>;
type UserPart = Exclude<UserMessage['content'], string>[number];
type AssistantMessage = Extract<ChatMessage, { role: 'assistant' }>;

/** `system`: blocks of text. */
export function systemMessages(system: Cursor): ChatMessage[] {
  const blocks = system.items().filter(isContent);
  if (blocks.length === 0) return [];
  return [{ role: 'system', content: blocks.map((block) => ({ type: 'text', text: textIn(block) })) }];
}

/**
 * The turns in the contract's words. What the API refuses is refused: turns that do not alternate, results of tools
 * that nobody called and calls that have no result, both in a conversation without tools, blank texts, documents
 * without a question, reasoning whose signature is not this mock's.
 *
 * @param offered whether there is a `toolConfig`
 */
export function conversation(messages: Cursor, offered: boolean): ChatMessage[] {
  const turns = messages.items();
  if (turns.length === 0) messages.fail('A conversation must start with a user message');
  const out: ChatMessage[] = [];
  let called: readonly string[] = [];
  for (const [index, turn] of turns.entries()) {
    const role = turn.at('role').oneOf(['user', 'assistant']);
    if (index === 0 && role !== 'user') messages.fail('A conversation must start with a user message');
    if (index % 2 !== (role === 'user' ? 0 : 1)) {
      messages.fail('A conversation must alternate between user and assistant roles');
    }
    const content = turn.at('content');
    const blocks = content.items().filter(isContent);
    if (blocks.length === 0) content.fail('is empty. Add content to the message');
    if (!offered && blocks.some(isOfTools)) {
      turn.fail('The toolConfig field must be defined when using toolUse and toolResult content blocks');
    }
    if (role === 'assistant') {
      const message = assistantTurn(blocks);
      out.push(message);
      called = message.tool_calls?.map((call) => call.id) ?? [];
      continue;
    }
    out.push(...userTurn(turn, blocks, called));
    called = [];
  }
  return out;
}

const isContent = (block: Cursor): boolean => !block.at('cachePoint').isThere;
const isOfTools = (block: Cursor): boolean => block.at('toolUse').isThere || block.at('toolResult').isThere;

function textIn(block: Cursor): string {
  const guarded = block.at('guardContent');
  const text = (guarded.isThere ? guarded.at('text') : block).at('text');
  return text.text() === '' ? text.fail('is blank. Add text to the text field') : text.text();
}

function userTurn(turn: Cursor, blocks: readonly Cursor[], called: readonly string[]): ChatMessage[] {
  const results = blocks.map((block) => block.at('toolResult')).filter((result) => result.isThere);
  checkResults(turn, results, called);
  const others = blocks.filter((block) => !block.at('toolResult').isThere);
  const parts = others.map(userPart);
  const has = (type: UserPart['type']) => parts.some((part) => part.type === type);
  if (has('file') && !has('text')) turn.fail('A document needs a text block beside it');
  const messages: ChatMessage[] = results.map(toolMessage);
  return parts.length > 0 ? [...messages, { role: 'user', content: parts }] : messages;
}

function checkResults(turn: Cursor, results: readonly Cursor[], called: readonly string[]): void {
  const answered = results.map((result) => result.at('toolUseId').text());
  if (answered.some((id) => !called.includes(id))) {
    turn.at('content').fail('toolResult blocks exceed the number of toolUse blocks of previous turn');
  }
  const open = called.filter((id) => !answered.includes(id));
  if (open.length > 0) {
    turn.at('content').fail(`Expected toolResult blocks for the following Ids: ${open.join(', ')}`);
  }
}

function assistantTurn(blocks: readonly Cursor[]): AssistantMessage {
  let text = '';
  let thinking = '';
  const calls: NonNullable<AssistantMessage['tool_calls']> = [];
  for (const block of blocks) {
    const use = block.at('toolUse');
    const reasoning = block.at('reasoningContent');
    if (use.isThere) {
      const input = JSON.stringify(use.at('input').members());
      const called = { name: use.at('name').text(), arguments: input };
      calls.push({ id: use.at('toolUseId').text(), type: 'function', function: called });
    } else if (!reasoning.isThere) text += textIn(block);
    else if (!reasoning.at('redactedContent').isThere) thinking += ownThinking(reasoning.at('reasoningText'));
  }
  return {
    role: 'assistant',
    content: text,
    ...(thinking !== '' && { reasoning_content: thinking }),
    ...(calls.length > 0 && { tool_calls: calls }),
  };
}

function ownThinking(reasoning: Cursor): string {
  const thinking = reasoning.at('text').text();
  if (!isSignatureOf(reasoning.at('signature').text(), thinking)) {
    reasoning.at('signature').fail('Invalid `signature` in `thinking` block');
  }
  return thinking;
}

function toolMessage(result: Cursor): ChatMessage {
  const texts = result
    .at('content')
    .items()
    .map((block) => {
      const json = block.at('json');
      return json.isThere ? JSON.stringify(json.value) : (block.at('text').optionalText() ?? '');
    });
  return { role: 'tool', tool_call_id: result.at('toolUseId').text(), content: texts.join('') };
}

function userPart(block: Cursor): UserPart {
  if (block.at('image').isThere) return imagePart(block.at('image'));
  if (block.at('document').isThere) return documentPart(block.at('document'));
  return { type: 'text', text: textIn(block) };
}
