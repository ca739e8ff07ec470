import { ProviderError } from '../../kernel/errors.ts';
import type { ReplyBlock } from '../content-blocks/blocks.ts';
import { type ReasoningDetail, reasoningDetail } from '../content-blocks/reasoning-details.ts';
import { isObject, type JsonObject } from '../json-value.ts';
import { REASONING_FORMAT } from './reasoning-format.ts';

/** What Nova writes in place of its thoughts. */
const WITHHELD = '[REDACTED]';

/**
 * A block of a whole reply in the words that all wires with blocks share; undefined for kinds that a chat has no
 * place for. Throws `bad_response` for one whose members are not what they must be.
 */
export function replyBlock(value: unknown): ReplyBlock | undefined {
  if (!isObject(value)) throw malformed();
  if (value.text !== undefined) return { type: 'text', text: text(value.text) };
  if (isObject(value.toolUse)) {
    const { toolUseId, name, input, type } = value.toolUse;
    // The provider's own tools run there.
    return type === 'server_tool_use' ? undefined : { ...toolBlock(toolUseId, name), input };
  }
  if (isObject(value.reasoningContent)) return reasoningBlock(value.reasoningContent);
  if (isObject(value.citationsContent)) return { type: 'text', text: citedText(value.citationsContent) };
  return undefined;
}

/** Without its id and name the client could neither run the tool nor answer the call. */
export function toolBlock(id: unknown, name: unknown): ReplyBlock {
  if (typeof id !== 'string' || id === '' || typeof name !== 'string' || name === '') throw malformed();
  return { type: 'tool_use', id, name };
}

function reasoningBlock({ reasoningText, redactedContent }: JsonObject): ReplyBlock | undefined {
  if (isObject(reasoningText)) {
    const thinking = shownThought(text(reasoningText.text ?? ''));
    const signature = reasoningText.signature == null ? '' : text(reasoningText.signature);
    return thinking === '' && signature === '' ? undefined : { type: 'thinking', thinking, signature };
  }
  return redactedContent == null ? undefined : { type: 'redacted_thinking', data: text(redactedContent) };
}

/** Thought that is there to be read. */
export const shownThought = (thought: string): string => (thought === WITHHELD ? '' : thought);

function citedText({ content }: JsonObject): string {
  const pieces = Array.isArray(content) ? (content as unknown[]) : [];
  return pieces
    .map((piece) => (isObject(piece) && typeof piece.text === 'string' ? piece.text : ''))
    .join('');
}

/**
 * A piece of reasoning as the client is to send it back; undefined for one that nothing could be done with: without
 * a signature it is refused.
 * @param claude whether Claude has thought it, whose signatures hold wherever it is served
 */
export function ownReasoning(block: ReplyBlock, index: number, claude: boolean): ReasoningDetail | undefined {
  if (block.type === 'thinking' && !block.signature) return undefined;
  const detail = reasoningDetail(block, index);
  return claude ? detail : { ...detail, format: REASONING_FORMAT };
}

export function text(value: unknown): string {
  if (typeof value !== 'string') throw malformed();
  return value;
}

export const malformed = (): ProviderError =>
  new ProviderError('bad_response', 'the provider’s answer is not of the Converse API');
