import type { EarlierThinking } from '../claude/thinking-replay.ts';
import type { WireBlock, WireTurn } from './wire.ts';

const isThinking = (block: WireBlock | undefined): boolean =>
  block !== undefined && 'reasoningContent' in block;

export function earlierThinking(turns: readonly WireTurn[]): EarlierThinking {
  const last = turns.at(-1)?.content[0];
  return {
    brought: turns.some(({ content }) => content.some(isThinking)),
    missing: last !== undefined && 'toolResult' in last && !isThinking(turns.at(-2)?.content[0]),
  };
}
