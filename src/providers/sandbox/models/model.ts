import type { Draft } from '../draft.ts';
import type { Prompt } from '../prompt.ts';

/**
 * What one of the sandbox's models wants to say as the choice with this index. The request's limits, the form it asks
 * for and the tools it insists on are the engine's business, not the model's.
 */
export type Model = (prompt: Prompt, index: number) => Draft;
