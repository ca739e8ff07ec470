import type { ChatMessage } from '../../../contract/chat.ts';
import type { Cursor } from '../cursor.ts';
import { unseal } from '../sealed.ts';
import { assistantText, userContent } from './content.ts';

type AssistantMessage = Extract<ChatMessage, { role: 'assistant' }>;
type ToolCall = NonNullable<AssistantMessage['tool_calls']>[number];

const ROLES = ['user', 'assistant', 'system', 'developer'] as const;

/**
 * The input in the contract's words: text, or items, of which several can make up one turn of the assistant. What the
 * API refuses is refused: results that nobody asked for, calls that have none, reasoning that the mock has not
 * sealed itself or that nothing came of.
 */
export function conversation(instructions: Cursor, input: Cursor): ChatMessage[] {
  const reader = new ItemReader();
  const said = instructions.optionalText();
  if (said !== undefined) reader.messages.push({ role: 'system', content: said });
  if (input.isText) reader.messages.push({ role: 'user', content: input.text() });
  else for (const item of input.items()) reader.read(item);
  reader.end(input);
  if (reader.messages.length === 0) input.fail('must not be empty');
  return reader.messages;
}

class ItemReader {
  readonly messages: ChatMessage[] = [];
  /** The assistant's turn while items are added to it. */
  #turn: AssistantMessage | undefined;
  /** Calls without a result yet, by their ids. */
  readonly #open = new Map<string, ToolCall>();
  /** Reasoning that something must still come of. */
  #thought: { readonly item: Cursor; readonly words: string } | undefined;

  read(item: Cursor): void {
    const type = item.at('type').optionalText() ?? 'message';
    if (type === 'message') this.#message(item);
    else if (type === 'reasoning') this.#reason(item);
    else if (type === 'function_call' || type === 'custom_tool_call') this.#call(item, type);
    else if (type === 'function_call_output' || type === 'custom_tool_call_output') this.#result(item);
    else item.at('type').fail(`the mock knows no ${type} item`);
  }

  end(input: Cursor): void {
    this.#close(input);
    if (this.#open.size > 0) {
      input.fail(`No tool output found for function call ${[...this.#open.keys()].join(', ')}.`);
    }
  }

  #message(item: Cursor): void {
    const role = item.at('role').oneOf(ROLES);
    const content = item.at('content');
    if (role === 'assistant') {
      if (this.#turn) this.#close(item);
      this.#turn = { role, ...this.#thoughts(), ...assistantText(content) };
      return;
    }
    this.end(item);
    if (role === 'user') this.messages.push({ role, content: userContent(content) });
    else this.messages.push({ role, content: content.isText ? content.text() : textOf(content) });
  }

  #reason(item: Cursor): void {
    if (this.#turn && this.#turn.tool_calls === undefined) this.#close(item);
    const sealed = item.at('encrypted_content');
    if (!sealed.isThere)
      item.fail('Items are not persisted when `store` is set to false: send their content.');
    const words = unseal(sealed.text());
    if (words === undefined) sealed.fail('The encrypted content could not be verified.');
    else this.#thought = { item, words };
  }

  #call(item: Cursor, type: 'function_call' | 'custom_tool_call'): void {
    const id = item.at('call_id').text();
    const name = item.at('name').text();
    const call: ToolCall =
      type === 'function_call'
        ? { id, type: 'function', function: { name, arguments: item.at('arguments').text() } }
        : { id, type: 'custom', custom: { name, input: item.at('input').text() } };
    this.#turn = {
      role: 'assistant',
      content: null,
      ...this.#turn,
      ...this.#thoughts(),
      tool_calls: [...(this.#turn?.tool_calls ?? []), call],
    };
    this.#open.set(id, call);
  }

  #result(item: Cursor): void {
    const id = item.at('call_id').text();
    if (!this.#open.delete(id)) item.fail(`No tool call found for function call output with call_id ${id}.`);
    this.#close(item);
    const output = item.at('output');
    this.messages.push({
      role: 'tool',
      tool_call_id: id,
      content: output.isText ? output.text() : textOf(output),
    });
  }

  #thoughts(): Partial<AssistantMessage> {
    const words = this.#thought?.words;
    this.#thought = undefined;
    if (words === undefined) return {};
    const before = this.#turn?.reasoning_content;
    return { reasoning_content: before ? `${before}\n\n${words}` : words };
  }

  /** The assistant's turn is over. */
  #close(at: Cursor): void {
    const alone = this.#thought?.item.at('id').optionalText();
    if (this.#thought) {
      at.fail(`Item '${alone}' of type 'reasoning' was provided without its required following item.`);
    }
    if (this.#turn) this.messages.push(this.#turn);
    this.#turn = undefined;
  }
}

const textOf = (parts: Cursor): string =>
  parts
    .items()
    .map((part) => part.at('text').text())
    .join('');
