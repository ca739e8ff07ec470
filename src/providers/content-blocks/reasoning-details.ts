import type { ChatCompletionMessage } from '../../contract/chat.ts';
import type { ReplyBlock } from './blocks.ts';

export type ReasoningDetail = NonNullable<ChatCompletionMessage['reasoning_details']>[number];

/** Thinking that can be sent back: text with its signature, or what only the provider can read. */
export type ReplayedThinking =
  | { readonly type: 'thinking'; readonly thinking: string; readonly signature: string }
  | { readonly type: 'redacted_thinking'; readonly data: string };

/** A piece of thinking and where it stood among the blocks of its turn. */
interface PlacedThinking {
  readonly at: number;
  readonly thinking: ReplayedThinking;
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
 * Turns what a client sends back into thinking. Streaming clients may have kept a block in several pieces: those of
 * one index belong together, and without an index all up to the signature. Left out is what the provider would
 * refuse: text without its signature, summaries, and other vendors' reasoning.
 */
function placedThinking(
  details: readonly ReasoningDetail[],
  isOwn: (format: string) => boolean,
): PlacedThinking[] {
  const placed: PlacedThinking[] = [];
  let open: Growing | undefined;
  const close = (): void => {
    if (open?.signature) {
      const thinking = { type: 'thinking', thinking: open.text, signature: open.signature } as const;
      placed.push({ at: open.index ?? placed.length, thinking });
    }
    open = undefined;
  };
  for (const detail of details) {
    // Some gateways say whose reasoning it is; what another has made fails the whole request.
    if (typeof detail.format === 'string' && !isOwn(detail.format)) continue;
    const index = detail.index ?? undefined;
    if (detail.type === 'reasoning.encrypted') {
      close();
      if (detail.data) {
        const thinking = { type: 'redacted_thinking', data: detail.data } as const;
        placed.push({ at: index ?? placed.length, thinking });
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

export const isAnthropic = (format: string): boolean => format.startsWith('anthropic');

/**
 * Puts thinking back where it stood, the turn's other blocks around it in their order.
 * @param toBlock thinking in the wire's words
 * @param isOwn whether the target can read thinking of a format that is named; unnamed is tried
 */
export function withThinking<Block>(
  details: readonly ReasoningDetail[] | null | undefined,
  others: readonly Block[],
  toBlock: (thinking: ReplayedThinking) => Block,
  isOwn: (format: string) => boolean = isAnthropic,
): Block[] {
  if (!details || details.length === 0) return [...others];
  const blocks: Block[] = [];
  let next = 0;
  for (const { at, thinking } of placedThinking(details, isOwn)) {
    const until = Math.min(others.length, next + Math.max(0, at - blocks.length));
    blocks.push(...others.slice(next, until), toBlock(thinking));
    next = until;
  }
  blocks.push(...others.slice(next));
  return blocks;
}
