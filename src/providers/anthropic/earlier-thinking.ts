import type { EarlierThinking } from '../claude/thinking-replay.ts';
import type { WireBlock, WireTurn } from './wire.ts';

const isThinking = (block: WireBlock | undefined): boolean =>
  block?.type === 'thinking' || block?.type === 'redacted_thinking';

export const earlierThinking = (turns: readonly WireTurn[]): EarlierThinking => ({
  brought: turns.some(({ content }) => content.some(isThinking)),
  missing: turns.at(-1)?.content[0]?.type === 'tool_result' && !isThinking(turns.at(-2)?.content[0]),
});
