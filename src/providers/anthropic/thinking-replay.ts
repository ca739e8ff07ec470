import type { ModelTraits } from '../claude/models.ts';
import type { Thinking } from '../claude/thinking.ts';
import type { WireTurn } from './wire.ts';

const BINDING_BETA = 'thinking-binding-controls-2026-08-01';

interface ThinkingPlan {
  readonly thinking: Thinking | undefined;
  readonly betas: readonly string[];
}

/**
 * Makes what is asked of thinking fit the thinking that the conversation brings back.
 *
 * With a budget, an unfinished round of tools must begin with its thinking: where the client has not kept it, the
 * round is ended without. The newest models refuse thinking when anything before it was changed since, which memory,
 * pruning and retrieved passages do: they are told to pass over it, so that the conversation goes on.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/preserved-thinking
 */
export function planThinking(
  wished: Thinking | undefined,
  turns: readonly WireTurn[],
  traits: ModelTraits,
): ThinkingPlan {
  if (wished?.type === 'enabled' && lacksItsThinking(turns)) return { thinking: undefined, betas: [] };
  if (!traits.boundThinking || !turns.some(bringsThinking)) return { thinking: wished, betas: [] };
  if (wished && wished.type !== 'adaptive') return { thinking: wished, betas: [] };
  const binding = { block_binding: { prefix_mismatch_behavior: 'drop_block' } } as const;
  return { thinking: { type: 'adaptive', ...wished, ...binding }, betas: [BINDING_BETA] };
}

const bringsThinking = ({ content }: WireTurn): boolean =>
  content.some(({ type }) => type === 'thinking' || type === 'redacted_thinking');

function lacksItsThinking(turns: readonly WireTurn[]): boolean {
  if (turns.at(-1)?.content[0]?.type !== 'tool_result') return false;
  const first = turns.at(-2)?.content[0]?.type;
  return first !== 'thinking' && first !== 'redacted_thinking';
}
