import type { ChatMessage } from '../../../contract/chat.ts';
import type { Cursor } from '../cursor.ts';
import { isSignatureOf } from '../signature.ts';

type UserMessage = Extract<ChatMessage, { role: 'user' }>;
type UserPart = Exclude<UserMessage['content'], string>[number];
type AssistantMessage = Extract<ChatMessage, { role: 'assistant' }>;

/** `system`: text, or blocks of text. */
export function systemMessages(system: Cursor): ChatMessage[] {
  if (!system.isThere) return [];
  const content = system.isText
    ? system.text()
    : system.items().map((block) => ({ type: 'text' as const, text: nonEmpty(block.at('text')) }));
  return [{ role: 'system', content }];
}

/**
 * The turns in the contract's words. What the API refuses is refused: results of tools that nobody called and calls
 * that have no result, thinking whose signature is not this mock's, empty texts, a conversation that the user does
 * not begin.
 */
export function conversation(messages: Cursor): ChatMessage[] {
  const turns = messages.items();
  if (turns.length === 0) messages.fail('at least one message is required');
  const out: ChatMessage[] = [];
  let called: string[] = [];
  for (const [index, turn] of turns.entries()) {
    const role = turn.at('role').oneOf(['user', 'assistant']);
    if (index === 0 && role !== 'user') messages.fail('first message must use the "user" role');
    const content = turn.at('content');
    const blocks = content.isText ? [] : content.items();
    if (role === 'assistant') {
      const message = content.isText ? assistantText(content) : assistantTurn(blocks);
      out.push(message);
      called = message.tool_calls?.map((call) => call.id) ?? [];
      continue;
    }
    const results = blocks.filter((block) => block.at('type').value === 'tool_result');
    checkResults(turn, results, called);
    called = [];
    out.push(...results.map(toolMessage));
    const parts = blocks.filter((block) => !results.includes(block)).map(userPart);
    if (content.isText) out.push({ role: 'user', content: nonEmpty(content) });
    else if (parts.length > 0) out.push({ role: 'user', content: parts });
    else if (results.length === 0) content.fail('must not be empty');
  }
  return out;
}

function nonEmpty(text: Cursor): string {
  return text.text() === '' ? text.fail('text content blocks must be non-empty') : text.text();
}

const assistantText = (content: Cursor): AssistantMessage => ({ role: 'assistant', content: content.text() });

function checkResults(turn: Cursor, results: readonly Cursor[], called: readonly string[]): void {
  const answered = results.map((result) => result.at('tool_use_id').text());
  const stray = answered.find((id) => !called.includes(id));
  if (stray !== undefined) {
    turn.fail(`unexpected \`tool_use_id\` found in \`tool_result\` blocks: ${stray}`);
  }
  const open = called.find((id) => !answered.includes(id));
  if (open !== undefined) {
    turn.fail(`\`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${open}`);
  }
}

function assistantTurn(blocks: readonly Cursor[]): AssistantMessage {
  let text = '';
  let thinking = '';
  const calls: NonNullable<AssistantMessage['tool_calls']> = [];
  for (const block of blocks) {
    const type = block.at('type').text();
    if (type === 'text') text += block.at('text').text();
    else if (type === 'thinking') thinking += ownThinking(block);
    else if (type === 'tool_use') {
      const name = block.at('name').text();
      const input = JSON.stringify(block.at('input').members());
      calls.push({ id: block.at('id').text(), type: 'function', function: { name, arguments: input } });
    } else if (type !== 'redacted_thinking') block.fail(`the mock knows no ${type} block`);
  }
  return {
    role: 'assistant',
    content: text,
    ...(thinking !== '' && { reasoning_content: thinking }),
    ...(calls.length > 0 && { tool_calls: calls }),
  };
}

function ownThinking(block: Cursor): string {
  const thinking = block.at('thinking').text();
  if (!isSignatureOf(block.at('signature').text(), thinking)) {
    block.fail('Invalid `signature` in `thinking` block');
  }
  return thinking;
}

function toolMessage(result: Cursor): ChatMessage {
  const content = result.at('content');
  const texts = content.isText
    ? [content.text()]
    : content.items().map((block) => block.at('text').optionalText() ?? '');
  return { role: 'tool', tool_call_id: result.at('tool_use_id').text(), content: texts.join('') };
}

function userPart(block: Cursor): UserPart {
  const type = block.at('type').text();
  if (type === 'text') return { type: 'text', text: nonEmpty(block.at('text')) };
  if (type === 'image') return { type: 'image_url', image_url: { url: urlOf(block.at('source')) } };
  if (type === 'document') return { type: 'file', file: { file_data: urlOf(block.at('source')) } };
  return block.fail(`the mock knows no ${type} block`);
}

function urlOf(source: Cursor): string {
  const type = source.at('type').oneOf(['base64', 'url', 'text', 'file']);
  if (type === 'url') return source.at('url').text();
  if (type === 'file') return `data:,${encodeURIComponent(source.at('file_id').text())}`;
  const mediaType = source.at('media_type').text();
  const data = source.at('data').text();
  return type === 'text'
    ? `data:${mediaType},${encodeURIComponent(data)}`
    : `data:${mediaType};base64,${data}`;
}
