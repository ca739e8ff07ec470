import { ProviderError } from '../../kernel/errors.ts';
import type { ReplyBlock } from '../content-blocks/blocks.ts';
import type { WireDelta } from './wire.ts';

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Members that the client gets as text: another type would break the contract with it. */
const TEXTS = ['text', 'thinking', 'signature', 'data', 'id', 'name', 'partial_json', 'stop_reason'];

/** A reply's block whose members are what they must be. Throws `bad_response`. */
export function checkedBlock(value: unknown): ReplyBlock {
  const block = checkedDelta(value) as ReplyBlock;
  if (typeof block.type !== 'string') throw malformed();
  // Without them the client could neither run the tool nor answer the call.
  if (block.type === 'tool_use' && !(block.id && block.name)) throw malformed();
  return block;
}

/** What a delta adds, likewise. */
export function checkedDelta(value: unknown): WireDelta {
  if (!isObject(value)) throw malformed();
  const members = value as Record<string, unknown>;
  for (const name of TEXTS) {
    const member = members[name];
    if (member !== undefined && member !== null && typeof member !== 'string') throw malformed();
  }
  const { citations, citation } = members;
  if (
    citations !== undefined &&
    citations !== null &&
    !(Array.isArray(citations) && citations.every(isObject))
  ) {
    throw malformed();
  }
  if (citation !== undefined && citation !== null && !isObject(citation)) throw malformed();
  return value;
}

/** The place of a block in its turn. */
export const isPlace = (index: unknown): index is number => Number.isSafeInteger(index) && Number(index) >= 0;

export const malformed = (): ProviderError =>
  new ProviderError('bad_response', 'the provider’s answer is not of the Messages API');
