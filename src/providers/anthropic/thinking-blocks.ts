import type { ChatCompletionMessage } from '../../contract/chat.ts';
import type { RedactedThinkingBlock, ReplyBlock, ThinkingBlock, WireBlock } from './wire.ts';

export type ReasoningDetail = NonNullable<ChatCompletionMessage['reasoning_details']>[number];

/** A piece of thinking and where it stood among the blocks of its turn. */
interface PlacedThinking {
  readonly at: number;
  readonly block: ThinkingBlock | RedactedThinkingBlock;
}

/**
 * A thinking block as the client sees it. `index` is the block's place in its turn: thinking can stand between tool
 * calls, and must be sent back there.
 */
export function reasoningDetail(block: ReplyBlock, index: number): ReasoningDetail {
  if (block.type === 'redacted_thinking')
    return { type: 'reasoning.encrypted', data: block.data ?? '', index };
  const signed = block.signature ? { signature: block.signature } : {};
  return { type: 'reasoning.text', text: block.thinking ?? '', ...signed, index };
}

interface Growing {
  index: number | undefined;
  text: string;
  signature: string | undefined;
}

/**
 * Turns what a client sends back into thinking blocks. Streaming clients may have kept a block in several pieces:
 * those of one index belong together, and without an index all up to the signature. Left out is what the provider
 * would refuse: text without its signature, summaries, and other vendors' reasoning.
 */
function thinkingBlocks(details: readonly ReasoningDetail[]): PlacedThinking[] {
  const placed: PlacedThinking[] = [];
  let open: Growing | undefined;
  const close = (): void => {
    if (open?.signature) {
      const block = { type: 'thinking', thinking: open.text, signature: open.signature } as const;
      placed.push({ at: open.index ?? placed.length, block });
    }
    open = undefined;
  };
  for (const detail of details) {
    if (isForeign(detail)) continue;
    const index = detail.index ?? undefined;
    if (detail.type === 'reasoning.encrypted') {
      close();
      if (detail.data) {
        const block = { type: 'redacted_thinking', data: detail.data } as const;
        placed.push({ at: index ?? placed.length, block });
      }
    } else if (detail.type === 'reasoning.text') {
      if (open && (index === undefined ? open.signature !== undefined : open.index !== index)) close();
      open ??= { index, text: '', signature: undefined };
      open.text += detail.text ?? '';
      open.signature = detail.signature ?? open.signature;
    }
  }
  close();
  return placed.sort((a, b) => a.at - b.at);
}

/** Some gateways say whose reasoning it is; a block that Anthropic has not signed fails the whole request. */
function isForeign(detail: ReasoningDetail): boolean {
  const format = (detail as { format?: unknown }).format;
  return typeof format === 'string' && !format.startsWith('anthropic');
}

/** Puts thinking back where it stood, the turn's other blocks around it in their order. */
export function withThinking(
  details: readonly ReasoningDetail[] | null | undefined,
  others: readonly WireBlock[],
): WireBlock[] {
  if (!details || details.length === 0) return [...others];
  const blocks: WireBlock[] = [];
  let next = 0;
  for (const { at, block } of thinkingBlocks(details)) {
    const until = Math.min(others.length, next + Math.max(0, at - blocks.length));
    blocks.push(...others.slice(next, until), block);
    next = until;
  }
  blocks.push(...others.slice(next));
  return blocks;
}
