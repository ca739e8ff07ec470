import type { ModelTraits } from './models.ts';
import type { Thinking } from './thinking.ts';

const BINDING_BETA = 'thinking-binding-controls-2026-08-01';

interface ThinkingPlan {
  readonly thinking: Thinking | undefined;
  readonly betas: readonly string[];
}

/** What the turns of a conversation say of earlier thinking. */
export interface EarlierThinking {
  /** Whether any is brought back. */
  readonly brought: boolean;
  /** Whether the conversation ends with results of tools whose calls came without their thinking. */
  readonly missing: boolean;
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
  { brought, missing }: EarlierThinking,
  traits: ModelTraits,
): ThinkingPlan {
  if (wished?.type === 'enabled' && missing) return { thinking: undefined, betas: [] };
  if (!traits.boundThinking || !brought) return { thinking: wished, betas: [] };
  if (wished && wished.type !== 'adaptive') return { thinking: wished, betas: [] };
  const binding = { block_binding: { prefix_mismatch_behavior: 'drop_block' } } as const;
  return { thinking: { type: 'adaptive', ...wished, ...binding }, betas: [BINDING_BETA] };
}
